/** Waiting for a condition, and saying which one did not come about. */
import { setTimeout as pass } from 'node:timers/promises';

/** A bound for what never comes, far beyond anything that is waited for: no measure of anything. */
export const PATIENCE_MS = 20_000;

/** @throws Error with what was waited for. */
export const patiently = async (
  what: string,
  holds: () => boolean | Promise<boolean>,
  boundMs = PATIENCE_MS,
): Promise<void> => {
  const until = performance.now() + boundMs;
  while (!(await holds())) {
    if (performance.now() > until) throw new Error(`Waited in vain for ${what}.`);
    await pass(2);
  }
};

/** Begins something until it begins, as whoever keeps a service up does: a slow machine may take several times. */
export const begun = async <T>(begin: () => Promise<T>): Promise<T> => {
  const until = performance.now() + PATIENCE_MS;
  for (;;) {
    try {
      return await begin();
    } catch (error) {
      if (performance.now() > until) throw error;
    }
  }
};
