/** Which build of each view is being fed and which one serves readers: mostly the same one. */
import type { Projection } from '../../projections/projection.js';
import type { CollectionName, DocumentStore } from '../../store/documents.js';
import { openFeed, type Feed } from './feed.js';
import type { ParkingPlace } from './parked.js';

export interface Builds {
  /** Goes on with a view's build; of a new version one is begun beside the build that serves. */
  readonly begin: (projection: Projection) => Promise<void>;
  readonly feeds: () => readonly Feed[];
  /** @throws Error where there is no such view. */
  readonly feedOf: (view: string) => Feed;
  /** @throws Error where there is no such view. */
  readonly servingOf: (view: string) => CollectionName;
  /** Whether readers are answered from this build. */
  readonly serves: (build: CollectionName) => boolean;
  /** Lets a build take over: it serves from now on, and the others are dropped. */
  readonly switchTo: (feed: Feed) => Promise<void>;
  /** Drops a build with what it had parked, where there is one. */
  readonly drop: (build: CollectionName) => Promise<void>;
  /** The position that all feeds have reached. */
  readonly reached: () => bigint;
}

export const openBuilds = (documents: DocumentStore, parking: ParkingPlace): Builds => {
  const serving = new Map<string, CollectionName>();
  const feeds = new Map<string, Feed>();

  const drop = async (build: CollectionName): Promise<void> => {
    await documents.drop(build);
    await parking.releaseAll(build);
  };

  const switchTo = async (feed: Feed): Promise<void> => {
    await feed.flush();
    const { name, build } = feed.collection;
    const setting = settingOf(name);
    await documents.setSetting(setting, await documents.getSetting(setting), build);
    serving.set(name, feed.collection);
    feeds.set(name, feed);
    for (const other of await documents.builds(name)) {
      if (other !== build) await drop({ name, build: other });
    }
  };

  return {
    begin: async (projection) => {
      const { name, version } = projection;
      const served = await documents.getSetting(settingOf(name));
      if (served !== undefined) serving.set(name, { name, build: served });
      const current = served !== undefined && served.startsWith(`${version}.`);
      const feed = await openFeed(documents, projection, current ? served : `${version}.1`, parking);
      feeds.set(name, feed);
      if (served === undefined) await switchTo(feed);
    },
    feeds: () => [...feeds.values()],
    feedOf: (view) => found(feeds.get(view), view),
    servingOf: (view) => found(serving.get(view), view),
    serves: ({ name, build }) => serving.get(name)?.build === build,
    switchTo,
    drop,
    reached: () =>
      [...feeds.values()].reduce((least, feed) => (least < feed.position() ? least : feed.position()), MAX),
  };
};

const settingOf = (view: string): string => `serving:${view}`;

const found = <T>(thing: T | undefined, view: string): T => {
  if (thing === undefined) throw new Error(`There is no view named ${view}.`);
  return thing;
};

const MAX = 2n ** 63n - 1n;
