/** Waiting until views and policies of a board have answered to what was written, on whichever instance they run. */
import type { EventLog } from '../store/event-log.js';
import type { Progress } from './ownership/progress.js';
import type { Views } from './views/runner.js';

export interface Settling {
  /** Waits until views and policies have answered to the position; false when the time is up. */
  readonly settled: (position: bigint, withinMs: number) => Promise<boolean>;
  /** Waits, briefly, for all that is in the log now; names what has not come so far, or stands still. */
  readonly settle: () => Promise<readonly string[]>;
}

/** How long the opening of a sitting waits for views and policies before it opens in any case. */
const SETTLE_WITHIN_MS = 2_000;

export const settling = (board: {
  readonly log: EventLog;
  readonly views: Views;
  readonly progress: Progress;
}): Settling => {
  const { log, views, progress } = board;

  const settled = async (position: bigint, withinMs: number): Promise<boolean> => {
    const until = performance.now() + withinMs;
    const left = (): number => until - performance.now();
    // What a policy records may set off another one: follow the chain to its end.
    for (let reached = position; ; reached = progress.written()) {
      if (!(await views.reaches(reached, left()))) return false;
      if (!(await progress.policies.reaches(reached, left()))) return false;
      if (progress.written() <= reached) return true;
    }
  };
  const behind = (head: bigint): readonly string[] => {
    const written = progress.written();
    const upTo = written > head ? written : head;
    return [...views.behind(upTo), ...(progress.policies.now() >= upTo ? [] : ['policies'])];
  };
  return {
    settled,
    /** Names of views alone: the key of a document may be a person of another series. */
    settle: async () => {
      const head = await log.head();
      const late = (await settled(head, SETTLE_WITHIN_MS)) ? [] : behind(head);
      return [...new Set([...views.parked().map(({ view }) => view), ...late])].sort();
    },
  };
};
