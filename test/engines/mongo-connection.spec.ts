/** What is said, and not said, of a server that cannot hold the documents. */
import { inspect } from 'node:util';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Document } from 'mongodb';
import { connectMongo, ReadModelUnusable, type Patience } from '../../src/store/mongo/connection.js';
import { anAnsweringServer, hello, type AnsweringServer } from './an-answering-server.js';

const SECRET = 'open-sesame';
const IMPATIENT: Patience = { server: 300, call: 1_000, write: 500 };

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

  const complaintOf = async (answer: ((command: string) => Document) | undefined): Promise<string> => {
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

  it('then what is no MongoDB is said to be none', async () => {
    expect(await complaintOf(undefined)).toContain('no MongoDB server');
  });

  it.each([13, 20])('then one older than 7.0 is said to be too old (wire version %s)', async (version) => {
    const answers = (command: string): Document =>
      /^(hello|ismaster)$/i.test(command) ? hello(version) : { ok: 1, done: true, conversationId: 1 };
    const server = await anAnsweringServer(answers);
    const { message } = await complaint(`mongodb://${server.host}/`);
    await server.close();
    expect(message).toContain('too old: MongoDB 7.0 or newer');
  });

  it('then one that refuses the credentials is said to do that', async () => {
    const refused = { ok: 0, code: 18, codeName: 'AuthenticationFailed', errmsg: `no ${SECRET}` };
    expect(await complaintOf((command) => (/^(hello|ismaster)$/i.test(command) ? hello(21) : refused))).toBe(
      'The server of the read model refuses the credentials of its URL.',
    );
  });
});
