/** Small named values of a board, set by compare-and-swap. */
import { randomUUID } from 'node:crypto';
import type { Collection, Db } from 'mongodb';
import type { MongoConnection } from './connection.js';

interface Setting {
  readonly _id: string;
  readonly v: string;
  /** The write that it is from: an attempt whose answer was lost knows itself again. */
  readonly w: string;
}

export class Settings {
  readonly #connection: MongoConnection;
  readonly #settings: Collection<Setting>;

  constructor(connection: MongoConnection, database: Db) {
    this.#connection = connection;
    this.#settings = database.collection('settings');
  }

  async get(name: string): Promise<string | undefined> {
    return (await this.#read(name))?.v;
  }

  async set(name: string, expected: string | undefined, v: string): Promise<boolean> {
    const w = randomUUID();
    const done = await this.#connection.write('be set', async () => {
      if (expected === undefined) return (await this.#settings.insertOne({ _id: name, v, w })).acknowledged;
      const { matchedCount } = await this.#settings.updateOne({ _id: name, v: expected }, { $set: { v, w } });
      return matchedCount === 1;
    });
    return done ?? (await this.#read(name))?.w === w;
  }

  #read(name: string): Promise<Setting | null> {
    return this.#connection.ask('be read', () => this.#settings.findOne({ _id: name }));
  }
}
