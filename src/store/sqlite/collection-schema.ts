/** The table of one build of a collection: index fields as columns, the document as JSON text. */
import type { CollectionDeclaration, CollectionName } from '../documents.js';
import type { Connection } from './connection.js';

// Names become parts of SQL, where upper and lower case are the same.
const NAME = /^[a-z0-9][a-z0-9._-]*$/;
const FIELD = /^[A-Za-z][A-Za-z0-9_]*$/;

/** The name of a build's table, quoted. */
export const tableOf = ({ name, build }: CollectionName): string => {
  if (!NAME.test(name) || !NAME.test(build))
    throw new RangeError(`A collection cannot be called ${name} ${build}: lower case, digits and .-_ only.`);
  return `"documents ${name} ${build}"`;
};

/** The column of an index field, quoted. */
export const columnOf = (field: string): string => {
  if (!FIELD.test(field))
    throw new RangeError(`An index field cannot be called ${field}: letters, digits, _ only.`);
  return `"by ${field}"`;
};

/** The index fields of a collection, each once. */
export const fieldsOf = ({ indexes }: CollectionDeclaration): readonly string[] => [
  ...new Set(Object.values(indexes).flat()),
];

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
    if (!FIELD.test(index))
      throw new RangeError(`An index cannot be called ${index}: letters, digits, _ only.`);
    connection.exec(
      `CREATE INDEX IF NOT EXISTS "${declaration.name} ${declaration.build} ${index}" ON ${table}
       (${[...fields.map(columnOf), 'key'].join(', ')}) WHERE document IS NOT NULL`,
    );
  }
};

/**
 * Asserts that a collection is declared with the index fields that its documents were stored with: those
 * without the values of a new field would silently not be found by it.
 * @throws Error where the fields differ.
 */
export const assertSameFields = (stored: CollectionDeclaration, wanted: CollectionDeclaration): void => {
  const known = new Set(fieldsOf(stored));
  const asked = fieldsOf(wanted);
  if (known.size !== asked.length || !asked.every((field) => known.has(field)))
    throw new Error(
      `The collection ${wanted.name} ${wanted.build} was built with the index fields ${[...known].join(', ')}, ` +
        `not ${asked.join(', ')}: raise the version of its projection, so that it is built anew.`,
    );
};
