/** Feeding one build of one projection: takes events in order, writes documents, remembers how far it is. */
import type { LogEvent } from '../../domain/catalogue.js';
import type { Projection } from '../../projections/projection.js';
import type { Checkpoint, CollectionName, DocumentStore } from '../../store/documents.js';
import type { StoredEvent } from '../../store/event-log.js';
import type { Tenure } from '../ownership/lease.js';
import { advanced } from './digest.js';
import type { ParkingPlace } from './parked.js';
import { writingTo, type Failed } from './writing.js';

/** A page of the log as feeds take it: as stored, for the proof, and as today's release reads it. */
export interface FeedPage {
  readonly stored: readonly StoredEvent[];
  readonly events: readonly LogEvent[];
  readonly reached: bigint;
}

export interface Feed {
  readonly projection: Projection;
  readonly collection: CollectionName;
  readonly position: () => bigint;
  readonly checkpoint: () => Checkpoint;
  /** Takes a page in. Events that it has seen change nothing. @throws TenureOver */
  readonly take: (page: FeedPage) => Promise<void>;
  /**
   * Takes documents through events that they missed while they were parked; the checkpoint stays as it is.
   * Answers the keys of those to which one could not be applied: none behind it is.
   */
  readonly takeAgain: (page: FeedPage, keys: ReadonlySet<string>) => Promise<ReadonlySet<string>>;
  /** Writes how far it is, where that has only been kept in memory. */
  readonly flush: () => Promise<void>;
}

/** Events without effect may pass before the checkpoint is written: it may lag, it never leads. */
const UNWRITTEN_AT_MOST = 1_000;

/** What a feed needs of the store. */
export type FedDocuments = Pick<DocumentStore, 'declare' | 'checkpoint' | 'getMany' | 'write'>;

export const openFeed = async (
  documents: FedDocuments,
  projection: Projection,
  build: string,
  { parking, tenure }: { readonly parking: ParkingPlace; readonly tenure: Pick<Tenure, 'holds'> },
): Promise<Feed> => {
  const collection: CollectionName = { name: projection.name, build };
  await documents.declare({ ...collection, indexes: projection.indexes });
  let checkpoint = await documents.checkpoint(collection);
  let unwritten = 0;
  const writeAll = writingTo(documents, projection, collection, tenure);
  const park: Failed = async (key, { position, type, recordedAt }) =>
    parking.park({
      ...{ view: projection.name, build, key, position: String(position) },
      ...{ eventType: type, staleSince: recordedAt },
    });

  return {
    projection,
    collection,
    position: () => checkpoint.position,
    checkpoint: () => checkpoint,
    take: async ({ stored, events, reached }) => {
      if (reached <= checkpoint.position) return;
      const { position } = checkpoint;
      const fresh = stored[0] !== undefined && stored[0].position > position;
      const newStored = fresh ? stored : stored.filter((event) => event.position > position);
      const changes = changesOf(projection, events, position);
      for (const key of changes.keys()) if (parking.find(collection, key) !== undefined) changes.delete(key);
      const next = advanced(checkpoint, newStored, reached);
      unwritten += newStored.length;
      if (changes.size > 0 || unwritten >= UNWRITTEN_AT_MOST) {
        await writeAll(changes, park, next);
        unwritten = 0;
      }
      checkpoint = next;
    },
    takeAgain: async ({ events }, keys) => {
      const failed = new Set<string>();
      const missed = changesOf(projection, events, 0n);
      for (const key of missed.keys()) if (!keys.has(key)) missed.delete(key);
      if (missed.size > 0) await writeAll(missed, (key) => Promise.resolve(void failed.add(key)));
      return failed;
    },
    flush: async () => {
      if (unwritten === 0) return;
      await documents.write(collection, [], checkpoint);
      unwritten = 0;
    },
  };
};

const changesOf = (
  projection: Projection,
  events: readonly LogEvent[],
  after: bigint,
): Map<string, LogEvent[]> => {
  const changes = new Map<string, LogEvent[]>();
  for (const event of events) {
    if (event.position <= after) continue;
    for (const key of projection.keys(event)) {
      const before = changes.get(key);
      if (before === undefined) changes.set(key, [event]);
      else before.push(event);
    }
  }
  return changes;
};
