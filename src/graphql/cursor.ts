/** Opaque cursors of connections: where a page goes on, by index values and key, never by offset. */
import type { ViewQuery } from '../application/reads/session.js';
import { badInput } from './errors.js';

type After = NonNullable<ViewQuery['after']>;

export const encodeCursor = (values: After['values'], key: string): string =>
  Buffer.from(JSON.stringify([values, key])).toString('base64url');

/** @throws GraphQLError BAD_USER_INPUT for a text that is no cursor of this service. */
export const decodeCursor = (cursor: string): After => {
  try {
    const decoded: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    if (Array.isArray(decoded) && Array.isArray(decoded[0]) && typeof decoded[1] === 'string') {
      const values = (decoded[0] as unknown[]).filter((value) => typeof value !== 'object' || value === null);
      return { values: values as After['values'], key: decoded[1] };
    }
  } catch {
    // Falls through: whatever it is, it is no cursor.
  }
  throw badInput([
    { path: 'after', rule: 'CURSOR', message: 'after must be a cursor that this service gave.' },
  ]);
};
