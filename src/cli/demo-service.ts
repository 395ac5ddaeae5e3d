/** The demonstration's own service: founded boards in a folder of its own, a local issuer, and a clock to move. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Board } from '../application/board.js';
import { movedClock, type MovedClock } from '../application/clock.js';
import type { FoundingFile } from '../application/founding-file.js';
import { found } from '../application/founding.js';
import { verifier } from '../access/token.js';
import { openBoards } from '../boards.js';
import type { Config } from '../config.js';
import { faultOf, startService, type MoreRoutes } from '../service.js';
import type { Instant } from '../domain/time.js';
import { exampleBoard } from './demo-board.js';
import { send } from './demo-sending.js';
import { startLocalIssuer } from './local-issuer.js';
import type { PlayedBoard } from './play/played-board.js';
import { complain, endAtOnce, ToolFailed } from './tool.js';

/** A working day of somebody who looks around; the real service takes tokens of an hour at most. */
export const TOKEN_SECONDS = 12 * 3_600;

/** One board, behind the service that it shares with the others. */
export interface DemoBoard extends PlayedBoard {
  readonly url: string;
  readonly folder: string;
  readonly board: Board;
  readonly clock: MovedClock;
  /** Of whoever is named, from the demonstration's own issuer. */
  readonly token: (subject: string) => Promise<string>;
}

export interface DemoService {
  /** In the order of their examples. */
  readonly boards: readonly DemoBoard[];
  readonly url: string;
  readonly clock: MovedClock;
  readonly folder: string;
  /** Stops everything; removes the folder unless it is to be kept. */
  readonly close: () => Promise<void>;
}

/** Example files of boards that come with the project. */
export const BOROUGH = 'docs/board.example.json';
export const ISLAND = 'docs/board.island.example.json';

export interface StartingDemo {
  readonly config: Pick<Config, 'port' | 'production'>;
  /** What the clock shows at first. */
  readonly start: Instant;
  readonly keep: boolean;
  /** The founding files of its boards. */
  readonly examples: readonly string[];
  readonly moreRoutes: MoreRoutes;
}

/** @throws with a sentence where the configuration says production, or the port is taken. */
export const startDemoService = async ({
  config,
  start,
  keep,
  examples,
  moreRoutes,
}: StartingDemo): Promise<DemoService> => {
  // Undone in the opposite order, also where a later one of them cannot be done.
  const undo: (() => Promise<unknown>)[] = [];
  const close = async (): Promise<void> => {
    for (let step = undo.pop(); step !== undefined; step = undo.pop()) await step();
  };
  try {
    const issuer = await startLocalIssuer({ production: config.production, audience: 'demonstration' });
    undo.push(issuer.close);
    const folder = await mkdtemp(join(tmpdir(), 'meetings-demo-'));
    if (!keep) undo.push(() => rm(folder, { recursive: true, force: true }));
    const clock = movedClock(start);
    const location = { engine: 'sqlite', folder } as const;
    const places = { eventStore: location, readModel: location, keysFolder: join(folder, 'keys') };
    const boards = await openBoards({ config: places, clock, onFailure: endAtOnce });
    undo.push(boards.close);
    const files = examples.map((example) => exampleBoard(example, issuer.issuer));
    for (const file of files) await foundOne(await boards.found(file.board), file);
    const service = await startService(
      {
        boards: boards.all,
        verifier: verifier({ ...issuer, maxAgeSeconds: TOKEN_SECONDS }),
        turnedAway: (why) => complain(`Turned away: ${why}`),
        report: (correlationId, error) => complain(`${correlationId}: ${faultOf(error)}`),
      },
      // Its page hands out tokens to whoever opens it: it is for this machine alone, whatever HOST says.
      { host: '127.0.0.1', port: config.port },
      moreRoutes,
    );
    undo.push(service.close);
    const all = files.map((file) => {
      const token = (subject: string): Promise<string> =>
        issuer.issue({ subject, board: file.board, ttlSeconds: TOKEN_SECONDS });
      const board = boards.all.get(file.board) as Board;
      const here = { url: service.url, board, clock, token };
      return { ...here, ...played(here), file, folder };
    });
    return { boards: all, url: service.url, clock, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** What a play needs of a board in this process. */
const played = ({
  url,
  board,
  clock,
  token,
}: Pick<DemoBoard, 'url' | 'board' | 'clock' | 'token'>): Omit<PlayedBoard, 'file'> => {
  const tokens = new Map<string, Promise<string>>();
  const tokenOf = (who: string): Promise<string> => {
    const kept = tokens.get(who) ?? token(who);
    tokens.set(who, kept);
    return kept;
  };
  return {
    ...{ now: clock.now, quiet: board.quiet, nextCommandId: randomUUID },
    moveTo: async (instant) => clock.moveTo(instant),
    send: async ({ who, query, variables }) => send({ url, token: await tokenOf(who), query, variables }),
  };
};

/** @throws ToolFailed */
const foundOne = async (board: Board, file: FoundingFile): Promise<void> => {
  const failed = await found(board, file, 'demonstration');
  if (failed !== undefined) throw new ToolFailed(`${failed.step}: ${failed.refusal.sentence}`);
  await board.quiet();
};
