/**
 * The event store that a spec of several processes runs against: the server of `EVENTSTORE_URL`, or the simulated one in a
 * process of its own, which has nothing to do with the instances that are killed.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';

export interface AnEventStore {
  readonly url: string;
  readonly close: () => Promise<void>;
}

export const anEventStore = async (): Promise<AnEventStore> => {
  const given = process.env['EVENTSTORE_URL'];
  if (given !== undefined) return { url: given, close: () => Promise.resolve() };
  return simulatedApart();
};

/** The simulated event store in a process of its own. */
export const simulatedApart = async (): Promise<AnEventStore> => {
  const child = fork(new URL('../simulated-event-store/process.js', import.meta.url), ['0'], {
    ...{ execArgv: [], env: { PATH: process.env['PATH'] } },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const exited = once(child, 'exit');
  const [line] = (await Promise.race([once(createInterface({ input: child.stdout! }), 'line'), exited])) as [
    unknown,
  ];
  const [, url] = /^The simulated event store listens: (\S+)$/.exec(String(line)) ?? [];
  if (url === undefined) throw new Error(`The simulated event store did not start: ${String(line)}`);
  return {
    url,
    close: async () => {
      child.kill('SIGKILL');
      await exited;
    },
  };
};
