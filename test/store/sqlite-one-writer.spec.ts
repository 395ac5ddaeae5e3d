import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { LogUnavailable, NO_STREAM, START, type EventLog } from '../../src/store/event-log.js';
import { openReadOnly } from '../../src/store/sqlite/event-log.js';
import { FolderHeld } from '../../src/store/sqlite/lock.js';
import { SqliteWriter } from '../../src/store/sqlite/writer-client.js';
import { aStream, events } from '../contracts/an-event.js';
import { aBoardFolder } from './a-board-folder.js';
import { leaveSqliteLogs, openSqliteLog, theWriter } from './a-sqlite-log.js';
import { writingProcess } from './a-writing-process.js';

afterAll(leaveSqliteLogs);

const first = (stream = aStream()) => ({ stream, expectedRevision: NO_STREAM, events: events(1) });

describe('the writer thread', () => {
  it('when it dies, then everything that waits for it and all that comes later is unavailable', async () => {
    const dying = await SqliteWriter.start();
    const folder = aBoardFolder();
    const told: Error[] = [];
    const log = await openSqliteLog(folder, { writer: dying, onFailure: (error) => told.push(error) });
    await log.append(first());
    const waiting = Promise.allSettled(Array.from({ length: 100 }, () => log.append(first())));
    await dying.terminate();
    const unavailable = (await waiting).filter(({ status }) => status === 'rejected');
    for (const answer of unavailable) expect(answer).toMatchObject({ reason: expect.any(LogUnavailable) });
    expect(unavailable.length).toBeGreaterThan(0);
    await expect(log.append(first())).rejects.toThrow(LogUnavailable);
    expect(told).toEqual([expect.any(LogUnavailable)]);
    await log.close();
    await expect(openSqliteLog(folder, { writer: dying })).rejects.toThrow(LogUnavailable);

    const again = await openSqliteLog(folder);
    expect(await again.append(first())).toMatchObject({ appended: true });
    await again.close();
  });

  it('when it cannot open a file, then the log is unavailable and the thread goes on for others', async () => {
    const listener = { onCommit: () => undefined, onFailure: () => undefined };
    await expect(
      (await theWriter()).open(join(aBoardFolder(), 'no', 'such', 'events.db'), listener),
    ).rejects.toThrow(LogUnavailable);
    const log = await openSqliteLog(aBoardFolder());
    expect(await log.append(first())).toMatchObject({ appended: true });
    await log.close();
  });
});

describe('one writing process for a folder', () => {
  it('given a log that is open, when this process opens it again, then it is told who holds it since when', async () => {
    const folder = aBoardFolder();
    const log = await openSqliteLog(folder, { clock: () => '2026-03-30T09:00:00.000Z' });
    const again = openSqliteLog(folder);
    await expect(again).rejects.toThrow(FolderHeld);
    await expect(again).rejects.toThrow(`process ${process.pid} on`);
    await expect(again).rejects.toThrow('since 2026-03-30T09:00:00.000Z');
    await log.close();
    await (await openSqliteLog(folder)).close();
  });

  it('given a log that is open here, when a second process wants to write, then it is refused with a sentence', async () => {
    const folder = aBoardFolder();
    const log = await openSqliteLog(folder);
    const second = writingProcess(folder);
    const [word, ...sentence] = (await second.next()).split(' ');
    expect(word).toBe('held');
    expect(sentence.join(' ')).toContain(`are written by process ${process.pid} on`);
    await second.ended;
    expect(await log.append(first())).toMatchObject({ appended: true });
    await log.close();
  });

  it('given a process that writes, when it is killed, then all that it acknowledged is there and the folder is free', async () => {
    const folder = aBoardFolder();
    const other = writingProcess(folder);
    expect(await other.next()).toBe(`open ${other.child.pid}`);
    await expect(openSqliteLog(folder)).rejects.toThrow(`process ${other.child.pid} on`);
    const acknowledged: string[] = [];
    while (acknowledged.length < 200) acknowledged.push((await other.next()).replace('acknowledged ', ''));
    other.child.kill('SIGKILL');
    await other.ended;
    acknowledged.push(...other.rest().map((line) => line.replace('acknowledged ', '')));

    const log = await openSqliteLog(folder);
    const stored = await readAllIds(log);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    expect(await log.append(first())).toMatchObject({ appended: true });
    await log.close();
  });

  it('given a process that writes, then a tool reads beside it, and what it has read does not change', async () => {
    const folder = aBoardFolder();
    const other = writingProcess(folder);
    await other.next();
    const reader = openReadOnly(folder);
    const acknowledged: string[] = [];
    while (acknowledged.length < 50) acknowledged.push((await other.next()).replace('acknowledged ', ''));
    const stored = await readAllIds(reader);
    expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
    const page = await reader.readAll({ after: START, limit: 20 });
    while (acknowledged.length < 100) acknowledged.push((await other.next()).replace('acknowledged ', ''));
    expect(await reader.readAll({ after: START, limit: 20 })).toEqual(page);
    other.child.kill('SIGKILL');
    await other.ended;
    await reader.close();
  });

  it('given no process that writes, then a tool reads what is there', async () => {
    const folder = aBoardFolder();
    expect(() => openReadOnly(folder)).toThrow();
    const log = await openSqliteLog(folder);
    await log.append(first());
    await log.close();
    const reader = openReadOnly(folder);
    expect(reader.life).toBe(log.life);
    expect(await reader.head()).toBe(1n);
    await reader.close();
  });
});

describe('a disk that can take no more', () => {
  it('given a limit on the size of files, then nothing more is acknowledged, for good, and what was is there', async () => {
    const folder = aBoardFolder();
    const other = writingProcess(folder, { mostKilobytes: 1_024 });
    await other.ended;
    const lines = other.rest();
    const acknowledged = lines
      .filter((line) => line.startsWith('acknowledged'))
      .map((line) => line.split(' ')[1]);
    expect(acknowledged.length).toBeGreaterThan(0);
    const stopped = JSON.parse((lines.at(-1) ?? '').replace('stopped ', '')) as Record<string, unknown>;
    expect(stopped).toEqual({
      isUnavailable: true,
      retried: 'LogUnavailable',
      told: [expect.stringContaining('takes nothing more until the service is started again')],
    });

    const log = await openSqliteLog(folder);
    const stored = await readAllIds(log);
    expect(acknowledged.filter((id) => !stored.has(id ?? ''))).toEqual([]);
    await log.close();
  });
});

/** Ids of all events in a log. */
const readAllIds = async (log: Pick<EventLog, 'readAll'>): Promise<ReadonlySet<string>> => {
  const ids = new Set<string>();
  for (let after = START, more = true; more;) {
    const page = await log.readAll({ after, limit: 1_000 });
    for (const { id } of page.events) ids.add(id);
    more = page.events.length > 0;
    after = page.reached;
  }
  return ids;
};
