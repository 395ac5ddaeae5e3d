import { rmSync } from 'node:fs';
import { afterAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { LogUnavailable, NO_STREAM, START } from '../../src/store/event-log.js';
import {
  assertSettings,
  NewerSchema,
  openForReading,
  openForWriting,
} from '../../src/store/sqlite/connection.js';
import { openReadOnly } from '../../src/store/sqlite/event-log.js';
import { logFileIn, prepareLogFile } from '../../src/store/sqlite/log-file.js';
import { ofCategories } from '../../src/store/sqlite/log-reader.js';
import { anEvent, aStream, events } from '../contracts/an-event.js';
import { eventLogContract } from '../contracts/event-log.contract.js';
import { aBoardFolder } from './a-board-folder.js';
import { leaveSqliteLogs, openSqliteLog } from './a-sqlite-log.js';

afterAll(leaveSqliteLogs);

eventLogContract('SQLite', async () => {
  const folder = aBoardFolder();
  let log = await openSqliteLog(folder);
  return {
    log,
    reopen: async () => {
      await log.close();
      log = await openSqliteLog(folder);
      return log;
    },
    close: () => log.close(),
  };
});

const first = (stream = aStream()) => ({ stream, expectedRevision: NO_STREAM, events: events(1) });

describe('the settings that durability rests on', () => {
  it('are asserted on every connection, whoever opens it', () => {
    const folder = aBoardFolder();
    prepareLogFile(folder);
    const file = logFileIn(folder);
    for (const connection of [openForWriting(file, 'FULL'), openForReading(file, 'FULL')]) {
      expect(() => assertSettings(connection, 'FULL')).not.toThrow();
      connection.pragma('synchronous = NORMAL');
      expect(() => assertSettings(connection, 'FULL')).toThrow('synchronous = 1; it needs 2');
      connection.close();
    }
  });

  it('include the write-ahead log', () => {
    const memory = new Database(':memory:');
    expect(() => assertSettings(memory, 'FULL')).toThrow('journal_mode = memory; it needs wal');
    memory.close();
  });
});

describe('the log in a SQLite file', () => {
  it('gives positions without gaps, also past appends that were refused', async () => {
    const log = await openSqliteLog(aBoardFolder());
    const stream = aStream();
    await Promise.all([
      log.append({ stream, expectedRevision: NO_STREAM, events: events(3) }),
      log.append({ stream, expectedRevision: NO_STREAM, events: events(3) }),
      log.append(first()),
    ]);
    const { events: all } = await log.readAll({ after: START, limit: 10 });
    expect(all.map(({ position }) => position)).toEqual([1n, 2n, 3n, 4n]);
    await log.close();
  });

  it('stamps with the clock, and with its last stamp where the clock has stepped back, also when opened again', async () => {
    const folder = aBoardFolder();
    const nine = '2026-03-30T09:00:00.000Z';
    const ten = '2026-03-30T10:00:00.000Z';
    let stamps: readonly string[] = [];
    for (const instants of [[nine, ten, nine], [nine]]) {
      let now = nine;
      const log = await openSqliteLog(folder, { clock: () => now });
      for (now of instants) await log.append(first());
      const { events: all } = await log.readAll({ after: START, limit: 10 });
      stamps = all.map(({ recordedAt }) => recordedAt);
      await log.close();
    }
    expect(stamps).toEqual([nine, ten, ten, ten]);
  });

  it('lets members of a batch see those before them', async () => {
    const log = await openSqliteLog(aBoardFolder());
    const stream = aStream();
    const results = await Promise.all(
      [NO_STREAM, 0, 1, 1, 2].map((expectedRevision) =>
        log.append({ stream, expectedRevision, events: events(1) }),
      ),
    );
    expect(results.map(({ appended }) => appended)).toEqual([true, true, true, false, true]);
    await log.close();
  });

  it('takes more at once than fits in a batch, for several boards in one thread', async () => {
    const logs = await Promise.all([openSqliteLog(aBoardFolder()), openSqliteLog(aBoardFolder())]);
    await Promise.all(logs.flatMap((log) => Array.from({ length: 600 }, () => log.append(first()))));
    for (const log of logs) {
      expect(await log.head()).toBe(600n);
      await log.close();
    }
  });

  it('refuses an event whose id stands in another stream, without harm to the rest of the batch', async () => {
    const log = await openSqliteLog(aBoardFolder());
    const append = first();
    await log.append(append);
    const other = { ...append, stream: aStream() };
    const answers = await Promise.allSettled([log.append(other), log.append(first())]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
    expect(answers[0]).not.toHaveProperty('reason', expect.any(LogUnavailable));
    expect(await log.readStream(other.stream, 0, 10)).toEqual([]);
    await log.close();
  });

  it('answers the same ids at the right but another revision as a wrong revision', async () => {
    const log = await openSqliteLog(aBoardFolder());
    const append = first();
    await log.append(append);
    expect(await log.append({ ...append, expectedRevision: 0 })).toEqual({
      appended: false,
      actualRevision: 0,
    });
    await log.close();
  });

  it('keeps personal parts out of the tables that hold what is in clear', async () => {
    const folder = aBoardFolder();
    const log = await openSqliteLog(folder);
    const parts = [{ name: 'account', of: ['someone'], content: 'words-of-a-part' }];
    await log.append({ ...first(), events: [anEvent({ parts })] });
    await log.close();
    const file = new Database(logFileIn(folder), { readonly: true });
    expect(JSON.stringify(file.prepare('SELECT * FROM events').all())).not.toContain('words-of-a-part');
    expect(JSON.stringify(file.prepare('SELECT * FROM parts').all())).toContain('words-of-a-part');
    file.close();
  });

  it('never lets a recorded event be changed or deleted, and notices a lost part', async () => {
    const folder = aBoardFolder();
    const log = await openSqliteLog(folder);
    const append = first();
    await log.append(append);
    const intruder = new Database(logFileIn(folder));
    expect(() => intruder.exec("UPDATE events SET type = 'Other'")).toThrow('never changed');
    expect(() => intruder.exec('DELETE FROM events')).toThrow();
    intruder.exec('DELETE FROM parts');
    intruder.close();
    await expect(log.readStream(append.stream, 0, 1)).rejects.toThrow(LogUnavailable);
    await log.close();
  });

  it('reads by category along the index, not through the log', async () => {
    const folder = aBoardFolder();
    prepareLogFile(folder);
    const file = openForReading(logFileIn(folder), 'FULL');
    const plan = file
      .prepare(`EXPLAIN QUERY PLAN ${ofCategories(2)}`)
      .all('a', 1, 9, 'b', 1, 9, 10) as readonly { readonly detail: string }[];
    const steps = plan.map(({ detail }) => detail).join('\n');
    expect(steps).toContain('MERGE (UNION ALL)');
    expect(steps).not.toMatch(/SCAN|TEMP B-TREE/);
    file.close();
  });

  it('is another life where the file was replaced', async () => {
    const folder = aBoardFolder();
    const log = await openSqliteLog(folder);
    await log.close();
    for (const suffix of ['', '-wal', '-shm']) rmSync(logFileIn(folder) + suffix, { force: true });
    const replaced = await openSqliteLog(folder);
    expect(replaced.life).not.toBe(log.life);
    await replaced.close();
  });

  it('refuses a file of a later release with a sentence, and leaves the folder free', async () => {
    const folder = aBoardFolder();
    prepareLogFile(folder);
    const file = new Database(logFileIn(folder));
    file.pragma('user_version = 99');
    file.close();
    await expect(openSqliteLog(folder)).rejects.toThrow(NewerSchema);
    await expect(openSqliteLog(folder)).rejects.toThrow(
      /has schema 99, and this release knows schemas up to 1/,
    );
    expect(() => openReadOnly(folder)).toThrow(NewerSchema);
  });

  it('takes nothing and reads nothing after it was closed, and ends whoever follows it', async () => {
    const log = await openSqliteLog(aBoardFolder());
    const waiting = log
      .follow({ after: START, limit: 1 }, new AbortController().signal)
      [Symbol.asyncIterator]()
      .next();
    const last = log.append(first());
    await log.close();
    await log.close();
    expect(await last).toMatchObject({ appended: true });
    expect(await waiting).toMatchObject({ done: true });
    await expect(log.append(first())).rejects.toThrow(LogUnavailable);
    await expect(log.head()).rejects.toThrow(LogUnavailable);
  });
});
