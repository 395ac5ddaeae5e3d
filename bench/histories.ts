/** Boards with a long past, made once for a run, their views and policies brought up to date. */
import { join } from 'node:path';
import { tmpdir } from 'node:os';
import { mkdtemp } from 'node:fs/promises';
import type { StoredEvent } from '../src/store/event-log.js';
import { openSqliteDocuments } from '../src/store/sqlite/documents.js';
import { openSqliteEventLog } from '../src/store/sqlite/event-log.js';
import { SqliteWriter } from '../src/store/sqlite/writer-client.js';
import { BOARD, foundBoard, MORNING, openFolder } from './founded-board.js';
import { holdMeeting } from './held-meeting.js';
import { retellUntil } from './retold.js';

export interface History {
  readonly folder: string;
  readonly events: number;
}

export const logFolderOf = ({ folder }: Pick<History, 'folder'>): string => join(folder, 'boards', BOARD);

/** Founds a board, holds a meeting, and tells it again until there are so many events. Views are not built yet. */
export const makeHistory = async (events: number, issuer: string): Promise<History> => {
  const folder = await mkdtemp(join(tmpdir(), `bench-history-${events}-`));
  const boards = await openFolder(folder, MORNING);
  const meeting: readonly StoredEvent[] = await holdMeeting(await foundBoard(boards, issuer), issuer);
  await boards.close();

  const writer = await SqliteWriter.start();
  const clock = (): string => '2026-03-30T18:00:00.000Z';
  const onFailure = (error: Error): void => {
    throw error;
  };
  const log = await openSqliteEventLog({ folder: logFolderOf({ folder }), writer, clock, onFailure });
  await retellUntil(log, meeting, events);
  const head = await log.head();
  // The tellings hold what the policies did, so they are not to do it again.
  const { documents } = openSqliteDocuments(logFolderOf({ folder }), { logLife: log.life });
  await documents.setSetting('policies', await documents.getSetting('policies'), String(head));
  await documents.close();
  await log.close();
  await writer.stop();
  return { folder, events: Number(head) };
};
