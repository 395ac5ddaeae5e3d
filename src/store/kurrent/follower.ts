/** Follows a board's log: pages of what is there, then what the log's tail brings. */
import type { LogPage, ReadAll } from '../event-log.js';
import { isForGood } from './failure.js';
import { pause, unlessAborted, type Patience } from './patience.js';
import type { KurrentReader } from './reader.js';
import type { Tail } from './tail.js';

export interface Followed {
  readonly reader: KurrentReader;
  readonly tail: Tail;
  readonly patience: Patience;
}

/** As `EventLog.follow`. Whoever falls behind what the tail keeps reads pages again. */
export async function* follow(
  { reader, tail, patience }: Followed,
  read: ReadAll,
  signal: AbortSignal,
): AsyncGenerator<LogPage, void, void> {
  if (signal.aborted) return;
  const leave = tail.join();
  try {
    let { after } = read;
    for (let failures = 0; !signal.aborted;) {
      // Counted before looking: what comes between looking and waiting ends the wait at once.
      const seen = tail.news.count;
      const looking = { ...read, after };
      const page = tail.behind(looking) ?? (await paged(reader, looking, signal));
      if (signal.aborted) return;
      if (page === 'failed') {
        failures += 1;
        await pause(failures, patience, signal);
        continue;
      }
      failures = 0;
      if (page.reached > after) {
        after = page.reached;
        yield page;
      } else {
        tail.assertGoesOn();
        await tail.news.behind(seen, signal);
      }
    }
  } finally {
    leave();
  }
}

const paged = async (
  reader: KurrentReader,
  read: ReadAll,
  signal: AbortSignal,
): Promise<LogPage | 'failed'> => {
  try {
    return (await unlessAborted(reader.readAll(read), signal)) ?? 'failed';
  } catch (error) {
    // That the log cannot be read is told to those who ask it something, and by the progress that is not made.
    if (isForGood(error)) throw error;
    return 'failed';
  }
};
