/** The process's one connection to the server of the documents: a bounded pool, a deadline for every call. */
import { setTimeout as pause } from 'node:timers/promises';
import {
  MongoClient,
  MongoCompatibilityError,
  MongoServerError,
  MongoServerSelectionError,
  type Db,
  type MongoClientOptions,
} from 'mongodb';
import { DocumentsUnavailable } from '../documents.js';
import { isOfEngine, isOnlyTaken, TooSlow, unavailable } from './failures.js';

/** The server of the read model cannot be used; the message says why, without address or password. */
export class ReadModelUnusable extends Error {
  override readonly name = 'ReadModelUnusable';
}

/** How long the adapter waits for what; in milliseconds. */
export interface Patience {
  /** For a server that takes writes to be there. */
  readonly server: number;
  /** For one call, from its place in the queue to its answer. */
  readonly call: number;
  /** For a write to come through that may be sent again. */
  readonly write: number;
}

const PATIENCE: Patience = { server: 5_000, call: 15_000, write: 10_000 };

const POOL = 64;
/** Calls that may wait for a place in the pool besides: behind them it is refused at once. */
const MOST_WAITING = 2_000;
/** Between two attempts of a write, doubled each time and spread. */
const FIRST_PAUSE = 50;
/** The wire version of MongoDB 7.0. */
const OLDEST_WIRE_VERSION = 21;
const DATABASE = 'safeguarding';
const DATABASE_NAME = /^[\w-]{1,63}$/;

/**
 * Connects to the server (or the replica set) of a connection string.
 * @throws ReadModelUnusable where it cannot be reached, refuses the credentials, is older than 7.0 or no MongoDB.
 */
export const connectMongo = async (url: string, patience: Patience = PATIENCE): Promise<MongoConnection> => {
  const client = clientFor(url, patience);
  try {
    await client.connect();
    const { maxWireVersion } = await client.db('admin').command({ hello: 1 });
    if (!(Number(maxWireVersion) >= OLDEST_WIRE_VERSION)) throw new ReadModelUnusable(TOO_OLD);
    return new MongoConnection(client, databaseOf(url), patience);
  } catch (error) {
    await client.close();
    throw error instanceof ReadModelUnusable ? error : new ReadModelUnusable(whyUnusable(error));
  }
};

/** What the adapter's files share. Opened once for a process, closed when its boards are closed. */
export class MongoConnection {
  readonly #client: MongoClient;
  readonly #database: string;
  readonly #patience: Patience;
  #asked = 0;

  constructor(client: MongoClient, database: string, patience: Patience) {
    this.#client = client;
    this.#database = database;
    this.#patience = patience;
  }

  /** The database of a board. @throws ReadModelUnusable where no database can have its name. */
  database(board: string): Db {
    const name = `${this.#database}-${board}`;
    if (!DATABASE_NAME.test(name))
      throw new ReadModelUnusable(
        `The database of the board ${board} cannot be called ${name}: at most 63 letters, digits, - and _.`,
      );
    return this.#client.db(name);
  }

  /**
   * One call, with its deadline.
   * @throws DocumentsUnavailable where it fails or takes too long.
   */
  async ask<T>(what: string, call: () => Promise<T>): Promise<T> {
    try {
      return await this.#within(call);
    } catch (error) {
      throw unavailable(what, error);
    }
  }

  /**
   * A write that may be sent again, because what is there a second time changes nothing. Answers what the
   * server said; undefined where some of it was refused (the rest is done), or an earlier attempt may have
   * done it: then the caller looks.
   * @throws DocumentsUnavailable where it did not come through in time: nobody knows what became of it.
   */
  async write<T>(what: string, call: () => Promise<T>): Promise<T | undefined> {
    const until = performance.now() + this.#patience.write;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const answer = await this.#within(call);
        return attempt === 0 ? answer : undefined;
      } catch (error) {
        if (isOnlyTaken(error)) return undefined;
        const wait = FIRST_PAUSE * 2 ** attempt * (0.5 + Math.random());
        const mayGoOn = isOfEngine(error) && performance.now() + wait < until;
        if (!mayGoOn) throw unavailable(what, error);
        await pause(wait);
      }
    }
  }

  /** Ends what is under way and leaves the server. */
  async close(): Promise<void> {
    await this.#client.close();
  }

  async #within<T>(call: () => Promise<T>): Promise<T> {
    if (this.#asked >= POOL + MOST_WAITING)
      throw new DocumentsUnavailable(`${this.#asked} calls to the documents are waiting already.`);
    this.#asked += 1;
    const called = call().finally(() => (this.#asked -= 1));
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<never>((_, reject) => {
      const late = (): void => reject(new TooSlow(`no answer within ${this.#patience.call} ms`));
      timer = setTimeout(late, this.#patience.call);
    });
    try {
      return await Promise.race([called, deadline]);
    } finally {
      clearTimeout(timer);
      // What is late has been told; how it ends after all is nobody's news.
      called.catch(() => undefined);
    }
  }
}

const clientFor = (url: string, { server, call }: Patience): MongoClient => {
  const options: MongoClientOptions = {
    appName: 'safeguarding-meetings',
    // Ours, whatever the connection string says: what the documents promise rests on them.
    readPreference: 'primary',
    readConcern: { level: 'majority' },
    writeConcern: { w: 'majority', journal: true },
    retryReads: true,
    retryWrites: true,
    useBigInt64: true,
    maxPoolSize: POOL,
    serverSelectionTimeoutMS: server,
    connectTimeoutMS: server,
    waitQueueTimeoutMS: call,
    // The driver's own limit for a whole operation has no effect any more; this one frees its connection.
    socketTimeoutMS: call,
  };
  try {
    return new MongoClient(url, options);
  } catch {
    // The driver quotes what it cannot read, and there may be a password in it.
    throw new ReadModelUnusable('The URL of the read model is not a connection string of MongoDB.');
  }
};

/** The database that the connection string names: the boards' databases begin with it. */
const databaseOf = (url: string): string => {
  const named = /^[^/]*\/\/[^/]*\/([^?]+)/.exec(url)?.[1];
  return named === undefined ? DATABASE : decodeURIComponent(named);
};

const TOO_OLD = 'The server of the read model is too old: MongoDB 7.0 or newer is needed.';

const CREDENTIALS: ReadonlySet<unknown> = new Set([13, 18, 8000]);
const NOT_THERE = /ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|timed out|ETIMEDOUT/i;

const whyUnusable = (error: unknown): string => {
  if (error instanceof MongoCompatibilityError) return TOO_OLD;
  if (error instanceof MongoServerError)
    return CREDENTIALS.has(error.code)
      ? 'The server of the read model refuses the credentials of its URL.'
      : `The server of the read model refuses to be used (${error.code} ${error['codeName'] ?? ''}).`;
  const reasons =
    error instanceof MongoServerSelectionError
      ? [...(error.reason?.servers.values() ?? [])].map((server) => String(server.error))
      : [String(error)];
  if (reasons.some((reason) => /certificate|SSL|TLS/.test(reason)))
    return 'The server of the read model cannot be reached over TLS: look at its certificate and at tls… in the URL.';
  if (reasons.every((reason) => NOT_THERE.test(reason)))
    return 'The server of the read model cannot be reached.';
  return 'What answers at the URL of the read model is no MongoDB server that takes writes.';
};
