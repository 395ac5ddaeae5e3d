/**
 * Dissent from a decision, and a threshold that was not agreed upon, come into the register by themselves: nobody has
 * to say the same twice for it to be followed.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { DifferenceEvent } from './difference-events.js';
import { clauseOf, noDifference, TO_ITS_END, type Difference } from './difference-state.js';
import { dayOf, dueFor, type DifferenceRules } from './said-by.js';

export interface TakeUpDisagreement {
  /** The id of the decision or threshold. */
  readonly differenceId: Id;
  readonly discussionId: Id;
  readonly personId: Id;
  readonly beside: 'DECISION' | 'THRESHOLD';
  /** Null for a threshold: the chair says that there is no agreement, and each agency takes its position. */
  readonly dissent: { readonly dissentId: Id; readonly agency: Id; readonly officer: Id } | null;
  /** When it was said: an outage may lie between. */
  readonly saidAt: Instant;
}

export interface TakeUpGiven {
  /** The series of the sitting that heard it. */
  readonly series: string;
  readonly rules: DifferenceRules | undefined;
}

export const takeUpDisagreement = (
  difference: Difference,
  { differenceId, discussionId, personId, beside, dissent, saidAt }: TakeUpDisagreement,
  { series, rules }: TakeUpGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  if (rules === undefined) return noDifference();
  const known = dissent === null ? difference.phase !== 'NONE' : difference.recorded.has(dissent.dissentId);
  if (known) return already(trace('This has been taken up.', TO_ITS_END, context.now));
  const raisedOn = dayOf(rules, saidAt);
  return accept(
    [
      {
        type: 'DisagreementTakenUp',
        data: {
          ...{ differenceId, series, personId, discussionId, about: beside, dissent, raisedOn },
          decisionId: beside === 'DECISION' ? differenceId : null,
          thresholdId: beside === 'THRESHOLD' ? differenceId : null,
          settleBy: dueFor(rules, 'settleWithinWorkingDays', raisedOn),
        },
        parts: [],
        subjects: [personId],
      },
    ],
    trace('What was not agreed upon in the item is followed to its end.', clauseOf(rules.terms), context.now),
  );
};
