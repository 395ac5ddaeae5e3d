/** One build of a collection: reads and writes its documents. */
import type { Statement } from 'better-sqlite3';
import { fieldsOf, indexOf, textOf } from '../collections.js';
import type {
  CollectionDeclaration,
  DocumentWrite,
  FindByIndex,
  FoundDocument,
  StoredDocument,
} from '../documents.js';
import { columnOf, tableOf } from './collection-schema.js';
import type { Connection } from './connection.js';
import { findStatement, foundDocument, type FoundRow } from './find.js';
import { columnValue } from './index-value.js';

/** A document as its table gives it back. */
export interface DocumentRow {
  readonly key: string;
  readonly position: bigint;
  /** JSON text; null for the marker of a deleted document. */
  readonly document: string | null;
}

/** Reads and writes the documents of one build. Transactions are the caller's. */
export class SqliteCollection {
  readonly #connection: Connection;
  readonly #declaration: CollectionDeclaration;
  readonly #fields: readonly string[];
  readonly #get: Statement<[string], DocumentRow>;
  readonly #scan: Statement<[string, number], DocumentRow>;
  readonly #insert: Statement;
  readonly #update: Statement;
  /** By their text: there are as many as shapes of query. */
  readonly #finds = new Map<string, Statement<unknown[], FoundRow>>();

  constructor(connection: Connection, declaration: CollectionDeclaration) {
    const table = tableOf(declaration);
    const columns = fieldsOf(declaration).map(columnOf);
    this.#connection = connection;
    this.#declaration = declaration;
    this.#fields = fieldsOf(declaration);
    this.#get = connection
      .prepare<[string], DocumentRow>(`SELECT key, position, document FROM ${table} WHERE key = ?`)
      .safeIntegers();
    this.#scan = connection
      .prepare<[string, number], DocumentRow>(
        `SELECT key, position, document FROM ${table} WHERE key > ? ORDER BY key LIMIT ?`,
      )
      .safeIntegers();
    this.#insert = connection.prepare(
      `INSERT INTO ${table} (${['position', 'document', ...columns, 'key'].join(', ')})
       VALUES (${['?', '?', ...columns.map(() => '?'), '?'].join(', ')}) ON CONFLICT (key) DO NOTHING`,
    );
    this.#update = connection.prepare(
      `UPDATE ${table} SET ${['position', 'document', ...columns].map((column) => `${column} = ?`).join(', ')}
       WHERE key = ? AND position = ?`,
    );
  }

  get(key: string): StoredDocument | undefined {
    const row = this.#get.get(key);
    return row && storedDocument(row);
  }

  scan(afterKey: string | null, limit: number): readonly StoredDocument[] {
    return this.#scan.all(afterKey ?? '', limit).map(storedDocument);
  }

  find(query: FindByIndex): readonly FoundDocument[] {
    const fields = indexOf(this.#declaration, query.index);
    const { sql, values } = findStatement(tableOf(this.#declaration), fields, query);
    let statement = this.#finds.get(sql);
    if (statement === undefined) {
      statement = this.#connection.prepare<unknown[], FoundRow>(sql).raw().safeIntegers();
      this.#finds.set(sql, statement);
    }
    return statement.all(...values).map(foundDocument);
  }

  /** Whether it was done: false where the document is not at the position that was read. */
  write(write: DocumentWrite): boolean {
    const { key, readPosition, position, index } = write;
    const text = textOf(write);
    const values = this.#fields.map((field) => columnValue(index[field]));
    const done =
      readPosition === null
        ? this.#insert.run(position, text, ...values, key)
        : this.#update.run(position, text, ...values, key, readPosition);
    return done.changes === 1;
  }
}

const storedDocument = ({ key, position, document }: DocumentRow): StoredDocument => ({
  key,
  position,
  document: document === null ? null : (JSON.parse(document) as unknown),
});
