/** How far the promises of `DocumentStore` reach: any key, any index value, the last position, large documents. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DOCUMENT_BYTES,
  type CollectionDeclaration,
  type DocumentStore,
  type DocumentWrite,
  type IndexValue,
} from '../../src/store/documents.js';
import { aCollection, aWrite } from './a-document.js';

const LAST_POSITION = 2n ** 63n - 1n;

/** Keys that mean something to one engine or another, and to the port nothing. */
const ODD_KEYS = [
  ...['$set', '$', 'a.b', '.', '..', "'; DROP TABLE x; --", '"', '\\', '%', '_', '*', '/', ' ', ' a ', '\n'],
  ...['\u0000', 'a\u0000b', '\u0001', 'null', '0', '-1', '__proto__', 'constructor', 'é', 'e\u0301', 'İ'],
  ...['🙂', '\uffff', '\u{10ffff}', 'A', 'a', 'x'.repeat(800)],
];

const byBytes = (one: string, other: string): number => Buffer.compare(Buffer.from(one), Buffer.from(other));

const text = fc.oneof(
  fc.constantFrom(...ODD_KEYS, ''),
  fc.string({ unit: 'binary', maxLength: 4 }),
  fc.string({ unit: fc.constantFrom('\u0000', '\u0001', '\u0002', '0', '4', 'a'), maxLength: 4 }),
);
const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(Number.MAX_SAFE_INTEGER, -Number.MAX_VALUE, Number.MIN_VALUE),
);
const value: fc.Arbitrary<IndexValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  text,
  number.map((one) => one + 0), // -0 has no JSON form
);

const KINDS = ['object', 'number', 'string', 'boolean'];

/** Null, numbers, texts by their bytes, booleans. */
const byValue = (one: IndexValue, other: IndexValue): number => {
  const kinds = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  if (kinds !== 0 || one === other || one === null || other === null) return kinds;
  if (typeof one === 'string' && typeof other === 'string') return byBytes(one, other);
  return one < other ? -1 : 1;
};

export const documentStoreBoundsContract = (store: () => DocumentStore): void => {
  const declared = async (...writes: readonly DocumentWrite[]): Promise<CollectionDeclaration> => {
    const collection = aCollection();
    await store().declare(collection);
    if (writes.length > 0) expect(await store().write(collection, writes)).toEqual({ stale: [] });
    return collection;
  };

  describe('given keys of any characters', () => {
    it('then each names its own document, and all are in the order of their bytes', async () => {
      const collection = await declared(...ODD_KEYS.map((key) => aWrite(key)));
      const read = await store().getMany(collection, ODD_KEYS);
      expect(read.map((found) => found?.document)).toEqual(ODD_KEYS.map((key) => ({ key })));
      const one = await Promise.all(ODD_KEYS.map((key) => store().get(collection, key)));
      expect(one).toEqual(read);
      const all = await store().scan(collection, null, 1_000);
      expect(all.map(({ key }) => key)).toEqual([...ODD_KEYS].sort(byBytes));
      const behind = await store().scan(collection, 'a', 1_000);
      expect(behind.map(({ key }) => key)).toEqual(
        ODD_KEYS.filter((key) => byBytes(key, 'a') > 0).sort(byBytes),
      );
    });

    it('then a page by index goes on behind any of them', async () => {
      const collection = await declared(...ODD_KEYS.map((key) => aWrite(key, { index: { day: 'mon' } })));
      const query = { index: 'byDay', equal: ['mon'], limit: 7 };
      const keys: string[] = [];
      for (let page = await store().find(collection, query); page.length > 0;) {
        keys.push(...page.map(({ key }) => key));
        const { values, key } = page.at(-1)!;
        page = await store().find(collection, { ...query, after: { values, key } });
      }
      expect(keys).toEqual([...ODD_KEYS].sort(byBytes));
    });

    it('then an empty one is refused, and so is a page that writes a document twice', async () => {
      const collection = await declared();
      await expect(store().write(collection, [aWrite('')])).rejects.toThrow(RangeError);
      await expect(store().write(collection, [aWrite('one'), aWrite('one')])).rejects.toThrow(RangeError);
      expect(await store().scan(collection, null, 10)).toEqual([]);
    });
  });

  describe('given documents of any form', () => {
    it('then names of fields mean nothing to the engine', async () => {
      const document: unknown = JSON.parse(
        '{"$set":{"a.b":1,"$gt":[{"":0}]},".":null,"__proto__":{"x":1},"_id":7,"p":"q","\\u0000":"\\u0000"}',
      );
      const collection = await declared(aWrite('one', { document }));
      const read = await store().get(collection, 'one');
      expect(JSON.stringify(read?.document)).toBe(JSON.stringify(document));
    });

    it('then a large one is kept whole, and one that is too large is refused and leaves nothing', async () => {
      const document = { text: 'ü'.repeat((DOCUMENT_BYTES - 20) / 2) };
      const collection = await declared(aWrite('one', { document }));
      const read = await store().get(collection, 'one');
      expect((read?.document as { text: string }).text === document.text).toBe(true);
      const larger = aWrite('two', { document: { text: 'ü'.repeat(DOCUMENT_BYTES / 2) } });
      const page = [aWrite('before'), larger, aWrite('behind')];
      await expect(store().write(collection, page)).rejects.toMatchObject({
        ...{ name: 'UnstorableDocument', key: 'two' },
      });
      expect((await store().scan(collection, null, 10)).map(({ key }) => key)).toEqual(['one']);
    });

    it('then one that has no JSON form is refused and leaves nothing', async () => {
      const collection = await declared();
      for (const document of [undefined, 1n, { number: 1n }]) {
        const page = [aWrite('before'), { ...aWrite('one'), document }];
        await expect(store().write(collection, page)).rejects.toMatchObject({
          ...{ name: 'UnstorableDocument', key: 'one' },
        });
      }
      expect(await store().scan(collection, null, 10)).toEqual([]);
    });

    it('then a page of many, large together, is written whole', async () => {
      const filling = 'x'.repeat(100_000);
      const writes = Array.from({ length: 300 }, (_, at) => aWrite(`k${at}`, { document: { at, filling } }));
      const collection = await declared(...writes);
      const again = writes.map((write) => ({ ...write, readPosition: 1n, position: 2n }));
      expect(await store().write(collection, [...again, aWrite('k300')])).toEqual({ stale: [] });
      expect((await store().get(collection, 'k299'))?.position).toBe(2n);
    });
  });

  it('when many are asked for, then all are answered, those that are not there too', async () => {
    const writes = Array.from({ length: 1_200 }, (_, at) => aWrite(`k${at}`));
    const collection = await declared(...writes);
    const keys = Array.from({ length: 2_500 }, (_, at) => `k${at}`).reverse();
    const found = await store().getMany(collection, keys);
    expect(found.map((one) => one?.key)).toEqual(
      keys.map((key) => (Number(key.slice(1)) < 1_200 ? key : undefined)),
    );
  });

  describe('given positions up to the last one of 64 bits', () => {
    it('then they are kept to the last digit, in documents, guards and checkpoints', async () => {
      const collection = await declared(aWrite('one', { position: LAST_POSITION - 1n }));
      const checkpoint = {
        position: LAST_POSITION,
        seen: Number.MAX_SAFE_INTEGER,
        digest: 'f'.repeat(32),
      };
      const near = aWrite('one', { readPosition: LAST_POSITION - 2n, position: LAST_POSITION });
      expect(await store().write(collection, [near], checkpoint)).toEqual({ stale: ['one'] });
      const exact = { ...near, readPosition: LAST_POSITION - 1n };
      expect(await store().write(collection, [exact], checkpoint)).toEqual({ stale: [] });
      expect((await store().get(collection, 'one'))?.position).toBe(LAST_POSITION);
      expect(await store().checkpoint(collection)).toEqual(checkpoint);
    });

    it.each([-1n, LAST_POSITION + 1n])('then %s is refused', async (position) => {
      const collection = await declared();
      const checkpoint = { position, seen: 1, digest: '1'.repeat(32) };
      await expect(store().write(collection, [aWrite('one', { position })])).rejects.toThrow(RangeError);
      await expect(store().write(collection, [], checkpoint)).rejects.toThrow(RangeError);
    });
  });

  it('when a checkpoint comes that is behind, then the one that stands there stays', async () => {
    const collection = await declared();
    const checkpoint = { position: 20n, seen: 2, digest: '2'.repeat(32) };
    await store().write(collection, [], checkpoint);
    const late = { position: 19n, seen: 1, digest: '1'.repeat(32) };
    expect(await store().write(collection, [aWrite('one')], late)).toEqual({ stale: [] });
    expect(await store().checkpoint(collection)).toEqual(checkpoint);
    expect(await store().get(collection, 'one')).toBeDefined();
  });

  describe('given index values of every kind', () => {
    it('then they are in one order, and pages, bounds and what leads on are true to it', () =>
      fc.assert(
        fc.asyncProperty(
          fc.array(value, { minLength: 1, maxLength: 30 }),
          fc.boolean(),
          fc.record({ from: value, to: value }, { requiredKeys: [] }),
          async (values, descending, bounds) => {
            const collection = aCollection({ indexes: { byDay: ['day'] } });
            await store().declare(collection);
            const writes = values.map((day, at) => aWrite(`k${100 + at}`, { index: { day } }));
            await store().write(collection, writes);
            const { from = null, to = null } = bounds;
            const expected = values
              .map((day, at) => ({ key: `k${100 + at}`, day }))
              .filter(({ day }) => from === null || byValue(day, from) >= 0)
              .filter(({ day }) => to === null || (day !== null && byValue(day, to) <= 0))
              .sort((one, other) => byValue(one.day, other.day) || byBytes(one.key, other.key));
            if (descending) expected.reverse();
            const query = { index: 'byDay', equal: [], ...bounds, descending, limit: 4 };
            const found: unknown[] = [];
            for (let page = await store().find(collection, query); page.length > 0;) {
              found.push(...page.map(({ key, values: [day] }) => ({ key, day })));
              const last = page.at(-1)!;
              page = await store().find(collection, {
                ...query,
                after: { values: last.values, key: last.key },
              });
            }
            expect(found).toEqual(expected);
            await store().drop(collection);
          },
        ),
        { numRuns: 40 },
      ));

    it.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])(
      'then %s is none of them',
      async (day) => {
        const collection = await declared();
        const page = [aWrite('before'), aWrite('one', { index: { day } })];
        await expect(store().write(collection, page)).rejects.toThrow(RangeError);
        await expect(store().write(collection, page)).rejects.toMatchObject({
          ...{ name: 'UnstorableDocument', key: 'one' },
        });
        expect(await store().scan(collection, null, 10)).toEqual([]);
      },
    );
  });

  describe('given a build with documents, when it is declared with other indexes', () => {
    const indexes = { byDay: ['day', 'place'], byPlace: ['place'] };

    it.each([
      ['a new one', { ...indexes, byOwner: ['owner'] }],
      ['a new one of known fields', { ...indexes, byPlaceAndDay: ['place', 'day'] }],
      ['the fields of one in another order', { ...indexes, byDay: ['place', 'day'] }],
    ])('then %s is refused with a sentence', async (_, other) => {
      const collection = aCollection({ indexes });
      await store().declare(collection);
      await expect(store().declare({ ...collection, indexes: other })).rejects.toThrow(
        'raise the version of its projection',
      );
    });

    it('then one may be left out, and come back with nothing missing', async () => {
      const collection = aCollection({ indexes });
      await store().declare(collection);
      await store().declare({ ...collection, indexes: { byDay: indexes.byDay } });
      await store().write(collection, [aWrite('one', { index: { day: 'mon', place: 1 } })]);
      await store().declare(collection);
      expect(await store().find(collection, { index: 'byPlace', equal: [1], limit: 10 })).toHaveLength(1);
    });
  });
};
