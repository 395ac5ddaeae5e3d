/**
 * The projection runner of a board: delivers the log to every read model, in order, in pages, never skipping.
 * A read model of a new version is built beside the one that serves, then takes its place.
 */
import type { Projection } from '../../projections/projection.js';
import type { DocumentStore, FindByIndex, FoundDocument } from '../../store/documents.js';
import type { EventLog } from '../../store/event-log.js';
import { inTurn } from '../queue.js';
import { openBuilds } from './builds.js';
import { catchUp, decoded, PAGE } from './catch-up.js';
import type { Comparison } from './compare.js';
import { proveComplete, type Completeness } from './completeness.js';
import { FEEDING, rebuild, replay, type Mending } from './mending.js';
import { openParkingPlace, type ParkedDocument } from './parked.js';
import { waitingRoom } from './waiting-room.js';

export interface Views {
  /** Catches up with the log, tries again what is parked, and goes on following. */
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

export const openViews = async (
  log: EventLog,
  documents: DocumentStore,
  projections: Readonly<Record<string, Projection>>,
): Promise<Views> => {
  const parking = await openParkingPlace(documents);
  const builds = openBuilds(documents, parking);
  const mending: Mending = { log, documents, parking, builds, oneAtATime: inTurn(Number.MAX_SAFE_INTEGER) };
  const aborted = new AbortController();
  const waiting = waitingRoom();
  let stopped: string | undefined;
  let following: Promise<void> = Promise.resolve();

  const parked = (): readonly ParkedDocument[] =>
    parking.all().filter(({ view: name, build }) => builds.serves({ name, build }));
  const stopFor = (error: unknown): void => {
    stopped = error instanceof Error ? error.message : 'The views stopped.';
    waiting.close();
  };
  const follow = async (): Promise<void> => {
    for await (const page of log.follow({ after: builds.reached(), limit: PAGE }, aborted.signal)) {
      await mending.oneAtATime(FEEDING, async () => {
        const taken = decoded(page);
        for (const feed of builds.feeds()) await feed.take(taken);
      });
      waiting.reached(builds.reached());
    }
  };

  return {
    start: async () => {
      for (const projection of Object.values(projections)) await builds.begin(projection);
      const head = await log.head();
      try {
        const feeds = builds.feeds();
        await catchUp(log, feeds, head);
        for (const feed of feeds) {
          const { name, build } = feed.collection;
          if (!builds.serves({ name, build })) await builds.switchTo(feed);
        }
        // What was at fault may have been mended with this release.
        for (const { view, key } of parked()) await replay(mending, view, key);
      } catch (error) {
        return stopFor(error);
      }
      waiting.reached(builds.reached());
      following = follow().catch(stopFor);
    },
    stop: async () => {
      aborted.abort();
      await following;
      waiting.close();
      for (const feed of builds.feeds()) await feed.flush();
    },
    get: async <Doc>(view: string, key: string) =>
      ((await documents.get(builds.servingOf(view), key))?.document ?? undefined) as Doc | undefined,
    getMany: async <Doc>(view: string, keys: readonly string[]) =>
      (await documents.getMany(builds.servingOf(view), keys)).map(
        (stored) => (stored?.document ?? undefined) as Doc | undefined,
      ),
    find: async <Doc>(view: string, query: FindByIndex) =>
      (await documents.find(builds.servingOf(view), query)) as readonly FoundDocument<Doc>[],
    reaches: (position, withinMs) => waiting.reaches(position, withinMs),
    behind: (position) =>
      builds.feeds().flatMap((feed) => (feed.position() < position ? [feed.projection.name] : [])),
    parked,
    staleSince: (view, key) => parking.find(builds.servingOf(view), key)?.staleSince,
    replay: (view, key) => replay(mending, view, key),
    rebuild: (view) => rebuild(mending, view),
    proveComplete: async (view) => proveComplete(log, view, builds.feedOf(view).checkpoint(), PAGE),
    stopped: () => stopped,
  };
};
