/** A board's documents in a SQLite file of their own, apart from the log: the embedded default. */
import type { Statement } from 'better-sqlite3';
import type {
  Checkpoint,
  CollectionDeclaration,
  CollectionName,
  DocumentStore,
  DocumentWrite,
  FindByIndex,
  FoundDocument,
  StoredDocument,
} from '../documents.js';
import { EMPTY_CHECKPOINT } from '../documents.js';
import { SqliteCollection } from './collection.js';
import { assertSameFields, createIndexes, createTable, tableOf } from './collection-schema.js';
import type { Connection } from './connection.js';
import { documentsFileIn, lifeOfLog, openDocumentsFile, removeDocumentsFile } from './documents-file.js';

export interface OpenedDocuments {
  readonly documents: DocumentStore;
  /** The documents that were there came from another log or another life of it: they were dropped, to be built anew. */
  readonly startedAnew: boolean;
}

/**
 * Opens the documents of a board, or makes an empty file. The caller holds the folder (`holdFolder`; whoever
 * opened the board's log in the same folder does).
 * @throws NewerSchema where a later release wrote the file.
 */
export const openSqliteDocuments = (
  folder: string,
  { logLife }: { readonly logLife: string },
): OpenedDocuments => {
  const file = documentsFileIn(folder);
  const connection = openDocumentsFile(file, logLife);
  if (lifeOfLog(connection) === logLife)
    return { documents: new SqliteDocuments(connection), startedAnew: false };
  connection.close();
  removeDocumentsFile(file);
  return { documents: new SqliteDocuments(openDocumentsFile(file, logLife)), startedAnew: true };
};

class SqliteDocuments implements DocumentStore {
  readonly #connection: Connection;
  /** Prepared once: it runs with every page that a view takes in. */
  readonly #moveCheckpoint: Statement;
  readonly #collections = new Map<string, SqliteCollection>();

  constructor(connection: Connection) {
    this.#connection = connection;
    this.#moveCheckpoint = connection.prepare(
      'UPDATE collections SET position = ?, seen = ?, digest = ? WHERE name = ? AND build = ?',
    );
  }

  async declare(collection: CollectionDeclaration): Promise<void> {
    const { name, build, indexes } = collection;
    this.#connection.transaction(() => {
      const declared = this.#declaration(collection);
      if (declared === undefined) createTable(this.#connection, collection);
      else assertSameFields(declared, collection);
      createIndexes(this.#connection, collection);
      const { position, seen, digest } = EMPTY_CHECKPOINT;
      this.#connection
        .prepare(
          `INSERT INTO collections VALUES (?, ?, ?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET declaration = excluded.declaration`,
        )
        .run(name, build, JSON.stringify({ name, build, indexes }), position, seen, digest);
    })();
    this.#collections.set(tableOf(collection), new SqliteCollection(this.#connection, collection));
  }

  async get(collection: CollectionName, key: string): Promise<StoredDocument | undefined> {
    return this.#collection(collection).get(key);
  }

  async getMany(
    collection: CollectionName,
    keys: readonly string[],
  ): Promise<readonly (StoredDocument | undefined)[]> {
    const found = this.#collection(collection);
    return keys.map((key) => found.get(key));
  }

  async find(collection: CollectionName, query: FindByIndex): Promise<readonly FoundDocument[]> {
    return this.#collection(collection).find(query);
  }

  async scan(
    collection: CollectionName,
    afterKey: string | null,
    limit: number,
  ): Promise<readonly StoredDocument[]> {
    return this.#collection(collection).scan(afterKey, limit);
  }

  async write(
    collection: CollectionName,
    writes: readonly DocumentWrite[],
    checkpoint?: Checkpoint,
  ): Promise<{ readonly stale: readonly string[] }> {
    const found = this.#collection(collection);
    return this.#connection.transaction(() => {
      const stale = writes.filter((write) => !found.write(write)).map(({ key }) => key);
      if (checkpoint !== undefined && stale.length === 0) this.#setCheckpoint(collection, checkpoint);
      return { stale };
    })();
  }

  async checkpoint({ name, build }: CollectionName): Promise<Checkpoint> {
    const row = this.#connection
      .prepare<[string, string], { position: bigint; seen: bigint; digest: string }>(
        'SELECT position, seen, digest FROM collections WHERE name = ? AND build = ?',
      )
      .safeIntegers()
      .get(name, build);
    return row === undefined ? EMPTY_CHECKPOINT : { ...row, seen: Number(row.seen) };
  }

  async drop(collection: CollectionName): Promise<void> {
    this.#collections.delete(tableOf(collection));
    this.#connection.transaction(() => {
      this.#connection.exec(`DROP TABLE IF EXISTS ${tableOf(collection)}`);
      this.#connection
        .prepare('DELETE FROM collections WHERE name = ? AND build = ?')
        .run(collection.name, collection.build);
    })();
  }

  async builds(name: string): Promise<readonly string[]> {
    return this.#connection
      .prepare<[string], string>('SELECT build FROM collections WHERE name = ? ORDER BY build')
      .pluck()
      .all(name);
  }

  async getSetting(name: string): Promise<string | undefined> {
    return this.#connection
      .prepare<[string], string>('SELECT value FROM settings WHERE name = ?')
      .pluck()
      .get(name);
  }

  async setSetting(name: string, expected: string | undefined, value: string): Promise<boolean> {
    const done =
      expected === undefined
        ? this.#connection
            .prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO NOTHING')
            .run(name, value)
        : this.#connection
            .prepare('UPDATE settings SET value = ? WHERE name = ? AND value = ?')
            .run(value, name, expected);
    return done.changes === 1;
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #setCheckpoint({ name, build }: CollectionName, { position, seen, digest }: Checkpoint): void {
    this.#moveCheckpoint.run(position, seen, digest, name, build);
  }

  /** Declared in this process or before; a tool that only looks declares nothing. */
  #collection(collection: CollectionName): SqliteCollection {
    const table = tableOf(collection);
    const open = this.#collections.get(table);
    if (open !== undefined) return open;
    const declaration = this.#declaration(collection);
    if (declaration === undefined)
      throw new Error(`The collection ${collection.name} ${collection.build} has not been declared.`);
    const opened = new SqliteCollection(this.#connection, declaration);
    this.#collections.set(table, opened);
    return opened;
  }

  #declaration({ name, build }: CollectionName): CollectionDeclaration | undefined {
    const text = this.#connection
      .prepare<[string, string], string>('SELECT declaration FROM collections WHERE name = ? AND build = ?')
      .pluck()
      .get(name, build);
    return text === undefined ? undefined : (JSON.parse(text) as CollectionDeclaration);
  }
}
