/** Notes on each referral that its person was heard, so that its referrer is told the outcome. */
import type { DiscussionView } from '../../projections/discussions.js';
import { nothing, sends, type Policy } from './policy.js';

export const notingHeard: Policy = {
  name: 'noting-heard',
  on: ['DiscussionClosed'],
  react: async (event, { document }) => {
    if (event.type !== 'DiscussionClosed' || !event.data.concluded) return nothing;
    const { discussionId, sittingId, personId } = event.data;
    const discussion = await document<DiscussionView>('discussions', discussionId);
    return sends(
      (discussion?.referralIds ?? []).map((referralId) => ({
        command: 'NoteHeard',
        input: { referralId, personId, sittingId, discussionId },
      })),
    );
  },
};
