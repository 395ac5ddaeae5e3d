/** Small questions that every decision on a strategy discussion asks. */
import type { Calendar } from '../calendar.js';
import { refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { StrategyDiscussion, StrategyPhase } from './strategy.js';
import type { OfStrategy } from './strategy-events.js';

/** The terms that apply, and the calendar that they name: frozen ones where it was held in a sitting. */
export interface UnderTerms {
  readonly terms: TermsOfReference;
  readonly calendar: Calendar;
}

export interface StrategyGiven {
  /** Undefined where no terms are in force for the series of the person's referrals. */
  readonly under: UnderTerms | undefined;
}

export const noTerms = (): Refusal =>
  refuse('NO_TERMS', 'No terms of reference are in force for this meeting, so its rules are not known.');

export const notConvened = ({ phase }: StrategyDiscussion): Refusal => {
  const [code, sentence] = NOT_CONVENED[phase];
  return refuse(code, sentence);
};

const NOT_CONVENED: Readonly<Record<StrategyPhase, readonly [code: string, sentence: string]>> = {
  NONE: ['NO_SUCH_STRATEGY_DISCUSSION', 'There is no such strategy discussion.'],
  REQUESTED: ['STRATEGY_NOT_HELD', 'This strategy discussion has been requested and not been held yet.'],
  DECLINED: ['STRATEGY_DECLINED', 'Social care has declined this request, with reasons.'],
  ANSWERED: ['STRATEGY_ANSWERED', 'Another strategy discussion of this person has answered this request.'],
  CONVENED: ['STRATEGY_HELD', 'This strategy discussion has been held.'],
};

export const ofStrategy = (strategyId: Id, { personId, series }: StrategyDiscussion): OfStrategy => ({
  strategyId,
  personId,
  series,
});
