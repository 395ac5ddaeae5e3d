/** Building a view anew, and bringing back a document that has been standing still. */
import type { CollectionName, DocumentStore } from '../../store/documents.js';
import { START, type EventLog } from '../../store/event-log.js';
import { TenureOver } from '../ownership/lease.js';
import type { InTurn } from '../queue.js';
import type { Builds } from './builds.js';
import { catchUp, decoded, PAGE } from './catch-up.js';
import { compareBuilds, type Comparison } from './compare.js';
import { everyPage } from './completeness.js';
import type { Feed } from './feed.js';
import type { ParkedDocument, ParkingPlace } from './parked.js';

export interface Mending {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly parking: ParkingPlace;
  readonly builds: Builds;
  readonly oneAtATime: InTurn;
  /** Makes a build beside the one that serves, in partitions, by whichever instances there are. */
  readonly make: (view: string) => Promise<Feed>;
  /** Aborted where it is to be left to whoever owns the board next. */
  readonly signal: AbortSignal;
}

/** Under this name feeds are written to, by one at a time. */
export const FEEDING = 'feeds';

/**
 * Applies what parked documents wait for, reading the log once for all of them; answers the keys of those to which that
 * still fails: they stay parked.
 * @throws TenureOver where it is told to stop before
 */
export const replay = (
  { log, documents, parking, builds, oneAtATime, signal }: Mending,
  view: string,
  keys: readonly string[],
) =>
  oneAtATime(FEEDING, async (): Promise<ReadonlySet<string>> => {
    const feed = builds.feedOf(view);
    const waiting = new Set(keys.filter((key) => parking.find(feed.collection, key) !== undefined));
    const failed = new Set<string>();
    const from = await leastPosition(documents, feed.collection, [...waiting]);
    for await (const page of everyPage(log, from ?? feed.position(), feed.position(), PAGE)) {
      if (signal.aborted) throw new TenureOver();
      for (const key of await feed.takeAgain(decoded(page), waiting)) {
        waiting.delete(key);
        failed.add(key);
      }
      if (waiting.size === 0) break;
    }
    for (const key of waiting) await parking.release(feed.collection, key);
    return failed;
  });

/** The same for documents of any view. */
export const replayAll = async (mending: Mending, standing: readonly ParkedDocument[]): Promise<void> => {
  for (const name of new Set(standing.map(({ view }) => view))) {
    const keys = standing.flatMap(({ view, key }) => (view === name ? [key] : []));
    await replay(mending, name, keys);
  }
};

/** Where the first of these documents itself stands: what it had been applied to may have been lost with a crash. */
const leastPosition = async (
  documents: DocumentStore,
  collection: CollectionName,
  keys: readonly string[],
): Promise<bigint | undefined> => {
  let least: bigint | undefined;
  for (let at = 0; at < keys.length; at += PAGE)
    for (const stored of await documents.getMany(collection, keys.slice(at, at + PAGE))) {
      const position = stored?.position ?? START;
      if (least === undefined || position < least) least = position;
    }
  return least;
};

/**
 * Builds a view anew beside the one that serves, compares the two, and lets the new one take over. One that was
 * interrupted is gone on with: each of its partitions knows what it has taken in (ADR 48).
 */
export const rebuild = (mending: Mending, view: string): Promise<Comparison> =>
  mending.oneAtATime(`rebuild ${view}`, () => rebuilt(mending, view));

/** The same where one was begun, and has not been finished by the time that its turn comes. */
export const goOnRebuilding = (mending: Mending, view: string): Promise<void> =>
  mending.oneAtATime(`rebuild ${view}`, async () => {
    if (mending.builds.underWay().some((one) => one.view === view)) await rebuilt(mending, view);
  });

const rebuilt = async (mending: Mending, view: string): Promise<Comparison> => {
  const { log, documents, builds, oneAtATime, make, signal } = mending;
  const before = builds.feedOf(view);
  const beside = await make(view);
  // What has come since is most of what it lacks. Nobody else feeds it yet: the others are not kept waiting.
  await catchUp(log, [beside], before.position(), signal);
  return oneAtATime(FEEDING, async () => {
    // Compared at one position: the one that serves may be a little behind the log, or ahead of the rebuild.
    await catchUp(log, [before], beside.position(), signal);
    await catchUp(log, [beside], before.position(), signal);
    const comparison = await compareBuilds(documents, before.collection, beside.collection);
    await builds.switchTo([beside]);
    return comparison;
  });
};
