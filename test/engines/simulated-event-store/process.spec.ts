/** The simulated event store as a process of its own: what it acknowledged outlives a kill where it has a file. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { NO_STREAM } from '../../../src/store/event-log.js';
import { connectKurrent } from '../../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../../src/store/kurrent/event-log.js';
import { aStream, events } from '../../contracts/an-event.js';
import { until } from '../../store/a-simulated-store.js';

const running: ChildProcess[] = [];
const folders: string[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

const start = async (...args: readonly string[]): Promise<{ child: ChildProcess; url: string }> => {
  const script = new URL('./process.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  running.push(child);
  const [line] = await once(child.stdout!, 'data');
  return { child, url: /esdb:\S+/.exec(String(line))?.[0] ?? '' };
};

describe('a simulated event store that is killed in the middle of appends', () => {
  it('has every acknowledged append once when it is started again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'event-store-'));
    folders.push(folder);
    const file = `--file=${join(folder, 'log')}`;
    const { child, url } = await start('0', file);
    const connection = await connectKurrent(url);
    const clock = (): string => new Date().toISOString();
    const log = await openKurrentEventLog({ connection, board: 'one', clock });
    let acknowledged = 0;
    const streams = Array.from({ length: 300 }, () => aStream());
    const appends = Promise.all(
      streams.map(async (stream) => {
        await log.append({ stream, expectedRevision: NO_STREAM, events: events(2) });
        acknowledged += 1;
      }),
    );
    await until(() => acknowledged > 50);
    child.kill('SIGKILL');
    await once(child, 'exit');
    const port = /:(\d+)\?/.exec(url)?.[1] ?? '';
    await start(port, file);
    await appends;
    for (const stream of streams) expect(await log.readStream(stream, 0, 10)).toHaveLength(2);
    await log.close();
    await connection.close();
  });
});
