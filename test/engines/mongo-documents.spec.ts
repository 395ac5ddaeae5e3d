import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { BuiltForAnotherLog } from '../../src/store/another-log.js';
import type { MongoDocument } from '../../src/store/mongo/collection.js';
import { connectMongo, ReadModelUnusable, type MongoConnection } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import { aCollection, aWrite } from '../contracts/a-document.js';
import { documentStoreContract } from '../contracts/document-store.contract.js';
import { aMongoDb, type AMongoDb } from './a-mongodb.js';

let server: AMongoDb;
let connection: MongoConnection;
beforeAll(async () => {
  server = await aMongoDb();
  connection = await connectMongo(server.url);
}, 180_000);
afterAll(async () => {
  await connection.close();
  await server.close();
});

const openFor = (board: string, logLife = 'one') => openMongoDocuments({ connection, board, logLife });

documentStoreContract('MongoDB', async () => {
  const board = server.aBoard();
  const store = await openFor(board);
  return {
    store,
    reopen: async () => {
      await store.close();
      return openFor(board);
    },
    close: () => store.close(),
  };
});

describe('the documents in a MongoDB database', () => {
  it('given documents of another life of the log, when they are opened, then that is refused and nothing is touched', async () => {
    const board = server.aBoard();
    const collection = aCollection();
    const first = await openFor(board);
    await first.declare(collection);
    await first.write(collection, [aWrite('one')]);
    await expect(openFor(board, 'another')).rejects.toThrow(BuiltForAnotherLog);
    expect(await (await openFor(board)).get(collection, 'one')).toBeDefined();
  });

  it('given documents of a later release, then they are refused with a sentence', async () => {
    const board = server.aBoard();
    await (await openFor(board)).close();
    const meta = connection.database(board).collection<{ _id: string }>('meta');
    await meta.updateOne({ _id: 'made for' }, { $set: { schema: 99 } });
    await expect(openFor(board)).rejects.toThrow('has schema 99, and this release knows schemas up to 1');
  });

  it('given two who open a new board at once for different logs, then one of them is refused', async () => {
    const board = server.aBoard();
    const opening = await Promise.allSettled(['one', 'two'].map((life) => openFor(board, life)));
    expect(opening.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  it('given a board whose name no database can have, then that is said', async () => {
    await expect(openFor('x'.repeat(60))).rejects.toThrow(ReadModelUnusable);
    await expect(openFor('a.b')).rejects.toThrow(ReadModelUnusable);
  });

  it('then two boards do not see each other, though their collections have the same names', async () => {
    const [one, other] = [await openFor(server.aBoard()), await openFor(server.aBoard())];
    const collection = aCollection();
    for (const store of [one, other]) await store.declare(collection);
    await one.write(collection, [aWrite('one')]);
    await one.setSetting('serving', undefined, '1.1');
    expect(await other.get(collection, 'one')).toBeUndefined();
    expect(await other.getSetting('serving')).toBeUndefined();
  });

  it('given two instances, when many write the same document at once, then each position is taken once', async () => {
    const board = server.aBoard();
    const [one, other] = [await openFor(board), await openFor(board)];
    const collection = aCollection();
    for (const store of [one, other]) await store.declare(collection);
    await one.write(collection, [aWrite('one')]);
    for (let position = 1n; position < 30n; position += 1n) {
      const attempts = Array.from({ length: 8 }, (_, by) =>
        (by % 2 === 0 ? one : other).write(collection, [
          aWrite('one', { readPosition: position, position: position + 1n, document: { by } }),
        ]),
      );
      const answers = await Promise.all(attempts);
      const winners = answers.flatMap((answer, by) => (answer.stale.length === 0 ? [by] : []));
      expect(winners).toHaveLength(1);
      expect((await one.get(collection, 'one'))?.document).toEqual({ by: winners[0] });
    }
  });

  it('then documents are the same text as on SQLite, byte for byte', async () => {
    const board = server.aBoard();
    const store = await openFor(board);
    const collection = aCollection();
    await store.declare(collection);
    const document = { b: 1, a: { 10: 'ten', 9: 'nine' }, text: 'Ünïcode \u2028 🙂 \u0000' };
    await store.write(collection, [aWrite('one', { document })]);
    const database = connection.database(board);
    const [made] = await database.listCollections({ name: /^agenda-/ }, { nameOnly: true }).toArray();
    const stored = await database.collection<MongoDocument>(made?.name ?? '').findOne({ _id: 'one' });
    expect(stored?.d).toBe(JSON.stringify(document));
  });

  it('given a name that no collection can have, or a store that is closed, then it is an error', async () => {
    const store = await openFor(server.aBoard());
    const collection = aCollection();
    await store.declare(collection);
    await expect(store.declare(aCollection({ name: 'a b' }))).rejects.toThrow(RangeError);
    await store.close();
    await expect(store.get(collection, 'one')).rejects.toThrow('closed');
  });
});
