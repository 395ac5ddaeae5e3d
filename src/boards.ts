/** Opens boards on their engines: the place where ports meet what stands behind them. */
import { v4, v5 } from 'uuid';
import { openBoard, type Board } from './application/board.js';
import type { Clock } from './application/clock.js';
import { refuseOtherKey } from './application/founding-key.js';
import { idsOf } from './application/ids.js';
import { BOARD_LEASE, contendedLease } from './application/ownership/contended-lease.js';
import { soleLease, type Lease } from './application/ownership/lease.js';
import type { InstanceRole } from './application/ownership/role.js';
import type { Config } from './config.js';
import type { Id } from './domain/event.js';
import type { Documents, Logs } from './engines/engines.js';
import { openDocuments, openLogs } from './engines/open.js';
import { makeBoardKey, readBoardKey, type BoardKey } from './privacy/board-key.js';
import { credentialHash, inputHash, matchingToken } from './privacy/keyed-hash.js';
import type { DocumentStore } from './store/documents.js';
import type { LogUnavailable } from './store/event-log.js';
import { watchRegister } from './watch-register.js';

export interface Boards {
  /** The boards that are open; on shared engines one that is founded elsewhere joins them within seconds. */
  readonly all: ReadonlyMap<string, Board>;
  /** Opens one board more; makes its log and its key where there are none yet. */
  readonly found: (code: string) => Promise<Board>;
  /** Before the last requests are answered: what this process owns is another's at once, where there is another. */
  readonly handOver: () => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface OpeningBoards {
  readonly config: Pick<Config, 'eventStore' | 'readModel' | 'keysFolder'> & Partial<Pick<Config, 'role'>>;
  readonly clock: Clock;
  /** The log of a board takes no appends any more: nothing may be acknowledged, so the process should end. */
  readonly onFailure: (error: LogUnavailable) => void;
  /** Told, in a sentence, why a board that was founded elsewhere is not open here; again where the reason is another. */
  readonly onTrouble?: (sentence: string) => void;
  /** Opens this board alone, for a tool: the files of the others stay with whoever has them. */
  readonly only?: string;
}

/** Ids of boards are made from their code, so that a board keeps them when its events move. */
const BOARDS = '2f1f0c4e-6d1b-5a53-9d6e-0f8f7b3c1a52';

export const boardIdOf = (code: string): Id => v5(code, BOARDS);

/** Opens every board that there is, or the one that is named. @throws with a sentence where one of them cannot be opened. */
export const openBoards = async (opening: OpeningBoards): Promise<Boards> => {
  const { config, clock, onFailure } = opening;
  const logs = await openLogs(config.eventStore, { onFailure });
  const documents = await openDocuments(config.readModel, config.eventStore, clock).catch(
    async (error: unknown) => {
      await logs.close();
      throw error;
    },
  );
  return openBoardsOn({ logs, documents }, opening);
};

/** What boards are kept on. */
export interface Engines {
  readonly logs: Logs;
  readonly documents: Documents;
}

export type OpeningBoardsOn = Omit<OpeningBoards, 'config' | 'onFailure'> & {
  readonly config: Pick<OpeningBoards['config'], 'keysFolder' | 'role'>;
};

/** The same, on engines that are open already; they are closed together with the boards. */
export const openBoardsOn = async (
  { logs, documents }: Engines,
  opening: OpeningBoardsOn,
): Promise<Boards> => {
  const { config, clock, onTrouble = () => undefined, only } = opening;
  const { role = 'BOTH' } = config;
  /** Where other processes may have the same boards open, one of them at a time owns each. */
  const isShared = logs.shared && documents.shared;
  const instance = v4();
  const lease = (store: DocumentStore): Lease =>
    isShared ? contendedLease({ documents: store, name: BOARD_LEASE, holder: instance }) : soleLease();
  const all = new Map<string, Board>();
  const opened = new Map<string, Promise<Board>>();

  /** Each once, whoever asks first: two owners of one board in one process would hold each other up. */
  const open = (code: string, key: () => Promise<BoardKey>): Promise<Board> => {
    const before = opened.get(code);
    if (before !== undefined) return before;
    const opening = key().then((its) => openOne({ code, key: its, logs, documents, clock, role, lease }));
    opened.set(code, opening);
    return opening.then(
      (board) => {
        all.set(code, board);
        return board;
      },
      (error: unknown) => {
        opened.delete(code);
        throw error;
      },
    );
  };
  const openThere = (code: string): Promise<Board> => open(code, () => readBoardKey(config.keysFolder, code));
  const register = watchRegister(logs.boards, { open: openThere, onTrouble });

  const handOver = async (): Promise<void> => {
    await register.stop();
    await Promise.allSettled([...all.values()].map((board) => board.handOver()));
  };
  const close = async (): Promise<void> => {
    await register.stop();
    // Each gives its leases back: none waits for another, and one that cannot keeps none from doing so.
    const closed = await Promise.allSettled([...all.values()].map((board) => board.close()));
    await documents.close();
    await logs.close();
    for (const one of closed) if (one.status === 'rejected') throw one.reason;
  };

  try {
    for (const code of await logs.boards()) if (only === undefined || code === only) await openThere(code);
  } catch (error) {
    await close();
    throw error;
  }
  if (logs.shared && only === undefined) register.start();
  return {
    all,
    handOver,
    close,
    found: async (code) =>
      // Its events may have been begun elsewhere, under a key that this machine has no copy of.
      (await logs.boards()).includes(code)
        ? openThere(code)
        : open(code, () => makeBoardKey(config.keysFolder, code)),
  };
};

interface OpeningOne {
  readonly code: string;
  readonly key: BoardKey;
  readonly logs: Logs;
  readonly documents: Documents;
  readonly clock: Clock;
  readonly role: InstanceRole;
  readonly lease: (store: DocumentStore) => Lease;
}

const openOne = async (opening: OpeningOne): Promise<Board> => {
  const { code, key, logs, documents, clock, role, lease } = opening;
  const boardId = boardIdOf(code);
  const undo: (() => unknown)[] = [];
  try {
    const log = await logs.open(code, clock.now);
    undo.unshift(() => log.close());
    const hash = (input: unknown): string => inputHash(key, input);
    await refuseOtherKey({ code, log, ids: idsOf(boardId), inputHash: hash });
    const { store, release } = await documents.open(code, log.life);
    undo.unshift(() => store.close().finally(release));
    const board = await openBoard(
      {
        ...{ code, log, documents: store, clock, role, inputHash: hash },
        lease: lease(store),
        tokenise: (kind, text) => matchingToken(key, kind, text),
        credentialHash: (issuer, subject) => credentialHash(key, issuer, subject),
      },
      boardId,
    );
    return { ...board, close: () => board.close().finally(release) };
  } catch (error) {
    for (const step of undo) await step();
    throw error;
  }
};
