/** How long to wait for an event store, and how often to try. */
import { setTimeout as sleep } from 'node:timers/promises';
import { isPassing, NoAnswer, unavailable } from './failure.js';

export interface Patience {
  /** Milliseconds that one call may take. */
  readonly callMs: number;
  /** Milliseconds for which a call that failed is made again: longer than a cluster takes to find a new leader. */
  readonly insistMs: number;
  /** Milliseconds of silence after which a subscription is compared with the head of the log. */
  readonly watchMs: number;
  /** Milliseconds between tries: from, growing, to. */
  readonly shortestPauseMs: number;
  readonly longestPauseMs: number;
}

export const USUAL_PATIENCE: Patience = {
  callMs: 5_000,
  insistMs: 15_000,
  watchMs: 3_000,
  shortestPauseMs: 25,
  longestPauseMs: 2_000,
};

/** Milliseconds before the next try, after so many failed ones: doubling, and never the same for two instances. */
export const pauseAfter = (
  failures: number,
  { shortestPauseMs, longestPauseMs }: Patience,
  random: () => number = Math.random,
): number => {
  const longest = Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(failures - 1, 20));
  return longest * (0.5 + random() / 2);
};

/** Waits until the next try, or until nobody waits for it any more. */
export const pause = (failures: number, patience: Patience, signal: AbortSignal): Promise<void> =>
  sleep(pauseAfter(failures, patience), undefined, { signal }).catch(() => undefined);

export interface Insisting {
  /** Begins the sentence that tells of a failure, for example `The log could not be read`. */
  readonly what: string;
  readonly patience: Patience;
  /** Nobody waits any more. */
  readonly signal?: AbortSignal;
}

/**
 * Makes a call until it succeeds or nothing more is to be hoped for. Only for calls that may be made twice.
 * @throws LogUnavailable where it failed for good, or for too long, or nobody waits any more.
 */
export const insist = async <T>(
  { what, patience, signal }: Insisting,
  call: () => Promise<T>,
): Promise<T> => {
  const until = performance.now() + patience.insistMs;
  for (let failures = 1; ; failures += 1) {
    try {
      return await call();
    } catch (error) {
      const pauseMs = pauseAfter(failures, patience);
      if (!isPassing(error) || performance.now() + pauseMs > until || signal?.aborted)
        throw unavailable(what, error);
      await sleep(pauseMs, undefined, { signal }).catch(() => undefined);
    }
  }
};

/**
 * Waits for an answer no longer than it may take. The call has a deadline of its own, which begins only when
 * a node has been found.
 * @throws NoAnswer
 */
export const within = async <T>(milliseconds: number, answer: Promise<T>): Promise<T> => {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new NoAnswer(`No answer within ${milliseconds} ms.`)), milliseconds);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
};

/** What was waited for; undefined where it is waited for no longer. */
export const unlessAborted = async <T>(answer: Promise<T>, signal: AbortSignal): Promise<T | undefined> => {
  let leave: () => void = () => undefined;
  const left = new Promise<undefined>((resolve) => {
    leave = () => resolve(undefined);
    signal.addEventListener('abort', leave, { once: true });
    if (signal.aborted) leave();
  });
  try {
    return await Promise.race([answer, left]);
  } finally {
    signal.removeEventListener('abort', leave);
  }
};
