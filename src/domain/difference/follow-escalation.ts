/** What becomes of the escalation of a difference is shown by the difference: that somebody has it, and that it is over. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Escalation } from '../escalation/escalation.js';
import type { Id } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';
import { noDifference, TO_ITS_END, type Difference } from './difference-state.js';
import { dayOf, dueFor, ofDifference, type DifferenceRules } from './said-by.js';

export interface FollowEscalation {
  readonly differenceId: Id;
  readonly escalationId: Id;
}

export interface FollowGiven {
  readonly escalation: Pick<Escalation, 'status' | 'outcome'>;
  readonly rules: DifferenceRules | undefined;
}

/**
 * The escalation's end is not the difference's: whoever differed may hold what they held, and no click of somebody else
 * ends that. It comes back, and its clock runs again.
 */
export const followEscalation = (
  difference: Difference,
  { differenceId, escalationId }: FollowEscalation,
  { escalation, rules }: FollowGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  if (rules === undefined || difference.phase === 'NONE') return noDifference();
  const { status, outcome } = escalation;
  const of = ofDifference(differenceId, difference);
  const subjects = [difference.personId];
  const isOver = status === 'RESOLVED' || status === 'WITHDRAWN';
  const hasIt = difference.phase === 'ESCALATED' && difference.escalationId === escalationId;
  if (isOver !== hasIt) return already(trace('This is known of the escalation.', TO_ITS_END, context.now));
  if (!isOver) {
    return accept(
      [{ type: 'DifferenceEscalated', data: { ...of, escalationId }, parts: [], subjects }],
      trace('Escalated: somebody who is not concerned in it has it now.', TO_ITS_END, context.now),
    );
  }
  const settleBy = dueFor(rules, 'settleWithinWorkingDays', dayOf(rules, context.now));
  return accept(
    [
      {
        type: 'DifferenceHandedBack',
        data: { ...of, escalationId, outcome: status === 'RESOLVED' ? outcome : null, settleBy },
        parts: [],
        subjects,
      },
    ],
    trace(
      'The escalation is over. Whoever differed, or a chair, says whether the difference is too.',
      TO_ITS_END,
      context.now,
    ),
  );
};
