/** One build of a collection: reads and writes its documents, each write guarded by the position that was read. */
import { randomUUID } from 'node:crypto';
import type { AnyBulkWriteOperation, Collection, Filter, IndexDescription } from 'mongodb';
import { assertFits, indexOf, textOf } from '../collections.js';
import type {
  CollectionDeclaration,
  DocumentWrite,
  FindByIndex,
  FoundDocument,
  StoredDocument,
} from '../documents.js';
import type { MongoConnection } from './connection.js';
import { entryOf, rangeOf, valuesBehind } from './index-key.js';

/** A document as it stands in its collection. Short names: they are stored with every one. */
export interface MongoDocument {
  /** The key. */
  readonly _id: string;
  /** The position it has reached. */
  readonly p: bigint;
  /** JSON text, the same as on every engine; null for the marker of a deleted document. */
  readonly d: string | null;
  /** The write that it is from. */
  readonly w: string;
  /** By index, its entry; a marker has none, and so is in no range. */
  readonly x?: Readonly<Record<string, string>>;
}

/** As many writes go in one message: what takes longer than a deadline is several calls. */
const PAGE = 250;
const PAGE_CHARACTERS = 8 * 1024 * 1024;
const KEYS = 1_000;

/** The indexes of a collection, as the server makes them. */
export const serverIndexes = ({ indexes }: CollectionDeclaration): IndexDescription[] =>
  Object.keys(indexes).map((index) => ({ key: { [`x.${index}`]: 1 }, name: index }));

/** Reads and writes the documents of one build, in the server's collection that was made for it. */
export class MongoBuild {
  readonly #connection: MongoConnection;
  readonly #documents: Collection<MongoDocument>;
  readonly #declaration: CollectionDeclaration;

  constructor(
    connection: MongoConnection,
    documents: Collection<MongoDocument>,
    declaration: CollectionDeclaration,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#declaration = declaration;
  }

  async get(key: string): Promise<StoredDocument | undefined> {
    const found = await this.#connection.ask(READING, () => this.#documents.findOne({ _id: key }));
    return found === null ? undefined : storedDocument(found);
  }

  async getMany(keys: readonly string[]): Promise<readonly (StoredDocument | undefined)[]> {
    const wanted = [...new Set(keys)];
    const found = new Map<string, StoredDocument>();
    for (let at = 0; at < wanted.length; at += KEYS)
      for (const one of await this.#having(wanted.slice(at, at + KEYS)))
        found.set(one._id, storedDocument(one));
    return keys.map((key) => found.get(key));
  }

  async scan(afterKey: string | null, limit: number): Promise<readonly StoredDocument[]> {
    const behind = afterKey === null ? {} : { _id: { $gt: afterKey } };
    const page = { sort: { _id: 1 }, limit, batchSize: limit } as const;
    const found = await this.#connection.ask(READING, () => this.#documents.find(behind, page).toArray());
    return found.map(storedDocument);
  }

  async find(query: FindByIndex): Promise<readonly FoundDocument[]> {
    const fields = indexOf(this.#declaration, query.index);
    assertFits(fields, query);
    const entry = `x.${query.index}`;
    const { descending = false, limit } = query;
    const { from, to, after } = rangeOf(query);
    const behind = after !== undefined && { [descending ? '$lt' : '$gt']: after };
    // Both ends always, so that it is one search along the index.
    const filter = { [entry]: { $gte: from, $lte: to, ...behind } } as Filter<MongoDocument>;
    const page = {
      sort: { [entry]: descending ? -1 : 1 },
      ...{ limit, batchSize: limit },
    } as const;
    const found = await this.#connection.ask(READING, () => this.#documents.find(filter, page).toArray());
    return found.map((one) => ({
      ...storedDocument(one),
      values: valuesBehind(one.x?.[query.index] ?? '', query.equal.length, fields.length),
    }));
  }

  /** Keys of the documents that were not at the position that was read, and were left as they are. */
  async write(writes: readonly DocumentWrite[]): Promise<readonly string[]> {
    const token = randomUUID();
    const stale: string[] = [];
    for (const page of pagesOf(writes.map((write) => this.#prepared(write, token))))
      stale.push(...(await this.#writePage(page, token)));
    return stale;
  }

  /** Sent again until it has come through: an attempt that did it leaves nothing for the next to find. */
  async #writePage(page: readonly Prepared[], token: string): Promise<readonly string[]> {
    const operations = page.map(({ operation }) => operation);
    const answer = await this.#connection.write('be written', () =>
      this.#documents.bulkWrite(operations, { ordered: false }),
    );
    if (answer !== undefined && answer.insertedCount + answer.matchedCount === page.length) return [];
    const keys = page.map(({ key }) => key);
    const written = await this.#connection.ask(READING, () =>
      this.#documents.find({ _id: { $in: keys }, w: token }, { projection: { _id: 1 } }).toArray(),
    );
    const done = new Set(written.map(({ _id }) => _id));
    return keys.filter((key) => !done.has(key));
  }

  #prepared(write: DocumentWrite, token: string): Prepared {
    const { key, readPosition, position, index } = write;
    const text = textOf(write);
    const now = { p: position, d: text, w: token };
    const entries = Object.entries(this.#declaration.indexes);
    const x = Object.fromEntries(entries.map(([name, fields]) => [name, entryOf(fields, index, key)]));
    return {
      key,
      characters: text?.length ?? 0,
      operation:
        readPosition === null
          ? { insertOne: { document: { _id: key, ...now, ...(text !== null && { x }) } } }
          : {
              updateOne: {
                filter: { _id: key, p: readPosition },
                update: text === null ? { $set: now, $unset: { x: '' } } : { $set: { ...now, x } },
              },
            },
    };
  }

  #having(keys: readonly string[]): Promise<readonly MongoDocument[]> {
    const filter = keys.length === 1 ? { _id: keys[0] as string } : { _id: { $in: [...keys] } };
    // One more than there can be: a batch that is just full leaves it open whether more follows, and that is asked.
    const all = { batchSize: keys.length + 1 };
    return this.#connection.ask(READING, () => this.#documents.find(filter, all).toArray());
  }
}

const READING = 'be read';

interface Prepared {
  readonly key: string;
  readonly characters: number;
  readonly operation: AnyBulkWriteOperation<MongoDocument>;
}

const pagesOf = (writes: readonly Prepared[]): readonly (readonly Prepared[])[] => {
  const pages: Prepared[][] = [];
  let room = 0;
  for (const write of writes) {
    const page = pages.at(-1);
    room -= write.characters;
    if (page !== undefined && room >= 0 && page.length < PAGE) page.push(write);
    else {
      pages.push([write]);
      room = PAGE_CHARACTERS - write.characters;
    }
  }
  return pages;
};

const storedDocument = ({ _id: key, p: position, d }: MongoDocument): StoredDocument => ({
  key,
  position,
  document: d === null ? null : (JSON.parse(d) as unknown),
});
