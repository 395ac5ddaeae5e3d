/** Logs in files of this machine: a folder for each board, one writer thread for all. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { openSqliteEventLog } from '../store/sqlite/event-log.js';
import { SqliteWriter } from '../store/sqlite/writer-client.js';
import type { Logs, OpeningLogs } from './engines.js';

/** @throws Error where the writer thread cannot be started. */
export const sqliteLogs = async (folder: string, { onFailure }: OpeningLogs): Promise<Logs> => {
  const writer = await SqliteWriter.start();
  const boards = join(folder, 'boards');
  return {
    shared: false,
    boards: async () => {
      // What is in it is not sealed yet: nobody but the service looks in.
      await mkdir(boards, { recursive: true, mode: 0o700 });
      const entries = await readdir(boards, { withFileTypes: true });
      return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
    },
    open: (code, now) => openSqliteEventLog({ folder: join(boards, code), writer, clock: now, onFailure }),
    close: () => writer.stop(),
  };
};
