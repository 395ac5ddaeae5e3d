/**
 * Documents in this process whose calls fail at the port as they would over a wire: before they were done, half way,
 * or after. The store itself is sound; what is broken about it can be asked for, to see that the model notices.
 */
import { setTimeout as pass } from 'node:timers/promises';
import {
  DocumentsUnavailable,
  type Checkpoint,
  type CollectionName,
  type DocumentStore,
  type DocumentWrite,
} from '../../src/store/documents.js';
import type { Fault, Moment } from './fault-proxy.js';
import { around, type DocumentsScene } from './faults-documents-scene.js';

/** What a store could do wrong, each of which the port forbids. */
export type StoreFlaw =
  /** The checkpoint is written before the documents. */
  | 'CHECKPOINT_FIRST'
  /** The checkpoint is written though a document was stale. */
  | 'CHECKPOINT_PAST_STALE'
  /** Writes are done whatever position was read. */
  | 'UNGUARDED'
  /** What failed is said to be done. */
  | 'SAYS_DONE_WHAT_FAILED'
  /** A deleted document leaves no marker. */
  | 'NO_MARKER'
  /** The last document of several is forgotten. */
  | 'FORGETS_ONE';

export const documentsAtThePort = (
  store: DocumentStore,
  flaw: StoreFlaw | undefined,
  leave: () => Promise<void>,
): DocumentsScene => {
  const owners: Wire[] = [];
  return {
    undisturbed: store,
    start: async (owner) => {
      const wire = new Wire();
      owners[owner] = wire;
      const whole = around(store, (work) => wire.call(work));
      return { ...whole, write: (...given) => wire.write(flawed(store, flaw), given, flaw) };
    },
    befalls: (owner, fault, at) => owners[owner]?.befalls(fault, at),
    refuse: (owner) => owners[owner]?.befalls({ kind: 'HALF_OPEN', deaf: 'BOTH' }, 'NOW'),
    lift: (owner) => owners[owner]?.lift(),
    leave,
  };
};

type Write = Parameters<DocumentStore['write']>;

class Wire {
  #state: 'WELL' | 'HELD' | 'UNREACHABLE' = 'WELL';
  #slowMs = 0;
  #next: 'DONE' | 'HALF_DONE' | 'ANSWER_LOST' = 'DONE';

  befalls(fault: Fault, at: Moment): void {
    if (fault.kind === 'SLOW') this.#slowMs = fault.everyMs;
    else if (fault.kind === 'STALL') this.#state = 'HELD';
    else if (fault.kind === 'HALF_OPEN') this.#state = 'UNREACHABLE';
    else this.#next = at === 'ANSWERED' ? 'ANSWER_LOST' : 'HALF_DONE';
  }

  lift(): void {
    this.#state = 'WELL';
    this.#slowMs = 0;
    this.#next = 'DONE';
  }

  async call<T>(work: () => Promise<T>): Promise<T> {
    if (this.#slowMs > 0) await pass(this.#slowMs);
    while (this.#state === 'HELD') await pass(1);
    if (this.#state === 'UNREACHABLE') throw new DocumentsUnavailable('The documents cannot be reached.');
    return work();
  }

  /** Several documents are written one by one: any number of them may be done when the answer is lost. */
  async write(
    store: DocumentStore,
    [collection, writes, checkpoint]: Write,
    flaw: StoreFlaw | undefined,
  ): Promise<{ readonly stale: readonly string[] }> {
    return this.call(async () => {
      const becomes = this.#next;
      this.#next = 'DONE';
      if (becomes === 'DONE') return store.write(collection, writes, checkpoint);
      if (becomes === 'ANSWER_LOST') await store.write(collection, writes, checkpoint);
      else await store.write(collection, writes.slice(0, Math.ceil(writes.length / 2)));
      if (flaw === 'SAYS_DONE_WHAT_FAILED') return { stale: [] };
      throw new DocumentsUnavailable('What became of the write is not known.');
    });
  }
}

/** The store with a flaw; without one, the store. */
const flawed = (store: DocumentStore, flaw: StoreFlaw | undefined): DocumentStore => ({
  ...around(store, (work) => work()),
  write: async (collection: CollectionName, writes: readonly DocumentWrite[], checkpoint?: Checkpoint) => {
    switch (flaw) {
      case 'CHECKPOINT_FIRST':
        await store.write(collection, [], checkpoint);
        await pass(1);
        return store.write(collection, writes);
      case 'CHECKPOINT_PAST_STALE': {
        const answer = await store.write(collection, writes);
        await store.write(collection, [], checkpoint);
        return { stale: answer.stale.slice(1) };
      }
      case 'UNGUARDED': {
        const there = await store.getMany(
          collection,
          writes.map(({ key }) => key),
        );
        const guardless = writes.map((write, index) => ({
          ...write,
          readPosition: there[index]?.position ?? null,
        }));
        return store.write(collection, guardless, checkpoint);
      }
      case 'NO_MARKER':
        return store.write(
          collection,
          writes.filter(({ document }) => document !== null),
          checkpoint,
        );
      case 'FORGETS_ONE':
        return store.write(collection, writes.length > 1 ? writes.slice(0, -1) : writes, checkpoint);
      default:
        return store.write(collection, writes, checkpoint);
    }
  },
});
