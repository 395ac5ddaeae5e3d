/** Closing a sample before every item was judged: what was judged counts, the rest may not be read any more. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { INDEPENDENT } from './sample-state.js';
import type { Sample, SamplingEvent } from './sampling.js';

export interface CloseConsistencySample {
  readonly sampleId: Id;
  readonly reason: string;
}

export const closeConsistencySample = (
  sample: Sample,
  { sampleId, reason }: CloseConsistencySample,
  _given: object,
  context: Context,
): Decision<SamplingEvent> => {
  if (!sample.drawn) return refuse('NO_SUCH_SAMPLE', 'There is no such sample.', { path: ['sample'] });
  const awaited = [...sample.items.values()].filter(({ status }) => status === 'AWAITED');
  const because = trace(
    `The sample is closed; ${awaited.length} of its items were not judged, and are shown for it no more.`,
    INDEPENDENT,
    context.now,
  );
  if (sample.closed) return already(because);
  const unreviewed = awaited.map(({ itemId, discussionId, personId, referralIds }) => ({
    ...{ itemId, discussionId, personId, referralIds },
  }));
  return accept(
    [
      {
        type: 'ConsistencySampleClosed',
        data: { sampleId, series: sample.series, unreviewed },
        parts: [{ name: 'reason', of: [context.actor.id], content: { text: reason } }],
        subjects: [...new Set(unreviewed.map(({ personId }) => personId))],
      },
    ],
    because,
  );
};
