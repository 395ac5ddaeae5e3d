/** Where sequences are played: an engine with instances of the service on it, each with a wire of its own. */
import fc from 'fast-check';
import type { EventLog } from '../../src/store/event-log.js';
import type { Fault, Moment } from './fault-proxy.js';

export interface Scene {
  /** The log as an instance with an undisturbed wire sees it. */
  readonly undisturbed: EventLog;
  /** Starts one of the instances. One that was started before is killed: what it was doing comes to nothing. */
  readonly start: (instance: number) => Promise<EventLog>;
  /** What befalls the wire of an instance, on every connection that it has. */
  readonly befalls: (instance: number, fault: Fault, at: Moment) => void;
  readonly refuse: (instance: number) => void;
  readonly ignore: (instance: number) => void;
  readonly lift: (instance: number) => void;
  readonly leave: () => Promise<void>;
}

/** Opens a scene on a log that no other sequence uses. */
export type OpenScene = () => Promise<Scene>;

/** How many sequences are tried, for how long at most, and which: as the other models have it. */
const trials = (runs: number) => {
  const { SEED, AT: path, RUNS, RUN_SECONDS } = process.env;
  return {
    limitMs: Number(RUN_SECONDS ?? 60) * 1_000,
    runs: Number(RUNS ?? runs),
    seed: Number(SEED ?? Date.now() % 2 ** 31),
    path,
  };
};

/** Beyond the time for sequences, those that are being played come to their end. */
export const TRIALS_TIMEOUT_MS = trials(0).limitMs + 60_000;

/** Fewer prove nothing, however slow a machine is. */
const FEWEST = 20;

/**
 * Plays generated sequences, `RUNS` of them or fewer where that takes longer than `RUN_SECONDS`: on a slow machine, and
 * where a failure is shrunk. They are mostly waiting, so each of the players plays some of them, beside the others. To see
 * a failure again: the seed and the path that it printed, as `SEED` and `AT`.
 */
export const playMany = async <Steps>(
  sequences: fc.Arbitrary<Steps>,
  wanted: number,
  ...players: readonly ((steps: Steps) => Promise<void>)[]
): Promise<void> => {
  const { limitMs, runs, seed, path } = trials(wanted);
  const playing = path === undefined ? players : players.slice(0, 1);
  const until = performance.now() + limitMs;
  let played = 0;
  const plays = playing.map((play, player) => {
    const property = fc.asyncProperty(sequences, async (steps) => {
      // fast-check's own limit would leave a sequence to itself in the middle.
      if (performance.now() > until) return;
      await play(steps);
      played += 1;
    });
    const own = { numRuns: Math.ceil(runs / playing.length), seed: seed + player };
    return fc.assert(property, { ...own, ...(path !== undefined && { path }) });
  });
  for (const end of await Promise.allSettled(plays)) if (end.status === 'rejected') throw end.reason;
  process.stderr.write(`${played} of ${runs} generated sequences were played.\n`);
  if (path === undefined && played < Math.min(runs, FEWEST))
    throw new Error(`Only ${played} sequences were played in ${limitMs} ms: that proves nothing.`);
};

/** So many players who play alike. */
export const beside = <Player>(count: number, player: Player): readonly Player[] =>
  Array.from({ length: count }, () => player);

/** Whether any of some sequences fails: then what is wrong is found out. */
export const findsOut = async <Steps>(
  sequences: fc.Arbitrary<Steps>,
  play: (steps: Steps) => Promise<void>,
): Promise<boolean> => {
  const { failed } = await fc.check(fc.asyncProperty(sequences, play), {
    ...{ numRuns: 300, seed: 7, endOnFailure: true },
  });
  return failed;
};
