/** One process after the other over the same folder; each is ended by SIGKILL. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Served } from './doors.js';
import type { FromProcess, Turn } from './turn.js';

export interface Life {
  /** Where it serves; undefined where it died before it did. */
  readonly served: Promise<Served | undefined>;
  /** Resolves when the process is gone, with everything it held. */
  readonly kill: () => Promise<void>;
}

export interface Lives {
  /** Gives the next process its turn; the one before is to be dead. */
  readonly next: (turn: Turn) => Life;
  /** What the processes so far have told of that should not be. */
  readonly faults: readonly string[];
  readonly close: () => Promise<void>;
}

/** Loading packages takes longer than everything else in a life: it is done ahead, while others live. */
const LOADED_AHEAD = 3;
/** The whole API loads some two thousand files, which no life of its own would make up for: one life in so many has it. */
const WHOLE_SERVICE_ONE_IN = 5;

export const startLives = (): Lives => {
  const faults: string[] = [];
  let loaded = 0;
  const load = (): ChildProcess => {
    const script = loaded % WHOLE_SERVICE_ONE_IN === 0 ? './service-process.js' : './commands-process.js';
    loaded += 1;
    // Not the options of this process: jest's are of no use there.
    return fork(new URL(script, import.meta.url), {
      execArgv: [],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
  };
  const ahead = Array.from({ length: LOADED_AHEAD }, load);
  return {
    faults,
    next: (turn) => {
      ahead.push(load());
      const child = ahead.shift()!;
      const exited = once(child, 'exit');
      const served = new Promise<Served | undefined>((resolve) => {
        child.on('message', (message: FromProcess) => {
          if ('url' in message) resolve(message);
          else faults.push(message.fault);
        });
        void exited.then(() => resolve(undefined));
      });
      child.send(turn);
      return {
        served,
        kill: async () => {
          child.kill('SIGKILL');
          await exited;
        },
      };
    },
    close: async () => {
      const gone = ahead.map((child) => once(child, 'exit'));
      for (const child of ahead) child.kill('SIGKILL');
      await Promise.all(gone);
    },
  };
};
