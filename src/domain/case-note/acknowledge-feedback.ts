/** The worker has taken in what was shared; also where nobody has recorded telling them. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CaseNote, CaseNoteEvent } from './case-note.js';
import { clauseOf, noNote, ofNote, type NoteGiven } from './case-note-state.js';
import { nobodyToTell } from './record-worker-told.js';

export interface AcknowledgeFeedback {
  readonly caseNoteId: Id;
}

export const acknowledgeFeedback = (
  note: CaseNote,
  { caseNoteId }: AcknowledgeFeedback,
  { sitting }: NoteGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (note.status === 'NONE') return noNote();
  if (note.feedback === undefined) return nobodyToTell();
  const because = trace('The worker knows what was shared.', clauseOf(sitting), context.now);
  if (note.feedback.status === 'ACKNOWLEDGED') return already(because);
  const data = { ...ofNote(caseNoteId, note), officer: context.actor.id };
  return accept([{ type: 'FeedbackAcknowledged', data, parts: [], subjects: [note.personId] }], because);
};
