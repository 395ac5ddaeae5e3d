/** The file that a board's log is kept in: where it stands, its schema, and the life it was given. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { knownSchemaVersion, openForWriting, type Connection } from './connection.js';

/** Version of the schema below, kept in the file's `user_version`. */
export const LOG_SCHEMA = 1;

export const logFileIn = (folder: string): string => join(folder, 'events.db');

/**
 * The clear body and the personal parts are in tables of their own: they never share a row, so that parts can
 * be sealed, copied or left out without touching what is in clear. `part_count` tells that a part is missing.
 */
const SCHEMA = `
  CREATE TABLE meta (name TEXT NOT NULL PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

  CREATE TABLE events (
    position    INTEGER PRIMARY KEY,
    stream      TEXT NOT NULL,
    revision    INTEGER NOT NULL CHECK (revision >= 0),
    category    TEXT NOT NULL,
    id          TEXT NOT NULL UNIQUE,
    type        TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    envelope    TEXT NOT NULL,
    data        TEXT NOT NULL,
    part_count  INTEGER NOT NULL,
    UNIQUE (stream, revision)
  ) STRICT;
  CREATE INDEX events_by_category ON events (category, position);

  CREATE TABLE parts (
    position INTEGER NOT NULL REFERENCES events (position),
    ordinal  INTEGER NOT NULL,
    name     TEXT NOT NULL,
    of       TEXT NOT NULL,
    content  TEXT NOT NULL,
    PRIMARY KEY (position, ordinal)
  ) STRICT;

  CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
    BEGIN SELECT RAISE(ABORT, 'A recorded event is never changed.'); END;
  CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
    BEGIN SELECT RAISE(ABORT, 'A recorded event is never deleted.'); END;
`;

/**
 * Makes the folder and its log where they are missing, and gives a new log its life: whatever replaces the
 * file later has another one, so that a position of this log is never misread in that one.
 * @throws NewerSchema where a later release wrote the file.
 */
export const prepareLogFile = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  const connection = openForWriting(logFileIn(folder), 'FULL');
  try {
    if (knownSchemaVersion(connection, LOG_SCHEMA) === 0) create(connection);
  } finally {
    connection.close();
  }
};

const create = (connection: Connection): void => {
  connection.transaction(() => {
    connection.exec(SCHEMA);
    connection.prepare("INSERT INTO meta VALUES ('life', ?)").run(randomUUID());
    connection.pragma(`user_version = ${LOG_SCHEMA}`);
  })();
};
