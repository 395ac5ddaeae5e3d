/** The agency whose difference it is takes it back, with the reason. The record of it, and of each position, stays. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
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
