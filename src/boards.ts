/** Opens boards on their engines: the place where ports meet what stands behind them. */
import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { v5 } from 'uuid';
import { openBoard, type Board } from './application/board.js';
import type { Clock } from './application/clock.js';
import type { Config } from './config.js';
import { makeBoardKey, readBoardKey, type BoardKey } from './privacy/board-key.js';
import { credentialHash, inputHash, matchingToken } from './privacy/keyed-hash.js';
import type { LogUnavailable } from './store/event-log.js';
import { openSqliteDocuments } from './store/sqlite/documents.js';
import { openSqliteEventLog } from './store/sqlite/event-log.js';
import { holdFolder } from './store/sqlite/lock.js';
import { SqliteWriter } from './store/sqlite/writer-client.js';

export interface Boards {
  readonly all: ReadonlyMap<string, Board>;
  /** Opens one board more; makes its folder and its key where there are none yet. */
  readonly found: (code: string) => Promise<Board>;
  readonly close: () => Promise<void>;
}

export interface OpeningBoards {
  readonly config: Pick<Config, 'eventStore' | 'readModel' | 'keysFolder'>;
  readonly clock: Clock;
  /** The log of a board takes no appends any more: nothing may be acknowledged, so the process should end. */
  readonly onFailure: (error: LogUnavailable) => void;
  /** Opens this board alone, for a tool: the files of the others stay with whoever has them. */
  readonly only?: string;
}

/** Ids of boards are made from their code, so that a board keeps them when its files move. */
const BOARDS = '2f1f0c4e-6d1b-5a53-9d6e-0f8f7b3c1a52';

/** Opens every board that has a folder, or the one that is named. @throws with a sentence where one of them cannot be opened. */
export const openBoards = async (opening: OpeningBoards): Promise<Boards> => {
  const { config, clock, onFailure, only } = opening;
  const writer = await SqliteWriter.start();
  const all = new Map<string, Board>();
  const eventsFolder = (code: string): string => join(config.eventStore.folder, 'boards', code);
  const documentsFolder = (code: string): string => join(config.readModel.folder, 'boards', code);

  const open = async (code: string, key: BoardKey): Promise<Board> => {
    const folder = eventsFolder(code);
    const log = await openSqliteEventLog({ folder, writer, clock: clock.now, onFailure });
    const elsewhere =
      documentsFolder(code) !== folder ? holdFolder(documentsFolder(code), clock.now()) : undefined;
    const { documents } = openSqliteDocuments(documentsFolder(code), { logLife: log.life });
    const board = await openBoard(
      {
        ...{ code, log, documents, clock },
        inputHash: (input) => inputHash(key, input),
        tokenise: (kind, text) => matchingToken(key, kind, text),
        credentialHash: (issuer, subject) => credentialHash(key, issuer, subject),
      },
      v5(code, BOARDS),
    );
    const closing = { ...board, close: () => board.close().finally(() => elsewhere?.release()) };
    all.set(code, closing);
    return closing;
  };

  const close = async (): Promise<void> => {
    for (const board of all.values()) await board.close();
    await writer.stop();
  };

  try {
    for (const code of await foldersIn(join(config.eventStore.folder, 'boards'))) {
      if (only !== undefined && code !== only) continue;
      await open(code, await readBoardKey(config.keysFolder, code));
    }
  } catch (error) {
    await close();
    throw error;
  }
  return {
    all,
    close,
    found: async (code) => all.get(code) ?? open(code, await makeBoardKey(config.keysFolder, code)),
  };
};

const foldersIn = async (folder: string): Promise<readonly string[]> => {
  // What is in it is not sealed yet: nobody but the service looks in.
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const entries = await readdir(folder, { withFileTypes: true });
  return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
};
