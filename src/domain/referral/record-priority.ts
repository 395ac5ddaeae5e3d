/** Recording what puts a person's item before others: the agenda follows, and keeps why. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Referral, ReferralEvent } from './referral.js';
import { NO_PRIORITY, type Priority } from '../sitting/priority.js';

/** Only what has come to be known; the rest stays as it is. */
export interface RecordPriority {
  readonly referralId: Id;
  readonly personId: Id;
  readonly priority: Partial<Priority>;
}

export const recordPriority = (
  referral: Referral,
  { referralId, personId, priority: learnt }: RecordPriority,
  _given: object,
  context: Context,
): Decision<ReferralEvent> => {
  const subject = referral.subjects.find((candidate) => candidate.personId === personId);
  if (subject === undefined) return refuse('NO_SUCH_REFERRAL', 'There is no such referral of this person.');
  const because = trace('The agenda puts the item where its priority says.', ORDERED, context.now);
  const before = subject.priority ?? NO_PRIORITY;
  const priority: Priority = { ...before, ...learnt };
  if (JSON.stringify(before) === JSON.stringify(priority)) return already(because);
  const sittingId = referral.places.get(personId)?.sittingId ?? null;
  const data = { referralId, personId, priority, sittingId };
  return accept([{ type: 'PriorityRecorded', data, parts: [], subjects: [personId] }], because);
};

const ORDERED = boardsOwn('Prioritised subjects are heard in the order that the terms set.');
