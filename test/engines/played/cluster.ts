/** Instances of the service over the same boards, with one clock for all. Whichever dies is started again. */
import { setTimeout as pause } from 'node:timers/promises';
import type { TokenSettings } from '../../../src/access/token.js';
import type { Instant } from '../../../src/domain/time.js';
import { loadInstance, type Instance } from './instance.js';
import type { Places, Role } from './protocol.js';

export interface Serving {
  readonly url: string;
  /** Told by a client that had no answer in time: it goes elsewhere until the instance is back. */
  readonly silent: () => void;
}

export interface Cluster {
  /** Roles of its instances, by place; whoever stands in for a dead one has the same. */
  readonly roles: readonly Role[];
  readonly now: () => Instant;
  /** Moves the clock on. Resolves when every instance that is awake shows it. */
  readonly moveTo: (instant: Instant) => Promise<void>;
  /** Resolves once whoever owns the board says that nothing follows any more. @throws Error where nobody does in time */
  readonly quiet: (board: string) => Promise<void>;
  /** One that serves, each time the next one. @throws Error where none comes in time */
  readonly next: () => Promise<Serving>;
  /** Kills the instance at a place, and starts another in its place. Resolves when that one is open. */
  readonly kill: (place: number) => Promise<void>;
  /** Stops the instance at a place for so long. Resolves when it is awake and its clock is right. */
  readonly pause: (place: number, forMs: number) => Promise<void>;
  readonly isRunning: (place: number) => boolean;
  /** What the instances told of that should not be. */
  readonly faults: readonly string[];
  /** Lets all of them stop as an operator does. */
  readonly close: () => Promise<void>;
}

export interface Starting {
  readonly roles: readonly Role[];
  readonly places: Places;
  readonly tokens: TokenSettings;
  readonly now: Instant;
}

/** Bounds for what hangs, not measures. */
const QUIET_WITHIN_MS = 60_000;
const SERVED_WITHIN_MS = 60_000;
/** Who owns the board may have changed while it was asked. */
const ASKED_AGAIN_AFTER_MS = 1_000;
const LOOKED_AGAIN_AFTER_MS = 20;
/** Loading the packages of the API takes longer than opening the boards: it is done ahead. */
const LOADED_AHEAD = 1;

export const startCluster = async ({ roles, places, tokens, now }: Starting): Promise<Cluster> => {
  const faults: string[] = [];
  const load = (): Instance => loadInstance((sentence) => void faults.push(sentence));
  const ahead = Array.from({ length: LOADED_AHEAD }, load);
  const instances = roles.map(load);
  const silent = new Set<Instance>();
  let shown = now;
  let numbered = 0;
  let turn = 0;
  let isOver = false;

  const open = (place: number): Promise<void> =>
    instances[place]!.open({ role: roles[place]!, places, tokens, now: shown });
  const awake = (): readonly Instance[] => instances.filter((one) => /OPENING|RUNNING/.test(one.state()));

  const isQuietNow = async (
    board: string,
    number: number,
    why: (error: unknown) => void,
  ): Promise<boolean> => {
    const running = instances.filter((one) => one.state() === 'RUNNING');
    const asked = running.map(async (one) => {
      const answer = await one.ask({ ask: 'quiet', board, now: shown, number }).catch(why);
      if (answer !== true) throw new Error('Not quiet, or not for this one to say.');
    });
    const time = new AbortController();
    const inTime = pause(ASKED_AGAIN_AFTER_MS, undefined, { signal: time.signal }).then(() => false);
    const anybody = Promise.any(asked).then(
      () => true,
      () => false,
    );
    const answer = await Promise.race([anybody, inTime]);
    time.abort();
    inTime.catch(() => undefined);
    return answer;
  };

  const states = async (board: string): Promise<string> => {
    const lines = instances.map(async (one, place) => {
      const state = one.state() === 'RUNNING' ? await one.ask({ ask: 'state', board }).catch(String) : '';
      return `${roles[place]}, ${one.state()}: ${state}`;
    });
    return [...(await Promise.all(lines)), ...faults].join('\n');
  };

  const cluster: Cluster = {
    ...{ roles, faults, now: () => shown, isRunning: (place) => instances[place]?.state() === 'RUNNING' },
    moveTo: async (instant) => {
      shown = instant;
      await Promise.all(awake().map((one) => one.ask({ ask: 'move', to: instant })));
    },
    quiet: async (board) => {
      const number = (numbered += 1);
      let last: unknown;
      for (const until = performance.now() + QUIET_WITHIN_MS; performance.now() < until;) {
        if (await isQuietNow(board, number, (error) => (last = error))) return;
        await pause(LOOKED_AGAIN_AFTER_MS);
      }
      throw new Error(`Nobody says that ${board} has come to rest.\n${await states(board)}\n${String(last)}`);
    },
    next: async () => {
      for (const until = performance.now() + SERVED_WITHIN_MS; performance.now() < until;) {
        turn += 1;
        const one = instances[turn % instances.length]!;
        // A paused instance is known only by its silence, as it would be to any client.
        const url = one.url();
        if (url !== undefined && !silent.has(one)) return { url, silent: () => silent.add(one) };
        if (turn % instances.length === 0) await pause(LOOKED_AGAIN_AFTER_MS);
      }
      throw new Error(`No instance serves: ${faults.join('\n')}`);
    },
    kill: async (place) => {
      const dying = instances[place]!;
      await dying.kill();
      silent.delete(dying);
      if (isOver || instances[place] !== dying) return;
      instances[place] = ahead.shift() ?? load();
      ahead.push(load());
      // It may be killed in its turn before it is open.
      await open(place).catch((error: unknown) => void faults.push(String(error)));
    },
    pause: async (place, forMs) => {
      const one = instances[place]!;
      one.pause();
      await pause(forMs);
      one.wake();
      await one.ask({ ask: 'move', to: shown });
      silent.delete(one);
    },
    close: async () => {
      isOver = true;
      await Promise.all([...instances.map((one) => one.close()), ...ahead.map((one) => one.kill())]);
    },
  };
  try {
    for (const place of roles.keys()) await open(place);
  } catch (error) {
    await cluster.close();
    throw error;
  }
  return cluster;
};
