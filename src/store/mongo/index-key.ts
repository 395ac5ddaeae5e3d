/**
 * An entry of an index as one text: the values of its fields and the key, so written that the order of their
 * bytes is the order that the port promises (null, numbers, texts, booleans, then the key). A page is then one
 * range of one field on every server, without their own rules for comparing values of different kinds.
 */
import type { FindByIndex, IndexValue } from '../documents.js';

// Each value begins with its kind; the key comes last, behind a mark that is above every kind.
const NULL = '0';
const NUMBER = '1';
const TEXT = '2';
const BOOLEAN = '3';
const KEY = '4';
/** Above every continuation of what it is put behind. */
const ABOVE = '5';

/** The entry of a document. `fields` are those of the index; what is not given is null. */
export const entryOf = (
  fields: readonly string[],
  index: Readonly<Record<string, IndexValue>>,
  key: string,
): string => fields.map((field) => written(index[field] ?? null)).join('') + KEY + key;

/** The entries of a page: in a range, both ends included, and behind an entry where the page goes on. */
export interface EntryRange {
  readonly from: string;
  readonly to: string;
  readonly after?: string;
}

/** The range of a query that fits its index. */
export const rangeOf = ({ equal, from = null, to = null, after }: FindByIndex): EntryRange => {
  const common = equal.map(written).join('');
  // Null sorts before everything, yet is not within any bound.
  const least = from !== null ? written(from) : to !== null ? NUMBER : '';
  const most = to !== null ? written(to) : '';
  return {
    from: common + least,
    to: common + most + ABOVE,
    ...(after !== undefined && { after: common + after.values.map(written).join('') + KEY + after.key }),
  };
};

/** The values of an entry behind the equal ones. */
export const valuesBehind = (entry: string, equal: number, fields: number): readonly IndexValue[] => {
  const values: IndexValue[] = [];
  for (let at = 0; values.length < fields;) {
    const end = endOf(entry, at);
    values.push(valueOf(entry.slice(at, end)));
    at = end;
  }
  return values.slice(equal);
};

const DIGITS = 16;
const END_OF_TEXT = '\u0000';

/** No written value is the beginning of another one: where two differ, they differ within the first of them. */
const written = (value: IndexValue): string => {
  if (value === null) return NULL;
  if (typeof value === 'number') return NUMBER + sortable(value);
  if (typeof value === 'boolean') return BOOLEAN + (value ? 'true' : 'false');
  return TEXT + value.replaceAll('\u0001', '\u0001\u0002').replaceAll('\u0000', '\u0001\u0001') + END_OF_TEXT;
};

const endOf = (entry: string, at: number): number => {
  switch (entry[at]) {
    case NUMBER:
      return at + 1 + DIGITS;
    case TEXT:
      return entry.indexOf(END_OF_TEXT, at) + 1;
    case BOOLEAN:
      return at + (entry[at + 1] === 't' ? '3true' : '3false').length;
    default:
      return at + 1;
  }
};

const valueOf = (value: string): IndexValue => {
  switch (value[0]) {
    case NUMBER:
      return numberOf(value.slice(1));
    case TEXT:
      return value.slice(1, -1).replaceAll('\u0001\u0001', '\u0000').replaceAll('\u0001\u0002', '\u0001');
    case BOOLEAN:
      return value === '3true';
    default:
      return null;
  }
};

const SIGN = 1n << 63n;
const ALL = (1n << 64n) - 1n;
const view = new DataView(new ArrayBuffer(8));

/** The bits of a number as digits that sort as numbers do: those of negative ones all turned, else the sign. */
const sortable = (value: number): string => {
  view.setFloat64(0, value + 0); // -0 and 0 are one value
  const bits = view.getBigUint64(0);
  return (bits & SIGN ? bits ^ ALL : bits | SIGN).toString(16).padStart(DIGITS, '0');
};

const numberOf = (digits: string): number => {
  const bits = BigInt(`0x${digits}`);
  view.setBigUint64(0, bits & SIGN ? bits ^ SIGN : bits ^ ALL);
  return view.getFloat64(0);
};
