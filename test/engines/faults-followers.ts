/** Followers of a log, as views and policies are: they remember how far they are, and go on from there. */
import { START, type EventLog, type LogFilter, type StoredEvent } from '../../src/store/event-log.js';

export interface Follower {
  readonly filter: LogFilter;
  /** Everything that it was given, over all its lives. */
  readonly taken: readonly StoredEvent[];
  readonly reached: () => bigint;
  /** Whatever ended the following, though nobody had asked for it. */
  readonly failures: readonly unknown[];
  /** Follows another instance's log from where it is; the one that it followed is left at once. */
  readonly follows: (log: EventLog) => void;
  readonly leaves: () => Promise<void>;
}

/** Small enough that most runs need several pages. */
const PAGE = 4;

export const aFollower = (filter: LogFilter = {}): Follower => {
  const taken: StoredEvent[] = [];
  let reached = START;
  let stop = new AbortController();
  let following: Promise<void> = Promise.resolve();
  const failures: unknown[] = [];

  const follow = async (log: EventLog, signal: AbortSignal): Promise<void> => {
    for await (const page of log.follow({ after: reached, limit: PAGE, ...filter }, signal)) {
      // A killed instance has nobody left who would take it.
      if (signal.aborted) return;
      if (page.reached <= reached) throw new Error(`A page reaches ${page.reached}, behind ${reached}.`);
      taken.push(...page.events);
      reached = page.reached;
    }
    if (!signal.aborted) throw new Error('Following ended, and nobody had asked for it.');
  };
  return {
    filter,
    taken,
    reached: () => reached,
    failures,
    follows: (log) => {
      stop.abort();
      stop = new AbortController();
      const { signal } = stop;
      following = follow(log, signal).catch((error: unknown) => {
        // How a killed instance takes its end is nobody's concern.
        if (!signal.aborted) failures.push(error);
      });
    },
    leaves: async () => {
      stop.abort();
      await following;
    },
  };
};
