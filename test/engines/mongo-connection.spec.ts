/** What is said, and not said, of a server that cannot hold the documents. */
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { BSON, type Document } from 'mongodb';
import type { CollectionDeclaration, DocumentStore } from '../../src/store/documents.js';
import { connectMongo, ReadModelUnusable, type Patience } from '../../src/store/mongo/connection.js';
import { openMongoDocuments } from '../../src/store/mongo/documents.js';
import { aCollection, aWrite } from '../contracts/a-document.js';
import { anAnsweringServer, hello, type AnsweringServer } from './an-answering-server.js';

const SECRET = 'open-sesame';
const IMPATIENT: Patience = { server: 300, call: 1_000, write: 500 };

const isHello = (command: string): boolean => /^(hello|ismaster)$/i.test(command);

const complaint = async (url: string): Promise<ReadModelUnusable> => {
  const error: unknown = await connectMongo(url, IMPATIENT).catch((reason: unknown) => reason);
  expect(error).toBeInstanceOf(ReadModelUnusable);
  expect(inspect(error)).not.toContain(SECRET);
  expect((error as Error).message).not.toContain('127.0.0.1');
  return error as ReadModelUnusable;
};

describe('given a server that cannot be used, when the documents are connected to it', () => {
  let closed: AnsweringServer;
  beforeAll(async () => {
    closed = await anAnsweringServer(undefined);
    await closed.close();
  });

  const complaintOf = async (
    answer: ((command: string) => Document | undefined) | undefined,
  ): Promise<string> => {
    const server = await anAnsweringServer(answer);
    try {
      return (await complaint(`mongodb://ali:${SECRET}@${server.host}/`)).message;
    } finally {
      await server.close();
    }
  };

  it.each([
    `mongodb://ali:${SECRET}@`,
    `postgres://ali:${SECRET}@127.0.0.1/db`,
    `mongodb://ali:${SECRET}@127.0.0.1/?w=`,
    `ali:${SECRET}`,
  ])('then a URL that is none is said to be that, and not repeated (%#)', async (url) => {
    expect((await complaint(url)).message).toBe(
      'The URL of the read model is not a connection string of MongoDB.',
    );
  });

  it('then one that is not there is said to be out of reach', async () => {
    expect((await complaint(`mongodb://ali:${SECRET}@${closed.host}/`)).message).toBe(
      'The server of the read model cannot be reached.',
    );
  });

  it('then one that is there and too slow to let anybody in is said to be out of reach', async () => {
    expect(await complaintOf((command) => (isHello(command) ? hello(21) : undefined))).toBe(
      'The server of the read model cannot be reached.',
    );
  });

  it('then what is no MongoDB is said to be none', async () => {
    expect(await complaintOf(undefined)).toContain('no MongoDB server');
  });

  it.each([13, 20])('then one older than 7.0 is said to be too old (wire version %s)', async (version) => {
    const answers = (command: string): Document =>
      isHello(command) ? hello(version) : { ok: 1, done: true, conversationId: 1 };
    const server = await anAnsweringServer(answers);
    const { message } = await complaint(`mongodb://${server.host}/`);
    await server.close();
    expect(message).toContain('too old: MongoDB 7.0 or newer');
  });

  it('then one that refuses the credentials is said to do that', async () => {
    const refused = { ok: 0, code: 18, codeName: 'AuthenticationFailed', errmsg: `no ${SECRET}` };
    expect(await complaintOf((command) => (isHello(command) ? hello(21) : refused))).toBe(
      'The server of the read model refuses the credentials of its URL.',
    );
  });
});

describe('given a server of which other nodes do not keep up', () => {
  /** Answers as if every document that is asked for stood there, and every write were done. */
  const askedOf = async (
    work: (store: DocumentStore, collection: CollectionDeclaration) => Promise<void>,
    otherwise: (command: string) => Document | undefined = () => undefined,
  ) => {
    const collection = aCollection();
    const { name, build, indexes } = collection;
    const found: Record<string, Document> = {
      meta: { _id: 'made for', logLife: 'one', schema: 1 },
      collections: {
        ...{ _id: `${name} ${build}`, name, build, declaration: JSON.stringify({ name, build, indexes }) },
        ...{ collection: `${name}.${build}.00000000`, p: 0n, seen: 0, digest: '0'.repeat(32) },
      },
    };
    const asked: Document[] = [];
    const server = await anAnsweringServer((command, whole) => {
      if (isHello(command)) return hello(21);
      asked.push(whole);
      const of = String(whole[command]);
      const documents = command === 'find' && found[of] !== undefined ? [found[of]] : [];
      const cursor = { id: BSON.Long.ZERO, ns: `board.${of}`, firstBatch: documents };
      return otherwise(command) ?? { ok: 1, n: 1, nModified: 1, cursor };
    });
    const connection = await connectMongo(`mongodb://${server.host}/`, IMPATIENT);
    await work(await openMongoDocuments({ connection, board: 'one', logLife: 'one' }), collection);
    await connection.close();
    await server.close();
    return asked;
  };

  it('then a write that is there, but not with a majority yet, is sent again before anything is made of it', async () => {
    const taken = { index: 0, code: 11_000, errmsg: 'E11000 duplicate key' };
    const waited = { code: 64, codeName: 'WriteConcernTimeout', errmsg: 'waiting for replication timed out' };
    let inserts = 0;
    const asked = await askedOf(
      async (store, collection) => {
        expect(await store.write(collection, [aWrite('one')])).toEqual({ stale: ['one'] });
      },
      (command) => {
        if (command !== 'insert') return undefined;
        inserts += 1;
        return { ok: 1, n: 0, writeErrors: [taken], ...(inserts === 1 && { writeConcernError: waited }) };
      },
    );
    expect(asked.filter((one) => 'insert' in one)).toHaveLength(2);
  });
});
