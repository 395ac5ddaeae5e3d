/**
 * The projection runner of a board: delivers the log to every read model, in order, in pages, never skipping.
 * A read model of a new version is built beside the one that serves, then takes its place.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { Projection } from '../../projections/projection.js';
import type { CollectionName, DocumentStore, FindByIndex, FoundDocument } from '../../store/documents.js';
import type { EventLog, LogPage } from '../../store/event-log.js';
import { fromStore } from '../codec.js';
import { inTurn } from '../queue.js';
import { compareBuilds, type Comparison } from './compare.js';
import { openFeed, type Feed, type FeedPage } from './feed.js';
import { openParkingPlace, type ParkedDocument } from './parked.js';
import { everyPage, type Completeness, proveComplete } from './completeness.js';
import { waitingRoom } from './waiting-room.js';

export interface Views {
  /** Catches up with the log and goes on following it. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly get: <Doc>(view: string, key: string) => Promise<Doc | undefined>;
  readonly getMany: <Doc>(view: string, keys: readonly string[]) => Promise<readonly (Doc | undefined)[]>;
  readonly find: <Doc>(view: string, query: FindByIndex) => Promise<readonly FoundDocument<Doc>[]>;
  /** Whether every view reaches the position within the time. */
  readonly reaches: (position: bigint, withinMs: number) => Promise<boolean>;
  /** Views that have not seen everything up to the position. */
  readonly behind: (position: bigint) => readonly string[];
  readonly parked: () => readonly ParkedDocument[];
  readonly staleSince: (view: string, key: string) => string | undefined;
  /** Applies what a parked document waits for; it stays parked where that still fails. */
  readonly replay: (view: string, key: string) => Promise<boolean>;
  /** Builds a view anew beside the one that serves, compares the two, and lets the new one take over. */
  readonly rebuild: (view: string) => Promise<Comparison>;
  readonly proveComplete: (view: string) => Promise<Completeness>;
  /** Why nothing is projected any more; undefined while all is well. */
  readonly stopped: () => string | undefined;
}

/** Events in one page: enough to make bulk writes pay, few enough to keep memory flat. */
const PAGE = 2_000;

export const openViews = async (
  log: EventLog,
  documents: DocumentStore,
  projections: Readonly<Record<string, Projection>>,
): Promise<Views> => {
  const parking = await openParkingPlace(documents);
  const oneAtATime = inTurn(Number.MAX_SAFE_INTEGER);
  const aborted = new AbortController();
  const waiting = waitingRoom();
  const serving = new Map<string, CollectionName>();
  const feeds = new Map<string, Feed>();
  let stopped: string | undefined;
  let following: Promise<void> = Promise.resolve();

  const reached = (): bigint =>
    [...feeds.values()].reduce((least, feed) => (least < feed.position() ? least : feed.position()), MAX);
  const fed = (): void => waiting.reached(reached());

  const feedOf = (view: string): Feed => found(feeds.get(view), view);
  const collectionOf = (view: string): CollectionName => found(serving.get(view), view);

  const catchUp = async (feed: Feed, upTo: bigint): Promise<void> => {
    for await (const page of everyPage(log, feed.position(), upTo, PAGE)) {
      await feed.take(decoded(page));
      await breathe();
    }
  };

  const dropBuild = async (build: CollectionName): Promise<void> => {
    await documents.drop(build);
    await parking.releaseAll(build);
  };

  const switchTo = async (view: string, feed: Feed): Promise<void> => {
    await feed.flush();
    const setting = `serving:${view}`;
    const before = await documents.getSetting(setting);
    await documents.setSetting(setting, before, feed.collection.build);
    serving.set(view, feed.collection);
    feeds.set(view, feed);
    for (const build of await documents.builds(view)) {
      if (build !== feed.collection.build) await dropBuild({ name: view, build });
    }
  };

  const begin = async (projection: Projection): Promise<void> => {
    const served = await documents.getSetting(`serving:${projection.name}`);
    if (served !== undefined) serving.set(projection.name, { name: projection.name, build: served });
    const current = served !== undefined && served.startsWith(`${projection.version}.`);
    const feed = await openFeed(documents, projection, current ? served : `${projection.version}.1`, parking);
    feeds.set(projection.name, feed);
    if (served === undefined) await switchTo(projection.name, feed);
  };

  const follow = async (): Promise<void> => {
    const pages = log.follow({ after: reached(), limit: PAGE }, aborted.signal);
    for await (const page of pages) {
      await oneAtATime('feeds', async () => {
        const taken = decoded(page);
        for (const feed of feeds.values()) await feed.take(taken);
      });
      fed();
    }
  };

  return {
    start: async () => {
      for (const projection of Object.values(projections)) await begin(projection);
      const head = await log.head();
      try {
        for (const [view, feed] of feeds) {
          await catchUp(feed, head);
          if (collectionOf(view).build !== feed.collection.build) await switchTo(view, feed);
        }
      } catch (error) {
        stopped = sentenceOf(error);
        waiting.close();
        return;
      }
      fed();
      following = follow().catch((error: unknown) => {
        stopped = sentenceOf(error);
        waiting.close();
      });
    },
    stop: async () => {
      aborted.abort();
      await following;
      waiting.close();
      for (const feed of feeds.values()) await feed.flush();
    },
    get: async <Doc>(view: string, key: string) =>
      ((await documents.get(collectionOf(view), key))?.document ?? undefined) as Doc | undefined,
    getMany: async <Doc>(view: string, keys: readonly string[]) =>
      (await documents.getMany(collectionOf(view), keys)).map(
        (stored) => (stored?.document ?? undefined) as Doc | undefined,
      ),
    find: async <Doc>(view: string, query: FindByIndex) =>
      (await documents.find(collectionOf(view), query)) as readonly FoundDocument<Doc>[],
    reaches: (position, withinMs) => waiting.reaches(position, withinMs),
    behind: (position) => [...feeds].filter(([, feed]) => feed.position() < position).map(([view]) => view),
    parked: () => parking.all().filter(({ view, build }) => serving.get(view)?.build === build),
    staleSince: (view, key) => parking.find(collectionOf(view), key)?.staleSince,
    replay: (view, key) =>
      oneAtATime('feeds', async () => {
        const feed = feedOf(view);
        if (parking.find(feed.collection, key) === undefined) return true;
        // From where the document itself stands: what it had been applied to may have been lost with a crash.
        const from = (await documents.get(feed.collection, key))?.position ?? 0n;
        for await (const page of everyPage(log, from, feed.position(), PAGE)) {
          if (!(await feed.takeAgain(decoded(page), key))) return false;
        }
        await parking.release(feed.collection, key);
        return true;
      }),
    rebuild: (view) =>
      oneAtATime(`rebuild ${view}`, async () => {
        const before = feedOf(view);
        const build = nextBuild(before);
        // A rebuild that was interrupted is begun again: half of an old one proves nothing.
        await dropBuild({ name: view, build });
        const beside = await openFeed(documents, before.projection, build, parking);
        await catchUp(beside, await log.head());
        return oneAtATime('feeds', async () => {
          // Compared at one position: the one that serves may be a little behind the log, or ahead of the rebuild.
          await catchUp(before, beside.position());
          await catchUp(beside, before.position());
          const comparison = await compareBuilds(documents, before.collection, beside.collection);
          await switchTo(view, beside);
          return comparison;
        });
      }),
    proveComplete: async (view) => proveComplete(log, view, feedOf(view).checkpoint(), PAGE),
    stopped: () => stopped,
  };
};

const decoded = (page: LogPage): FeedPage => ({
  stored: page.events,
  events: page.events.map(fromStore),
  reached: page.reached,
});

const nextBuild = ({ collection }: Feed): string => {
  const [version, build] = collection.build.split('.');
  return `${version}.${Number(build) + 1}`;
};

const found = <T>(thing: T | undefined, view: string): T => {
  if (thing === undefined) throw new Error(`There is no view named ${view}.`);
  return thing;
};

const sentenceOf = (error: unknown): string =>
  error instanceof Error ? error.message : 'The views stopped.';

const MAX = 2n ** 63n - 1n;
