/**
 * The owner's side of the builds: which build of each view is being fed, and which one serves readers; mostly the same
 * one. What all instances go by is changed under the fence of the tenure, and before anything follows from it.
 */
import type { Projection } from '../../projections/projection.js';
import type { Checkpoint, CollectionName, DocumentStore } from '../../store/documents.js';
import type { Tenure } from '../ownership/lease.js';
import { isOfVersion, nextBuild, numbered, resumable } from './build-numbers.js';
import { openFeed, type Feed } from './feed.js';
import type { ParkingPlace } from './parked.js';
import type { PartitionedBuild } from './served.js';
import { claimServed, NOTHING_SERVED, underWay, type ServedView, type ServedViews } from './served.js';

export interface Builds {
  /**
   * Goes on with each view's build. Answers the views of which a build of an earlier version serves: they have none to go
   * on with until one has been made beside it.
   */
  readonly begin: (projections: readonly Projection[]) => Promise<readonly string[]>;
  readonly feeds: () => readonly Feed[];
  /** @throws Error where there is no such view. */
  readonly feedOf: (view: string) => Feed;
  /** The builds that readers are led to, by view. */
  readonly served: () => ServedViews;
  /** Whether readers are answered from this build. */
  readonly serves: (build: CollectionName) => boolean;
  /** Whether it serves, or is fed to serve next. */
  readonly isInUse: (build: CollectionName) => boolean;
  /**
   * The build that is being made of a view in partitions; begins one, under a number that no build ever had, where none
   * is. One that an earlier owner began is gone on with.
   */
  readonly beside: (view: string, upTo: bigint) => Promise<PartitionedBuild>;
  /** Goes on with a build whose partitions have all arrived at this checkpoint. */
  readonly finish: (building: PartitionedBuild, checkpoint: Checkpoint) => Promise<Feed>;
  /** Retires a build of which nothing can be made. */
  readonly abandon: (building: PartitionedBuild) => Promise<void>;
  readonly underWay: () => readonly PartitionedBuild[];
  /** Lets builds take over: they serve from now on, all at once, and the others are retired. */
  readonly switchTo: (feeds: readonly Feed[]) => Promise<void>;
  readonly retired: () => readonly CollectionName[];
  /** Drops a retired build with what it had parked. */
  readonly drop: (build: CollectionName) => Promise<void>;
  /** The position that all feeds have reached. */
  readonly reached: () => bigint;
}

export interface BuildsParts {
  readonly documents: DocumentStore;
  readonly parking: ParkingPlace;
  readonly tenure: Tenure;
  /** In how many partitions a build beside another one is made. */
  readonly partitions: number;
}

/** @throws TenureOver, FenceBehind */
export const openBuilds = async ({
  documents,
  parking,
  tenure,
  partitions,
}: BuildsParts): Promise<Builds> => {
  const record = await claimServed(documents, tenure);
  const feeds = new Map<string, Feed>();
  const projected = new Map<string, Projection>();

  const viewOf = (name: string): ServedView => record.views()[name] ?? NOTHING_SERVED;
  /** Of a view that this release does not have, no build is in use, whatever a former one has left of it. */
  const serves = ({ name, build }: CollectionName): boolean =>
    projected.has(name) && viewOf(name).serving === build;
  const open = (projection: Projection, build: string): Promise<Feed> =>
    openFeed(documents, projection, build, { parking, tenure });

  return {
    begin: async (projections) => {
      const outdated: string[] = [];
      for (const projection of projections) {
        const { name, version } = projection;
        projected.set(name, projection);
        const view = viewOf(name);
        if (view.serving !== null && !isOfVersion(version, view.serving)) {
          outdated.push(name);
          continue;
        }
        const existing = await documents.builds(name);
        const build = resumable(view, version, existing) ?? nextBuild(view, version, existing);
        feeds.set(name, await open(projection, build));
      }
      await record.change(() => {
        // It serves once it has caught up, and not before: half of a view would tell of what it lacks that it is not so.
        const begun = [...feeds.values()].map(
          ({ collection: { name, build } }) => [name, numbered(viewOf(name), build)] as const,
        );
        return Object.fromEntries(begun);
      });
      return outdated;
    },
    feeds: () => [...feeds.values()],
    feedOf: (view) => found(feeds.get(view), view),
    served: record.views,
    serves,
    isInUse: (one) => serves(one) || feeds.get(one.name)?.collection.build === one.build,
    beside: async (view, upTo) => {
      const projection = found(projected.get(view), view);
      const { version, indexes } = projection;
      const existing = await documents.builds(view);
      await record.change(() => {
        const now = viewOf(view);
        if (now.building !== undefined && isOfVersion(version, now.building.build)) return {};
        const build = nextBuild(now, version, existing);
        return { [view]: { ...numbered(now, build), building: { build, upTo: String(upTo), partitions } } };
      });
      const building = found(viewOf(view).building, view);
      await documents.declare({ name: view, build: building.build, indexes });
      return { view, ...building };
    },
    finish: async ({ view, build }, checkpoint) => {
      await documents.write({ name: view, build }, [], checkpoint);
      // What was set aside in it was set aside by whoever had the partition.
      await parking.look();
      return open(found(projected.get(view), view), build);
    },
    abandon: ({ view, build }) =>
      record.change(() =>
        viewOf(view).building?.build === build ? { [view]: abandoned(viewOf(view), build) } : {},
      ),
    underWay: () => underWay(record.views()).filter(({ view }) => projected.has(view)),
    switchTo: async (next) => {
      const others = await besides(documents, next);
      await record.change(() => {
        const switched = next.map(({ collection: { name, build } }) => {
          const { numbers } = viewOf(name);
          return [name, { numbers, serving: build, retired: others.get(name) ?? [] }] as const;
        });
        return Object.fromEntries(switched);
      });
      for (const feed of next) feeds.set(feed.collection.name, feed);
    },
    retired: () => retiredIn(record.views()),
    drop: async (build) => {
      await documents.drop(build);
      await parking.releaseAll(build);
      await record.change(() => {
        const view = viewOf(build.name);
        return { [build.name]: { ...view, retired: view.retired.filter((other) => other !== build.build) } };
      });
    },
    reached: () => leastReached([...feeds.values()]),
  };
};

/** The view without the build that was being made of it. */
const abandoned = ({ building: _nobodys, ...others }: ServedView, build: string): ServedView => ({
  ...others,
  retired: [...others.retired, build],
});

const retiredIn = (views: ServedViews): readonly CollectionName[] =>
  Object.entries(views).flatMap(([name, { retired }]) => retired.map((build) => ({ name, build })));

const leastReached = (feeds: readonly Feed[]): bigint =>
  feeds.reduce((least, feed) => (least < feed.position() ? least : feed.position()), MAX);

/** Writes how far these builds are; answers what other builds there are of their views. */
const besides = async (
  documents: DocumentStore,
  next: readonly Feed[],
): Promise<ReadonlyMap<string, readonly string[]>> => {
  const others = new Map<string, readonly string[]>();
  for (const feed of next) {
    await feed.flush();
    const { name, build } = feed.collection;
    const existing = await documents.builds(name);
    others.set(
      name,
      existing.filter((other) => other !== build),
    );
  }
  return others;
};

const found = <T>(thing: T | undefined, view: string): T => {
  if (thing === undefined) throw new Error(`There is no view named ${view}.`);
  return thing;
};

const MAX = 2n ** 63n - 1n;
