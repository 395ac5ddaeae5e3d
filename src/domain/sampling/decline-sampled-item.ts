/** Giving an item of a sample back: a conflict that only its reader can know, an outcome heard of, too little to judge by. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { INDEPENDENT, noItem, noLongerAwaited, ofItem } from './sample-state.js';
import type { NotReviewedBecause, Sample, SamplingEvent } from './sampling.js';

export interface DeclineSampledItem {
  readonly sampleId: Id;
  readonly itemId: Id;
  readonly because: NotReviewedBecause;
}

export const declineSampledItem = (
  sample: Sample,
  { sampleId, itemId, because }: DeclineSampledItem,
  _given: object,
  context: Context,
): Decision<SamplingEvent> => {
  const item = sample.items.get(itemId);
  if (item === undefined) return noItem();
  const said = trace('Given back. It is counted as not judged, and for no fault.', INDEPENDENT, context.now);
  if (item.status === 'NOT_REVIEWED') return already(said);
  const over = noLongerAwaited(sample, item);
  if (over !== undefined) return over;
  return accept(
    [
      {
        type: 'SampledItemDeclined',
        data: { ...ofItem(sampleId, sample, item), because },
        parts: [],
        subjects: [item.personId],
      },
    ],
    said,
  );
};
