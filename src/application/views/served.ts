/**
 * Which build of each view serves, kept for all instances in one setting of the documents. Only the owner of the board
 * changes it. A number is never given to two builds: what is dropped late, or written late by an owner that was paused,
 * is then of no build that anybody reads.
 */
import type { Settings } from '../ownership/contended-lease.js';
import { claim, valueOf } from '../ownership/fenced.js';
import type { Tenure } from '../ownership/lease.js';

/** A build that is made in partitions, all of them up to one position of the log. */
export interface PartitionedBuild {
  readonly view: string;
  readonly build: string;
  /** The position up to which it is made, in decimal. */
  readonly upTo: string;
  readonly partitions: number;
}

export interface ServedView {
  /** Null: nothing is served yet. */
  readonly serving: string | null;
  /** The last number that a build was given, by version of the projection. */
  readonly numbers: Readonly<Record<string, number>>;
  /** Builds that nobody is led to any more: to be dropped, and never used again. */
  readonly retired: readonly string[];
  /** The build that is being made in partitions; left out while none is. */
  readonly building?: Omit<PartitionedBuild, 'view'>;
}

export type ServedViews = Readonly<Record<string, ServedView>>;

/** The setting that holds them. */
const SERVED = 'builds';

export const NOTHING_SERVED: ServedView = { serving: null, numbers: {}, retired: [] };

const servedFrom = (value: string | undefined): ServedViews => JSON.parse(value ?? '{}') as ServedViews;

/** As any instance may ask. @throws DocumentsUnavailable */
export const lookUpServed = async (documents: Pick<Settings, 'getSetting'>): Promise<ServedViews> =>
  servedFrom(valueOf(await documents.getSetting(SERVED)));

/** The build that serves a view; undefined while none does. */
export const servingBuild = async (
  documents: Pick<Settings, 'getSetting'>,
  view: string,
): Promise<string | undefined> => (await lookUpServed(documents))[view]?.serving ?? undefined;

/** The builds that are being made in partitions. */
export const underWay = (views: ServedViews): readonly PartitionedBuild[] =>
  Object.entries(views).flatMap(([view, { building }]) =>
    building === undefined ? [] : [{ view, ...building }],
  );

/** The owner's hand on them. */
export interface ServedRecord {
  readonly views: () => ServedViews;
  /**
   * Changes some of them, each change made to what the one before it has left.
   * @throws TenureOver
   */
  readonly change: (change: () => ServedViews) => Promise<void>;
}

/** @throws TenureOver, FenceBehind */
export const claimServed = async (documents: Settings, tenure: Tenure): Promise<ServedRecord> => {
  const setting = await claim(documents, SERVED, tenure);
  let views = servedFrom(setting.value());
  let changing: Promise<void> = Promise.resolve();
  return {
    views: () => views,
    change: (change) => {
      const mine = changing.then(async () => {
        const next = { ...views, ...change() };
        await setting.write(JSON.stringify(next));
        views = next;
      });
      changing = mine.catch(() => undefined);
      return mine;
    },
  };
};
