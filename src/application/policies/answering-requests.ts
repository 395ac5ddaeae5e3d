/**
 * A discussion that is held answers whatever requests waited for the same person by then, under whichever record. What was asked for once it
 * had been held waits on: it may be about something that the discussion could not know.
 */
import type { StrategyView } from '../../projections/strategy-discussions.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Policy } from './policy.js';

const AT_ONCE_AT_MOST = 100;

export const answeringRequests: Policy = {
  name: 'answering-requests',
  on: ['StrategyDiscussionConvened'],
  react: async (event, { find, document }) => {
    if (event.type !== 'StrategyDiscussionConvened') return nothing;
    const { personId, strategyId: answeredBy, heldAt } = event.data;
    const records = await recordIdsOf(personId, { document });
    const found = await Promise.all(
      records.map((record) =>
        find<StrategyView>('strategy-discussions', {
          ...{ index: 'byPerson', equal: [record], limit: AT_ONCE_AT_MOST },
        }),
      ),
    );
    const waiting = found
      .flat()
      .filter(
        ({ status, since, concernAt }) => status === 'REQUESTED' && since <= heldAt && concernAt <= heldAt,
      );
    return waiting.length === 0
      ? nothing
      : sends(
          waiting.map(({ strategyId }) => ({
            command: 'AnswerStrategyRequest',
            input: { strategyId, answeredBy },
          })),
        );
  },
};
