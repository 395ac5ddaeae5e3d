/** A case note that nobody has written by the time it was due becomes a work item. Sent when its deadline fires. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { CaseNote, CaseNoteEvent } from './case-note.js';
import { clauseOf, ofNote, type NoteGiven } from './case-note-state.js';

export interface RecordCaseNoteMissed {
  readonly caseNoteId: Id;
  readonly dueAt: Instant;
}

export const recordCaseNoteMissed = (
  note: CaseNote,
  { caseNoteId, dueAt }: RecordCaseNoteMissed,
  { sitting }: NoteGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  const because = trace('The note was not written in time.', clauseOf(sitting), context.now);
  if (note.status !== 'REQUESTED' || note.missed || note.dueAt !== dueAt) return already(because);
  const data = { ...ofNote(caseNoteId, note), dueAt };
  return accept([{ type: 'CaseNoteMissed', data, parts: [], subjects: [note.personId] }], because);
};
