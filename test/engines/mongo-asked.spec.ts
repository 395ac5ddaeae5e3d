/**
 * What the documents ask of their server, as it goes over the wire. The server that stands in for MongoDB takes any
 * promise and keeps its own, so that no answer of it would tell whether the right ones were asked for.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MongoClient, type Document } from 'mongodb';
import { connectMongo, type MongoConnection } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import { aCollection, aWrite } from '../contracts/a-document.js';
import { aListeningRelay, type ListeningRelay } from './a-listening-relay.js';
import { startFerretDb, type FerretDb } from './ferretdb.js';

let server: FerretDb;
let relay: ListeningRelay;
let connection: MongoConnection;
beforeAll(async () => {
  server = await startFerretDb();
  const { hostname, port } = new URL(server.url);
  relay = await aListeningRelay({ host: hostname, port: Number(port) });
  connection = await connectMongo(relay.url);
}, 180_000);
afterAll(async () => {
  await connection.close();
  await relay.close();
  await server.stop();
});

const WRITES = ['insert', 'update', 'delete', 'create', 'createIndexes', 'drop'];
const READS = ['find', 'listCollections', 'listIndexes'];
const name = (command: Document): string => Object.keys(command)[0] ?? '';
const of = (...names: readonly string[]): readonly Document[] =>
  relay.asked.filter((command) => names.includes(name(command)));

/** Every call of the port, those that fail included. */
const everyCall = async (): Promise<void> => {
  const store = await openMongoDocuments({ connection, board: 'every-call', logLife: 'one' });
  const collection = aCollection();
  await store.declare(collection);
  await store.write(collection, [aWrite('one', { index: { day: 'mon' } }), aWrite('two')], {
    ...{ position: 1n, seen: 1, digest: '1'.repeat(32) },
  });
  await store.write(collection, [aWrite('one', { readPosition: 1n, position: 2n, document: null })]);
  await store.write(collection, [aWrite('one')]);
  await store.get(collection, 'one');
  await store.getMany(collection, ['one', 'two']);
  await store.scan(collection, 'one', 1);
  const query = { index: 'byDay', equal: ['mon'], limit: 1 };
  await store.find(collection, query);
  await store.find(collection, { ...query, after: { values: [true, 1], key: 'one' } });
  await store.checkpoint(collection);
  await store.builds(collection.name);
  await store.setSetting('serving', undefined, '1.1');
  await store.setSetting('serving', '1.1', '1.2');
  await store.getSetting('serving');
  await store.drop(collection);
  await store.close();
};

describe('given every call of the documents', () => {
  beforeAll(everyCall);

  it('then each is asked in one message, of commands that every MongoDB has', () => {
    expect([...new Set(relay.asked.map(name))].sort()).toEqual(
      ['insert', 'update', 'delete', 'createIndexes', 'drop', ...READS].sort(),
    );
  });

  it('then every write is to be on a majority of the nodes, in their journals', () => {
    const written = of(...WRITES);
    expect(written.length).toBeGreaterThan(8);
    for (const command of written)
      expect({ [name(command)]: command['writeConcern'] }).toEqual({
        [name(command)]: { w: 'majority', j: true },
      });
  });

  it('then every read is of what a majority has, from the primary', () => {
    const read = of('find');
    expect(read.length).toBeGreaterThan(8);
    for (const command of read) expect(command['readConcern']).toEqual({ level: 'majority' });
    // A driver tells a server that stands alone nothing of that: it is asked what it would tell a replica set.
    expect(connection.database('every-call').readPreference?.mode).toBe('primary');
  });

  it('then nothing is in a transaction, and no page is found by counting', () => {
    for (const command of relay.asked) {
      expect(command).not.toHaveProperty('startTransaction');
      expect(command).not.toHaveProperty('skip');
    }
  });
});

describe('given indexes that a collection declares', () => {
  it('then the server has them from the start, and has them again where they were lost', async () => {
    const store = await openMongoDocuments({ connection, board: 'indexed', logLife: 'one' });
    const collection = aCollection({ indexes: { byDay: ['day'], byPlace: ['place', 'day'] } });
    const client = new MongoClient(server.url);
    try {
      await store.declare(collection);
      const database = client.db('safeguarding-indexed');
      const named = await database.listCollections({}, { nameOnly: true }).toArray();
      const made = database.collection(named.find((one) => one.name.startsWith('agenda-'))?.name ?? '');
      const keys = async () => (await made.listIndexes().toArray()).map(({ key }) => key as unknown);
      const declared = [{ _id: 1 }, { 'x.byDay': 1 }, { 'x.byPlace': 1 }];
      expect(await keys()).toEqual(declared);
      await made.dropIndex('byDay');
      await store.declare(collection);
      expect(await keys()).toEqual(expect.arrayContaining(declared));
    } finally {
      await client.close();
      await store.close();
    }
  });
});
