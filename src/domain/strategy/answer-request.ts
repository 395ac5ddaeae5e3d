/** A request ends in one of two ways: a discussion is held, or social care declines with reasons. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { StrategyDiscussion } from './strategy.js';
import type { StrategyEvent } from './strategy-events.js';
import { notConvened, ofStrategy } from './strategy-state.js';

export interface DeclineStrategyDiscussion {
  readonly strategyId: Id;
  readonly reasons: string;
}

export const declineStrategyDiscussion = (
  strategy: StrategyDiscussion,
  { strategyId, reasons }: DeclineStrategyDiscussion,
  _given: object,
  context: Context,
): Decision<StrategyEvent> => {
  const because = trace(
    'Declined, with reasons. Anybody may request again, or escalate, when they disagree.',
    SOCIAL_CARE_DECIDES,
    context.now,
  );
  if (strategy.phase === 'DECLINED') return already(because);
  if (strategy.phase !== 'REQUESTED') return notConvened(strategy);
  const { personId } = strategy;
  return accept(
    [
      {
        type: 'StrategyDiscussionDeclined',
        data: ofStrategy(strategyId, strategy),
        parts: [{ name: 'reasons', of: [personId], content: { text: reasons } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

export interface AnswerStrategyRequest {
  readonly strategyId: Id;
  /** The discussion that was held. */
  readonly answeredBy: Id;
}

/** A policy answers every request that waits when a discussion of the person is held. */
export const answerStrategyRequest = (
  strategy: StrategyDiscussion,
  { strategyId, answeredBy }: AnswerStrategyRequest,
  _given: object,
  context: Context,
): Decision<StrategyEvent> => {
  const because = trace('A discussion of this person has been held.', SOCIAL_CARE_DECIDES, context.now);
  if (strategy.phase !== 'REQUESTED') return already(because);
  const data = { ...ofStrategy(strategyId, strategy), answeredBy };
  const subjects = [strategy.personId];
  return accept([{ type: 'StrategyRequestAnswered', data, parts: [], subjects }], because);
};

const SOCIAL_CARE_DECIDES = boardsOwn(
  'Any professional may request a strategy discussion; social care decides whether it is held.',
);
