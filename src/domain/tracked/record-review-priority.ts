/**
 * What has been learnt since the last review puts a tracked person's item before others: missing now, a strategy
 * discussion pending, assessed anew. The agenda follows, also where no referral lists the person. What the meeting
 * itself held of the level stays: it looks at the new assessment at the review.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { OfTracked } from './episode-bars.js';
import { REVIEWS } from './place-review.js';
import type { ReviewPriority, TrackedEvent } from './tracked-events.js';
import { openEpisode, type Tracked } from './tracked-state.js';

export interface RecordReviewPriority extends OfTracked {
  readonly priority: ReviewPriority;
}

export const recordReviewPriority = (
  tracked: Tracked,
  { series, personId, priority }: RecordReviewPriority,
  _given: object,
  context: Context,
): Decision<TrackedEvent> => {
  const because = trace('The agenda puts the item where its priority says.', REVIEWS, context.now);
  const episode = openEpisode(tracked);
  // Without a place there is no agenda to order: it is told again when the review gets one.
  if (episode?.placement == null || isSamePriority(episode.priority, priority)) return already(because);
  const { episodeId, placement } = episode;
  const data = { series, personId, episodeId, priority, sittingId: placement.sittingId };
  return accept([{ type: 'ReviewPriorityRecorded', data, parts: [], subjects: [personId] }], because);
};

export const isSamePriority = (one: ReviewPriority, other: ReviewPriority): boolean =>
  one.currentlyMissing === other.currentlyMissing &&
  one.strategyPending === other.strategyPending &&
  one.riskLevel === other.riskLevel;
