/** The demonstration's own service: founded boards in a folder of its own, a local issuer, and a clock to move. */
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
import { startLocalIssuer } from './local-issuer.js';
import { complain, endAtOnce, ToolFailed } from './tool.js';

/** A working day of somebody who looks around; the real service takes tokens of an hour at most. */
export const TOKEN_SECONDS = 12 * 3_600;

/** One board, behind the service that it shares with the others. */
export interface DemoBoard {
  readonly url: string;
  readonly folder: string;
  readonly board: Board;
  readonly clock: MovedClock;
  readonly file: FoundingFile;
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
    const all = files.map((file): DemoBoard => ({
      ...{ url: service.url, folder, clock, file, board: boards.all.get(file.board) as Board },
      token: (subject) => issuer.issue({ subject, board: file.board, ttlSeconds: TOKEN_SECONDS }),
    }));
    return { boards: all, url: service.url, clock, folder, close };
  } catch (error) {
    await close();
    throw error;
  }
};

/** @throws ToolFailed */
const foundOne = async (board: Board, file: FoundingFile): Promise<void> => {
  const failed = await found(board, file, 'demonstration');
  if (failed !== undefined) throw new ToolFailed(`${failed.step}: ${failed.refusal.sentence}`);
  await board.quiet();
};
