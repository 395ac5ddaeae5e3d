/**
 * How index values stand in SQLite columns, so that they order as the port says on every engine: null, numbers,
 * texts, then booleans.
 */
import type { IndexValue } from '../documents.js';

/** What SQLite stores for an index value; never NULL, so that rows of values compare without exceptions. */
export type ColumnValue = string | number | Uint8Array;

/** Stands for null: below every number that JSON can hold. */
export const NULL_VALUE = Number.NEGATIVE_INFINITY;

// SQLite orders blobs behind texts, and has no booleans of its own.
const FALSE_VALUE = Uint8Array.of(0);
const TRUE_VALUE = Uint8Array.of(1);

export const columnValue = (value: IndexValue | undefined): ColumnValue => {
  if (value === null || value === undefined) return NULL_VALUE;
  if (typeof value !== 'boolean') return value;
  return value ? TRUE_VALUE : FALSE_VALUE;
};

export const indexValue = (stored: ColumnValue | bigint): IndexValue => {
  if (typeof stored === 'string') return stored;
  if (typeof stored === 'bigint') return Number(stored);
  if (typeof stored === 'number') return stored === NULL_VALUE ? null : stored;
  return stored[0] === 1;
};
