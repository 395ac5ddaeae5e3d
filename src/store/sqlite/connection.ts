/** How every SQLite file of the service is opened: the settings that its promises rest on, set and then asserted. */
import Database from 'better-sqlite3';

export type Connection = Database.Database;

/** How hard a commit is pushed to the disk: `FULL` outlives a power cut, `NORMAL` may lose the last commits. */
export type Synchronous = 'FULL' | 'NORMAL';

/** The file was written by a later release, whose schema this one does not know. Nothing was touched. */
export class NewerSchema extends Error {
  override readonly name = 'NewerSchema';

  constructor(file: string, found: number, known: number) {
    super(
      `The file ${file} has schema ${found}, and this release knows schemas up to ${known}: ` +
        'start the release that wrote it, or a later one.',
    );
  }
}

/** How SQLite numbers the levels of `PRAGMA synchronous`. */
const LEVELS: Readonly<Record<Synchronous, number>> = { NORMAL: 1, FULL: 2 };

// Up to 3.51.2 a checkpoint that races with a commit can corrupt a file in WAL mode (the "WAL-reset bug").
const OLDEST_SQLITE = [3, 51, 3] as const;

/** How long a connection waits where somebody else (a backup tool, a shell) holds the file for a moment. */
const BUSY_MILLISECONDS = 5_000;

// A log of random ids changes the same index pages again and again: with SQLite's own 1,000 pages each of them
// is copied into the file four times as often, which was measured to cost a third of the appends.
const CHECKPOINT_PAGES = 4_000;

/**
 * Opens a file for reading and writing, in WAL mode, and creates it where it is missing.
 * @throws Error where a setting did not take or the SQLite library is too old.
 */
export const openForWriting = (file: string, synchronous: Synchronous): Connection => {
  const connection = new Database(file, { timeout: BUSY_MILLISECONDS });
  return settled(connection, synchronous, () => {
    connection.pragma('journal_mode = WAL');
    connection.pragma(`wal_autocheckpoint = ${CHECKPOINT_PAGES}`);
  });
};

/**
 * Opens an existing file for reading only, also while another process writes it.
 * @throws Error where the file is missing, a setting did not take or the SQLite library is too old.
 */
export const openForReading = (file: string, synchronous: Synchronous): Connection =>
  settled(new Database(file, { readonly: true, timeout: BUSY_MILLISECONDS }), synchronous);

/**
 * Asserts what durability and safety rest on.
 * @throws Error with a sentence that names the setting which is not as needed.
 */
export const assertSettings = (connection: Connection, synchronous: Synchronous): void => {
  const needed = { journal_mode: 'wal', synchronous: LEVELS[synchronous], mmap_size: 0, foreign_keys: 1 };
  for (const [name, value] of Object.entries(needed)) {
    const found = connection.pragma(name, { simple: true });
    if (found !== value)
      throw new Error(`The file ${connection.name} was opened with ${name} = ${found}; it needs ${value}.`);
  }
};

/**
 * The schema version of a file, 0 for a new one.
 * @throws NewerSchema where it is higher than the version that the code knows.
 */
export const knownSchemaVersion = (connection: Connection, known: number): number => {
  const found = Number(connection.pragma('user_version', { simple: true }));
  if (found > known) throw new NewerSchema(connection.name, found, known);
  return found;
};

/** The error code of SQLite, for example `SQLITE_FULL`; undefined for an error that is not SQLite's. */
export const sqliteCode = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && code.startsWith('SQLITE_') ? code : undefined;
};

/** Whether version numbers `a` are at or after `b`, compared part by part. */
const isAtLeast = (a: readonly number[], b: readonly number[]): boolean => {
  const differing = b.findIndex((part, index) => part !== (a[index] ?? 0));
  return differing < 0 || (a[differing] ?? 0) > (b[differing] ?? 0);
};

const settled = (connection: Connection, synchronous: Synchronous, begin?: () => void): Connection => {
  try {
    const version = String(connection.prepare('SELECT sqlite_version()').pluck().get());
    if (!isAtLeast(version.split('.').map(Number), OLDEST_SQLITE))
      throw new Error(
        `SQLite ${version} is too old: it can corrupt a log; ${OLDEST_SQLITE.join('.')} is needed.`,
      );
    begin?.();
    connection.pragma(`synchronous = ${synchronous}`);
    // A read error of a mapped file is a signal that kills the process; of an unmapped one, an error code.
    connection.pragma('mmap_size = 0');
    connection.pragma('foreign_keys = ON');
    connection.pragma('trusted_schema = OFF');
    assertSettings(connection, synchronous);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
};
