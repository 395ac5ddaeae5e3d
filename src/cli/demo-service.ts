/** The demonstration's own service: a founded board in a folder of its own, a local issuer, and a clock to move. */
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

export interface DemoService {
  readonly url: string;
  readonly folder: string;
  readonly board: Board;
  readonly clock: MovedClock;
  readonly file: FoundingFile;
  readonly token: (subject: string) => Promise<string>;
  /** Stops everything; removes the folder unless it is to be kept. */
  readonly close: () => Promise<void>;
}

export interface StartingDemo {
  readonly config: Pick<Config, 'port' | 'production'>;
  /** What the clock shows at first. */
  readonly start: Instant;
  readonly keep: boolean;
  readonly moreRoutes: MoreRoutes;
}

/** @throws with a sentence where the configuration says production, or the port is taken. */
export const startDemoService = async ({
  config,
  start,
  keep,
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
    const file = exampleBoard(issuer.issuer);
    const clock = movedClock(start);
    const location = { engine: 'sqlite', folder } as const;
    const places = { eventStore: location, readModel: location, keysFolder: join(folder, 'keys') };
    const boards = await openBoards({ config: places, clock, onFailure: endAtOnce });
    undo.push(boards.close);
    const board = await boards.found(file.board);
    const failed = await found(board, file, 'demonstration');
    if (failed !== undefined) throw new ToolFailed(`${failed.step}: ${failed.refusal.sentence}`);
    await board.quiet();
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
    const token = (subject: string): Promise<string> =>
      issuer.issue({ subject, board: file.board, ttlSeconds: TOKEN_SECONDS });
    return { url: service.url, folder, board, clock, file, token, close };
  } catch (error) {
    await close();
    throw error;
  }
};
