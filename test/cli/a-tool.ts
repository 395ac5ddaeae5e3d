/** Runs the compiled tools as a person would: each a process of its own, with a folder of its own for the data. */
import { spawn, type ChildProcess, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface Ended {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

export interface Running {
  readonly process: ChildProcess;
  /** Waits until the text was printed, or the process has ended, and answers all that was printed. */
  readonly printed: (text: string) => Promise<string>;
  /** The same, of what it complains of on the standard error. */
  readonly complained: (text: string) => Promise<string>;
  readonly ended: Promise<Ended>;
}

const started = new Set<ChildProcess>();

/** Ends whatever a failed test left running. */
export const endAll = (): void => {
  for (const child of started) child.kill('SIGKILL');
};

/** @param file of the compiled source, for example `cli/demo.js` */
export const start = (file: string, args: readonly string[], env: Record<string, string>): Running => {
  const path = fileURLToPath(new URL(`../../src/${file}`, import.meta.url));
  return toldBy(
    spawn(process.execPath, [path, ...args], { env: { PATH: process.env['PATH'] ?? '', ...env } }),
  );
};

/** A process that was started, with what it tells. */
export const toldBy = (child: ChildProcessWithoutNullStreams): Running => {
  started.add(child);
  child.once('close', () => started.delete(child));
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => void (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => void (err += text));
  const ended = once(child, 'close').then(([code]) => ({ code: code as number | null, out, err }));
  const over = ended.then(() => true);
  const told = async (stream: Readable, soFar: () => string, text: string): Promise<string> => {
    while (!soFar().includes(text)) {
      const next = once(stream, 'data').then(() => false);
      if (await Promise.race([over, next])) break;
    }
    if (!soFar().includes(text)) throw new Error(`It ended without printing “${text}”: ${out}${err}`);
    return soFar();
  };
  return {
    ...{ process: child, ended },
    printed: (text) => told(child.stdout, () => out, text),
    complained: (text) => told(child.stderr, () => err, text),
  };
};

export const run = (file: string, args: readonly string[], env: Record<string, string>): Promise<Ended> =>
  start(file, args, env).ended;

export const aFolder = async (): Promise<{
  readonly path: string;
  readonly env: Record<string, string>;
  readonly remove: () => Promise<void>;
}> => {
  const path = await mkdtemp(join(tmpdir(), 'meetings-cli-'));
  return {
    path,
    env: { EVENT_STORE_URL: `sqlite:${join(path, 'data')}` },
    remove: () => rm(path, { recursive: true, force: true }),
  };
};

/** An example's founding file, and the calendar that it names. */
const BOROUGH = { example: 'docs/board.example.json', calendar: 'calendars/england-and-wales.json' };

/** An example's founding file, changed, in a folder of its own. Its calendars are named by where they are. */
export const exampleFile = async (
  folder: string,
  change: (document: Record<string, unknown>) => Record<string, unknown> = (document) => document,
  { example, calendar: named } = BOROUGH,
): Promise<string> => {
  const document = JSON.parse(await readFile(example, 'utf8')) as Record<string, unknown> & {
    calendars: Record<string, unknown>[];
  };
  const calendars = document.calendars.map((calendar) => ({ ...calendar, file: resolve(named) }));
  const path = join(folder, 'board.json');
  await writeFile(path, JSON.stringify(change({ ...document, calendars })));
  return path;
};
