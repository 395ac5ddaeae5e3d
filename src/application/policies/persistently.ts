/** Policies outlast a passing fault; after one that does not pass they stop and say so. */
import { setTimeout as pause } from 'node:timers/promises';

const ATTEMPTS_AT_MOST = 8;
const FIRST_INTERVAL_MS = 10;

/** Sends again after a passing fault, a few times, at growing intervals. @throws what it failed with at last. */
export const persistently = async <T>(send: () => Promise<T>, signal: AbortSignal): Promise<T> => {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await send();
    } catch (error) {
      if (attempt >= ATTEMPTS_AT_MOST || signal.aborted) throw error;
      // Whoever closes the board does not wait for the intervals: what was not done is done after the next start.
      await pause(FIRST_INTERVAL_MS * 2 ** attempt, undefined, { signal }).catch(() => undefined);
    }
  }
};
