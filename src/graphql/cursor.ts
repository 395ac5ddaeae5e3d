/** Opaque cursors of connections: where a page goes on, by index values and key, never by offset. */
import type { ViewQuery } from '../application/reads/session.js';
import { badInput } from './errors.js';

type After = NonNullable<ViewQuery['after']>;

export const encodeCursor = (values: After['values'], key: string): string =>
  Buffer.from(JSON.stringify([values, key])).toString('base64url');

/**
 * @param length how many index values a cursor of this connection has
 * @throws GraphQLError BAD_USER_INPUT for a text that is no cursor of this connection.
 */
export const decodeCursor = (cursor: string, length: number): After => {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(decoded) && isTexts(decoded[0], length) && typeof decoded[1] === 'string') {
      return { values: decoded[0], key: decoded[1] };
    }
  } catch {
    // Falls through: whatever it is, it is no cursor.
  }
  throw badInput([
    { path: 'after', rule: 'CURSOR', message: 'after must be a cursor that this service gave.' },
  ]);
};

const isTexts = (values: unknown, length: number): values is string[] =>
  Array.isArray(values) && values.length === length && values.every((value) => typeof value === 'string');
