/** Releases the actions of an item to their owners when the item closes. */
import { actionKind } from '../../domain/action/action.js';
import type { DiscussionView } from '../../projections/discussions.js';
import { nothing, sends, type Policy } from './policy.js';

export const releasingActions: Policy = {
  name: 'releasing-actions',
  on: ['DiscussionClosed', 'ActionAgreed'],
  react: async (event, { document, state }) => {
    if (event.type !== 'DiscussionClosed' && event.type !== 'ActionAgreed') return nothing;
    const discussion = await document<DiscussionView>('discussions', event.data.discussionId);
    if (discussion?.phase !== 'CLOSED') return nothing;
    // An action that was agreed while its item was closing is released by its own event.
    const actionIds = event.type === 'ActionAgreed' ? [event.data.actionId] : discussion.actionIds;
    const drafts: string[] = [];
    for (const actionId of actionIds) {
      // Looked up, so that a replay of the log finds nothing left to do.
      if ((await state(actionKind, actionId)).status === 'AGREED') drafts.push(actionId);
    }
    return sends(drafts.map((actionId) => ({ command: 'ReleaseAction', input: { actionId } })));
  },
};
