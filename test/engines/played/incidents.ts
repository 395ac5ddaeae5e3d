/** What happens to the instances while a play goes on: by a seed, some die and some are paused for longer than a lease. */
import { setTimeout as pause } from 'node:timers/promises';
import type { Chance } from '../../durability/chance.js';
import type { Cluster } from './cluster.js';

export interface Incidents {
  /** Called at each request: now and then something happens to an instance, shortly after. */
  readonly meanwhile: () => void;
  /** Resolves once every instance is open and awake again; nothing happens to any from now on. */
  readonly over: () => Promise<void>;
  /** What happened, for whoever reads of the run: `API killed`, how often. */
  readonly told: () => Readonly<Record<string, number>>;
}

/** Something happens after so many requests at most, half as many on average: so that every run has some of it. */
const REQUESTS_BELOW = 60;
/** One incident in so many is a pause; never where there is only one instance, whose clients have nobody else. */
const PAUSE_ONE_IN = 3;
/** Just as a request arrives, while it is decided, while policies answer to it. */
const SHORTLY_BELOW_MS = 40;
/** One instance in so many is killed again while it opens. */
const KILLED_OPENING_ONE_IN = 6;
const OPENING_BELOW_MS = 400;
/** Longer than a lease lasts unless it is renewed, so that somebody else has the board when it wakes up. */
const PAUSED_AT_LEAST_MS = 3_500;
const PAUSED_BELOW_MS = 2_000;

export const incidentsOf = (cluster: Cluster, chance: Chance): Incidents => {
  const going = new Set<Promise<void>>();
  const counted = new Map<string, number>();
  let isOver = false;
  let left = chance.below(REQUESTS_BELOW);
  const note = (place: number, what: string): void => {
    const named = `${cluster.roles[place]} ${what}`;
    counted.set(named, (counted.get(named) ?? 0) + 1);
  };
  const kill = async (place: number, afterMs: number, opening: number | undefined): Promise<void> => {
    await pause(afterMs);
    if (isOver || !cluster.isRunning(place)) return;
    note(place, 'killed');
    const replaced = cluster.kill(place);
    if (opening !== undefined) {
      await pause(opening);
      note(place, 'killed while it opened');
      await cluster.kill(place);
    }
    await replaced;
  };
  const stop = async (place: number, afterMs: number, forMs: number): Promise<void> => {
    await pause(afterMs);
    if (isOver || !cluster.isRunning(place)) return;
    note(place, 'paused');
    await cluster.pause(place, forMs);
  };
  const begin = (incident: Promise<void>): void => {
    const done = incident.finally(() => going.delete(done));
    going.add(done);
  };
  return {
    told: () => Object.fromEntries([...counted].sort()),
    meanwhile: () => {
      left -= 1;
      // One thing at a time: what is due meanwhile happens at the first request after it.
      if (isOver || left > 0 || going.size > 0) return;
      const place = chance.below(cluster.roles.length);
      const after = chance.below(SHORTLY_BELOW_MS);
      const opening = chance.oneIn(KILLED_OPENING_ONE_IN) ? chance.below(OPENING_BELOW_MS) : undefined;
      const asleep = PAUSED_AT_LEAST_MS + chance.below(PAUSED_BELOW_MS);
      const isPaused = chance.oneIn(PAUSE_ONE_IN) && cluster.roles.length > 1;
      begin(isPaused ? stop(place, after, asleep) : kill(place, after, opening));
      left = 1 + chance.below(REQUESTS_BELOW);
    },
    over: async () => {
      isOver = true;
      await Promise.all(going);
    },
  };
};
