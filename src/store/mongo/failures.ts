/** What the driver throws, as what the port promises: without addresses, and without what was being stored. */
import { MongoError, MongoBulkWriteError, MongoInvalidArgumentError, MongoServerError } from 'mongodb';
import { DocumentsUnavailable } from '../documents.js';

/** The code of a write that found its `_id` taken. */
const DUPLICATE_KEY = 11_000;

/** An operation did not end within the time that it is given; the driver may still be at it. */
export class TooSlow extends Error {
  override readonly name = 'TooSlow';
}

/**
 * A failure of the engine as `DocumentsUnavailable`; anything else (a mistake of ours) as it is.
 * @param what could not be done, for example `be read`.
 */
export const unavailable = (what: string, error: unknown): unknown => {
  if (!isOfEngine(error)) return error;
  const sentence = `The documents could not ${what} (${reasonOf(error)}).`;
  // What a server says of a write repeats what was written, and so does the driver about a page of writes.
  const isQuoting = error instanceof MongoServerError;
  return new DocumentsUnavailable(sentence, isQuoting ? {} : { cause: error });
};

/** Whether the server has answered, and nothing failed but inserts whose `_id` was taken. */
export const isOnlyTaken = (error: unknown): boolean => {
  if (error instanceof MongoBulkWriteError) {
    const failed = [error.writeErrors].flat();
    const isAcknowledged = error.result.getWriteConcernError() === undefined;
    return isAcknowledged && failed.length > 0 && failed.every(({ code }) => code === DUPLICATE_KEY);
  }
  return error instanceof MongoServerError && error.code === DUPLICATE_KEY;
};

/** Whether it failed in the engine, so that the same may well be done when it is sent again. */
export const isOfEngine = (error: unknown): error is Error =>
  error instanceof TooSlow ||
  (error instanceof MongoError && !(error instanceof MongoInvalidArgumentError)) ||
  socketCode(error) !== undefined;

/**
 * The code of an error of a socket. The driver hands such an error on as it is where a connection breaks while a
 * large message is being written to it.
 */
const socketCode = (error: unknown): string | undefined => {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' && SOCKET.test(code) ? code : undefined;
};

const SOCKET = /^(E[A-Z]+|ERR_(STREAM|SOCKET|SSL|TLS)_\w+)$/;

const reasonOf = (error: Error): string => {
  if (error instanceof TooSlow) return error.message;
  if (error instanceof MongoServerError)
    return [error.name, error.code, error['codeName']].filter((part) => part !== undefined).join(' ');
  return error instanceof MongoError ? error.name : (socketCode(error) ?? error.name);
};
