/** Judging an item of a sample anew, on what was known and without what came of it. */
import type { DecisionKind } from '../discussion/discussion-events.js';
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { INDEPENDENT, noItem, noLongerAwaited, ofItem, ONCE } from './sample-state.js';
import type { Outcome, ReviewedThreshold, Sample, SamplingEvent } from './sampling.js';

export interface ReviewSampledItem {
  readonly sampleId: Id;
  readonly itemId: Id;
  readonly threshold: ReviewedThreshold;
  readonly decision: DecisionKind;
  readonly reasons: string;
}

export interface ReviewGiven {
  readonly meeting: Outcome;
  /** Officers who have a conflict on the item. */
  readonly conflicted: readonly Id[];
}

export const reviewSampledItem = (
  sample: Sample,
  { sampleId, itemId, threshold, decision, reasons }: ReviewSampledItem,
  { meeting, conflicted }: ReviewGiven,
  context: Context,
): Decision<SamplingEvent> => {
  const item = sample.items.get(itemId);
  if (item === undefined) return noItem();
  const reviewId = context.newId('sample-review');
  const because = trace(
    'Recorded. What the meeting held and decided may now be seen beside it.',
    ONCE,
    context.now,
  );
  if (item.reviewId === reviewId) return already(because);
  const over = noLongerAwaited(sample, item);
  if (over !== undefined) return over;
  if (conflicted.includes(context.actor.id)) {
    return refuse(
      'CONFLICT_DECLARED',
      'A conflict is declared for you on this item: give it back, and somebody else may judge it.',
      { clause: INDEPENDENT, path: ['item'] },
    );
  }
  const closedTo = [...new Set([...item.closedTo, ...conflicted])];
  return accept(
    [
      {
        type: 'SampledItemReviewed',
        data: { ...ofItem(sampleId, sample, item), reviewId, threshold, decision, meeting, closedTo },
        parts: [{ name: 'reasons', of: [item.personId], content: { text: reasons } }],
        subjects: [item.personId],
      },
    ],
    because,
  );
};
