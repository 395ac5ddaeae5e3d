/** Somebody has seen the note on the person's file: it is where it should be. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CaseNote, CaseNoteEvent } from './case-note.js';
import { clauseOf, noNote, notWritten, ofNote, type NoteGiven } from './case-note-state.js';

export interface AcknowledgeCaseNote {
  readonly caseNoteId: Id;
}

export interface AcknowledgeGiven extends NoteGiven {
  /** Records were taken apart since it was written: somebody is to look on whose file it stands. */
  readonly toCheck: boolean;
}

export const acknowledgeCaseNote = (
  note: CaseNote,
  { caseNoteId }: AcknowledgeCaseNote,
  { sitting, toCheck }: AcknowledgeGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (note.status === 'NONE') return noNote();
  const because = trace('The note has been seen on the file.', clauseOf(sitting), context.now);
  if (note.status === 'ACKNOWLEDGED' && !toCheck) return already(because);
  if (note.status !== 'WRITTEN' && note.status !== 'ACKNOWLEDGED') return notWritten();
  const data = { ...ofNote(caseNoteId, note), officer: context.actor.id };
  return accept([{ type: 'CaseNoteAcknowledged', data, parts: [], subjects: [note.personId] }], because);
};
