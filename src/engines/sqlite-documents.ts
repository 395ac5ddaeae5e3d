/** Documents in files of this machine: a folder for each board. */
import { join } from 'node:path';
import type { Instant } from '../domain/time.js';
import { openSqliteDocuments } from '../store/sqlite/documents.js';
import { holdFolder } from '../store/sqlite/lock.js';
import type { Documents } from './engines.js';

/** @param held whether whoever opened the log of a board holds the board's folder already: both are in one */
export const sqliteDocuments = (folder: string, held: boolean, now: () => Instant): Documents => ({
  shared: false,
  // A promise that is refused, also where a file cannot be opened at once.
  open: async (code, logLife) => {
    const own = join(folder, 'boards', code);
    const lock = held ? undefined : holdFolder(own, now());
    const release = (): void => lock?.release();
    try {
      return { store: openSqliteDocuments(own, { logLife, isApart: !held }).documents, release };
    } catch (error) {
      release();
      throw error;
    }
  },
  close: () => Promise.resolve(),
});
