/** A play over one instance in this process, on engines that it is given: what its board says and keeps, to be compared. */
import { createSecretKey } from 'node:crypto';
import { verifier } from '../../../src/access/token.js';
import { openBoard, type Board } from '../../../src/application/board.js';
import { movedClock, type MovedClock } from '../../../src/application/clock.js';
import type { FoundingFile } from '../../../src/application/founding-file.js';
import { found } from '../../../src/application/founding.js';
import { send } from '../../../src/cli/demo-sending.js';
import { readConfig } from '../../../src/config.js';
import { openDocuments, openLogs } from '../../../src/engines/open.js';
import type { LocalIssuer } from '../../../src/cli/local-issuer.js';
import type { PlayedBoard } from '../../../src/cli/play/played-board.js';
import { openStage, type Stage } from '../../../src/cli/play/stage.js';
import type { Instant } from '../../../src/domain/time.js';
import { credentialHash, inputHash, matchingToken } from '../../../src/privacy/keyed-hash.js';
import { startService } from '../../../src/service.js';
import type { DocumentStore } from '../../../src/store/documents.js';
import type { EventLog } from '../../../src/store/event-log.js';
import { inOneOrder } from './in-one-order.js';
import type { Places } from './protocol.js';
import { idsBySeed } from './run.js';
import { isLate, TOKEN_SECONDS } from './sending.js';

export interface Engines {
  readonly log: EventLog;
  readonly documents: DocumentStore;
}

export interface Playing {
  readonly file: FoundingFile;
  readonly issuer: LocalIssuer;
  readonly begins: Instant;
  readonly seed: number;
  readonly play: (stage: Stage) => Promise<unknown>;
}

const KEY = createSecretKey(Buffer.alloc(32, 11));
const BOARD_ID = '7d0f1f1e-4b59-5c0e-9b0a-3d0e7c1a2b3c';
/** A bound for what hangs. */
const SETTLED_WITHIN_MS = 60_000;

/**
 * Opens a board, plays on it and hands it to `look` while it is open. Every step waits until nothing follows from it, so
 * that what is recorded is recorded in the same order on any engine.
 */
export const playedInOneProcess = async <T>(
  places: Places,
  playing: Playing,
  look: (engines: Engines) => Promise<T>,
): Promise<T> => {
  const { file, issuer, begins, seed, play } = playing;
  const clock = movedClock(begins);
  const engines = await openEngines(places, file.board, clock);
  const { log } = engines;
  const { documents, restsBy } = inOneOrder(engines.documents);
  const board = await openBoard(
    {
      ...{ code: file.board, log, documents, clock },
      inputHash: (input) => inputHash(KEY, input),
      tokenise: (kind, text) => matchingToken(KEY, kind, text),
      credentialHash: (from, subject) => credentialHash(KEY, from, subject),
    },
    BOARD_ID,
  );
  try {
    restsBy(async () => {
      if (!(await board.settled(await log.head(), SETTLED_WITHIN_MS)))
        throw new Error('Nothing comes to rest.');
    });
    const execute: Board['execute'] = async (...sent) => {
      const outcome = await board.execute(...sent);
      await board.quiet();
      return outcome;
    };
    const failed = await found({ ...board, execute }, file, 'played');
    if (failed !== undefined) throw new Error(`${failed.step}: ${failed.refusal.sentence}`);
    await board.quiet();
    const report = (_correlationId: string, error: unknown): void => {
      throw error;
    };
    const service = await startService(
      {
        ...{
          boards: new Map([[file.board, board]]),
          report,
          turnedAway: (why) => report('', new Error(why)),
        },
        verifier: verifier({ ...issuer, maxAgeSeconds: TOKEN_SECONDS }),
      },
      { host: '127.0.0.1', port: 0 },
    );
    const played: PlayedBoard = {
      ...{ file, now: clock.now, quiet: board.quiet, nextCommandId: idsBySeed(seed) },
      moveTo: async (instant) => clock.moveTo(instant),
      send: async ({ who, ...operation }) => {
        const token = await issuer.issue({ subject: who, board: file.board });
        const answer = await send({ url: service.url, token, ...operation });
        await board.quiet();
        // Sent again it records nothing more, and shows what the views were late with.
        return isLate(answer) ? send({ url: service.url, token, ...operation }) : answer;
      },
    };
    try {
      await play(await openStage(played));
      await board.quiet();
      return await look(engines);
    } finally {
      await service.close();
    }
  } finally {
    await board.close();
    await engines.close();
  }
};

/** The engines themselves, as `openBoards` opens them. */
const openEngines = async (
  places: Places,
  code: string,
  clock: MovedClock,
): Promise<Engines & { readonly close: () => Promise<void> }> => {
  const result = readConfig({ ...places });
  if (!result.ok) throw new Error(result.problems.join('\n'));
  const { eventStore, readModel } = result.config;
  const onFailure = (error: Error): void => {
    throw error;
  };
  const logs = await openLogs(eventStore, { onFailure });
  const documents = await openDocuments(readModel, eventStore, clock);
  const log = await logs.open(code, clock.now);
  const { store, release } = await documents.open(code, log.life);
  return {
    ...{ log, documents: store },
    close: async () => {
      release();
      await documents.close();
      await logs.close();
    },
  };
};
