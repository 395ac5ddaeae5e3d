/** What is learnt of somebody on a tracker between two reviews. */
import { describe, it } from '@jest/globals';
import { recordReviewPriority } from '../../../src/domain/tracked/record-review-priority.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import { by, policy } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import {
  ended,
  entered,
  first,
  paused,
  reviewPlaced,
  reviewPrioritised,
  second,
  WEEKLY,
} from '../../support/a-tracked-person.js';
import { given } from '../../support/given.js';

const priority = { currentlyMissing: true, strategyPending: false, riskLevel: 'HIGH' as const };
const input = { series: WEEKLY, personId: rowan, priority };
const learnt = (...before: Parameters<typeof given>[1][]) =>
  given(trackedKind, ...(before as never[])).when(recordReviewPriority, input, {}, by(policy));

describe('what puts a review earlier', () => {
  it('is recorded for the sitting that hears it, once', () => {
    learnt(entered()).thenEvents({ type: 'ReviewPriorityRecorded', data: { sittingId: first, priority } });
    learnt(entered(), reviewPrioritised()).thenNothing();
  });
  it('is recorded anew where the review has another place', () =>
    learnt(entered(), reviewPrioritised(), reviewPlaced()).thenEvents({
      ...{ type: 'ReviewPriorityRecorded', data: { sittingId: second } },
    }));
  it('is nothing for a review without a place, an episode that rests, or one that ended', () => {
    learnt(entered({ placement: null })).thenNothing();
    learnt(entered(), paused()).thenNothing();
    learnt(entered(), ended()).thenNothing();
    learnt().thenNothing();
  });
});
