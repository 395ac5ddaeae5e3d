/** The text of an index entry: what it promises without any server. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { IndexValue } from '../../src/store/documents.js';
import { entryOf, rangeOf, valuesBehind } from '../../src/store/mongo/index-key.js';

const value: fc.Arbitrary<IndexValue> = fc.oneof(
  fc.constant(null),
  fc.boolean(),
  fc.oneof(
    fc.integer(),
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  ),
  fc.string({ unit: fc.constantFrom('\u0000', '\u0001', '\u0002', '0', '4', '5', 'a', 'ü', '\u{10ffff}') }),
);
const FIELDS = ['a', 'b', 'c'];
const entry = fc.record({ values: fc.tuple(value, value, value), key: fc.string({ minLength: 1 }) });
const written = ({ values, key }: { values: readonly IndexValue[]; key: string }): string =>
  entryOf(FIELDS, Object.fromEntries(FIELDS.map((field, at) => [field, values[at] ?? null])), key);

const byBytes = (one: string, other: string): number =>
  Math.sign(Buffer.compare(Buffer.from(one), Buffer.from(other)));

const KINDS = ['object', 'number', 'string', 'boolean'];
const byValue = (one: IndexValue, other: IndexValue): number => {
  const kinds = KINDS.indexOf(typeof one) - KINDS.indexOf(typeof other);
  if (kinds !== 0 || one === other || one === null || other === null) return Math.sign(kinds);
  if (typeof one === 'string' && typeof other === 'string') return byBytes(one, other);
  return one < other ? -1 : 1;
};

describe('the entry of an index', () => {
  it('sorts by the bytes as its values and its key do, one after the other', () =>
    fc.assert(
      fc.property(entry, entry, (one, other) => {
        const differing = one.values.map((of, at) => byValue(of, other.values[at] ?? null)).find(Boolean);
        expect(byBytes(written(one), written(other))).toBe(differing ?? byBytes(one.key, other.key));
      }),
    ));

  it('gives its values back', () =>
    fc.assert(
      fc.property(entry, fc.nat(3), (one, equal) => {
        expect(valuesBehind(written(one), equal, FIELDS.length)).toEqual(one.values.slice(equal));
      }),
    ));

  it('lies in the range of its own values, and of no others', () =>
    fc.assert(
      fc.property(entry, fc.array(value, { maxLength: 3 }), ({ values, key }, equal) => {
        const { from, to } = rangeOf({ index: 'by', equal, limit: 1 });
        const text = written({ values, key });
        const isIn = byBytes(text, from) >= 0 && byBytes(text, to) <= 0;
        expect(isIn).toBe(equal.every((of, at) => byValue(of, values[at] ?? null) === 0));
      }),
    ));

  it('is the same for 0 and -0', () => {
    expect(entryOf(['a'], { a: -0 }, 'k')).toBe(entryOf(['a'], { a: 0 }, 'k'));
  });
});
