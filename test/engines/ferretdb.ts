/** A FerretDB server of its own for a test: started on a free port, and whatever can happen to a server. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { builtFerretDb } from './ferretdb-build.js';

export interface FerretDb {
  /** Its connection string; the same after it was started again. */
  readonly url: string;
  /** Kills it as a crash would: nothing is said to anybody. */
  kill(): Promise<void>;
  /** Starts it again after `kill`, with its files, on its port. */
  startAgain(): Promise<void>;
  /** Stops it in the middle of what it does, connections open, until `thaw`. */
  freeze(): void;
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
      running = await started(server, folder, new URL(url).host);
    },
    freeze: () => void running.child.kill('SIGSTOP'),
    thaw: () => void running.child.kill('SIGCONT'),
    stop: async () => {
      await end('SIGTERM');
      rmSync(folder, { recursive: true, force: true });
    },
  };
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
  complaints.length = 0;
  return { child, url: String(first[0]) };
};
