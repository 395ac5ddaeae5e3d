/** The worker whose case it is was told what was shared: the one of now, also where the case has changed hands. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { CaseNote, CaseNoteEvent, ToldBy } from './case-note.js';
import { clauseOf, noNote, ofNote, type NoteGiven } from './case-note-state.js';

export interface RecordWorkerTold {
  readonly caseNoteId: Id;
  readonly toldBy: ToldBy;
}

export const recordWorkerTold = (
  note: CaseNote,
  { caseNoteId, toldBy }: RecordWorkerTold,
  { sitting }: NoteGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (note.status === 'NONE') return noNote();
  const clause = clauseOf(sitting);
  if (note.feedback === undefined) return nobodyToTell();
  const because = trace('The worker whose case it is has been told.', clause, context.now);
  if (note.feedback.status !== 'REQUESTED') return already(because);
  const { allocatedOfficer } = note.feedback;
  const data = { ...ofNote(caseNoteId, note), officer: context.actor.id, toldBy, allocatedOfficer };
  return accept([{ type: 'WorkerTold', data, parts: [], subjects: [note.personId] }], because);
};

export const nobodyToTell = () =>
  refuse('NOBODY_TO_TELL', 'The case is not open, so no worker is to be told.');
