/** The file that a board's documents are kept in: where it stands, its schema, and the log it was built from. */
import { mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { knownSchemaVersion, openForWriting, type Connection } from './connection.js';

/** Version of the schema below, kept in the file's `user_version`. */
const DOCUMENTS_SCHEMA = 1;

const SCHEMA = `
  CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE settings (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
  CREATE TABLE collections (
    name        TEXT NOT NULL,
    build       TEXT NOT NULL,
    declaration TEXT NOT NULL,
    position    INTEGER NOT NULL,
    seen        INTEGER NOT NULL,
    digest      TEXT NOT NULL,
    PRIMARY KEY (name, build)
  ) STRICT, WITHOUT ROWID;
`;

export const documentsFileIn = (folder: string): string => join(folder, 'documents.db');

/**
 * Opens the file, made for the given life of the log where it is missing.
 * @throws NewerSchema where a later release wrote it.
 */
export const openDocumentsFile = (file: string, logLife: string): Connection => {
  mkdirSync(dirname(file), { recursive: true });
  // NORMAL may lose the last commits in a power cut, documents and checkpoint together: they are built again.
  const connection = openForWriting(file, 'NORMAL');
  try {
    if (knownSchemaVersion(connection, DOCUMENTS_SCHEMA) === 0)
      connection.transaction(() => {
        connection.exec(SCHEMA);
        connection.prepare("INSERT INTO meta VALUES ('log life', ?)").run(logLife);
        connection.pragma(`user_version = ${DOCUMENTS_SCHEMA}`);
      })();
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};

/** The life of the log that the documents were built from. */
export const lifeOfLog = (connection: Connection): string | undefined =>
  connection.prepare<[], string>("SELECT value FROM meta WHERE name = 'log life'").pluck().get();

export const removeDocumentsFile = (file: string): void => {
  for (const suffix of ['', '-wal', '-shm']) rmSync(file + suffix, { force: true });
};
