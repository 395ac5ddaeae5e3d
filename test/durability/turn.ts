/** How a process that has loaded everything waits for its turn: the folder has one writer, who is to be dead first. */
import type { TokenSettings } from '../../src/access/token.js';
import type { Instant } from '../../src/domain/time.js';
import type { Door, Served } from './doors.js';

/** What a process is told when its turn has come. */
export interface Turn {
  readonly folder: string;
  readonly tokens: TokenSettings;
  readonly now: Instant;
}

/** What a process tells: that it serves, or of an error that should not be. */
export type FromProcess = Served | { readonly fault: string };

export const awaitTurn = (
  door: Door,
  serve: (turn: Turn, fault: (sentence: string) => void) => Promise<string>,
): void => {
  const tell = (message: FromProcess): void => void process.send?.(message);
  const fault = (sentence: string): void => tell({ fault: sentence });
  process.once('message', (turn: Turn) => {
    serve(turn, fault).then(
      (url) => tell({ door, url }),
      (error: unknown) => fault(String(error)),
    );
  });
  // A parent that has gone wants no service: nothing is left behind by a test that was stopped.
  process.once('disconnect', () => process.exit(1));
};
