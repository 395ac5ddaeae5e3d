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
  const { SEED: seed, AT: path, RUNS, RUN_SECONDS } = process.env;
  return {
    limitMs: Number(RUN_SECONDS ?? 60) * 1_000,
    parameters: {
      numRuns: Number(RUNS ?? runs),
      ...(seed !== undefined && { seed: Number(seed) }),
      ...(path !== undefined && { path }),
    },
  };
};

/** Beyond the time for sequences, the one that is being played comes to its end. */
export const TRIALS_TIMEOUT_MS = trials(0).limitMs + 60_000;

/**
 * Plays generated sequences, `RUNS` of them or fewer where that takes longer than `RUN_SECONDS`: on a slow machine, and
 * where a failure is shrunk. To see a failure again: the seed and the path that it printed, as `SEED` and `AT`.
 */
export const playMany = async <Steps>(
  sequences: fc.Arbitrary<Steps>,
  runs: number,
  play: (steps: Steps) => Promise<void>,
): Promise<void> => {
  const { limitMs, parameters } = trials(runs);
  const until = performance.now() + limitMs;
  let played = 0;
  const property = fc.asyncProperty(sequences, async (steps) => {
    // fast-check's own limit would leave a sequence to itself in the middle.
    if (performance.now() > until) return;
    await play(steps);
    played += 1;
  });
  await fc.assert(property, parameters);
  process.stderr.write(`${played} of ${parameters.numRuns} generated sequences were played.\n`);
  if (played === 0) throw new Error(`No sequence was played in ${limitMs} ms: that proves nothing.`);
};

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
