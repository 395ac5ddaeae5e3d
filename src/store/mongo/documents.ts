/**
 * A board's documents in a MongoDB database of their own, for as many instances as there are. Nothing spans two
 * documents: each carries the position it has reached, and what was asked twice is done once.
 */
import type { Collection, Db } from 'mongodb';
import { BuiltForAnotherLog } from '../another-log.js';
import { assertField, assertName, assertPage, assertWritable, fieldsOf } from '../collections.js';
import type {
  Checkpoint,
  CollectionDeclaration,
  CollectionName,
  DocumentStore,
  DocumentWrite,
  FindByIndex,
  FoundDocument,
  StoredDocument,
} from '../documents.js';
import { MongoBuild } from './collection.js';
import { ReadModelUnusable, type MongoConnection } from './connection.js';
import { collectionOf, Registry, type Registered } from './registry.js';
import { Settings } from './settings.js';

/** How documents lie in the database, kept beside the life of the log. */
const SCHEMA = 1;

/**
 * Opens the documents of a board, or begins them in a new database. The connection stays its owner's.
 * @throws BuiltForAnotherLog where they were built from another log; ReadModelUnusable where a later release
 * wrote them; DocumentsUnavailable.
 */
export const openMongoDocuments = async ({
  connection,
  board,
  logLife,
}: {
  readonly connection: MongoConnection;
  readonly board: string;
  readonly logLife: string;
}): Promise<DocumentStore> => {
  const database = connection.database(board);
  const made = await madeFor(connection, database.collection('meta'), logLife);
  if (made.schema > SCHEMA)
    throw new ReadModelUnusable(
      `The database ${database.databaseName} has schema ${made.schema}, and this release knows schemas up to ` +
        `${SCHEMA}: start the release that wrote it, or a later one.`,
    );
  if (made.logLife !== logLife) throw new BuiltForAnotherLog('database', database.databaseName);
  return new MongoDocuments(connection, database);
};

interface Made {
  readonly _id: 'made for';
  readonly logLife: string;
  readonly schema: number;
}

const madeFor = async (
  connection: MongoConnection,
  meta: Collection<Made>,
  logLife: string,
): Promise<Made> => {
  const _id = 'made for';
  const read = (): Promise<Made | null> => connection.ask('be opened', () => meta.findOne({ _id }));
  const first = { _id, logLife, schema: SCHEMA } as const;
  const made = await read();
  if (made !== null) return made;
  await connection.write('be opened', () => meta.insertOne(first));
  return (await read()) ?? first;
};

/** For so long a build is taken to stand where it stood: another instance may drop it and declare it anew. */
const KNOWN_FOR = 1_000;

interface Known {
  readonly registered: Registered;
  readonly build: MongoBuild;
  readonly since: number;
}

class MongoDocuments implements DocumentStore {
  readonly #connection: MongoConnection;
  readonly #database: Db;
  readonly #registry: Registry;
  readonly #settings: Settings;
  readonly #known = new Map<string, Known>();
  #isClosed = false;

  constructor(connection: MongoConnection, database: Db) {
    this.#connection = connection;
    this.#database = database;
    this.#registry = new Registry(connection, database);
    this.#settings = new Settings(connection, database);
  }

  async declare(collection: CollectionDeclaration): Promise<void> {
    assertName(collection);
    for (const index of Object.keys(collection.indexes)) assertField('index', index);
    for (const field of fieldsOf(collection)) assertField('index field', field);
    this.#assertOpen();
    this.#know(collection, await this.#registry.declare(collection));
  }

  async get(collection: CollectionName, key: string): Promise<StoredDocument | undefined> {
    return (await this.#build(collection)).build.get(key);
  }

  async getMany(
    collection: CollectionName,
    keys: readonly string[],
  ): Promise<readonly (StoredDocument | undefined)[]> {
    return (await this.#build(collection)).build.getMany(keys);
  }

  async find(collection: CollectionName, query: FindByIndex): Promise<readonly FoundDocument[]> {
    return (await this.#build(collection)).build.find(query);
  }

  async scan(
    collection: CollectionName,
    afterKey: string | null,
    limit: number,
  ): Promise<readonly StoredDocument[]> {
    assertPage(limit);
    return (await this.#build(collection)).build.scan(afterKey, limit);
  }

  async write(
    collection: CollectionName,
    writes: readonly DocumentWrite[],
    checkpoint?: Checkpoint,
  ): Promise<{ readonly stale: readonly string[] }> {
    assertWritable(writes);
    const { build, registered } = await this.#build(collection);
    const stale = writes.length === 0 ? [] : await build.write(writes);
    if (checkpoint !== undefined && stale.length === 0)
      await this.#registry.moveCheckpoint(collection, registered, checkpoint);
    return { stale };
  }

  async checkpoint(collection: CollectionName): Promise<Checkpoint> {
    this.#assertOpen();
    return this.#registry.checkpoint(collection);
  }

  async drop(collection: CollectionName): Promise<void> {
    this.#assertOpen();
    this.#known.delete(named(collection));
    await this.#registry.drop(collection);
  }

  async builds(name: string): Promise<readonly string[]> {
    this.#assertOpen();
    return this.#registry.builds(name);
  }

  async getSetting(name: string): Promise<string | undefined> {
    this.#assertOpen();
    return this.#settings.get(name);
  }

  async setSetting(name: string, expected: string | undefined, value: string): Promise<boolean> {
    this.#assertOpen();
    return this.#settings.set(name, expected, value);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#known.clear();
  }

  /** Declared here, by another instance, or before. */
  async #build(collection: CollectionName): Promise<Known> {
    this.#assertOpen();
    const known = this.#known.get(named(collection));
    if (known !== undefined && performance.now() - known.since < KNOWN_FOR) return known;
    const registered = await this.#registry.find(collection);
    if (registered === undefined)
      throw new Error(`The collection ${collection.name} ${collection.build} has not been declared.`);
    return this.#know(collection, registered);
  }

  #know(collection: CollectionName, registered: Registered): Known {
    const build = new MongoBuild(
      this.#connection,
      collectionOf(this.#database, registered),
      registered.declaration,
    );
    const known: Known = { registered, build, since: performance.now() };
    this.#known.set(named(collection), known);
    return known;
  }

  #assertOpen(): void {
    if (this.#isClosed) throw new Error('The documents have been closed.');
  }
}

const named = ({ name, build }: CollectionName): string => `${name} ${build}`;
