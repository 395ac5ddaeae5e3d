/** What an item about somebody on a tracker agreed takes effect once it closes: the next review is placed, or they leave. */
import { discussionKind } from '../../domain/discussion/discussion.js';
import { sittingKind } from '../../domain/sitting/sitting.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Policy } from './policy.js';

export const concludingReviews: Policy = {
  name: 'concluding-reviews',
  on: ['DiscussionClosed'],
  react: async (event, { document, state }) => {
    if (event.type !== 'DiscussionClosed' || !event.data.concluded) return nothing;
    const { discussionId, sittingId, personId } = event.data;
    const { convening } = await state(sittingKind, sittingId);
    if (convening?.terms.tracker === undefined) return nothing;
    const { series } = convening;
    // The episode may be under another record of the person.
    const { alsoStatedAs } = await state(discussionKind, discussionId);
    const records = new Set([personId, ...alsoStatedAs, ...(await recordIdsOf(personId, { document }))]);
    return sends(
      [...records].map((record) => ({
        command: 'ConcludeReview',
        input: { series, personId: record, sittingId },
      })),
    );
  },
};
