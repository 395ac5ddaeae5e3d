import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connectMongo, type MongoConnection } from '../../src/store/mongo/connection.js';
import { BuiltForAnotherLog, openMongoDocuments } from '../../src/store/mongo/documents.js';
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
});
