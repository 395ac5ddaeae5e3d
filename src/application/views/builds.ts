/**
 * The owner's side of the builds: which build of each view is being fed, and which one serves readers; mostly the same
 * one. What all instances go by is changed under the fence of the tenure, and before anything follows from it.
 */
import type { Projection } from '../../projections/projection.js';
import type { CollectionName, DocumentStore } from '../../store/documents.js';
import type { Tenure } from '../ownership/lease.js';
import { openFeed, type Feed } from './feed.js';
import type { ParkingPlace } from './parked.js';
import { claimServed, NOTHING_SERVED, type ServedView, type ServedViews } from './served.js';

export interface Builds {
  /** Goes on with each view's build; of a new version one is begun beside the build that serves. */
  readonly begin: (projections: readonly Projection[]) => Promise<void>;
  readonly feeds: () => readonly Feed[];
  /** @throws Error where there is no such view. */
  readonly feedOf: (view: string) => Feed;
  /** The builds that readers are led to, by view. */
  readonly served: () => ServedViews;
  /** Whether readers are answered from this build. */
  readonly serves: (build: CollectionName) => boolean;
  /** Whether it serves, or is fed to serve next. */
  readonly isInUse: (build: CollectionName) => boolean;
  /** Begins a build of a view under a number that no build ever had. */
  readonly beside: (view: string) => Promise<Feed>;
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
}

/** @throws TenureOver, FenceBehind */
export const openBuilds = async ({ documents, parking, tenure }: BuildsParts): Promise<Builds> => {
  const record = await claimServed(documents, tenure);
  const feeds = new Map<string, Feed>();

  const viewOf = (name: string): ServedView => record.views()[name] ?? NOTHING_SERVED;
  const serves = ({ name, build }: CollectionName): boolean => viewOf(name).serving === build;
  const open = (projection: Projection, build: string): Promise<Feed> =>
    openFeed(documents, projection, build, { parking, tenure });
  /** A build that can be gone on with: of this version, and not on its way out. */
  const resumable = ({ name, version }: Projection, existing: readonly string[]): string | undefined => {
    const { serving, retired } = viewOf(name);
    if (serving !== null && isOf(version, serving)) return serving;
    const candidates = existing.filter((build) => isOf(version, build) && !retired.includes(build));
    return candidates.toSorted((a, b) => numberOf(b) - numberOf(a))[0];
  };
  const nextNumber = ({ name, version }: Projection, existing: readonly string[]): number =>
    Math.max(
      viewOf(name).numbers[version] ?? 0,
      ...existing.filter((build) => isOf(version, build)).map(numberOf),
    ) + 1;
  const numbered = (name: string, build: string): ServedView => {
    const [version = '', number] = build.split('.');
    const view = viewOf(name);
    const last = Math.max(view.numbers[version] ?? 0, Number(number));
    return { ...view, numbers: { ...view.numbers, [version]: last } };
  };

  return {
    begin: async (projections) => {
      for (const projection of projections) {
        const { name, version } = projection;
        const existing = await documents.builds(name);
        const build = resumable(projection, existing) ?? `${version}.${nextNumber(projection, existing)}`;
        feeds.set(name, await open(projection, build));
      }
      await record.change(() => {
        // It serves once it has caught up, and not before: half of a view would tell of what it lacks that it is not so.
        const begun = [...feeds.values()].map(
          ({ collection: { name, build } }) => [name, numbered(name, build)] as const,
        );
        return Object.fromEntries(begun);
      });
    },
    feeds: () => [...feeds.values()],
    feedOf: (view) => found(feeds.get(view), view),
    served: record.views,
    serves,
    isInUse: (one) => serves(one) || feeds.get(one.name)?.collection.build === one.build,
    beside: async (view) => {
      const { projection } = found(feeds.get(view), view);
      const existing = await documents.builds(view);
      let build = '';
      await record.change(() => {
        build = `${projection.version}.${nextNumber(projection, existing)}`;
        return { [view]: numbered(view, build) };
      });
      return open(projection, build);
    },
    switchTo: async (next) => {
      const others = new Map<string, readonly string[]>();
      for (const feed of next) {
        await feed.flush();
        const { name, build } = feed.collection;
        others.set(
          name,
          (await documents.builds(name)).filter((other) => other !== build),
        );
      }
      await record.change(() => {
        const switched = next.map(({ collection: { name, build } }) => {
          return [name, { ...viewOf(name), serving: build, retired: others.get(name) ?? [] }] as const;
        });
        return Object.fromEntries(switched);
      });
      for (const feed of next) feeds.set(feed.collection.name, feed);
    },
    retired: () =>
      Object.entries(record.views()).flatMap(([name, { retired }]) =>
        retired.map((build) => ({ name, build })),
      ),
    drop: async (build) => {
      await documents.drop(build);
      await parking.releaseAll(build);
      await record.change(() => {
        const view = viewOf(build.name);
        return { [build.name]: { ...view, retired: view.retired.filter((other) => other !== build.build) } };
      });
    },
    reached: () =>
      [...feeds.values()].reduce((least, feed) => (least < feed.position() ? least : feed.position()), MAX),
  };
};

const isOf = (version: number, build: string): boolean => build.startsWith(`${version}.`);
const numberOf = (build: string): number => Number(build.split('.')[1]);

const found = <T>(thing: T | undefined, view: string): T => {
  if (thing === undefined) throw new Error(`There is no view named ${view}.`);
  return thing;
};

const MAX = 2n ** 63n - 1n;
