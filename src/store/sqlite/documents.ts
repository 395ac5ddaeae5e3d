/** A board's documents in a SQLite file of their own, apart from the log: the embedded default. */
import type { Statement } from 'better-sqlite3';
import { BuiltForAnotherLog } from '../another-log.js';
import { assertBuiltWith, assertPage, assertPosition, assertWritable } from '../collections.js';
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
import { DocumentsUnavailable, EMPTY_CHECKPOINT } from '../documents.js';
import { SqliteCollection } from './collection.js';
import { createIndexes, createTable, tableOf } from './collection-schema.js';
import { sqliteCode, type Connection } from './connection.js';
import { documentsFileIn, lifeOfLog, openDocumentsFile, removeDocumentsFile } from './documents-file.js';

export interface OpenedDocuments {
  readonly documents: DocumentStore;
  /** What was there came from a log that has been put in place of another since: it was dropped, to be built anew. */
  readonly startedAnew: boolean;
}

/**
 * Opens the documents of a board, or makes an empty file. The caller holds the folder (`holdFolder`; whoever
 * opened the board's log in the same folder does).
 * @param isApart the log is not in the same folder: then documents of another one may still be somebody's.
 * @throws NewerSchema where a later release wrote the file; BuiltForAnotherLog where it is apart from its log.
 */
export const openSqliteDocuments = (
  folder: string,
  { logLife, isApart = false }: { readonly logLife: string; readonly isApart?: boolean },
): OpenedDocuments => {
  const file = documentsFileIn(folder);
  const connection = openDocumentsFile(file, logLife);
  if (lifeOfLog(connection) === logLife)
    return { documents: new SqliteDocuments(connection), startedAnew: false };
  connection.close();
  if (isApart) throw new BuiltForAnotherLog('file', file);
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
      'UPDATE collections SET position = ?, seen = ?, digest = ? WHERE name = ? AND build = ? AND position <= ?',
    );
  }

  declare(collection: CollectionDeclaration): Promise<void> {
    return answered(() => {
      const { name, build, indexes } = collection;
      const declared = this.#declaration(collection);
      this.#connection.transaction(() => {
        if (declared === undefined) createTable(this.#connection, collection);
        else assertBuiltWith(declared, collection);
        createIndexes(this.#connection, collection);
        const { position, seen, digest } = EMPTY_CHECKPOINT;
        this.#connection
          .prepare('INSERT INTO collections VALUES (?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING')
          .run(name, build, JSON.stringify({ name, build, indexes }), position, seen, digest);
      })();
      this.#collections.set(
        tableOf(collection),
        new SqliteCollection(this.#connection, declared ?? collection),
      );
    });
  }

  get(collection: CollectionName, key: string): Promise<StoredDocument | undefined> {
    return answered(() => this.#collection(collection).get(key));
  }

  getMany(
    collection: CollectionName,
    keys: readonly string[],
  ): Promise<readonly (StoredDocument | undefined)[]> {
    return answered(() => {
      const found = this.#collection(collection);
      return keys.map((key) => found.get(key));
    });
  }

  find(collection: CollectionName, query: FindByIndex): Promise<readonly FoundDocument[]> {
    return answered(() => this.#collection(collection).find(query));
  }

  scan(
    collection: CollectionName,
    afterKey: string | null,
    limit: number,
  ): Promise<readonly StoredDocument[]> {
    return answered(() => {
      assertPage(limit);
      return this.#collection(collection).scan(afterKey, limit);
    });
  }

  write(
    collection: CollectionName,
    writes: readonly DocumentWrite[],
    checkpoint?: Checkpoint,
  ): Promise<{ readonly stale: readonly string[] }> {
    return answered(() => {
      assertWritable(writes);
      const found = this.#collection(collection);
      return this.#connection.transaction(() => {
        const stale = writes.filter((write) => !found.write(write)).map(({ key }) => key);
        if (checkpoint !== undefined && stale.length === 0) this.#setCheckpoint(collection, checkpoint);
        return { stale };
      })();
    });
  }

  checkpoint({ name, build }: CollectionName): Promise<Checkpoint> {
    return answered(() => {
      const row = this.#connection
        .prepare<[string, string], { position: bigint; seen: bigint; digest: string }>(
          'SELECT position, seen, digest FROM collections WHERE name = ? AND build = ?',
        )
        .safeIntegers()
        .get(name, build);
      return row === undefined ? EMPTY_CHECKPOINT : { ...row, seen: Number(row.seen) };
    });
  }

  drop(collection: CollectionName): Promise<void> {
    return answered(() => {
      this.#collections.delete(tableOf(collection));
      this.#connection.transaction(() => {
        this.#connection.exec(`DROP TABLE IF EXISTS ${tableOf(collection)}`);
        this.#connection
          .prepare('DELETE FROM collections WHERE name = ? AND build = ?')
          .run(collection.name, collection.build);
      })();
    });
  }

  builds(name: string): Promise<readonly string[]> {
    return answered(() =>
      this.#connection
        .prepare<[string], string>('SELECT build FROM collections WHERE name = ? ORDER BY build')
        .pluck()
        .all(name),
    );
  }

  getSetting(name: string): Promise<string | undefined> {
    return answered(() =>
      this.#connection
        .prepare<[string], string>('SELECT value FROM settings WHERE name = ?')
        .pluck()
        .get(name),
    );
  }

  setSetting(name: string, expected: string | undefined, value: string): Promise<boolean> {
    return answered(() => {
      const done =
        expected === undefined
          ? this.#connection
              .prepare('INSERT INTO settings VALUES (?, ?) ON CONFLICT DO NOTHING')
              .run(name, value)
          : this.#connection
              .prepare('UPDATE settings SET value = ? WHERE name = ? AND value = ?')
              .run(value, name, expected);
      return done.changes === 1;
    });
  }

  async close(): Promise<void> {
    this.#connection.close();
  }

  #setCheckpoint({ name, build }: CollectionName, { position, seen, digest }: Checkpoint): void {
    assertPosition(position);
    this.#moveCheckpoint.run(position, seen, digest, name, build, position);
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

/** The answer of the file; what the engine itself throws is its failure, anything else a mistake of ours. */
const answered = async <T>(ask: () => T): Promise<T> => {
  try {
    return ask();
  } catch (error) {
    const code = sqliteCode(error);
    if (code === undefined) throw error;
    throw new DocumentsUnavailable(`The documents could not be read or written (${code}).`, { cause: error });
  }
};
