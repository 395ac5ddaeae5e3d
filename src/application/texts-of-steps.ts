/** The words of what was agreed before, for documents that say what became of it. */
import type { Id } from '../domain/event.js';
import type { ActionView } from '../projections/actions.js';
import type { MinutedReview } from '../projections/minuted-review.js';
import type { StepTexts } from '../projections/copied-review.js';

export const textsOfSteps = async (
  { earlierSteps = [] }: MinutedReview,
  load: (actionIds: readonly Id[]) => Promise<readonly (ActionView | undefined)[]>,
): Promise<StepTexts> => {
  const ids = [...new Set(earlierSteps.map(({ actionId }) => actionId))];
  const found = ids.length === 0 ? [] : await load(ids);
  return new Map(
    found.flatMap((action) => (action === undefined ? [] : [[action.actionId, action] as const])),
  );
};
