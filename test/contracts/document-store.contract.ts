/** What every engine behind `DocumentStore` promises. Run it on an engine from that engine's own spec. */
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  EMPTY_CHECKPOINT,
  type CollectionDeclaration,
  type DocumentStore,
  type DocumentWrite,
} from '../../src/store/documents.js';
import { aCollection, aWrite } from './a-document.js';
import { documentStoreBoundsContract } from './document-store-bounds.contract.js';
import { documentStoreFindContract } from './document-store-find.contract.js';
import { documentStoreModelContract } from './document-store-model.contract.js';

/** An open store of the engine, and how to leave it. */
export interface OpenedStore {
  readonly store: DocumentStore;
  /** Leaves the store and opens it again beside the same log, where the engine can do so within a test. */
  readonly reopen?: () => Promise<DocumentStore>;
  close(): Promise<void>;
}

/** Opens a store that no other test uses. */
export type OpenStore = () => Promise<OpenedStore>;

export const documentStoreContract = (engine: string, open: OpenStore): void => {
  describe(`the store of documents on ${engine}`, () => {
    let opened: OpenedStore;
    let store: DocumentStore;
    beforeAll(async () => {
      opened = await open();
      store = opened.store;
    });
    afterAll(() => opened.close());

    const declared = async (...writes: readonly DocumentWrite[]): Promise<CollectionDeclaration> => {
      const collection = aCollection();
      await store.declare(collection);
      if (writes.length > 0) expect(await store.write(collection, writes)).toEqual({ stale: [] });
      return collection;
    };

    describe('when a document is written', () => {
      it('then it is read as it was written, with its position', async () => {
        const document = {
          z: 1,
          a: ['Ünïcode 🙂 "quoted"', null, true, -2.5e-3],
          nested: { empty: {}, list: [] },
        };
        const position = 2n ** 62n + 1n;
        const collection = await declared(aWrite('one', { document, position }));
        const read = await store.get(collection, 'one');
        expect(read).toEqual({ key: 'one', position, document });
        expect(JSON.stringify(read?.document)).toBe(JSON.stringify(document));
      });

      it('then others are not there, and many are answered in the order of the keys', async () => {
        const collection = await declared(aWrite('one'), aWrite('two', { position: 2n }));
        expect(await store.get(collection, 'three')).toBeUndefined();
        const many = await store.getMany(collection, ['two', 'three', 'one', 'two']);
        expect(many.map((found) => found?.position)).toEqual([2n, undefined, 1n, 2n]);
        expect(await store.getMany(collection, [])).toEqual([]);
      });

      it('then one that was there at the position that was read is replaced', async () => {
        const collection = await declared(aWrite('one'));
        const write = aWrite('one', { readPosition: 1n, position: 5n, document: { now: 'this' } });
        expect(await store.write(collection, [write])).toEqual({ stale: [] });
        expect(await store.get(collection, 'one')).toEqual({
          key: 'one',
          position: 5n,
          document: { now: 'this' },
        });
      });

      it('then a neighbour in another collection or another build is not touched', async () => {
        const collection = await declared(aWrite('one'));
        const build = { ...collection, build: '1.2' };
        await store.declare(build);
        await store.write(build, [aWrite('one', { document: { other: true } })]);
        expect((await store.get(collection, 'one'))?.document).toEqual({ key: 'one' });
      });
    });

    describe('when the position that was read is not the one of the document', () => {
      it.each([
        ['there is one and none was read', null],
        ['an older one was read', 1n],
        ['a newer one was read', 9n],
      ])('given that %s, then it is left as it is, and its key is told', async (_, readPosition) => {
        const collection = await declared(aWrite('one', { position: 3n }), aWrite('two'));
        const writes = [
          aWrite('one', { readPosition, position: 10n, document: { wrong: true } }),
          aWrite('two', { readPosition: 1n, position: 10n, document: { right: true } }),
        ];
        expect(await store.write(collection, writes)).toEqual({ stale: ['one'] });
        expect(await store.get(collection, 'one')).toEqual({
          key: 'one',
          position: 3n,
          document: { key: 'one' },
        });
        expect((await store.get(collection, 'two'))?.document).toEqual({ right: true });
      });

      it('given that there is none and one was read, then none is made', async () => {
        const collection = await declared();
        expect(await store.write(collection, [aWrite('one', { readPosition: 1n })])).toEqual({
          stale: ['one'],
        });
        expect(await store.get(collection, 'one')).toBeUndefined();
      });

      it('then the checkpoint stays where it was', async () => {
        const collection = await declared(aWrite('one', { position: 3n }));
        const checkpoint = { position: 10n, seen: 4, digest: 'ab'.repeat(16) };
        await store.write(collection, [aWrite('one'), aWrite('two')], checkpoint);
        expect(await store.checkpoint(collection)).toEqual(EMPTY_CHECKPOINT);
      });
    });

    it('given two who read the same position, when both write at once, then one of them is told', async () => {
      const collection = await declared(aWrite('one'));
      const attempts = Array.from({ length: 10 }, (_, by) =>
        store.write(collection, [aWrite('one', { readPosition: 1n, position: 2n, document: { by } })]),
      );
      const answers = await Promise.all(attempts);
      expect(answers.filter(({ stale }) => stale.length === 0)).toHaveLength(1);
    });

    it('when a page is written, then its checkpoint is where it says, and it may come without documents', async () => {
      const collection = await declared();
      expect(await store.checkpoint(collection)).toEqual(EMPTY_CHECKPOINT);
      const checkpoint = { position: 2n ** 60n, seen: 12, digest: '0f'.repeat(16) };
      await store.write(collection, [aWrite('one')], checkpoint);
      expect(await store.checkpoint(collection)).toEqual(checkpoint);
      const later = { ...checkpoint, position: 2n ** 60n + 1n, seen: 13 };
      await store.write(collection, [], later);
      expect(await store.checkpoint(collection)).toEqual(later);
    });

    describe('when a document is deleted', () => {
      const deleted = async (): Promise<CollectionDeclaration> => {
        const collection = await declared(aWrite('one', { index: { day: 'mon' } }), aWrite('two'));
        const write = aWrite('one', { readPosition: 1n, position: 4n, document: null });
        expect(await store.write(collection, [write])).toEqual({ stale: [] });
        return collection;
      };

      it('then its marker says at which position, and it is not found by an index', async () => {
        const collection = await deleted();
        expect(await store.get(collection, 'one')).toEqual({ key: 'one', position: 4n, document: null });
        expect(await store.find(collection, { index: 'byDay', equal: ['mon'], limit: 10 })).toEqual([]);
      });

      it('then a late write at the old position is refused, and one at the marker brings it back', async () => {
        const collection = await deleted();
        expect(await store.write(collection, [aWrite('one')])).toEqual({ stale: ['one'] });
        const back = aWrite('one', { readPosition: 4n, position: 6n, index: { day: 'tue' } });
        expect(await store.write(collection, [back])).toEqual({ stale: [] });
        expect(await store.find(collection, { index: 'byDay', equal: ['tue'], limit: 10 })).toHaveLength(1);
      });
    });

    it('when all is scanned, then pages give every document by key, markers included', async () => {
      const keys = ['a', 'b', 'b-1', 'c', 'Z', '10', '9'];
      const collection = await declared(
        ...keys.map((key) => aWrite(key)),
        aWrite('gone', { document: null }),
      );
      const scanned: string[] = [];
      for (let after: string | null = null, more = true; more;) {
        const page = await store.scan(collection, after, 3);
        scanned.push(...page.map(({ key }) => key));
        after = page.at(-1)?.key ?? after;
        more = page.length === 3;
      }
      expect(scanned).toEqual([...keys, 'gone'].sort());
    });

    describe('given builds of a collection', () => {
      it('when it is declared again, then its documents and checkpoint are kept', async () => {
        const collection = await declared();
        const checkpoint = { position: 3n, seen: 1, digest: '1'.repeat(32) };
        await store.write(collection, [aWrite('one')], checkpoint);
        await store.declare(collection);
        expect(await store.get(collection, 'one')).toBeDefined();
        expect(await store.checkpoint(collection)).toEqual(checkpoint);
      });

      it('when one is dropped, then it is gone, and the others are named', async () => {
        const collection = await declared(aWrite('one'));
        const next = { ...collection, build: '2.1' };
        await store.declare(next);
        expect([...(await store.builds(collection.name))].sort()).toEqual(['1.1', '2.1']);
        await store.drop(collection);
        expect(await store.builds(collection.name)).toEqual(['2.1']);
        await store.declare(collection);
        expect(await store.get(collection, 'one')).toBeUndefined();
        expect(await store.checkpoint(collection)).toEqual(EMPTY_CHECKPOINT);
      });

      it('then nothing is named for a projection without any, and dropping what is not there is no error', async () => {
        const collection = aCollection();
        expect(await store.builds(collection.name)).toEqual([]);
        await store.drop(collection);
      });
    });

    describe('given a setting', () => {
      it('then it is set only where it is still as expected', async () => {
        const name = `serving-${randomUUID()}`;
        expect(await store.getSetting(name)).toBeUndefined();
        expect(await store.setSetting(name, 'something', '1.1')).toBe(false);
        expect(await store.setSetting(name, undefined, '1.1')).toBe(true);
        expect(await store.setSetting(name, undefined, '1.2')).toBe(false);
        expect(await store.setSetting(name, '1.0', '1.2')).toBe(false);
        expect(await store.setSetting(name, '1.1', '1.2')).toBe(true);
        expect(await store.getSetting(name)).toBe('1.2');
      });

      it('when many set it at once, then one of them does', async () => {
        const name = `lease-${randomUUID()}`;
        const done = await Promise.all(
          Array.from({ length: 10 }, (_, owner) => store.setSetting(name, undefined, `owner ${owner}`)),
        );
        expect(done.filter(Boolean)).toHaveLength(1);
      });
    });

    it('given a store that is left and opened again, then it is as it was left', async () => {
      const own = await open();
      const collection = aCollection();
      await own.store.declare(collection);
      const checkpoint = { position: 8n, seen: 2, digest: '2'.repeat(32) };
      await own.store.write(collection, [aWrite('one', { index: { day: 'mon' } })], checkpoint);
      await own.store.setSetting('serving', undefined, '1.1');
      const again = (await own.reopen?.()) ?? own.store;
      expect(await again.find(collection, { index: 'byDay', equal: ['mon'], limit: 1 })).toHaveLength(1);
      expect(await again.checkpoint(collection)).toEqual(checkpoint);
      expect(await again.getSetting('serving')).toBe('1.1');
      await own.close();
    });

    documentStoreBoundsContract(() => store);
    documentStoreFindContract(() => store);
    documentStoreModelContract(() => store);
  });
};
