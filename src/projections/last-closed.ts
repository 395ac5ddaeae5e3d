/** Which sitting of each series closed last, and when: what "overnight" and "since last time" are counted from. */
import type { Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface LastClosed {
  readonly series: string;
  readonly sittingId: Id;
  readonly at: Instant;
}

export const lastClosed = projection<LastClosed>({
  name: 'last-closed',
  version: 1,
  ...byKeyOnly,
  keys: (event) => (event.type === 'SittingClosed' ? [event.data.series] : []),
  apply: (document, event) =>
    event.type === 'SittingClosed'
      ? { series: event.data.series, sittingId: event.data.sittingId, at: event.recordedAt }
      : document,
});
