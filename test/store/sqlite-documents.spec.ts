import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import Database from 'better-sqlite3';
import { BuiltForAnotherLog } from '../../src/store/another-log.js';
import { DocumentsUnavailable } from '../../src/store/documents.js';
import { NewerSchema } from '../../src/store/sqlite/connection.js';
import { openSqliteDocuments } from '../../src/store/sqlite/documents.js';
import { findStatement } from '../../src/store/sqlite/find.js';
import { aCollection, aWrite } from '../contracts/a-document.js';
import { documentStoreContract } from '../contracts/document-store.contract.js';
import { aBoardFolder, removeBoardFolders } from './a-board-folder.js';

afterAll(removeBoardFolders);

const openIn = (folder: string, logLife = 'one') => openSqliteDocuments(folder, { logLife });

documentStoreContract('SQLite', async () => {
  const folder = aBoardFolder();
  let store = openIn(folder).documents;
  return {
    store,
    reopen: async () => {
      await store.close();
      store = openIn(folder).documents;
      return store;
    },
    close: () => store.close(),
  };
});

describe('the documents in a SQLite file', () => {
  it('given documents of another life of the log, when they are opened, then they are dropped and begun anew', async () => {
    const folder = aBoardFolder();
    const collection = aCollection();
    const { documents: first, startedAnew } = openIn(folder);
    expect(startedAnew).toBe(false);
    await first.declare(collection);
    await first.write(collection, [aWrite('one')]);
    await first.setSetting('serving', undefined, '1.1');
    await first.close();

    const same = openIn(folder);
    expect(same.startedAnew).toBe(false);
    expect(await same.documents.builds(collection.name)).toEqual(['1.1']);
    await same.documents.close();

    const other = openIn(folder, 'another');
    expect(other.startedAnew).toBe(true);
    expect(await other.documents.builds(collection.name)).toEqual([]);
    expect(await other.documents.getSetting('serving')).toBeUndefined();
    await other.documents.close();
    const again = openIn(folder, 'another');
    expect(again.startedAnew).toBe(false);
    await again.documents.close();
  });

  it('given a log elsewhere, when they were built from another one, then they are refused and left as they are', async () => {
    const folder = aBoardFolder();
    const collection = aCollection();
    const { documents } = openIn(folder);
    await documents.declare(collection);
    await documents.close();
    expect(() => openSqliteDocuments(folder, { logLife: 'another', isApart: true })).toThrow(
      BuiltForAnotherLog,
    );
    const { documents: same } = openSqliteDocuments(folder, { logLife: 'one', isApart: true });
    expect(await same.builds(collection.name)).toEqual(['1.1']);
    await same.close();
  });

  it('given a file of a later release, then it is refused with a sentence and not dropped', () => {
    const folder = aBoardFolder();
    const file = new Database(join(folder, 'documents.db'));
    file.pragma('user_version = 99');
    file.close();
    expect(() => openIn(folder)).toThrow(NewerSchema);
    expect(() => openIn(folder, 'another')).toThrow(NewerSchema);
  });

  it('given a file that is no database, then it is an error and the file is left', () => {
    const folder = aBoardFolder();
    writeFileSync(join(folder, 'documents.db'), 'these are not documents'.repeat(100));
    expect(() => openIn(folder)).toThrow('not a database');
  });

  it('when the file fails, then every call says that the documents are unavailable', async () => {
    const folder = aBoardFolder();
    const { documents } = openIn(folder);
    const collection = aCollection({ name: 'agenda' });
    await documents.declare(collection);
    const file = new Database(join(folder, 'documents.db'));
    for (const table of ['documents agenda 1.1', 'collections', 'settings'])
      file.exec(`DROP TABLE "${table}"`);
    file.close();
    const calls = [
      () => documents.get(collection, 'one'),
      () => documents.getMany(collection, ['one']),
      () => documents.scan(collection, null, 1),
      () => documents.find(collection, { index: 'byDay', equal: [], limit: 1 }),
      () => documents.write(collection, [aWrite('one')]),
      () => documents.declare(collection),
      () => documents.checkpoint(collection),
      () => documents.builds('agenda'),
      () => documents.drop(collection),
      () => documents.getSetting('serving'),
      () => documents.setSetting('serving', undefined, '1.1'),
    ];
    for (const call of calls) await expect(call()).rejects.toThrow(DocumentsUnavailable);
    await documents.close();
  });

  it('when a page cannot be written as a whole, then neither its documents nor its checkpoint are there', async () => {
    const { documents } = openIn(aBoardFolder());
    const collection = aCollection();
    await documents.declare(collection);
    const page = [aWrite('one'), aWrite('two', { document: { big: 1n } })];
    const checkpoint = { position: 5n, seen: 1, digest: 'a'.repeat(32) };
    await expect(documents.write(collection, page, checkpoint)).rejects.toThrow();
    expect(await documents.get(collection, 'one')).toBeUndefined();
    expect((await documents.checkpoint(collection)).position).toBe(0n);
    await documents.close();
  });

  it('when it is filled a second time, then the stored texts are the same, byte for byte', async () => {
    const folder = aBoardFolder();
    const { documents } = openIn(folder);
    const texts = [1, 2].map(async (build) => {
      const collection = aCollection({ name: 'agenda', build: `1.${build}` });
      await documents.declare(collection);
      const document = { b: 1, a: { 10: 'ten', 9: 'nine' }, text: 'Ünïcode \u2028 🙂' };
      await documents.write(collection, [aWrite('one', { document })]);
      return collection.build;
    });
    const [one, two] = await Promise.all(texts);
    await documents.close();
    const file = new Database(join(folder, 'documents.db'), { readonly: true });
    const textOf = (build?: string): unknown =>
      file.prepare(`SELECT document FROM "documents agenda ${build}"`).get();
    expect(textOf(one)).toEqual(textOf(two));
    file.close();
  });

  it('when it is searched page after page, then each page is one search along the index', async () => {
    const folder = aBoardFolder();
    const { documents } = openIn(folder);
    await documents.declare(aCollection({ name: 'agenda' }));
    await documents.close();
    const file = new Database(join(folder, 'documents.db'), { readonly: true });
    const query = { index: 'byDay', equal: ['mon'], after: { values: [true, 1], key: 'a' }, limit: 10 };
    const { sql, values } = findStatement('"documents agenda 1.1"', ['day', 'urgent', 'place'], query);
    const plan = file.prepare(`EXPLAIN QUERY PLAN ${sql}`).all(...values) as readonly { detail: string }[];
    expect(plan.map(({ detail }) => detail)).toEqual([
      expect.stringContaining('(by day=? AND (by urgent,by place,key)>(?,?,?))'),
    ]);
    file.close();
  });

  it.each(['Agenda', 'agenda"; DROP TABLE settings; --', '', 'a b'])(
    'given the name %j, then it is refused before it gets into a statement',
    async (name) => {
      const { documents } = openIn(aBoardFolder());
      await expect(documents.declare(aCollection({ name }))).rejects.toThrow(RangeError);
      await expect(documents.declare(aCollection({ build: name }))).rejects.toThrow(RangeError);
      await expect(documents.declare(aCollection({ indexes: { by: [`${name}"`] } }))).rejects.toThrow(
        RangeError,
      );
      await expect(documents.declare(aCollection({ indexes: { [`${name}"`]: ['day'] } }))).rejects.toThrow(
        RangeError,
      );
      await documents.close();
    },
  );
});
