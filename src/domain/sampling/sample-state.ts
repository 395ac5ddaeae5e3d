/** Small questions that every decision on an item of a sample asks. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { ItemOfSample, Sample } from './sampling.js';

/** What is recorded of an item, so that views find it again. */
export const ofItem = (sampleId: Id, { series }: Sample, item: ItemOfSample) => {
  const { itemId, discussionId, personId, referralIds } = item;
  return { sampleId, series, itemId, discussionId, personId, referralIds };
};

export const noItem = (): Refusal =>
  refuse('NO_SUCH_ITEM', 'There is no such item in this sample.', { path: ['item'] });

/** Undefined: the item still waits to be judged. */
export const noLongerAwaited = ({ closed }: Sample, { status }: ItemOfSample): Refusal | undefined => {
  if (status === 'REVIEWED') {
    return refuse('REVIEWED_ALREADY', 'An item is judged once, before the outcome is known: that was done.', {
      clause: ONCE,
      path: ['item'],
    });
  }
  if (closed) return refuse('SAMPLE_CLOSED', 'This sample has been closed.', { clause: ONCE });
  if (status === 'NOT_REVIEWED') {
    return refuse('NOT_TO_BE_REVIEWED', 'This item was given back: it is not judged any more.', {
      clause: ONCE,
      path: ['item'],
    });
  }
  return undefined;
};

export const INDEPENDENT = boardsOwn(
  'Items are drawn at random and judged anew, without their outcome, by somebody who neither led nor heard them.',
);
export const ONCE = boardsOwn('Each item of a sample is judged once, by one person, without its outcome.');
