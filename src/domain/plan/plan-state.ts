/** Small questions that every decision on a plan asks. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';

export interface PlanGiven {
  /** The terms in force of the meeting that looks at the plan; undefined where there is no such meeting. */
  readonly terms: TermsOfReference | undefined;
  /** Whether the person is that meeting's business. */
  readonly isItsBusiness: boolean;
}

/** Why the meeting looks at no plan of the person; otherwise its settings. */
export const planBars = ({ terms, isItsBusiness }: PlanGiven): Refusal | TrackerTerms => {
  if (terms?.tracker === undefined) {
    return refuse('NO_PLANS_HERE', 'This meeting keeps no tracker, and looks at no plans.', {
      path: ['series'],
    });
  }
  if (!isItsBusiness) return refuse('NO_SUCH_PERSON', 'There is no such person.', { path: ['personId'] });
  return terms.tracker;
};

export const isRefusal = (answer: object): answer is Refusal => 'accepted' in answer;

export const noBarrier = (): Refusal =>
  refuse('NO_SUCH_BARRIER', 'No barrier with this id is recorded for the person.', { path: ['barrier'] });

/** Where nobody's terms are at hand: it was recorded under terms that had these words or others like them. */
export const BARRIERS: Clause = boardsOwn(
  'What stands in the way of a plan is named, with who removes it and until when, and shown until it is gone.',
);
