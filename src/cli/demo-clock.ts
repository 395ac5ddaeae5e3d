/** The demonstration's clock once the story is told: it goes on from where the story ended, second by second. */
import type { MovedClock } from '../application/clock.js';

const EVERY_MS = 1_000;

/** Lets the clock run with real time from what it shows now. Answers how to stop it. */
export const letRun = (clock: MovedClock): (() => void) => {
  const startedAt = Date.parse(clock.now());
  // The clock that nobody sets: a duration, not a time.
  const since = performance.now();
  const timer = setInterval(() => {
    clock.moveTo(new Date(startedAt + performance.now() - since).toISOString());
  }, EVERY_MS);
  return () => clearInterval(timer);
};
