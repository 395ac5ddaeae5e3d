/** The agency whose difference it is takes it back, with the reason. The record of it, and of each position, stays. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';
import { clauseOf, isSettled, isWithSomebody, noDifference, type Difference } from './difference-state.js';
import { dayOf, ofDifference, type SayingGiven } from './said-by.js';

export interface WithdrawDifference {
  readonly differenceId: Id;
  readonly reason: string;
}

export const withdrawDifference = (
  difference: Difference,
  { differenceId, reason }: WithdrawDifference,
  { rules, ownAgency }: SayingGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  if (rules === undefined) return noDifference();
  const because = trace(
    'Withdrawn by the agency whose difference it was.',
    clauseOf(rules.terms),
    context.now,
  );
  if (difference.phase === 'WITHDRAWN') return already(because);
  const settled = isSettled(difference) ?? isWithSomebody(difference);
  if (settled !== undefined) return settled;
  // Of what the chair said that there is no agreement on, each agency with a position is a side.
  const { raisedBy, differing, positionsOf } = difference;
  const sides = raisedBy === null ? positionsOf : differing;
  if (sides.some((agency) => agency !== ownAgency)) {
    return refuse(
      'OTHERS_DIFFER',
      'Another agency differs from this as well. Say what yours holds now: the difference goes on until it is resolved or noted for both.',
      { clause: clauseOf(rules.terms), path: ['difference'] },
    );
  }
  return accept(
    [
      {
        type: 'DifferenceWithdrawn',
        data: {
          ...{ ...ofDifference(differenceId, difference), agency: ownAgency, officer: context.actor.id },
          withdrawnOn: dayOf(rules, context.now),
        },
        parts: [{ name: 'reason', of: [difference.personId], content: { text: reason } }],
        subjects: [difference.personId],
      },
    ],
    because,
  );
};
