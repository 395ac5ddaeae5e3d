/**
 * The worker whose case it is has to be told what was shared. Where the case has gone to another worker before that
 * was acknowledged, it is the one allocated now. Sent by the policy that watches whose case it is.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person } from '../person/person.js';
import type { CaseNote, CaseNoteEvent } from './case-note.js';
import { clauseOf, noNote, ofNote, type NoteGiven } from './case-note-state.js';

export interface RequestFeedback {
  readonly caseNoteId: Id;
  /** Other records of the same person, which were merged with this one. */
  readonly alsoRecords?: readonly Id[];
}

export interface RequestFeedbackGiven extends NoteGiven {
  readonly person: Person;
}

export const requestFeedback = (
  note: CaseNote,
  { caseNoteId }: RequestFeedback,
  { sitting, person }: RequestFeedbackGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (note.status === 'NONE') return noNote();
  const clause = clauseOf(sitting);
  if (!awaitsFeedback(note, person)) {
    return already(trace('Nobody else has to be told.', clause, context.now));
  }
  const allocatedOfficer = person.standing?.allocatedOfficer ?? null;
  const data = { ...ofNote(caseNoteId, note), allocatedOfficer };
  return accept(
    [{ type: 'FeedbackRequested', data, parts: [], subjects: [note.personId] }],
    trace('The case is open, so the worker whose case it is has to be told.', clause, context.now),
  );
};

/** Whether somebody is to be told who has not been asked for yet: the case is open, and whose it is has changed. */
export const awaitsFeedback = ({ status, feedback }: CaseNote, { standing }: Person): boolean => {
  if (status === 'NONE' || standing?.openStatus !== 'OPEN') return false;
  if (feedback === undefined) return true;
  return feedback.status !== 'ACKNOWLEDGED' && feedback.allocatedOfficer !== standing.allocatedOfficer;
};
