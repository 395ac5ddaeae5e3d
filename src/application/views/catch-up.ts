/** Bringing feeds up to a position of the log, without keeping everybody else waiting. */
import type { EventLog, LogPage } from '../../store/event-log.js';
import { fromStore } from '../codec.js';
import { TenureOver } from '../ownership/lease.js';
import { everyPage } from './completeness.js';
import type { Feed, FeedPage } from './feed.js';

/** Events in one page: enough to make bulk writes pay, few enough that a page is gone before the collector moves it. */
export const PAGE = 500;

/**
 * Brings feeds up to a position together: the log is read once, from where the last of them stands.
 * @param signal aborted where whoever asked for it is told to stop
 * @throws UnknownEvent: the page that holds one is not taken.
 * @throws TenureOver where the signal was aborted before the end
 */
export const catchUp = async (
  log: EventLog,
  feeds: readonly Feed[],
  upTo: bigint,
  signal?: AbortSignal,
): Promise<void> => {
  const from = feeds.map((feed) => feed.position()).reduce((least, one) => (one < least ? one : least), upTo);
  for await (const page of everyPage(log, from, upTo, PAGE)) {
    if (signal?.aborted === true) throw new TenureOver();
    const taken = decoded(page);
    for (const feed of feeds) await feed.take(taken);
  }
};

/** A page as feeds take it. @throws UnknownEvent for a type or version that this release does not know. */
export const decoded = (page: LogPage): FeedPage => ({
  stored: page.events,
  events: page.events.map(fromStore),
  reached: page.reached,
});
