/** A FerretDB server of its own for a test: started on a free port, and whatever can happen to a server. */
import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { promisify } from 'node:util';
import { builtFerretDb } from './ferretdb-build.js';

export interface FerretDb {
  /** Its connection string; the same after it was started again. */
  readonly url: string;
  /** Kills it as a crash would: nothing is said to anybody. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, with its files, on its port. */
  startAgain(): Promise<void>;
  /** Stops it in the middle of what it does, connections open, until `thaw`. Resolves when it stands still. */
  freeze(): Promise<void>;
  thaw(): void;
  /** Ends it; its files are removed. */
  stop(): Promise<void>;
}

/** @throws NoFerretDb where this machine cannot build it. */
export const startFerretDb = async (): Promise<FerretDb> => {
  const server = await builtFerretDb();
  const folder = mkdtempSync(join(tmpdir(), 'ferretdb-'));
  let running = await started(server, folder, '127.0.0.1:0');
  const { url } = running;
  const end = async (signal: NodeJS.Signals): Promise<void> => {
    const { child } = running;
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGCONT');
    child.kill(signal);
    await once(child, 'exit');
  };
  return {
    url,
    kill: () => end('SIGKILL'),
    startAgain: async () => {
      running = await startedAgain(server, folder, new URL(url).host);
    },
    freeze: async () => {
      running.child.kill('SIGSTOP');
      // A signal is sent before it is felt.
      while (!(await stateOf(running.child)).startsWith('T')) await setTimeout(1);
    },
    thaw: () => void running.child.kill('SIGCONT'),
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
};

/** As `ps` tells it: `T` stands still. */
const stateOf = async ({ pid }: ChildProcess): Promise<string> =>
  (await run('ps', ['-o', 'stat=', '-p', String(pid)])).stdout.trim();

const run = promisify(execFile);

/** Its port may be somebody's outgoing one for a moment. */
const startedAgain = async (server: string, folder: string, listen: string): Promise<Running> => {
  const until = performance.now() + 20_000;
  for (;;) {
    try {
      return await started(server, folder, listen);
    } catch (error) {
      if (performance.now() > until || !String(error).includes('address already in use')) throw error;
      await setTimeout(50);
    }
  }
};

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
}

const started = async (server: string, folder: string, listen: string): Promise<Running> => {
  const child = spawn(server, ['-folder', folder, '-listen', listen], {
    // The server ends when its standard input does: with this process, however that ends.
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const complaints: string[] = [];
  child.stderr.setEncoding('utf8').on('data', (text: string) => void complaints.push(text));
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), once(child, 'exit').then(() => undefined)]);
  if (first === undefined) throw new Error(`FerretDB did not start: ${complaints.join('')}`);
  child.stderr.removeAllListeners('data').resume();
  return { child, url: String(first[0]) };
};
