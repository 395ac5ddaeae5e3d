/** Time as one process measures it: how much of it passes, never what a clock shows. Two machines never compare it. */
import { setTimeout as pause } from 'node:timers/promises';

export interface Pulse {
  /** Milliseconds since some moment that means nothing to anybody else; never goes back. */
  readonly now: () => number;
  /** Resolves after so many milliseconds, or as soon as the signal is aborted; never rejects. */
  readonly wait: (ms: number, signal?: AbortSignal) => Promise<void>;
}

export const ownPulse: Pulse = {
  now: () => performance.now(),
  wait: async (ms, signal) => {
    await pause(ms, undefined, signal && { signal }).catch(() => undefined);
  },
};

/** Resolves as soon as any of the signals is aborted. */
export const untilAborted = (...signals: readonly AbortSignal[]): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of signals) {
      if (signal.aborted) return resolve();
      signal.addEventListener('abort', () => resolve(), { once: true });
    }
  });

/** Wakes somebody who sleeps until something happens, or the time is up. */
export interface Bell {
  readonly ring: () => void;
  /** Resolves at once where it has rung since it was last listened to. */
  readonly sleep: (ms: number) => Promise<void>;
}

export const bell = (): Bell => {
  let rung = false;
  let wake = (): void => undefined;
  return {
    ring: () => {
      rung = true;
      wake();
    },
    sleep: async (ms) => {
      if (!rung) {
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, ms);
          wake = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      }
      rung = false;
    },
  };
};
