/** Writing what events make of the documents of one build: each write demands the position that was read. */
import type { LogEvent } from '../../domain/catalogue.js';
import type { Projection } from '../../projections/projection.js';
import {
  UnstorableDocument,
  type Checkpoint,
  type CollectionName,
  type DocumentStore,
  type DocumentWrite,
  type StoredDocument,
} from '../../store/documents.js';
import { assertHolds, type Tenure } from '../ownership/lease.js';
import { recentDocuments } from './recent-documents.js';

/** The events that touch a document, by its key. */
export type Changes = ReadonlyMap<string, readonly LogEvent[]>;

/** What becomes of an event that could not be applied. */
export type Failed = (key: string, event: LogEvent) => Promise<void>;

/**
 * Writes what becomes of these documents, each up to the first event that cannot be applied, and then how far the
 * build is. Events that a document has seen change nothing.
 * @throws TenureOver, DocumentsUnavailable
 */
export type WriteAll = (changes: Changes, failed: Failed, next?: Checkpoint) => Promise<void>;

const REREADS_AT_MOST = 5;
/** As many documents as are likely to be touched again soon: the agendas and items of a day. */
const RECENT_DOCUMENTS = 128;

export const writingTo = (
  documents: Pick<DocumentStore, 'getMany' | 'write'>,
  projection: Projection,
  collection: CollectionName,
  tenure: Pick<Tenure, 'holds'>,
): WriteAll => {
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

  /** Answers which are not done yet, because somebody else was faster. */
  const attempt = async (
    keys: readonly string[],
    [changes, failed, next]: Parameters<WriteAll>,
  ): Promise<readonly string[]> => {
    const before = await read(keys);
    const writes: DocumentWrite[] = [];
    for (const key of keys) {
      const events = changes.get(key) ?? [];
      const change = await applied(projection, { key, stored: before.get(key) }, events, failed);
      if (change !== undefined) writes.push(change);
    }
    return write(writes, next);
  };

  /** The store alone says what it does not take: so it is asked after each event, and the one that it was for is told. */
  const oneByOne = async (key: string, events: readonly LogEvent[], failed: Failed): Promise<void> => {
    let stands = false;
    for (const event of events) {
      const note: Failed = (...which) => {
        stands = true;
        return failed(...which);
      };
      try {
        await writeEach(new Map([[key, [event]]]), note);
      } catch (error) {
        if (!(error instanceof UnstorableDocument)) throw error;
        await note(key, event);
      }
      if (stands) return;
    }
  };

  const writeEach: WriteAll = async (...given) => {
    let keys: readonly string[] = [...given[0].keys()];
    for (let times = 0; times < REREADS_AT_MOST; times += 1) {
      keys = await attempt(keys, given);
      if (keys.length === 0) return;
    }
    throw new Error(`Another writer keeps changing the documents of ${projection.name}.`);
  };

  return async (changes, failed, next) => {
    const together = new Map(changes);
    for (;;) {
      try {
        return await writeEach(together, failed, next);
      } catch (error) {
        if (!(error instanceof UnstorableDocument) || !together.delete(error.key)) throw error;
        await oneByOne(error.key, changes.get(error.key) ?? [], failed);
      }
    }
  };
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
  const index = document === null ? {} : indexOf(projection, key, document);
  return { key, readPosition: stored?.position ?? null, position, document, index };
};

const indexOf = (projection: Projection, key: string, document: object): DocumentWrite['index'] => {
  try {
    return projection.index(document);
  } catch {
    throw new UnstorableDocument(key, `A document of ${projection.name} cannot be found by what it says.`);
  }
};
