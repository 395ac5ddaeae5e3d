/**
 * Which builds of collections a board has, and how far each is. A build is there once it stands here; the
 * server's collection for it has a name that no other build ever had, so that whoever writes late, to a build
 * that was dropped, reaches no other one: the server makes such a collection anew, and nobody reads it.
 */
import { randomUUID } from 'node:crypto';
import { MongoServerError, type Collection, type Db } from 'mongodb';
import { assertBuiltWith, assertPosition } from '../collections.js';
import {
  EMPTY_CHECKPOINT,
  type Checkpoint,
  type CollectionDeclaration,
  type CollectionName,
} from '../documents.js';
import { serverIndexes, type MongoDocument } from './collection.js';
import type { MongoConnection } from './connection.js';

/** As `#begin` names the server's collections; those of the adapter itself have no dot. */
const OF_A_BUILD = /^.+\..+\.[0-9a-f]{8}$/;

interface RegisteredDocument {
  /** Name and build. */
  readonly _id: string;
  readonly name: string;
  readonly build: string;
  /** The declaration as JSON: names of fields are free of the server's rules there. */
  readonly declaration: string;
  /** The server's collection. */
  readonly collection: string;
  readonly p: bigint;
  readonly seen: number;
  readonly digest: string;
}

/** A build as it is registered. */
export interface Registered {
  readonly declaration: CollectionDeclaration;
  /** The server's collection. */
  readonly collection: string;
}

export class Registry {
  readonly #connection: MongoConnection;
  readonly #database: Db;
  readonly #builds: Collection<RegisteredDocument>;

  constructor(connection: MongoConnection, database: Db) {
    this.#connection = connection;
    this.#database = database;
    this.#builds = database.collection('collections');
  }

  async find(build: CollectionName): Promise<Registered | undefined> {
    const found = await this.#read(build);
    if (found === null) return undefined;
    return {
      declaration: JSON.parse(found.declaration) as CollectionDeclaration,
      collection: found.collection,
    };
  }

  /** Registers a build where it is not, and makes its indexes where they are missing. */
  async declare(wanted: CollectionDeclaration): Promise<Registered> {
    const registered = (await this.find(wanted)) ?? (await this.#begin(wanted));
    assertBuiltWith(registered.declaration, wanted);
    await this.#index(registered);
    return registered;
  }

  async builds(name: string): Promise<readonly string[]> {
    const found = await this.#connection.ask('be read', () =>
      this.#builds.find({ name }, { projection: { build: 1 } }).toArray(),
    );
    return found.map(({ build }) => build).sort();
  }

  async checkpoint(build: CollectionName): Promise<Checkpoint> {
    const found = await this.#read(build);
    if (found === null) return EMPTY_CHECKPOINT;
    return { position: found.p, seen: Number(found.seen), digest: found.digest };
  }

  /** Forwards only, and only of the build that was written to: not of one that was declared since. */
  async moveCheckpoint(
    build: CollectionName,
    { collection }: Registered,
    { position, seen, digest }: Checkpoint,
  ): Promise<void> {
    assertPosition(position);
    await this.#connection.write('be written', () =>
      this.#builds.updateOne(
        { _id: idOf(build), collection, p: { $lte: position } },
        { $set: { p: position, seen, digest } },
      ),
    );
  }

  async drop(build: CollectionName): Promise<void> {
    const registered = await this.find(build);
    if (registered === undefined) return;
    const { collection } = registered;
    await this.#connection.write('be dropped', () =>
      this.#builds.deleteOne({ _id: idOf(build), collection }),
    );
    await this.#connection.write('be dropped', () => this.#database.dropCollection(collection));
  }

  /** Every index that was ever declared for it: one that is left out for a while comes back complete. */
  async #index({ collection, declaration }: Registered): Promise<void> {
    const documents = this.#database.collection(collection);
    const there = await this.#connection.ask('be indexed', () => indexesOf(documents));
    const missing = serverIndexes(declaration).filter(({ name }) => !there.has(name));
    if (missing.length > 0) await this.#connection.ask('be indexed', () => documents.createIndexes(missing));
  }

  async #begin(wanted: CollectionDeclaration): Promise<Registered> {
    const { name, build, indexes } = wanted;
    const declaration = JSON.stringify({ name, build, indexes });
    const collection = `${name}.${build}.${randomUUID().slice(0, 8)}`;
    const { position: p, seen, digest } = EMPTY_CHECKPOINT;
    await this.#connection.write('be declared', () =>
      this.#builds.insertOne({ _id: idOf(wanted), name, build, declaration, collection, p, seen, digest }),
    );
    await this.#sweep();
    const registered = await this.find(wanted);
    // Declared by another instance in the same moment, dropped by a third: nobody can want that.
    if (registered === undefined)
      throw new Error(`The collection ${name} ${build} was dropped as it was begun.`);
    return registered;
  }

  /** Removes what writes that came late have left of builds that were dropped. */
  async #sweep(): Promise<void> {
    const there = await this.#connection.ask('be read', () =>
      this.#database.listCollections({}, { nameOnly: true }).toArray(),
    );
    // Read behind the list: a build is registered before its collection is made.
    const known = await this.#connection.ask('be read', () =>
      this.#builds.find({}, { projection: { collection: 1 } }).toArray(),
    );
    const kept = new Set(known.map(({ collection }) => collection));
    for (const { name } of there)
      if (OF_A_BUILD.test(name) && !kept.has(name))
        await this.#connection.write('be dropped', () => this.#database.dropCollection(name));
  }

  #read(build: CollectionName): Promise<RegisteredDocument | null> {
    return this.#connection.ask('be read', () => this.#builds.findOne({ _id: idOf(build) }));
  }
}

/** Names of the indexes that are there; a collection without documents or indexes is not there itself. */
const indexesOf = async (documents: Collection): Promise<ReadonlySet<unknown>> => {
  try {
    return new Set((await documents.listIndexes().toArray()).map(({ name }): unknown => name));
  } catch (error) {
    if (error instanceof MongoServerError && error.code === NAMESPACE_NOT_FOUND) return new Set();
    throw error;
  }
};

const NAMESPACE_NOT_FOUND = 26;

/** Where documents of a build stand on the server. */
export const collectionOf = (database: Db, { collection }: Registered): Collection<MongoDocument> =>
  database.collection(collection);

const idOf = ({ name, build }: CollectionName): string => `${name} ${build}`;
