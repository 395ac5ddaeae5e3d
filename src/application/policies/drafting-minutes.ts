/** Drafts the minutes when a sitting is over. */
import { nothing, sends, type Policy } from './policy.js';

export const draftingMinutes: Policy = {
  name: 'drafting-minutes',
  on: ['SittingClosed'],
  react: (event) =>
    Promise.resolve(
      event.type === 'SittingClosed'
        ? sends([{ command: 'DraftMinutes', input: { sittingId: event.data.sittingId } }])
        : nothing,
    ),
};
