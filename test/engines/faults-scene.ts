/** Where sequences are played: an engine with instances of the service on it, each with a wire of its own. */
import type fc from 'fast-check';
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
export const trials = (runs: number): fc.Parameters<unknown> & { readonly limitMs: number } => {
  const { SEED: seed, AT: path, RUNS, RUN_SECONDS } = process.env;
  const limitMs = Number(RUN_SECONDS ?? 60) * 1_000;
  return {
    numRuns: Number(RUNS ?? runs),
    interruptAfterTimeLimit: limitMs,
    limitMs,
    ...(seed !== undefined && { seed: Number(seed) }),
    ...(path !== undefined && { path }),
  };
};
