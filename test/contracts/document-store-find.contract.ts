/** Finding documents by index, page after page, against sorting them all. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type {
  CollectionDeclaration,
  DocumentStore,
  DocumentWrite,
  FindByIndex,
  FoundDocument,
  IndexValue,
} from '../../src/store/documents.js';
import { aCollection, aWrite } from './a-document.js';

type Fields = Readonly<Record<string, IndexValue>>;

const items: readonly (readonly [key: string, fields: Fields])[] = [
  ['a', { day: 'mon', urgent: true, place: 2 }],
  ['b', { day: 'mon', urgent: false, place: 1 }],
  ['c', { day: 'mon', urgent: true, place: null }],
  ['d', { day: 'mon', urgent: true, place: 10 }],
  ['e', { day: 'tue', urgent: true, place: 1 }],
  ['f', { day: null, urgent: false, place: 1 }],
  ['g', {}],
];

/** Every page from the first to the last. */
const pages = async (
  store: DocumentStore,
  collection: CollectionDeclaration,
  query: FindByIndex,
): Promise<readonly FoundDocument[]> => {
  const found: FoundDocument[] = [];
  for (let go: Partial<FindByIndex> = {}, more = true; more;) {
    const page = await store.find(collection, { ...query, ...go });
    found.push(...page);
    const last = page.at(-1);
    more = last !== undefined && page.length === query.limit;
    if (last !== undefined) go = { after: { values: last.values, key: last.key } };
  }
  return found;
};

export const documentStoreFindContract = (store: () => DocumentStore): void => {
  describe('when documents are found by an index', () => {
    const filled = async (
      writes: readonly DocumentWrite[] = items.map(([key, index]) => aWrite(key, { index })),
    ): Promise<CollectionDeclaration> => {
      const collection = aCollection();
      await store().declare(collection);
      expect(await store().write(collection, writes)).toEqual({ stale: [] });
      return collection;
    };
    const keys = async (collection: CollectionDeclaration, query: Partial<FindByIndex>): Promise<string> =>
      (await store().find(collection, { index: 'byDay', equal: [], limit: 100, ...query }))
        .map(({ key }) => key)
        .join('');

    it('then a query that does not fit the index, or a collection that was never declared, is an error', async () => {
      const collection = await filled();
      const query = { index: 'byDay', equal: ['mon'], limit: 10 };
      const wrong = [
        { ...query, index: 'byNight' },
        { ...query, limit: 0 },
        { ...query, equal: ['mon', true, 1, 'more'] },
        { ...query, equal: ['mon', true, 1], from: 1 },
        { ...query, after: { values: [1], key: 'a' } },
      ];
      for (const one of wrong) await expect(store().find(collection, one)).rejects.toThrow(RangeError);
      await expect(store().find(aCollection(), query)).rejects.toThrow('has not been declared');
      await expect(store().get(aCollection(), 'one')).rejects.toThrow('has not been declared');
    });

    it('then they come in the order of the fields behind the equal ones, then of the key', async () => {
      const collection = await filled();
      expect(await keys(collection, { equal: ['mon', true] })).toBe('cad');
      expect(await keys(collection, { equal: ['mon', true], descending: true })).toBe('dac');
      expect(await keys(collection, { equal: ['mon'] })).toBe('bcad');
      expect(await keys(collection, { equal: ['wed'] })).toBe('');
    });

    it('then null and a field that was not given are the same value, before all others', async () => {
      const collection = await filled();
      expect(await keys(collection, { equal: [null] })).toBe('gf');
      expect(await keys(collection, {})).toBe('gfbcade');
    });

    it('then bounds are inclusive, and what is null lies outside of them', async () => {
      const collection = await filled();
      expect(await keys(collection, { equal: ['mon', true], from: 2 })).toBe('ad');
      expect(await keys(collection, { equal: ['mon', true], to: 2 })).toBe('a');
      expect(await keys(collection, { equal: ['mon', true], from: 3, to: 10 })).toBe('d');
      expect(await keys(collection, { from: 'mon', to: 'mon', descending: true })).toBe('dacb');
    });

    it('then each carries its document, its position and the values that lead on to the next', async () => {
      const collection = await filled();
      const [first] = await store().find(collection, { index: 'byDay', equal: ['mon'], limit: 1 });
      expect(first).toEqual({ key: 'b', position: 1n, document: { key: 'b' }, values: [false, 1] });
    });

    it('then one that was written again is found by its new values only', async () => {
      const collection = await filled();
      await store().write(collection, [
        aWrite('a', { readPosition: 1n, position: 2n, index: { day: 'tue' } }),
      ]);
      expect(await keys(collection, { equal: ['mon', true] })).toBe('cd');
      expect(await keys(collection, { equal: ['tue'] })).toBe('ae');
    });

    it('then pages of any size give each once, in order, either way', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              day: fc.constantFrom(null, 'mon', 'tue'),
              urgent: fc.constantFrom(null, true, false),
              place: fc.constantFrom(null, 0, 1, -1.5, 1_000_000),
            }),
            { maxLength: 25 },
          ),
          fc.boolean(),
          fc.integer({ min: 1, max: 6 }),
          fc.nat(3),
          async (all, descending, limit, equalFields) => {
            const collection = await filled(
              all.map((index, at) => aWrite(`k${String(at).padStart(2, '0')}`, { index })),
            );
            const equal = ['mon', true, 1].slice(0, equalFields);
            const found = await pages(store(), collection, { index: 'byDay', equal, descending, limit });
            const expected = all
              .map(({ day, urgent, place }, at) => ({
                key: `k${String(at).padStart(2, '0')}`,
                values: [day, urgent, place],
              }))
              .filter(({ values }) => equal.every((value, at) => values[at] === value))
              .sort((one, other) => byValues(one, other) * (descending ? -1 : 1));
            expect(found.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
            await store().drop(collection);
          },
        ),
        { numRuns: 60 },
      ));
  });
};

interface Entry {
  readonly key: string;
  readonly values: readonly IndexValue[];
}

const byValues = (one: Entry, other: Entry): number => {
  const differing = one.values.findIndex((value, at) => value !== other.values[at]);
  if (differing < 0) return one.key < other.key ? -1 : 1;
  const [a, b] = [one.values[differing] ?? null, other.values[differing] ?? null];
  if (a === null || b === null) return a === null ? -1 : 1;
  return a < b ? -1 : 1;
};
