/** Which sittings of each series closed last, and when: what "overnight" and "since last time" are counted from. */
import type { Id } from '../domain/event.js';
import { outageOf } from '../domain/outage/outage.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface LastClosed {
  readonly series: string;
  /** In the order in which they closed, whenever that was entered; a few are enough. */
  readonly closed: readonly ClosedAt[];
  /** Sittings whose close was entered after an outage, with when it happened; until the close is confirmed. */
  readonly closing: readonly ClosedAt[];
}

export interface ClosedAt {
  readonly sittingId: Id;
  readonly at: Instant;
}

const KEPT_AT_MOST = 10;

export const lastClosed = projection<LastClosed>({
  name: 'last-closed',
  version: 2,
  ...byKeyOnly,
  keys: (event) =>
    event.type === 'SittingClosing' || event.type === 'SittingClosed' ? [event.data.series] : [],
  apply: (document, event, series) => {
    const before = document ?? { series, closed: [], closing: [] };
    switch (event.type) {
      case 'SittingClosing': {
        if (outageOf(event) === undefined) return document;
        const then = { sittingId: event.data.sittingId, at: event.occurredAt };
        return { ...before, closing: [...without(before.closing, then), then] };
      }
      case 'SittingClosed': {
        const { sittingId } = event.data;
        const then = before.closing.find((one) => one.sittingId === sittingId);
        const closed = then ?? { sittingId, at: event.recordedAt };
        return {
          ...{ series, closing: without(before.closing, closed) },
          closed: [...without(before.closed, closed), closed].toSorted(byTime).slice(-KEPT_AT_MOST),
        };
      }
      default:
        return document;
    }
  },
});

/** When the sitting of the series before an instant closed; undefined where none had. */
export const lastClosedBefore = (
  { closed = [] }: Partial<LastClosed>,
  instant: Instant,
): Instant | undefined => closed.findLast(({ at }) => at <= instant)?.at;

const without = (all: readonly ClosedAt[], { sittingId }: ClosedAt): readonly ClosedAt[] =>
  all.filter((other) => other.sittingId !== sittingId);

const byTime = (a: ClosedAt, b: ClosedAt): number => (a.at < b.at ? -1 : Number(a.at > b.at));
