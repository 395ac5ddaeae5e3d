/** Time that passes when a test says so, for several processes of which each can be made to stand still. */
import type { Pulse } from '../../src/application/ownership/pulse.js';

export interface SimulatedTime {
  /** Lets time pass; whatever is due is done, in order. */
  readonly pass: (ms: number) => Promise<void>;
  /** How much has passed, in milliseconds. */
  readonly now: () => number;
  readonly process: () => SimulatedProcess;
}

export interface SimulatedProcess {
  readonly pulse: Pulse;
  /** Stands still: does nothing any more, and its own clock with it or not. */
  readonly pause: (clockToo: boolean) => void;
  readonly wake: () => void;
  /** Resolves at once, or when the process goes on. */
  readonly running: () => Promise<void>;
}

interface Timer {
  at: number;
  readonly fire: () => void;
}

/** As long as a call to an engine takes at least. */
export const oneTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Lets everything go on that waits for nothing but its turn. */
export const turns = async (): Promise<void> => {
  for (let turn = 0; turn < 8; turn += 1) await oneTurn();
};

export const simulatedTime = (): SimulatedTime => {
  let now = 0;
  const timers = new Set<Timer>();
  return {
    now: () => now,
    pass: async (ms) => {
      const end = now + ms;
      for (;;) {
        await turns();
        const [next] = [...timers].toSorted((a, b) => a.at - b.at);
        if (next === undefined || next.at > end) break;
        timers.delete(next);
        now = Math.max(now, next.at);
        next.fire();
      }
      now = end;
    },
    process: () => {
      let paused: { readonly since: number; readonly clockToo: boolean } | undefined;
      let stood = 0;
      const waiting = new Set<() => void>();
      const running = async (): Promise<void> => {
        while (paused !== undefined) await new Promise<void>((resolve) => waiting.add(resolve));
      };
      const own = (): number => (paused?.clockToo === true ? paused.since : now) - stood;
      return {
        running,
        pulse: {
          now: own,
          wait: async (ms, signal) => {
            if (signal?.aborted !== true) {
              await new Promise<void>((resolve) => {
                const wake = (): void => {
                  timers.delete(timer);
                  signal?.removeEventListener('abort', wake);
                  resolve();
                };
                const timer: Timer = { at: now + ms, fire: wake };
                timers.add(timer);
                signal?.addEventListener('abort', wake, { once: true });
              });
            }
            await running();
          },
        },
        pause: (clockToo) => void (paused ??= { since: now, clockToo }),
        wake: () => {
          if (paused?.clockToo === true) stood += now - paused.since;
          paused = undefined;
          for (const goOn of waiting) goOn();
          waiting.clear();
        },
      };
    },
  };
};
