/** Logs in SQLite files of their own, which share a writer thread, for as long as a test runs. */
import type { EventLog } from '../../src/store/event-log.js';
import { openSqliteEventLog, type SqliteEventLogOptions } from '../../src/store/sqlite/event-log.js';
import { SqliteWriter } from '../../src/store/sqlite/writer-client.js';
import { aBoardFolder, removeBoardFolders } from './a-board-folder.js';

let writer: Promise<SqliteWriter> | undefined;

export const theWriter = (): Promise<SqliteWriter> => (writer ??= SqliteWriter.start());

/** @throws whatever ends the log, out of everybody's hands: no test goes on over a log that has failed. */
export const openSqliteLog = async (
  folder = aBoardFolder(),
  more: Partial<SqliteEventLogOptions> = {},
): Promise<EventLog> =>
  openSqliteEventLog({
    folder,
    writer: await theWriter(),
    clock: () => new Date().toISOString(),
    onFailure: (error) => {
      throw error;
    },
    ...more,
  });

export const leaveSqliteLogs = async (): Promise<void> => {
  await (await writer)?.stop();
  writer = undefined;
  removeBoardFolders();
};
