/** Getting in: what a URL may say, what is checked at the start, and what every call carries. */
import { createServer, type Server } from 'node:net';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { kurrentLogs } from '../../src/engines/kurrent-logs.js';
import { NO_STREAM } from '../../src/store/event-log.js';
import { readAddress } from '../../src/store/kurrent/address.js';
import { connectKurrent } from '../../src/store/kurrent/connection.js';
import { openKurrentEventLog } from '../../src/store/kurrent/event-log.js';
import { USUAL_PATIENCE } from '../../src/store/kurrent/patience.js';
import { EventStoreUnusable } from '../../src/store/kurrent/unusable.js';
import { aStream, events } from '../contracts/an-event.js';
import { CERTIFICATE } from '../engines/simulated-event-store/certificate.js';
import { SimulatedEventStore } from '../engines/simulated-event-store/simulated-event-store.js';
import { until } from './a-simulated-store.js';

const SOON = { callMs: 300, insistMs: 600, shortestPauseMs: 5, longestPauseMs: 50 };
const SECRET = 'pa:ss@w/rd?';
const clock = (): string => new Date().toISOString();

let folder: string;
let authority: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'authority-'));
  authority = join(folder, 'authority.pem');
  writeFileSync(authority, CERTIFICATE);
});
afterAll(() => rmSync(folder, { recursive: true }));

const opened: { stop(): void }[] = [];
afterEach(() => {
  for (const store of opened.splice(0)) store.stop();
});

const aStore = async (
  options: Parameters<typeof SimulatedEventStore.start>[0],
): Promise<SimulatedEventStore> => {
  const store = await SimulatedEventStore.start(options);
  opened.push(store);
  return store;
};
const aSecureStore = (): Promise<SimulatedEventStore> =>
  aStore({ isSecure: true, users: { safeguarding: SECRET } });
const secure = (store: SimulatedEventStore, credentials?: string): string =>
  store.url({ tls: 'true', tlsCAFile: authority }, credentials);
const KNOWN = `safeguarding:${encodeURIComponent(SECRET)}`;

describe('a URL of an event store', () => {
  it.each([
    ['esdb://one:2113', { endpoint: { address: 'one', port: 2113 } }],
    ['kurrentdb://one', { endpoint: { address: 'one', port: 2113 } }],
    [
      'kurrentdb://one:1,two:2,three:3/',
      {
        endpoints: [
          { address: 'one', port: 1 },
          { address: 'two', port: 2 },
          { address: 'three', port: 3 },
        ],
      },
    ],
    ['esdb+discover://cluster.example?tls=false', { discover: { address: 'cluster.example', port: 2113 } }],
    ['kurrentdb+discover://cluster.example:99', { discover: { address: 'cluster.example', port: 99 } }],
  ])('%s names where to ask', (url, nodes) => {
    expect(readAddress(url).nodes).toEqual(nodes);
  });

  it('brings credentials, options, and TLS unless it says otherwise', () => {
    const url = `esdb://${KNOWN}@one:1?keepAliveInterval=20000&keep_alive_timeout=9000&defaultDeadline=700`;
    expect(readAddress(`${url}&nodePreference=follower&connectionName=me&tlsCAFile=${authority}`)).toEqual({
      nodes: { endpoint: { address: 'one', port: 1 } },
      credentials: { username: 'safeguarding', password: SECRET },
      tls: { authority: Buffer.from(CERTIFICATE) },
      settings: { keepAliveInterval: 20_000, keepAliveTimeout: 9_000 },
      deadlineMs: 700,
      nodePreference: 'follower',
    });
    const equals = join(folder, 'a=b.pem');
    writeFileSync(equals, CERTIFICATE);
    expect(readAddress(`esdb://one?tlsCAFile=${equals}`).tls?.authority).toEqual(Buffer.from(CERTIFICATE));
    expect(readAddress('esdb://one?tls=false')).not.toHaveProperty('tls');
  });

  it.each([
    ['sqlite:folder', 'is malformed'],
    ['esdb://', 'is malformed'],
    [`esdb://safeguarding:${SECRET}@one:1`, 'is malformed'],
    [`esdb://safeguarding:secret@one:1:2`, 'A host in the URL of the event store is malformed'],
    [`esdb://safeguarding:secret@one:99999`, 'A host in the URL'],
    [`esdb://safeguarding:%zz@one`, 'has a % that encodes nothing'],
    [`esdb://safeguarding:secret@one?surprise=secret`, 'an option that is not known: surprise.'],
    [`esdb://safeguarding:secret@one?constructor=secret`, 'an option that is not known: constructor.'],
    [`esdb://safeguarding:secret@one?s-ecret://=1`, 'an option that cannot be read'],
    [
      `esdb://safeguarding:secret@one?tls=secret`,
      "The option tls of the event store's URL is true or false.",
    ],
    [`esdb://safeguarding:secret@one?tlsVerifyCert=false`, 'certificate is always verified'],
    [`esdb://safeguarding:secret@one?gossipTimeout=secret`, 'is a whole number'],
    [`esdb://safeguarding:secret@one?defaultDeadline=0`, 'option defaultDeadline'],
    // The client would ping without a pause.
    [`esdb://safeguarding:secret@one?keepAliveInterval=-1`, 'option keepAliveInterval'],
    [`esdb://safeguarding:secret@one?nodePreference=secret`, 'nodePreference of the event store'],
    [
      `esdb://safeguarding:secret@one?tlsCAFile=/no/a=secret`,
      'that tlsCAFile of the event store’s URL names',
    ],
    [`esdb://safeguarding:secret@one?tlsCAFile=/no/secret`, 'that tlsCAFile of the event store’s URL names'],
    [`esdb://safeguarding:secret@one?userKeyFile=package.json`, 'userKeyFile'],
  ])('%s is refused with a sentence that repeats no secret', async (url, sentence) => {
    const warned = jest.spyOn(console, 'warn').mockImplementation(() => undefined);
    const error = await connectKurrent(url).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EventStoreUnusable);
    const { message } = error as Error;
    expect(message).toContain(sentence);
    expect(message).not.toMatch(/secret|pa:ss/);
    expect(warned).not.toHaveBeenCalled();
    warned.mockRestore();
  });
});

describe('an event store is checked at the start', () => {
  const refusal = async (url: string): Promise<Error> => {
    const error = await connectKurrent(url, SOON).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(EventStoreUnusable);
    expect((error as Error).message).not.toMatch(/127\.0\.0\.1|secret/);
    expect(inspect(error, { depth: 10 })).not.toContain('secret');
    return error as Error;
  };

  it.each(['23.10.0', '23.10.6', '24.2.0', '25.1.0', '26.0.1'])('%s is new enough', async (version) => {
    const connection = await connectKurrent((await aStore({ version })).url(), SOON);
    await connection.close();
  });

  it.each([
    ['23.6.0', 'The event store is of version 23.6; 23.10 is the oldest that is accepted.'],
    ['22.10.5', 'The event store is of version 22.10; 23.10 is the oldest that is accepted.'],
    ['unknown', 'The event store does not tell its version; 23.10 is the oldest accepted.'],
  ])('%s is refused', async (version, sentence) => {
    expect((await refusal((await aStore({ version })).url())).message).toBe(sentence);
  });

  it('one that cannot be reached is refused after a while', async () => {
    const store = await SimulatedEventStore.start();
    const url = store.url({}, 'safeguarding:secret');
    store.stop();
    expect((await refusal(url)).message).toBe(
      'The event store cannot be used: it could not be reached. Nothing may be listening at its host and port; or, as the URL says tls=false, a server that encrypts does not answer to that.',
    );
  });

  it('one that comes while it is asked for is taken', async () => {
    const store = await aStore({});
    store.node.kill();
    const connecting = connectKurrent(store.url(), { ...SOON, insistMs: 10_000 });
    await store.node.start();
    await (await connecting).close();
  });

  it('one that never answers is refused after a while', async () => {
    const store = await aStore({});
    store.node.faults.freeze();
    expect((await refusal(store.url())).message).toMatch(
      /^The event store cannot be used: it did not answer in time\./,
    );
  });

  it('what is no event store is refused', async () => {
    const server = await new Promise<Server>((resolve) => {
      const other = createServer((socket) => {
        socket.on('error', () => undefined);
        socket.on('data', () => socket.end('HTTP/1.1 400 Bad Request\r\n\r\n'));
      });
      other.listen(0, '127.0.0.1', () => resolve(other));
    });
    opened.push({ stop: () => void server.close() });
    const { port } = server.address() as { port: number };
    await refusal(`esdb://127.0.0.1:${port}?tls=false`);
  });

  it('an encrypted one is not spoken to without encryption, nor the other way round', async () => {
    await refusal((await aSecureStore()).url({}, 'safeguarding:secret'));
    await refusal((await aStore({})).url({ tls: 'true', tlsCAFile: authority }, 'safeguarding:secret'));
  });

  it('an encrypted one is not believed without its authority', async () => {
    await refusal((await aSecureStore()).url({ tls: 'true' }, KNOWN));
  });

  it('a user who may not read all streams is refused at once', async () => {
    const store = await aSecureStore();
    store.node.faults.deniesAll = true;
    expect((await refusal(secure(store, KNOWN))).message).toContain('or the user may not read');
  });

  it.each([
    ['safeguarding:secret', 'refused the user and password of its URL'],
    [undefined, 'asks for a user and password, and its URL has none'],
  ])('credentials %s are refused', async (credentials, sentence) => {
    expect((await refusal(secure(await aSecureStore(), credentials))).message).toContain(sentence);
  });
});

describe('every call', () => {
  it('carries credentials and a deadline, asks the leader, and never takes the batch path', async () => {
    const store = await aSecureStore();
    const connection = await connectKurrent(secure(store, KNOWN));
    const log = await openKurrentEventLog({ connection, board: 'one', clock });
    const append = { stream: aStream(), expectedRevision: NO_STREAM, events: events(2) };
    const first = await log.append(append);
    expect(await log.append(append)).toEqual(first);
    expect(await log.append({ ...append, events: events(1) })).toMatchObject({ appended: false });
    const head = await log.head();
    await log.readStream(append.stream, 0, 10);
    await log.readAll({ after: 0n, limit: 10 });
    await log.readAll({ after: 0n, limit: 10, categories: ['referral'] });
    await log.eventAt(head);
    const { counts } = store.node;
    const following = (async () => {
      for await (const page of log.follow({ after: head, limit: 10 }, new AbortController().signal))
        if (page.events.length > 0) return;
    })();
    await until(() => counts.openSubscriptions === 1);
    await log.append({ ...append, expectedRevision: 1, events: events(1) });
    await following;
    expect(counts.calls.append).toBe(5);
    expect(counts.calls.read).toBeGreaterThan(7);
    expect(counts.calls.version).toBe(1);
    expect(counts.calls.subscribe).toBe(1);
    expect(counts).toMatchObject({ withoutCredentials: 0, withoutLeader: 0, batchAppends: 0 });
    expect(counts.longestDeadlineMs).toBeLessThanOrEqual(USUAL_PATIENCE.callMs);
    await log.close();
    await connection.close();
  });

  it('goes without credentials where there is no encryption to carry them', async () => {
    const store = await aStore({ users: { safeguarding: SECRET } });
    const connection = await connectKurrent(store.url({}, KNOWN));
    const log = await openKurrentEventLog({ connection, board: 'one', clock });
    await log.append({ stream: aStream(), expectedRevision: NO_STREAM, events: events(1) });
    expect(store.node.counts).toMatchObject({ withoutLeader: 0, batchAppends: 0 });
    expect(store.node.counts.longestDeadlineMs).toBeLessThanOrEqual(USUAL_PATIENCE.callMs);
    expect(store.node.counts.withoutCredentials).toBeGreaterThan(0);
    await log.close();
    await connection.close();
  });
});

describe('a process', () => {
  it('has one connection for the logs of all of its boards', async () => {
    const store = await aStore({});
    const logs = await kurrentLogs(store.url());
    const boards = await Promise.all(['north', 'south', 'east'].map((code) => logs.open(code, clock)));
    for (const log of boards)
      await log.append({ stream: aStream(), expectedRevision: NO_STREAM, events: events(1) });
    expect([...(await logs.boards())].sort()).toEqual(['east', 'north', 'south']);
    // Each connection is asked for the version of what it has found.
    expect(store.node.counts.calls.version).toBe(1);
    for (const log of boards) await log.close();
    await logs.close();
  });
});
