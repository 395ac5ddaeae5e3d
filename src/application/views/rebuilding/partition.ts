/**
 * One partition of a build: the documents whose keys fall into it, fed from the whole log by whoever has the partition's
 * lease. It keeps a checkpoint of its own, under the fence of that lease, so that each partition proves for itself that
 * no event was skipped.
 */
import type { Projection } from '../../../projections/projection.js';
import { EMPTY_CHECKPOINT, type Checkpoint, type DocumentStore } from '../../../store/documents.js';
import type { EventLog } from '../../../store/event-log.js';
import { claim, valueOf, type FencedSetting } from '../../ownership/fenced.js';
import type { Settings } from '../../ownership/contended-lease.js';
import type { Tenure } from '../../ownership/lease.js';
import { decoded, PAGE } from '../catch-up.js';
import { everyPage } from '../completeness.js';
import { openFeed, type FedDocuments } from '../feed.js';
import { openParkingPlace } from '../parked.js';
import type { PartitionedBuild } from '../served.js';

const FNV_OFFSET = 0x811c9dc5;
const FNV_PRIME = 0x01000193;

/** Which partition a document belongs to. Every release answers the same: instances of two may work on one build. */
export const partitionOf = (key: string, partitions: number): number => {
  let hash = FNV_OFFSET;
  for (let index = 0; index < key.length; index += 1)
    hash = Math.imul(hash ^ key.charCodeAt(index), FNV_PRIME) >>> 0;
  return hash % partitions;
};

/** The projection as far as it goes into one partition. */
const within = (projection: Projection, partition: number, partitions: number): Projection => ({
  ...projection,
  keys: (event) => projection.keys(event).filter((key) => partitionOf(key, partitions) === partition),
});

/** Names both the setting of a partition's checkpoint and, behind a prefix, its lease: builds of a view use them in turn. */
export const nameOfPartition = (view: string, partition: number): string => `partition:${view}:${partition}`;

interface Stored {
  readonly build: string;
  readonly position: string;
  readonly seen: number;
  readonly digest: string;
}

const stored = (build: string, { position, seen, digest }: Checkpoint): string =>
  JSON.stringify({ build, position: String(position), seen, digest } satisfies Stored);

const checkpointIn = (value: string | undefined, build: string): Checkpoint | undefined => {
  if (value === undefined) return undefined;
  const kept = JSON.parse(value) as Stored;
  if (kept.build !== build) return undefined;
  return { position: BigInt(kept.position), seen: kept.seen, digest: kept.digest };
};

/** How far each partition is; undefined for one that nobody has begun. As any instance may ask. */
export const lookUpPartitions = (
  documents: Pick<Settings, 'getSetting'>,
  { view, build, partitions }: PartitionedBuild,
): Promise<readonly (Checkpoint | undefined)[]> =>
  Promise.all(
    Array.from({ length: partitions }, async (_, partition) => {
      const value = valueOf(await documents.getSetting(nameOfPartition(view, partition)));
      return checkpointIn(value, build);
    }),
  );

/** The same store for a feed that has a partition: how far it is, is kept in the partition's own setting. */
const ofPartition = (documents: DocumentStore, kept: FencedSetting, build: string): FedDocuments => ({
  // The owner has declared the build. Whoever wakes up late must not bring back one that has been dropped since.
  declare: () => Promise.resolve(),
  checkpoint: () => Promise.resolve(checkpointIn(kept.value(), build) ?? EMPTY_CHECKPOINT),
  getMany: (collection, keys) => documents.getMany(collection, keys),
  write: async (collection, writes, checkpoint) => {
    const written = await documents.write(collection, writes);
    if (written.stale.length === 0 && checkpoint !== undefined) await kept.write(stored(build, checkpoint));
    return written;
  },
});

export interface PartitionParts {
  readonly log: EventLog;
  readonly documents: DocumentStore;
  readonly projection: Projection;
}

/**
 * Brings one partition up to where its build is made, on from where whoever had it before has left it.
 * @returns false where it was told to stop before.
 * @throws TenureOver, FenceBehind, UnknownEvent, LogUnavailable, DocumentsUnavailable
 */
export const buildPartition = async (
  { log, documents, projection }: PartitionParts,
  { view, build, upTo, partitions }: PartitionedBuild,
  partition: number,
  { tenure, signal }: { readonly tenure: Tenure; readonly signal: AbortSignal },
): Promise<boolean> => {
  const kept = await claim(documents, nameOfPartition(view, partition), tenure);
  const parking = await openParkingPlace(documents);
  const own = within(projection, partition, partitions);
  const feed = await openFeed(ofPartition(documents, kept, build), own, build, { parking, tenure });
  const end = BigInt(upTo);
  for await (const page of everyPage(log, feed.position(), end, PAGE)) {
    if (signal.aborted) break;
    await feed.take(decoded(page));
  }
  // Also where the last events touched nothing of it, or there was none at all.
  await kept.write(stored(build, feed.checkpoint()));
  return feed.position() >= end;
};
