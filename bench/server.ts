/** Starts and stops the service's process. */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { TokenSettings } from '../src/access/token.js';
import type { Instant } from '../src/domain/time.js';

export interface Serve {
  readonly folder: string;
  readonly tokens: TokenSettings;
  readonly now: Instant;
}

export interface Serving {
  readonly url: string;
  /** Milliseconds until the boards were open, and until requests were taken; both without loading packages. */
  readonly openMs: number;
  readonly serveMs: number;
  /** Resident memory when it began to serve. */
  readonly megabytes: number;
}

export interface Server extends Serving {
  /** Milliseconds of processor time that the process has taken so far, in all of its threads. */
  readonly cpuMs: () => Promise<number>;
  readonly stop: () => Promise<void>;
}

export const startServer = async (serve: Serve): Promise<Server> => {
  const profile = process.env['BENCH_PROFILE'];
  const execArgv = profile === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profile}`];
  const child = fork(new URL('./server-process.js', import.meta.url), { execArgv });
  const exited = once(child, 'exit');
  child.send(serve);
  const said = (await Promise.race([once(child, 'message'), exited])) as unknown as readonly [
    Serving | number,
  ];
  if (typeof said[0] !== 'object') throw new Error('The service ended before it served.');
  return {
    ...said[0],
    cpuMs: async () => {
      child.send('cpu');
      const [ms] = (await once(child, 'message')) as [number];
      return ms;
    },
    stop: async () => {
      child.send('stop');
      await exited;
    },
  };
};
