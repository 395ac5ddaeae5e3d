/** What social care answers: it is its position, kept beside the others. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DifferenceEvent } from './difference-events.js';
import {
  clauseOf,
  isSettled,
  noDifference,
  type Difference,
  type SocialCareAnswer,
} from './difference-state.js';
import { dayOf, dueFor, isRefusal, ofDifference, speakerFor, type SayingGiven } from './said-by.js';

export interface AnswerDifference {
  readonly differenceId: Id;
  readonly answer: SocialCareAnswer;
  readonly text: string;
  /** The agency whose answer it is, where whoever leads the meeting records it. */
  readonly agency?: Id;
}

export const answerDifference = (
  difference: Difference,
  { differenceId, answer, text, agency }: AnswerDifference,
  given: SayingGiven,
  context: Context,
): Decision<DifferenceEvent> => {
  const { rules } = given;
  const positionId = context.newId('position');
  const because = trace(SAYS[answer], clauseOf(rules?.terms), context.now);
  if (difference.recorded.has(positionId)) return already(because);
  if (rules === undefined) return noDifference();
  const settled = isSettled(difference);
  if (settled !== undefined) return settled;
  if (difference.putToSocialCareOn === null) {
    return refuse('NOT_PUT_TO_SOCIAL_CARE', 'Say first when this was put to social care.', {
      clause: clauseOf(rules.terms),
    });
  }
  const speaker = speakerFor(agency, given, context);
  if (isRefusal(speaker)) return speaker;
  return accept(
    [
      {
        type: 'SocialCareAnswered',
        data: {
          ...{ ...ofDifference(differenceId, difference), ...speaker, positionId, answer },
          inTime: difference.answerBy === null || context.now < difference.answerBy,
          settleBy: dueFor(rules, 'settleWithinWorkingDays', dayOf(rules, context.now)),
        },
        parts: [{ name: 'answer', of: [difference.personId], content: { text } }],
        subjects: [difference.personId],
      },
    ],
    because,
  );
};

const SAYS: Readonly<Record<SocialCareAnswer, string>> = {
  OPENS: 'Social care opens the case. The difference stays until somebody says that it is resolved.',
  DOES_NOT_OPEN: 'Social care does not open the case. The child may be raised at the meeting all the same.',
  ASKS_MORE: 'Social care asks for more. Answer, and put it to them again.',
};
