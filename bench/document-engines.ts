/** The documents' engines, each through its port and bare: the same documents, guards and indexes, written by hand. */
import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { MongoClient, type Collection } from 'mongodb';
import type { CollectionDeclaration, DocumentStore, DocumentWrite } from '../src/store/documents.js';
import { connectMongo } from '../src/store/mongo/connection.js';
import { openMongoDocuments } from '../src/store/mongo/documents.js';
import { openSqliteDocuments } from '../src/store/sqlite/documents.js';
import { builtFerretDb } from '../test/engines/ferretdb-build.js';
import { startFerretDb } from '../test/engines/ferretdb.js';

/** One way to the engine's documents. */
export interface Way {
  /** Writes pages one after the other: first new documents, then the same again at the next position. */
  readonly catchUp: (pages: readonly (readonly DocumentWrite[])[]) => Promise<void>;
  readonly readByKey: (keys: readonly string[]) => Promise<void>;
  /** Pages of so many along the index, from the first to the last. Answers how many documents there were. */
  readonly readPages: (day: string, limit: number) => Promise<number>;
  /** Begins again with nothing. */
  readonly clear: () => Promise<void>;
}

export interface Engine {
  readonly name: string;
  readonly port: Way;
  readonly bare: Way;
  readonly close: () => Promise<void>;
}

const DECLARATION: CollectionDeclaration = {
  name: 'agenda',
  build: '1.1',
  indexes: { byDay: ['day', 'place'] },
};

const throughPort = (store: DocumentStore): Way => ({
  catchUp: async (pages) => {
    let seen = 0;
    for (const page of pages) {
      seen += page.length;
      const checkpoint = { position: BigInt(seen), seen, digest: '0'.repeat(32) };
      const { stale } = await store.write(DECLARATION, page, checkpoint);
      if (stale.length > 0) throw new Error(`${stale.length} writes were stale.`);
    }
  },
  readByKey: async (keys) => {
    for (const key of keys)
      if ((await store.get(DECLARATION, key)) === undefined) throw new Error(`${key} is not there.`);
  },
  readPages: async (day, limit) => {
    const query = { index: 'byDay', equal: [day], limit };
    let count = 0;
    for (let page = await store.find(DECLARATION, query); page.length > 0;) {
      count += page.length;
      const { values, key } = page.at(-1)!;
      page = await store.find(DECLARATION, { ...query, after: { values, key } });
    }
    return count;
  },
  clear: async () => {
    await store.drop(DECLARATION);
    await store.declare(DECLARATION);
  },
});

export const sqliteEngine = async (): Promise<Engine> => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-documents-'));
  const { documents } = openSqliteDocuments(folder, { logLife: 'bench' });
  const file = new Database(join(folder, 'bare.db'));
  file.pragma('journal_mode = WAL');
  file.pragma('synchronous = NORMAL');
  return {
    name: 'SQLite',
    port: throughPort(documents),
    bare: bareSqlite(file),
    close: async () => {
      await documents.close();
      file.close();
      rmSync(folder, { recursive: true });
    },
  };
};

const bareSqlite = (file: Database.Database): Way => ({
  catchUp: async (pages) => {
    const insert = file.prepare('INSERT INTO agenda VALUES (?, ?, ?, ?, ?)');
    const update = file.prepare(
      'UPDATE agenda SET position = ?, document = ?, day = ?, place = ? WHERE key = ? AND position = ?',
    );
    for (const page of pages)
      file.transaction(() => {
        for (const { key, readPosition, position, document, index } of page) {
          const text = JSON.stringify(document);
          if (readPosition === null) insert.run(key, position, text, index['day'], index['place']);
          else update.run(position, text, index['day'], index['place'], key, readPosition);
        }
      })();
  },
  readByKey: async (keys) => {
    const get = file.prepare<[string], { document: string }>('SELECT * FROM agenda WHERE key = ?');
    for (const key of keys) JSON.parse(get.get(key)!.document);
  },
  readPages: async (day, limit) => {
    const find = file.prepare<unknown[], { key: string; place: number; document: string }>(
      'SELECT * FROM agenda WHERE day = ? AND (place, key) > (?, ?) ORDER BY place, key LIMIT ?',
    );
    let count = 0;
    for (let page = find.all(day, -1, '', limit); page.length > 0;) {
      for (const { document } of page) JSON.parse(document);
      count += page.length;
      const { place, key } = page.at(-1)!;
      page = find.all(day, place, key, limit);
    }
    return count;
  },
  clear: async () => {
    file.exec(`DROP TABLE IF EXISTS agenda;
      CREATE TABLE agenda (key TEXT PRIMARY KEY, position INTEGER, document TEXT, day TEXT, place INTEGER);
      CREATE INDEX by_day ON agenda (day, place, key)`);
  },
});

/** The server of MONGODB_URL, or FerretDB. @throws NoFerretDb where there is neither. */
export const mongoEngine = async (): Promise<Engine> => {
  const given = process.env['MONGODB_URL'];
  const own = given === undefined ? await startFerretDb() : undefined;
  const url = given ?? own?.url ?? '';
  const board = randomUUID().slice(0, 13);
  const connection = await connectMongo(url);
  const documents = await openMongoDocuments({ connection, board, logLife: 'bench' });
  const writeConcern = { w: 'majority', journal: true } as const;
  const client = new MongoClient(url, {
    ...{ writeConcern, readConcern: { level: 'majority' }, useBigInt64: true },
  });
  const bare = client.db(`bench-${board}`);
  return {
    name: given === undefined ? 'MongoDB (FerretDB in its place)' : 'MongoDB',
    port: throughPort(documents),
    bare: bareMongo(bare.collection<Bare>('agenda')),
    close: async () => {
      await documents.close();
      await connection.database(board).dropDatabase();
      await connection.close();
      await bare.dropDatabase();
      await client.close();
      await own?.stop();
    },
  };
};

interface Bare {
  readonly _id: string;
  readonly position: bigint;
  readonly document: string;
  readonly day: string;
  readonly place: number;
}

const bareMongo = (agenda: Collection<Bare>): Way => {
  return {
    catchUp: async (pages) => {
      for (const page of pages)
        await agenda.bulkWrite(
          page.map(({ key: _id, readPosition, position, document, index }) => {
            const { day, place } = index as { readonly day: string; readonly place: number };
            const now = { position, document: JSON.stringify(document), day, place };
            if (readPosition === null) return { insertOne: { document: { _id, ...now } } };
            return { updateOne: { filter: { _id, position: readPosition }, update: { $set: now } } };
          }),
          { ordered: false },
        );
    },
    readByKey: async (keys) => {
      for (const _id of keys) JSON.parse((await agenda.findOne({ _id }))!.document);
    },
    readPages: async (day, limit) => {
      let count = 0;
      const options = { sort: { place: 1, _id: 1 }, limit, batchSize: limit } as const;
      for (let page = await agenda.find({ day }, options).toArray(); page.length > 0;) {
        for (const { document } of page) JSON.parse(document);
        count += page.length;
        const { place, _id } = page.at(-1)!;
        const behind = { day, $or: [{ place: { $gt: place } }, { place, _id: { $gt: _id } }] };
        page = await agenda.find(behind, options).toArray();
      }
      return count;
    },
    clear: async () => {
      await agenda.drop();
      await agenda.createIndex({ day: 1, place: 1, _id: 1 });
    },
  };
};

/** Whether there is a server to measure without building one first. */
export const isMongoAtHand = async (mayBuild: boolean): Promise<boolean> => {
  if (process.env['MONGODB_URL'] !== undefined) return true;
  if (!mayBuild) return false;
  try {
    await builtFerretDb();
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === 'NoFerretDb') return false;
    throw error;
  }
};
