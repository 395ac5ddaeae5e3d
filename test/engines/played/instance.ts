/** A handle on one instance in a process of its own: it is asked, paused, woken and killed. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import type { Ask, FromInstance, Opening } from './protocol.js';

/** What became of a question: an answer, or that the process is gone. */
export type Answered = string | boolean | null | 'GONE';

export interface Instance {
  /** Where it serves; undefined while it opens, once it is gone, and for one that serves nothing. */
  readonly url: () => string | undefined;
  readonly state: () => 'OPENING' | 'RUNNING' | 'PAUSED' | 'GONE';
  /** Answers GONE where the process ends before it answers. @throws Error where it could not do what was asked */
  readonly ask: (asked: Ask) => Promise<Answered>;
  /** Opens the boards and serves. @throws Error where it cannot */
  readonly open: (opening: Opening) => Promise<void>;
  /** Stops it in the middle of whatever it does; it notices nothing. */
  readonly pause: () => void;
  readonly wake: () => void;
  /** Resolves when the process is gone, with everything it held. */
  readonly kill: () => Promise<void>;
  /** Lets it stop as an operator does. Resolves when the process is gone. */
  readonly close: () => Promise<void>;
}

/** Loads an instance's process ahead of its turn. Faults are what a process tells of that should not be. */
export const loadInstance = (fault: (sentence: string) => void): Instance => {
  // Not the options of this process: jest's are of no use there.
  const child: ChildProcess = fork(new URL('./instance-process.js', import.meta.url), {
    ...{ execArgv: [], env: { PATH: process.env['PATH'] } },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const waiting = new Map<number, { resolve: (answer: Answered) => void; reject: (error: Error) => void }>();
  let asked = 0;
  let url: string | undefined;
  let state: ReturnType<Instance['state']> = 'OPENING';
  let isToEnd = false;

  child.on('message', (message: FromInstance) => {
    if ('fault' in message) return fault(message.fault);
    const who = waiting.get(message.nth);
    waiting.delete(message.nth);
    if ('failed' in message) who?.reject(new Error(message.failed));
    else who?.resolve(message.answer);
  });
  const exited = once(child, 'exit').then(([code, signal]) => {
    if (!isToEnd) fault(`An instance ended by itself (${String(signal ?? code)}).`);
    state = 'GONE';
    for (const { resolve } of waiting.values()) resolve('GONE');
    waiting.clear();
  });
  const ask = (one: Ask): Promise<Answered> => {
    if (state === 'GONE') return Promise.resolve('GONE');
    const nth = (asked += 1);
    return new Promise((resolve, reject) => {
      waiting.set(nth, { resolve, reject });
      // A process that is being killed takes no message; its end answers.
      child.send({ ...one, nth }, () => undefined);
    });
  };
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    isToEnd = true;
    state = 'GONE';
    child.kill(signal);
    await exited;
  };
  return {
    ...{ url: () => (state === 'RUNNING' || state === 'PAUSED' ? url : undefined), state: () => state, ask },
    open: async (opening) => {
      const served = await ask({ ask: 'open', opening });
      if (served === 'GONE') return;
      if (typeof served === 'string') url = served;
      if (state === 'OPENING') state = 'RUNNING';
    },
    pause: () => {
      if (state !== 'RUNNING') return;
      state = 'PAUSED';
      child.kill('SIGSTOP');
    },
    wake: () => {
      if (state !== 'PAUSED') return;
      child.kill('SIGCONT');
      state = 'RUNNING';
    },
    kill: () => end('SIGKILL'),
    close: async () => {
      isToEnd = true;
      const answer = state === 'RUNNING' ? await ask({ ask: 'close' }) : 'GONE';
      await end(answer === true ? 'SIGTERM' : 'SIGKILL');
    },
  };
};
