/** The table of one build of a collection: index fields as columns, the document as JSON text. */
import { assertField, assertName, fieldsOf } from '../collections.js';
import type { CollectionDeclaration, CollectionName } from '../documents.js';
import type { Connection } from './connection.js';

/** The name of a build's table, quoted. */
export const tableOf = (collection: CollectionName): string => {
  assertName(collection);
  return `"documents ${collection.name} ${collection.build}"`;
};

/** The column of an index field, quoted. */
export const columnOf = (field: string): string => {
  assertField('index field', field);
  return `"by ${field}"`;
};

/** Creates the table of a collection. */
export const createTable = (connection: Connection, declaration: CollectionDeclaration): void => {
  const columns = fieldsOf(declaration).map((field) => `, ${columnOf(field)} ANY NOT NULL`);
  connection.exec(
    `CREATE TABLE ${tableOf(declaration)}
     (key TEXT NOT NULL PRIMARY KEY CHECK (key <> ''), position INTEGER NOT NULL, document TEXT${columns.join('')}) STRICT`,
  );
};

/** Creates the indexes of a collection where they are missing; markers of deleted documents are in none. */
export const createIndexes = (connection: Connection, declaration: CollectionDeclaration): void => {
  const table = tableOf(declaration);
  for (const [index, fields] of Object.entries(declaration.indexes)) {
    assertField('index', index);
    connection.exec(
      `CREATE INDEX IF NOT EXISTS "${declaration.name} ${declaration.build} ${index}" ON ${table}
       (${[...fields.map(columnOf), 'key'].join(', ')}) WHERE document IS NOT NULL`,
    );
  }
};
