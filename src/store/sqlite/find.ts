/** A page by index as SQL: one search along the index, from where the last page ended. */
import { assertFits } from '../collections.js';
import type { FindByIndex, FoundDocument } from '../documents.js';
import { columnOf } from './collection-schema.js';
import { columnValue, indexValue, NULL_VALUE, type ColumnValue } from './index-value.js';

/** Key, position, document as JSON text, then the values of the index behind the equal ones. */
export type FoundRow = readonly [
  key: string,
  position: bigint,
  document: string,
  ...values: (ColumnValue | bigint)[],
];

/**
 * The statement for a query and its values in order. `fields` are those of the index.
 * @throws RangeError where the query does not fit the index.
 */
export const findStatement = (
  table: string,
  fields: readonly string[],
  query: FindByIndex,
): { readonly sql: string; readonly values: readonly (ColumnValue | number)[] } => {
  assertFits(fields, query);
  const { equal, from = null, to = null, after, descending = false, limit } = query;
  const columns = fields.map(columnOf);
  const rest = columns.slice(equal.length);
  const order = [...rest, 'key'];
  const bounded = rest[0] ?? 'key';
  const conditions = [
    'document IS NOT NULL',
    ...columns.slice(0, equal.length).map((column) => `${column} = ?`),
  ];
  const values: (ColumnValue | number)[] = equal.map(columnValue);
  const where = (condition: string, ...more: readonly ColumnValue[]): void => {
    conditions.push(condition);
    values.push(...more);
  };
  if (from !== null) where(`${bounded} >= ?`, columnValue(from));
  if (to !== null) where(`${bounded} <= ?`, columnValue(to));
  // Null sorts before everything, yet is not within any bound.
  if (to !== null && from === null) where(`${bounded} > ?`, NULL_VALUE);
  if (after !== undefined)
    where(
      `(${order.join(', ')}) ${descending ? '<' : '>'} (${order.map(() => '?').join(', ')})`,
      ...after.values.map(columnValue),
      after.key,
    );
  const direction = descending ? ' DESC' : '';
  const sql = `SELECT ${['key', 'position', 'document', ...rest].join(', ')} FROM ${table}
    WHERE ${conditions.join(' AND ')}
    ORDER BY ${order.map((column) => column + direction).join(', ')} LIMIT ?`;
  return { sql, values: [...values, limit] };
};

export const foundDocument = ([key, position, document, ...values]: FoundRow): FoundDocument => ({
  key,
  position,
  document: JSON.parse(document) as unknown,
  values: values.map(indexValue),
});
