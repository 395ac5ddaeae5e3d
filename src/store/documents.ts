/**
 * The port to the documents that projections build and reads answer from. Disposable: everything in it can
 * be built again from the log. Written so that two engines can keep it: each document carries the position
 * it has reached, a write demands the position that was read, and no promise spans two documents.
 */

/** A value that a document can be looked up by. */
export type IndexValue = string | number | boolean | null;

/** A document as stored: JSON, in clear of keys (identity), with the position it has reached. */
export interface StoredDocument<Doc = unknown> {
  /** Any text but an empty one; keys are in the order of the bytes of their UTF-8 form. */
  readonly key: string;
  readonly position: bigint;
  /** Null: deleted; the marker stays until the next rebuild. */
  readonly document: Doc | null;
}

export interface DocumentWrite {
  readonly key: string;
  /** The position that was read; null where there was no document. The write is refused where it differs. */
  readonly readPosition: bigint | null;
  readonly position: bigint;
  /** Null to delete it. At most `DOCUMENT_BYTES` as JSON. */
  readonly document: unknown;
  /** Index fields of this document, by the names that the collection declares. */
  readonly index: Readonly<Record<string, IndexValue>>;
}

/** How far a collection is: what it has taken in, and enough to prove that nothing was skipped. */
export interface Checkpoint {
  readonly position: bigint;
  /** Events delivered so far. */
  readonly seen: number;
  /** XOR of the ids of all events delivered so far, as 32 hexadecimal digits. */
  readonly digest: string;
}

export const EMPTY_CHECKPOINT: Checkpoint = { position: 0n, seen: 0, digest: '0'.repeat(32) };

export interface CollectionName {
  /** The projection, for example `agenda`. */
  readonly name: string;
  /** Version of the projection and number of the build, for example `1.2`: a rebuild fills a new one. */
  readonly build: string;
}

export interface CollectionDeclaration extends CollectionName {
  /** Index names, each a list of index fields in order; the key is always the last of them. */
  readonly indexes: Readonly<Record<string, readonly string[]>>;
}

/** A page by index: equal on the leading fields, then in order of the rest and the key. */
export interface FindByIndex {
  readonly index: string;
  /** Values for the leading fields. */
  readonly equal: readonly IndexValue[];
  /** Bounds on the field after the equal ones; inclusive. */
  readonly from?: IndexValue;
  readonly to?: IndexValue;
  readonly descending?: boolean;
  /** Continue behind this entry: its remaining index values and its key. */
  readonly after?: { readonly values: readonly IndexValue[]; readonly key: string };
  readonly limit: number;
}

export interface FoundDocument<Doc = unknown> extends StoredDocument<Doc> {
  /** The values of the index behind the equal ones, in its order: hand them to `after` to go on. */
  readonly values: readonly IndexValue[];
}

/** More than this as JSON (UTF-8) no document may have: what one engine cannot hold, none takes. */
export const DOCUMENT_BYTES = 15 * 1024 * 1024;

/**
 * Every call throws `DocumentsUnavailable` where the engine fails, or does not answer in time. What became of
 * a write is then not known; it may still be done later, and then as it was asked or not at all.
 */
export interface DocumentStore {
  /**
   * Creates the collection and its indexes where they are missing. Indexes that were declared before may be
   * left out.
   * @throws Error where a build that is there was filled without an index that is declared now.
   */
  declare(collection: CollectionDeclaration): Promise<void>;
  get(collection: CollectionName, key: string): Promise<StoredDocument | undefined>;
  /** In the order of the keys; undefined where there is none. */
  getMany(
    collection: CollectionName,
    keys: readonly string[],
  ): Promise<readonly (StoredDocument | undefined)[]>;
  /** Deleted documents are left out. */
  find(collection: CollectionName, query: FindByIndex): Promise<readonly FoundDocument[]>;
  /** Every document by key, markers included: for comparing builds and for rebuilding to the same bytes. */
  scan(
    collection: CollectionName,
    afterKey: string | null,
    limit: number,
  ): Promise<readonly StoredDocument[]>;
  /**
   * Writes documents, then the checkpoint. A write whose document is not at the position that was read is
   * left undone and its key is answered: the caller reads it again. The checkpoint moves only when every
   * write was done, and never ahead of them; it may lag after a crash. It never moves back: one that is
   * behind what stands there is passed over.
   * @throws UnstorableDocument where an index value is no finite number, or a document is too large or has no
   * JSON form; RangeError where a key comes twice or is empty, or a position is not one of 64 bits. Nothing of
   * the page is written then.
   */
  write(
    collection: CollectionName,
    writes: readonly DocumentWrite[],
    checkpoint?: Checkpoint,
  ): Promise<{ readonly stale: readonly string[] }>;
  checkpoint(collection: CollectionName): Promise<Checkpoint>;
  drop(collection: CollectionName): Promise<void>;
  /** Builds of a projection that exist. */
  builds(name: string): Promise<readonly string[]>;
  /** Small named values (which build serves, leases): read and set by compare-and-swap. */
  getSetting(name: string): Promise<string | undefined>;
  /**
   * Sets where the value is still as expected (undefined: absent); answers whether it did. Values that must
   * tell one time from another carry a number that grows: only the text is compared.
   */
  setSetting(name: string, expected: string | undefined, value: string): Promise<boolean>;
  close(): Promise<void>;
}

/** A document that no engine takes as it is; the others of its page may be written without it. */
export class UnstorableDocument extends RangeError {
  override readonly name = 'UnstorableDocument';

  constructor(
    readonly key: string,
    sentence: string,
  ) {
    super(sentence);
  }
}

/** The documents' engine failed, or did not answer in time. The same may be tried again. */
export class DocumentsUnavailable extends Error {
  override readonly name = 'DocumentsUnavailable';
}
