/**
 * The owner's side of the views: delivers the log to every read model, in order, in pages, never skipping, for as long
 * as a tenure lasts. A read model of a new version is built beside the one that serves, then takes its place.
 */
import type { Projection } from '../../projections/projection.js';
import type { DocumentStore } from '../../store/documents.js';
import type { EventLog } from '../../store/event-log.js';
import { TenureOver, type Lease, type Tenure } from '../ownership/lease.js';
import { ownPulse } from '../ownership/pulse.js';
import { inTurn } from '../queue.js';
import { openBuilds, type Builds } from './builds.js';
import { catchUp, decoded, PAGE } from './catch-up.js';
import { FEEDING, goOnRebuilding, rebuild, replayAll, type Mending } from './mending.js';
import type { Comparison } from './compare.js';
import type { Feed } from './feed.js';
import { openParkingPlace, type ParkedDocument } from './parked.js';
import { openAnswering } from './rebuilding/requests.js';
import { UnlikePartitions, workOn } from './rebuilding/working.js';

export interface Feeding {
  readonly builds: Builds;
  readonly mending: Mending;
  readonly parked: () => readonly ParkedDocument[];
  /** Catches up with the log, and tries again what is parked. @throws what it failed with */
  readonly start: () => Promise<void>;
  /** Goes on following until it is told to stop, or the tenure is over. @throws what it failed with */
  readonly follow: () => Promise<void>;
  /** Makes `follow` come to its end. */
  readonly stop: () => void;
  /** Writes how far each view is, where that has only been kept in memory. */
  readonly flush: () => Promise<void>;
  readonly rebuild: (view: string) => Promise<Comparison>;
}

export interface FeedingParts {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly projections: readonly Projection[];
  readonly tenure: Tenure;
  /** Told the position that every view has reached, as it grows. */
  readonly reached: (position: bigint) => void;
  /**
   * How long a build that was replaced is kept, in milliseconds: longer than any other instance may go on believing that
   * it serves. None where there are no others.
   */
  readonly keepReplacedMs: number;
  /** Leases by which several instances share in making a build; none where there are no others. */
  readonly leaseOf: (name: string) => Lease;
}

/** In how many parts several instances share a build. */
const PARTITIONS = 4;
const LOOKS_FOR_REQUESTS_EVERY_MS = 1_000;
/** How often it looks for what others have left: builds to drop, documents that a former owner parked. */
const TIDIES_EVERY_MS = 5_000;

/** @throws TenureOver, FenceBehind */
export const openFeeding = async (parts: FeedingParts): Promise<Feeding> => {
  const { log, documents, projections, tenure, reached, keepReplacedMs } = parts;
  const isShared = keepReplacedMs > 0;
  const parking = await openParkingPlace(documents);
  const partitions = isShared ? PARTITIONS : 1;
  const builds = await openBuilds({ documents, parking, tenure, partitions });
  const views = projections.map(({ name }) => name);
  const asked = await openAnswering(documents, { tenure, views });
  const stopping = new AbortController();
  const signal = AbortSignal.any([stopping.signal, tenure.over]);
  const make = making(parts, builds, signal);
  const oneAtATime = inTurn(Number.MAX_SAFE_INTEGER);
  const mending: Mending = { log, documents, parking, builds, oneAtATime, make, signal };
  const drop = dropping(builds, keepReplacedMs);

  const parked = (): readonly ParkedDocument[] =>
    parking.all().filter(({ view: name, build }) => builds.isInUse({ name, build }));
  const tidy = async (): Promise<void> => {
    while (!signal.aborted) {
      await ownPulse.wait(TIDIES_EVERY_MS, signal);
      if (signal.aborted) return;
      await drop();
      // A former owner, or one of another release, may have failed at what this one can do.
      const newcomers = await parking.newcomers();
      await replayAll(
        mending,
        newcomers.filter(({ view, build }) => builds.serves({ name: view, build })),
      );
    }
  };
  const rebuildOf = async (view: string): Promise<Comparison> => {
    const comparison = await rebuild(mending, view);
    await drop();
    return comparison;
  };
  const goOnWith = async (view: string): Promise<void> => {
    await goOnRebuilding(mending, view);
    await drop();
  };
  const answer = async (): Promise<void> => {
    try {
      while (!signal.aborted) {
        await asked.answerAll(rebuildOf);
        // What a former owner began for somebody who is gone.
        for (const { view } of builds.underWay()) await asked.hearingMeanwhile(() => goOnWith(view));
        await ownPulse.wait(LOOKS_FOR_REQUESTS_EVERY_MS, signal);
      }
    } catch (error) {
      if (!signal.aborted) throw error;
    }
  };

  return {
    ...{ builds, mending, parked },
    start: async () => {
      const outdated = await builds.begin(projections);
      // Again, now that it is known how far each view is: a former owner may have set a document aside, and moved on.
      await parking.newcomers();
      const made = await asked.hearingMeanwhile(() => withOthersFed(mending, outdated, stopping));
      const feeds = [...builds.feeds(), ...made];
      await catchUp(log, feeds, await log.head(), signal);
      const caughtUp = feeds.filter((feed) => !builds.serves(feed.collection));
      if (caughtUp.length > 0) await builds.switchTo(caughtUp);
      await drop();
      // What was at fault may have been mended with this release.
      await replayAll(mending, parked());
      reached(builds.reached());
    },
    follow: async () => {
      // Where nobody else ever wrote, there is nothing to find.
      const feeding = feedAll(mending, signal, () => reached(builds.reached()));
      const work = isShared ? [feeding, tidy(), answer()] : [feeding];
      try {
        await Promise.all(work);
      } finally {
        stopping.abort();
        await Promise.allSettled(work);
      }
    },
    stop: () => stopping.abort(),
    flush: async () => {
      for (const feed of builds.feeds()) await feed.flush();
    },
    rebuild: rebuildOf,
  };
};

/** Gives every view that has a build of its version what the log has, as it comes. */
const feedAll = async (
  { log, builds, oneAtATime }: Mending,
  signal: AbortSignal,
  taken = (): void => undefined,
): Promise<void> => {
  for await (const page of log.follow({ after: builds.reached(), limit: PAGE }, signal)) {
    await oneAtATime(FEEDING, async () => {
      const known = decoded(page);
      for (const feed of builds.feeds()) await feed.take(known);
    });
    taken();
  }
};

/** Makes builds of views that have none of this version; readers of the others are not kept waiting for that. */
const withOthersFed = async (
  mending: Mending,
  outdated: readonly string[],
  stopping: AbortController,
): Promise<readonly Feed[]> => {
  const enough = new AbortController();
  const allMade = (async (): Promise<readonly Feed[]> => {
    const made: Feed[] = [];
    for (const view of outdated) made.push(await mending.make(view));
    return made;
  })();
  const others = mending.builds.feeds();
  const feeding =
    outdated.length > 0 && others.length > 0
      ? feedAll(mending, AbortSignal.any([mending.signal, enough.signal]))
      : Promise.resolve();
  try {
    // Following has no end of its own: it fails, or it was told to stop, and so was the making.
    await Promise.race([allMade, feeding]);
    return await allMade;
  } catch (error) {
    stopping.abort();
    throw error;
  } finally {
    enough.abort();
    await Promise.allSettled([allMade, feeding]);
  }
};

/** Makes a build beside the one that serves, with whichever instances take part. */
const making =
  ({ log, documents, projections, leaseOf }: FeedingParts, builds: Builds, signal: AbortSignal) =>
  async (view: string): Promise<Feed> => {
    const projection = projections.find(({ name }) => name === view);
    if (projection === undefined) throw new Error(`There is no view named ${view}.`);
    const building = await builds.beside(view, await log.head());
    try {
      const checkpoint = await workOn({ log, documents, projection, leaseOf }, building, signal);
      // Told to stop: whoever owns the board next goes on with it.
      if (checkpoint === undefined) throw new TenureOver();
      return await builds.finish(building, checkpoint);
    } catch (error) {
      // Nobody could ever finish it: the next one is begun anew.
      if (error instanceof UnlikePartitions) await builds.abandon(building);
      throw error;
    }
  };

/** Drops what was retired long enough ago, as this tenure has seen it. */
const dropping = (builds: Builds, keepMs: number): (() => Promise<void>) => {
  const since = new Map<string, number>();
  return async () => {
    const now = ownPulse.now();
    for (const build of builds.retired()) {
      const name = `${build.name} ${build.build}`;
      const seen = since.get(name) ?? now;
      since.set(name, seen);
      if (now - seen >= keepMs) await builds.drop(build);
    }
  };
};
