/** Feeding one build of one projection: takes events in order, writes documents, remembers how far it is. */
import type { LogEvent } from '../../domain/catalogue.js';
import type { Projection } from '../../projections/projection.js';
import type {
  Checkpoint,
  CollectionName,
  DocumentStore,
  DocumentWrite,
  StoredDocument,
} from '../../store/documents.js';
import type { StoredEvent } from '../../store/event-log.js';
import { assertHolds, type Tenure } from '../ownership/lease.js';
import { advanced } from './digest.js';
import type { ParkingPlace } from './parked.js';
import { recentDocuments } from './recent-documents.js';

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
   * Takes one document through events that it missed while it was parked; the checkpoint stays as it is.
   * Answers whether each of them could be applied; where one could not, none behind it is.
   */
  readonly takeAgain: (page: FeedPage, key: string) => Promise<boolean>;
  /** Writes how far it is, where that has only been kept in memory. */
  readonly flush: () => Promise<void>;
}

/** Events without effect may pass before the checkpoint is written: it may lag, it never leads. */
const UNWRITTEN_AT_MOST = 1_000;
const REREADS_AT_MOST = 5;
/** As many documents as are likely to be touched again soon: the agendas and items of a day. */
const RECENT_DOCUMENTS = 128;

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
  const recent = recentDocuments(RECENT_DOCUMENTS);

  const read = async (keys: readonly string[]): Promise<ReadonlyMap<string, StoredDocument>> => {
    const found = keys.map((key) => recent.get(key));
    const unread = keys.filter((_, index) => found[index] === undefined);
    const stored = unread.length === 0 ? [] : await documents.getMany(collection, unread);
    const known = [...found, ...stored].filter((document) => document !== undefined);
    return new Map(known.map((document) => [document.key, document]));
  };

  const write = async (writes: readonly DocumentWrite[], next?: Checkpoint): Promise<readonly string[]> => {
    // Nothing wrong would come of it: each write demands the position that was read. It would only be in the way.
    assertHolds(tenure);
    // What became of a write that failed is not known: nothing is kept of it.
    recent.forget(writes.map(({ key }) => key));
    const { stale } = await documents.write(collection, writes, next);
    const undone = new Set(stale);
    for (const { key, position, document } of writes) {
      if (!undone.has(key)) recent.keep({ key, position, document });
    }
    return stale;
  };

  const writeAll = async (changes: Changes, failed: Failed, next?: Checkpoint): Promise<void> => {
    let keys: readonly string[] = [...changes.keys()];
    for (let attempt = 0; attempt < REREADS_AT_MOST; attempt += 1) {
      const before = await read(keys);
      const writes: DocumentWrite[] = [];
      for (const key of keys) {
        const events = changes.get(key) ?? [];
        const change = await applied(projection, { key, stored: before.get(key) }, events, failed);
        if (change !== undefined) writes.push(change);
      }
      keys = await write(writes, next);
      if (keys.length === 0) return;
    }
    throw new Error(`Another writer keeps changing the documents of ${projection.name}.`);
  };
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
    takeAgain: async ({ events }, key) => {
      const missed = changesOf(projection, events, 0n).get(key);
      let sound = true;
      const note: Failed = () => Promise.resolve(void (sound = false));
      if (missed !== undefined) await writeAll(new Map([[key, missed]]), note);
      return sound;
    },
    flush: async () => {
      if (unwritten === 0) return;
      await documents.write(collection, [], checkpoint);
      unwritten = 0;
    },
  };
};

/** The events that touch a document, by its key. */
type Changes = ReadonlyMap<string, readonly LogEvent[]>;
/** What becomes of an event that could not be applied. */
type Failed = (key: string, event: LogEvent) => Promise<void>;

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

/** The document after its events, up to the first that cannot be applied; undefined where nothing is new to it. */
const applied = async (
  projection: Projection,
  { key, stored }: { readonly key: string; readonly stored: StoredDocument | undefined },
  events: readonly LogEvent[],
  failed: Failed,
): Promise<DocumentWrite | undefined> => {
  let document = (stored?.document ?? null) as object | null;
  let position = stored?.position ?? null;
  for (const event of events) {
    if (position !== null && event.position <= position) continue;
    try {
      document = projection.apply(document, event, key);
    } catch {
      await failed(key, event);
      break;
    }
    if (document !== null || position !== null) position = event.position;
  }
  if (position === null || position === stored?.position) return undefined;
  const index = document === null ? {} : projection.index(document);
  return { key, readPosition: stored?.position ?? null, position, document, index };
};
