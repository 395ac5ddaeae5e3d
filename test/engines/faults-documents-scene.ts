/** Where sequences of the read model are played: a store of documents, reached by each owner over a wire of its own. */
import type { DocumentStore } from '../../src/store/documents.js';
import type { Fault, Moment } from './fault-proxy.js';

export interface DocumentsScene {
  /** The documents as somebody with an undisturbed wire sees them. */
  readonly undisturbed: DocumentStore;
  /** Reaches the documents for an owner anew; how it reached them before is torn down. */
  readonly start: (owner: number) => Promise<DocumentStore>;
  readonly befalls: (owner: number, fault: Fault, at: Moment) => void;
  /** New connections of an owner are torn down. */
  readonly refuse: (owner: number) => void;
  readonly lift: (owner: number) => void;
  readonly leave: () => Promise<void>;
}

/** @param life of the log that the documents are built from. */
export type OpenDocumentsScene = (life: string) => Promise<DocumentsScene>;

type Call = <T>(work: () => Promise<T>) => Promise<T>;

/** A store each of whose calls goes through another function. */
export const around = (store: DocumentStore, call: Call): DocumentStore => ({
  declare: (...given) => call(() => store.declare(...given)),
  get: (...given) => call(() => store.get(...given)),
  getMany: (...given) => call(() => store.getMany(...given)),
  find: (...given) => call(() => store.find(...given)),
  scan: (...given) => call(() => store.scan(...given)),
  write: (...given) => call(() => store.write(...given)),
  checkpoint: (...given) => call(() => store.checkpoint(...given)),
  drop: (...given) => call(() => store.drop(...given)),
  builds: (...given) => call(() => store.builds(...given)),
  getSetting: (...given) => call(() => store.getSetting(...given)),
  setSetting: (...given) => call(() => store.setSetting(...given)),
  close: () => store.close(),
});
