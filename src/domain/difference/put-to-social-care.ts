/** That a difference was raised with social care, and when: a child who is not open to it comes to the meeting no other way. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { sayDue } from '../due.js';
import type { Id } from '../event.js';
import { sayDate, type LocalDate } from '../time.js';
import type { DifferenceEvent } from './difference-events.js';
import { clauseOf, isSettled, noDifference, type Difference } from './difference-state.js';
import { dayOf, dueFor, ofDifference, type DifferenceRules } from './said-by.js';

export interface PutToSocialCare {
  readonly differenceId: Id;
  /** The day on which it was raised with them. */
  readonly on: LocalDate;
}

export const putToSocialCare = (
  difference: Difference,
  { differenceId, on }: PutToSocialCare,
  { rules }: { readonly rules: DifferenceRules | undefined },
  context: Context,
): Decision<DifferenceEvent> => {
  if (rules === undefined) return noDifference();
  const settled = isSettled(difference);
  if (settled !== undefined) return settled;
  const clause = rules.terms.tracker?.clauses.notOpen ?? clauseOf(rules.terms);
  const { putToSocialCareOn: before, answered } = difference;
  if (before !== null && !answered) {
    return already(trace(`It was put to social care on ${sayDate(before)}.`, clause, context.now));
  }
  if (on > dayOf(rules, context.now)) {
    return refuse('IN_THE_FUTURE', 'Say when it was raised with social care, once it has been.', {
      path: ['on'],
    });
  }
  if (before !== null && on < before) {
    return refuse('BEFORE_THE_LAST', `Social care was asked on ${sayDate(before)} and has answered that.`, {
      path: ['on'],
    });
  }
  const answerBy = dueFor(rules, 'answerWithinWorkingDays', on);
  return accept(
    [
      {
        type: 'DifferencePutToSocialCare',
        data: { ...ofDifference(differenceId, difference), putOn: on, answerBy },
        parts: [],
        subjects: [difference.personId],
      },
    ],
    trace(
      `Put to social care on ${sayDate(on)}. An answer is due by ${sayDue(answerBy, rules.terms.zone)}; nobody waits for it to safeguard the child.`,
      clause,
      context.now,
    ),
  );
};
