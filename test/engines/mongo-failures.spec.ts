/** What becomes of the documents when their server, or the wire to it, fails: nothing is lost, doubled or made up. */
import { setTimeout } from 'node:timers/promises';
import { inspect } from 'node:util';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient } from 'mongodb';
import {
  DocumentsUnavailable,
  EMPTY_CHECKPOINT,
  type CollectionDeclaration,
  type DocumentStore,
} from '../../src/store/documents.js';
import { connectMongo, type MongoConnection, type Patience } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import { aCollection, aWrite } from '../contracts/a-document.js';
import { openFaultProxy, type FaultProxy } from './fault-proxy.js';
import { startFerretDb, type FerretDb } from './ferretdb.js';

/** Of who would rather be told than wait. */
const IMPATIENT: Patience = { server: 300, call: 600, write: 200 };
const PATIENT: Patience = { server: 5_000, call: 15_000, write: 15_000 };
const CHECKPOINT = { position: 1n, seen: 1, digest: '1'.repeat(32) };

let server: FerretDb;
let proxy: FaultProxy;
let boards = 0;
const connections: MongoConnection[] = [];
beforeAll(async () => {
  server = await startFerretDb();
  const { hostname, port } = new URL(server.url);
  proxy = await openFaultProxy({ host: hostname, port: Number(port) });
}, 180_000);
afterEach(async () => {
  server.thaw();
  proxy.lift();
  for (const connection of connections.splice(0)) await connection.close();
});
afterAll(async () => {
  await proxy.close();
  await server.stop();
});

const connected = async (patience: Patience, url = server.url): Promise<MongoConnection> => {
  const connection = await connectMongo(url, patience);
  connections.push(connection);
  return connection;
};

interface Opened {
  readonly store: DocumentStore;
  readonly board: string;
  readonly collection: CollectionDeclaration;
}

const opened = async (patience: Patience, url?: string): Promise<Opened> => {
  boards += 1;
  const board = `board-${boards}`;
  const connection = await connected(patience, url);
  const store = await openMongoDocuments({ connection, board, logLife: 'one' });
  const collection = aCollection();
  await store.declare(collection);
  await store.write(collection, [aWrite('one', { index: { day: 'mon' } })], CHECKPOINT);
  return { store, board, collection };
};

const again = async (board: string): Promise<DocumentStore> =>
  openMongoDocuments({ connection: await connected(PATIENT), board, logLife: 'one' });

/** Every call of the port, on what `opened` has made. */
const everyCall = ({ store, collection }: Opened): readonly (() => Promise<unknown>)[] => [
  () => store.get(collection, 'one'),
  () => store.getMany(collection, ['one', 'two']),
  () => store.find(collection, { index: 'byDay', equal: ['mon'], limit: 1 }),
  () => store.scan(collection, null, 1),
  () => store.write(collection, [aWrite('one', { readPosition: 1n, position: 2n })]),
  () => store.checkpoint(collection),
  () => store.builds(collection.name),
  () => store.getSetting('serving'),
  () => store.setSetting('serving', undefined, '1.1'),
  () => store.declare(collection),
  () => store.drop({ ...collection, build: '9.9' }),
];

const expectUnavailable = async (call: () => Promise<unknown>): Promise<void> => {
  const error: unknown = await call().catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(DocumentsUnavailable);
  expect((error as Error).message).toMatch(/^The documents could not be \w+ \(.+\)\.$/);
  expect((error as Error).message).not.toContain('127.0.0.1');
};

/** Whoever was refused, or found nothing, tries again, and is answered before long. */
const expectSoon = async (call: () => Promise<unknown>): Promise<void> => {
  const until = performance.now() + 20_000;
  for (;;) {
    try {
      if ((await call()) !== undefined) return;
      if (performance.now() > until) throw new Error('It is not there.');
    } catch (error) {
      if (!(error instanceof DocumentsUnavailable) || performance.now() > until) throw error;
    }
    await setTimeout(20);
  }
};

describe('given a server that is gone', () => {
  it('then every call says so, in time, and goes on when the server is back, with what was there', async () => {
    const all = await opened(IMPATIENT);
    await server.kill();
    await Promise.all(everyCall(all).map(expectUnavailable));
    await server.startAgain();
    expect(await all.store.get(all.collection, 'one')).toMatchObject({ position: 1n });
    for (const call of everyCall(all)) await call();
  });

  it('when it is back before patience ends, then a write that was under way has come through, once', async () => {
    const { store, collection } = await opened(PATIENT);
    await server.kill();
    const checkpoint = { ...CHECKPOINT, position: 5n, seen: 2 };
    const writes = [aWrite('one', { readPosition: 1n, position: 5n }), aWrite('two', { position: 5n })];
    const written = store.write(collection, writes, checkpoint);
    const set = store.setSetting('serving', undefined, '1.1');
    await server.startAgain();
    expect(await written).toEqual({ stale: [] });
    expect(await set).toBe(true);
    expect(await store.checkpoint(collection)).toEqual(checkpoint);
    expect(await store.scan(collection, null, 10)).toHaveLength(2);
  });
});

describe('given a server that does not answer', () => {
  it('then every call says so, in time, and what it does late is what it was asked to, or nothing', async () => {
    const all = await opened(IMPATIENT);
    await server.freeze();
    await Promise.all(everyCall(all).map(expectUnavailable));
    server.thaw();
    const { store, collection } = all;
    const { stale } = await store.write(collection, [aWrite('one', { readPosition: 1n, position: 2n })]);
    // Either the late write was first, or this one was and the late one finds nothing to do.
    expect(stale).toEqual(stale.length === 0 ? [] : ['one']);
    expect(await store.get(collection, 'one')).toMatchObject({ position: 2n, document: { key: 'one' } });
    expect([undefined, '1.1']).toContain(await store.getSetting('serving'));
  });

  it('then so many calls may wait and no more: what is behind them is refused at once', async () => {
    const { store, collection } = await opened(IMPATIENT);
    await server.freeze();
    const calls = Array.from({ length: 2_500 }, () =>
      store.get(collection, 'one').catch((error: Error) => error.message),
    );
    const said = await Promise.all(calls);
    server.thaw();
    expect(said.filter((one) => String(one).includes('are waiting already')).length).toBe(2_500 - 2_064);
    await expectSoon(() => store.get(collection, 'one'));
  });
});

describe('given a wire that loses the answer to what the server has done', () => {
  const throughProxy = (): Promise<Opened> => opened(PATIENT, `mongodb://127.0.0.1:${proxy.port}/`);
  const loseTheNextAnswer = (): void => proxy.befalls({ kind: 'RESET' }, 'ANSWERED');

  it('then a write is found to have been done, not told as stale, and done once', async () => {
    const { store, board, collection } = await throughProxy();
    loseTheNextAnswer();
    const mixed = [aWrite('one', { readPosition: 1n, position: 7n }), aWrite('two', { position: 7n })];
    expect(await store.write(collection, mixed, { ...CHECKPOINT, position: 7n })).toEqual({ stale: [] });
    expect((await (await again(board)).scan(collection, null, 10)).map(({ position }) => position)).toEqual([
      7n,
      7n,
    ]);
  });

  it('then what was stale is told as stale, beside what was done', async () => {
    const { store, collection } = await throughProxy();
    await store.write(collection, [aWrite('two', { position: 3n })]);
    loseTheNextAnswer();
    const writes = [
      aWrite('one', { readPosition: 1n, position: 7n }),
      aWrite('two', { readPosition: 1n, position: 7n }),
      aWrite('three', { position: 7n }),
    ];
    expect(await store.write(collection, writes)).toEqual({ stale: ['two'] });
    expect((await store.get(collection, 'two'))?.position).toBe(3n);
  });

  it('then a setting is known to have been set, by whoever did', async () => {
    const { store, board } = await throughProxy();
    loseTheNextAnswer();
    expect(await store.setSetting('lease', undefined, 'a 1')).toBe(true);
    loseTheNextAnswer();
    expect(await store.setSetting('lease', 'a 1', 'a 2')).toBe(true);
    const other = await again(board);
    expect(await other.setSetting('lease', 'a 1', 'b 2')).toBe(false);
    // The same text, from somebody else: not this one's doing.
    loseTheNextAnswer();
    expect(await store.setSetting('lease', 'a 1', 'a 2')).toBe(false);
    expect(await other.getSetting('lease')).toBe('a 2');
  });

  it('then a checkpoint and a declaration are where they should be', async () => {
    const { store, collection } = await throughProxy();
    loseTheNextAnswer();
    await store.write(collection, [], { ...CHECKPOINT, position: 9n });
    expect((await store.checkpoint(collection)).position).toBe(9n);
    loseTheNextAnswer();
    await store.declare({ ...collection, build: '1.2' });
    expect(await store.builds(collection.name)).toEqual(['1.1', '1.2']);
    loseTheNextAnswer();
    await store.drop({ ...collection, build: '1.2' });
    expect(await store.builds(collection.name)).toEqual(['1.1']);
  });
});

describe('given a build that another instance has dropped and declared anew', () => {
  it('then a late write to the old one touches nothing of the new one, and what it leaves is swept', async () => {
    const { store: late, board, collection } = await opened(PATIENT);
    const owner = await again(board);
    await owner.drop(collection);
    await owner.declare(collection);
    const checkpoint = { ...CHECKPOINT, position: 4n };
    const { stale } = await late.write(collection, [aWrite('two', { position: 4n })], checkpoint);
    expect(stale).toEqual([]);
    expect(await owner.get(collection, 'two')).toBeUndefined();
    expect(await owner.checkpoint(collection)).toEqual(EMPTY_CHECKPOINT);

    await owner.write(collection, [aWrite('new')]);
    await expectSoon(() => late.get(collection, 'new'));

    await owner.declare({ ...collection, build: '1.2' });
    const client = new MongoClient(server.url);
    const left = await client.db(`safeguarding-${board}`).listCollections({}, { nameOnly: true }).toArray();
    await client.close();
    const ofBuilds = left.filter(({ name }) => name.includes('.')).map(({ name }) => name.slice(0, -9));
    expect(ofBuilds.sort()).toEqual([`${collection.name}.1.1`, `${collection.name}.1.2`]);
  });
});

describe('given a document with what nobody else should read', () => {
  it('when it cannot be written, then no error repeats it', async () => {
    const { store, collection } = await opened(IMPATIENT);
    await server.kill();
    const write = aWrite('two', { document: { said: 'in confidence' }, index: { day: 'in confidence' } });
    const error: unknown = await store.write(collection, [write]).catch((reason: unknown) => reason);
    await server.startAgain();
    expect(inspect(error, { depth: 20 })).not.toContain('in confidence');
    expect(error).toBeInstanceOf(DocumentsUnavailable);
  });
});
