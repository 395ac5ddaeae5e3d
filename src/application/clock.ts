/** The board's clock. It is injected, so that a demonstration or a test can move it; rules never read another. */
import type { Instant } from '../domain/time.js';

export interface Clock {
  readonly now: () => Instant;
  /**
   * Calls back once the clock shows the instant, or shortly after; answers how to call it off.
   */
  readonly at: (instant: Instant, then: () => void) => () => void;
}

/** Longest single timer: Node's timers wrap beyond 2^31 ms, and a machine that slept is noticed within it. */
const LONGEST_TIMER_MS = 60_000;

export const systemClock: Clock = {
  now: () => new Date().toISOString(),
  at: (instant, then) => {
    let timer: NodeJS.Timeout;
    const wait = (): void => {
      const left = Date.parse(instant) - Date.now();
      timer = left <= 0 ? setTimeout(then, 0) : setTimeout(wait, Math.min(left, LONGEST_TIMER_MS));
      timer.unref();
    };
    wait();
    return () => clearTimeout(timer);
  },
};

export interface MovedClock extends Clock {
  /** Moves the clock on; whatever becomes due by then is called, in order. Never moves it back. */
  readonly moveTo: (instant: Instant) => void;
}

/** A clock that stands still until it is moved: for demonstrations and tests. */
export const movedClock = (start: Instant): MovedClock => {
  let now = start;
  const waiting = new Set<{ readonly instant: Instant; readonly then: () => void }>();
  return {
    now: () => now,
    at: (instant, then) => {
      const entry = { instant, then };
      if (instant <= now) setImmediate(then);
      else waiting.add(entry);
      return () => void waiting.delete(entry);
    },
    moveTo: (instant) => {
      if (instant < now) throw new RangeError('The clock is never moved back.');
      const due = [...waiting].filter((entry) => entry.instant <= instant);
      due.sort((a, b) => (a.instant < b.instant ? -1 : 1));
      now = instant;
      for (const entry of due) {
        waiting.delete(entry);
        entry.then();
      }
    },
  };
};
