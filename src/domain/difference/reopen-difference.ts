/** Something new has come to light: a difference that was settled is open again, with all that was said before. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import { sayDue } from '../due.js';
import type { Id } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';
import { clauseOf, noDifference, type Difference } from './difference-state.js';
import { dayOf, dueFor, ofDifference, type SayingGiven } from './said-by.js';

export interface ReopenDifference {
  readonly differenceId: Id;
  /** What is new about it. */
  readonly evidence: string;
}

export const reopenDifference = (
  difference: Difference,
  { differenceId, evidence }: ReopenDifference,
  { rules, ownAgency }: SayingGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  if (rules === undefined || difference.phase === 'NONE') return noDifference();
  const clause = clauseOf(rules.terms);
  if (difference.phase === 'RAISED' || difference.phase === 'ESCALATED') {
    return already(trace('This difference is open: take a position with what is new.', clause, context.now));
  }
  const reopenedOn = dayOf(rules, context.now);
  const settleBy = dueFor(rules, 'settleWithinWorkingDays', reopenedOn);
  const { personId } = difference;
  return accept(
    [
      {
        type: 'DifferenceReopened',
        data: {
          ...{ ...ofDifference(differenceId, difference), agency: ownAgency, officer: context.actor.id },
          ...{ evidenced: true, reopenedOn, settleBy },
        },
        parts: [{ name: 'evidence', of: [personId], content: { text: evidence } }],
        subjects: [personId],
      },
    ],
    trace(
      `Open again, until it is resolved, noted or escalated: by ${sayDue(settleBy, rules.terms.zone)}.`,
      clause,
      context.now,
    ),
  );
};
