/** The engines of the log, each through its port and through its bare client, doing the same to the same events. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  EventStoreDBClient,
  jsonEvent,
  NO_STREAM as NO_STREAM_YET,
  streamNameFilter,
} from '@eventstore/db-client';
import { NO_STREAM, START, type EventLog, type NewEvent } from '../src/store/event-log.js';
import { eventTexts } from '../src/store/event-texts.js';
import { connectKurrent } from '../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../src/store/kurrent/event-log.js';
import { openForReading, openForWriting } from '../src/store/sqlite/connection.js';
import { openSqliteEventLog } from '../src/store/sqlite/event-log.js';
import { logFileIn, prepareLogFile } from '../src/store/sqlite/log-file.js';
import { SqliteWriter } from '../src/store/sqlite/writer-client.js';

/** One way to an engine. */
export interface Way {
  /** Appends one event to a stream of its own; several may be under way. Answers when all are durable. */
  append(events: readonly NewEvent[], atOnce: number): Promise<void>;
  /** Reads everything, parsed. Answers how many events there were. */
  readAll(): Promise<number>;
  /** Takes everything as a projection does: in order, from the start to what is there, one document a stream. */
  catchUp(): Promise<number>;
}

export interface Engine {
  readonly name: string;
  readonly port: Way;
  readonly bare: Way;
  close(): Promise<void>;
}

const clock = (): string => new Date().toISOString();
const PAGE = 500;

const aStream = (): string => `referral-${randomUUID()}`;

/** So many at once, the next as soon as one is done. */
const each = async (
  events: readonly NewEvent[],
  atOnce: number,
  append: (event: NewEvent) => Promise<unknown>,
): Promise<void> => {
  const left = events[Symbol.iterator]();
  const one = async (): Promise<void> => {
    for (const event of left) await append(event);
  };
  await Promise.all(Array.from({ length: atOnce }, one));
};

/** Stands for a projection: a document for each stream, made anew with each event of it. */
const documents = () => {
  const kept = new Map<string, { readonly events: number; readonly last: string }>();
  return (stream: string, type: string): void => {
    kept.set(stream, { events: (kept.get(stream)?.events ?? 0) + 1, last: type });
  };
};

const throughPort = (log: EventLog): Way => ({
  append: (events, atOnce) =>
    each(events, atOnce, (event) =>
      log.append({ stream: aStream(), expectedRevision: NO_STREAM, events: [event] }),
    ),
  readAll: async () => {
    let read = 0;
    for (let after = START; ;) {
      const page = await log.readAll({ after, limit: PAGE });
      read += page.events.length;
      if (page.events.length < PAGE) return read;
      after = page.reached;
    }
  },
  catchUp: async () => {
    const head = await log.head();
    const take = documents();
    let taken = 0;
    for await (const page of log.follow({ after: START, limit: PAGE }, new AbortController().signal)) {
      for (const { stream, type } of page.events) take(stream, type);
      taken += page.events.length;
      if (page.reached >= head) break;
    }
    return taken;
  },
});

/** SQLite, in a folder of its own, beside better-sqlite3 on the same tables. */
export const sqliteEngine = async (): Promise<Engine> => {
  const folder = await mkdtemp(join(tmpdir(), 'bench-logs-'));
  const writer = await SqliteWriter.start();
  const board = join(folder, 'port');
  const onFailure = (error: Error): void => void process.stderr.write(`${error.message}\n`);
  const log = await openSqliteEventLog({ folder: board, writer, clock, onFailure });
  const bareFolder = join(folder, 'bare');
  prepareLogFile(bareFolder);
  return {
    name: 'SQLite',
    port: throughPort(log),
    bare: bareSqlite(logFileIn(bareFolder)),
    close: async () => {
      await log.close();
      await writer.stop();
      await rm(folder, { recursive: true });
    },
  };
};

const bareSqlite = (file: string): Way => {
  const append = (events: readonly NewEvent[], atOnce: number): void => {
    const connection = openForWriting(file, 'FULL');
    const insertEvent = connection.prepare(
      `INSERT INTO events (stream, revision, category, id, type, recorded_at, envelope, data, part_count)
       VALUES (?, 0, 'referral', ?, ?, ?, ?, ?, ?)`,
    );
    const insertPart = connection.prepare(
      'INSERT INTO parts (position, ordinal, name, of, content) VALUES (?, ?, ?, ?, ?)',
    );
    const together = connection.transaction((some: readonly NewEvent[]) => {
      for (const event of some) {
        const { id, type, envelope, data, parts } = eventTexts(event);
        const row = [aStream(), id, type, clock(), envelope, data, parts.length];
        const { lastInsertRowid } = insertEvent.run(...row);
        for (const [ordinal, { name, of, content }] of parts.entries())
          insertPart.run(lastInsertRowid, ordinal, name, of, content);
      }
    });
    for (let at = 0; at < events.length; at += atOnce) together(events.slice(at, at + atOnce));
    connection.close();
  };
  const scan = (take: (stream: string, type: string) => void): number => {
    const connection = openForReading(file, 'FULL');
    const rows = connection.prepare<
      [],
      { stream: string; type: string; envelope: string; data: string; part_count: number; position: number }
    >(
      'SELECT position, stream, revision, id, type, recorded_at, envelope, data, part_count FROM events ORDER BY position',
    );
    const parts = connection.prepare<[], { of: string; content: string }>(
      'SELECT position, name, of, content FROM parts ORDER BY position, ordinal',
    );
    let read = 0;
    for (const { stream, type, envelope, data } of rows.iterate()) {
      void [JSON.parse(envelope), JSON.parse(data)];
      take(stream, type);
      read += 1;
    }
    for (const { of, content } of parts.iterate()) void [JSON.parse(of), JSON.parse(content)];
    connection.close();
    return read;
  };
  return {
    append: async (events, atOnce) => append(events, atOnce),
    readAll: async () => scan(() => undefined),
    catchUp: async () => scan(documents()),
  };
};

/** The event store of EVENTSTORE_URL; without one the simulated one, in a process of its own. */
export const eventStoreEngine = async (): Promise<Engine> => {
  const given = process.env['EVENTSTORE_URL'];
  const { url, stop } = given === undefined ? await simulated() : { url: given, stop: () => undefined };
  const connection = await connectKurrent(url);
  const board = `bench-${randomUUID()}`;
  const log = await openKurrentEventLog({ connection, board, clock });
  const client = EventStoreDBClient.connectionString(url);
  return {
    name: given === undefined ? 'EventStoreDB (simulated)' : 'EventStoreDB',
    port: throughPort(log),
    bare: bareEventStore(client, `bare-${randomUUID()}:`),
    close: async () => {
      await log.close();
      await connection.close();
      await client.dispose();
      stop();
    },
  };
};

const simulated = async (): Promise<{ url: string; stop: () => void }> => {
  const script = new URL('../test/engines/simulated-event-store/process.js', import.meta.url).pathname;
  const child = spawn(process.execPath, [script, '0'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The simulated event store has ended.')));
    child.stdout.once('data', (line) => resolve(/esdb:\S+/.exec(String(line))?.[0] ?? ''));
  });
  return { url, stop: () => void child.kill() };
};

/** The path that is taken through the port as well, by the client's own functions. */
const bareEventStore = (client: EventStoreDBClient, prefix: string): Way => {
  const credentials = { username: 'admin', password: 'changeit' };
  let written = 0;
  return {
    append: async (events, atOnce) => {
      await each(events, atOnce, ({ id, type, data, parts, ...metadata }) =>
        client.appendToStream(
          prefix + aStream(),
          [jsonEvent({ id, type, data: { data, parts } as never, metadata: metadata as never })],
          { expectedRevision: NO_STREAM_YET, credentials, deadline: 5_000 },
        ),
      );
      written += events.length;
    },
    // The client cannot have a read filtered, so what is counted is what was asked for and what was not.
    readAll: async () => {
      let read = 0;
      for await (const { event } of client.readAll({ credentials })) if (event !== undefined) read += 1;
      return read;
    },
    catchUp: async () => {
      const take = documents();
      let taken = 0;
      const filter = streamNameFilter({ prefixes: [prefix] });
      const subscription = client.subscribeToAll({ filter, credentials });
      for await (const { event } of subscription) {
        if (event !== undefined) take(event.streamId, event.type);
        taken += 1;
        if (taken === written) break;
      }
      await subscription.unsubscribe();
      return taken;
    },
  };
};
