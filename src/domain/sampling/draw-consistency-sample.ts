/** Drawing a sample of concluded items ("Ensure consistency in practice": DRM terms, Objectives), by chance. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { addDays, sayDate, type LocalDate } from '../time.js';
import { INDEPENDENT } from './sample-state.js';
import { picked } from './pick.js';
import type { Sample, SampledItem, SamplingEvent } from './sampling.js';

export interface DrawConsistencySample {
  readonly series: string;
  /** First and last day of the period; both belong to it. */
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly size: number;
  /** The officer who judges anew. */
  readonly reviewer: Id;
}

export interface DrawGiven {
  readonly today: LocalDate;
  /** Under the board's key, from the command: nobody can choose it, and the same command has the same. */
  readonly seed: string;
  readonly reviewerInPost: boolean;
  /** Concluded items of the period with which the reviewer has had nothing to do. */
  readonly eligible: readonly Omit<SampledItem, 'itemId'>[];
}

/** A quarter: practice changes, and what is compared should be of one time. */
const DAYS_AT_MOST = 92;

export const drawConsistencySample = (
  sample: Sample,
  { series, from, to, size, reviewer }: DrawConsistencySample,
  { today, seed, reviewerInPost, eligible }: DrawGiven,
  context: Context,
): Decision<SamplingEvent> => {
  if (sample.drawn) return already(trace('This sample has been drawn.', INDEPENDENT, context.now));
  if (to < from) {
    return refuse('ENDS_BEFORE_IT_BEGINS', 'The period ends before it begins.', { path: ['to'] });
  }
  if (to > today) return refuse('NOT_OVER', 'A sample is drawn of days that are over.', { path: ['to'] });
  if (addDays(from, DAYS_AT_MOST) <= to) {
    return refuse('TOO_LONG', `A sample is drawn of ${DAYS_AT_MOST} days at most.`, { path: ['to'] });
  }
  if (!reviewerInPost) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['reviewer'] });
  }
  if (reviewer === context.actor.id) {
    return refuse('NOT_INDEPENDENT', 'Somebody else than the one who draws judges the sample.', {
      clause: INDEPENDENT,
      path: ['reviewer'],
    });
  }
  const chosen = picked(
    seed,
    eligible.map(({ discussionId }) => discussionId),
    size,
  );
  if (chosen.length === 0) {
    return refuse(
      'NOTHING_TO_REVIEW',
      'No item was concluded in this period that this person neither led nor heard. Name somebody else, or another period.',
      { clause: INDEPENDENT, path: ['reviewer'] },
    );
  }
  const byDiscussion = new Map(eligible.map((item) => [item.discussionId, item]));
  const items = chosen.flatMap((discussionId, index) => {
    const item = byDiscussion.get(discussionId);
    return item === undefined ? [] : [{ itemId: context.newId('sampled-item', index), ...item }];
  });
  const outOf = byDiscussion.size;
  const data = { sampleId: context.newId('sample'), series, from, to, reviewer, seed, size, outOf, items };
  return accept(
    [
      {
        type: 'ConsistencySampleDrawn',
        data,
        parts: [],
        subjects: [...new Set(items.map(({ personId }) => personId))],
      },
    ],
    trace(
      `Drawn by chance: ${items.length} of the ${outOf} items concluded from ${sayDate(from)} to ${sayDate(to)} ` +
        'that this person neither led nor heard. Their outcome stays hidden until each is judged.',
      INDEPENDENT,
      context.now,
    ),
  );
};
