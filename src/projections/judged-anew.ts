/** Who judges an item anew, for as long as it waits to be judged: what they may read of it, and what they may not. */
import type { LogEvent } from '../domain/catalogue.js';
import type { Id } from '../domain/event.js';

/** An item of a sample that waits to be judged, and by whom. */
export interface JudgedAnew {
  readonly itemId: Id;
  readonly officer: Id;
}

/** As every event of a sample names the items that it is about. */
export interface NamedItem {
  readonly itemId: Id;
  readonly discussionId: Id;
  readonly personId: Id;
  readonly referralIds: readonly Id[];
}

/** The items whose wait begins or ends with the event; none for an event that is about no sample. */
export const sampledIn = (event: LogEvent): readonly NamedItem[] => {
  switch (event.type) {
    case 'ConsistencySampleDrawn':
      return event.data.items;
    case 'SampledItemReviewed':
    case 'SampledItemDeclined':
      return [event.data];
    case 'ConsistencySampleClosed':
      return event.data.unreviewed;
    default:
      return [];
  }
};

/** Who judges anew after the event, of the items that concern the document. */
export const judgedAnew = (
  before: readonly JudgedAnew[] = [],
  event: LogEvent,
  concerns: (item: NamedItem) => boolean,
): readonly JudgedAnew[] => {
  const items = sampledIn(event)
    .filter(concerns)
    .map(({ itemId }) => itemId);
  const others = before.filter(({ itemId }) => !items.includes(itemId));
  if (event.type !== 'ConsistencySampleDrawn') return others;
  const { reviewer: officer } = event.data;
  return [...others, ...items.map((itemId) => ({ itemId, officer }))];
};
