/** What went wrong with a call, from whatever the client threw: typed, a plain error with a code, or neither. */
import { LogUnavailable } from '../event-log.js';

/** No answer within the time that a call may take, the search for a node included. */
export class NoAnswer extends Error {
  override readonly name = 'NoAnswer';
}

/** The connection has been closed here: there is nothing left to call over. */
export class ConnectionClosed extends Error {
  override readonly name = 'ConnectionClosed';
}

/** A board's stream holds what this service did not write: nothing behind it can be read, now or later. */
export class ForeignEvent extends LogUnavailable {}

/** gRPC's status codes, as far as they are told apart here. */
const CANCELLED = 1;
const UNKNOWN = 2;
const INVALID_ARGUMENT = 3;
const DEADLINE_EXCEEDED = 4;
const PERMISSION_DENIED = 7;
const FAILED_PRECONDITION = 9;
const ABORTED = 10;
const UNIMPLEMENTED = 12;
export const UNAVAILABLE = 14;
const UNAUTHENTICATED = 16;

/** The code of an error of the client or of gRPC; undefined where it has none, as some of a lost server's. */
export const codeOf = (error: unknown): number | undefined => {
  const code = error instanceof Error ? (error as { code?: unknown }).code : undefined;
  return typeof code === 'number' ? code : undefined;
};

/** What the server calls the exception, in the trailers of its answer. */
const exceptionOf = (error: unknown): string | undefined => {
  const metadata = (error as { metadata?: { get?: (key: string) => readonly unknown[] } } | null)?.metadata;
  const [name] = metadata?.get?.('exception') ?? [];
  return typeof name === 'string' ? name : undefined;
};

/** Whether the server refused who asked: no user, a wrong password, or no right to the log. */
export const isRefused = (error: unknown): boolean => {
  const code = codeOf(error);
  return code === UNAUTHENTICATED || code === PERMISSION_DENIED || exceptionOf(error) === 'access-denied';
};

/** Whether there was no answer in the time that the call had. */
export const isLate = (error: unknown): boolean => codeOf(error) === DEADLINE_EXCEEDED;

/** Whether the server has no such call. */
export const isUnimplemented = (error: unknown): boolean => codeOf(error) === UNIMPLEMENTED;

/** Whether an append held more than the server takes, whatever was reckoned here. */
export const isTooLarge = (error: unknown): boolean =>
  exceptionOf(error)?.startsWith('maximum-append') ?? false;

/** Whether the server could not begin to read where it was told: no event lies just there. */
export const isNoPlace = (error: unknown): boolean =>
  codeOf(error) === UNKNOWN && /Unexpected \w*ReadAllResult|InvalidPosition/.test((error as Error).message);

/** Whether the same call may succeed in a moment. What is not known to be final passes. */
export const isPassing = (error: unknown): boolean => {
  const code = codeOf(error);
  return (
    !isRefused(error) &&
    !isTooLarge(error) &&
    !isNoPlace(error) &&
    code !== INVALID_ARGUMENT &&
    code !== FAILED_PRECONDITION &&
    code !== UNIMPLEMENTED &&
    !(error instanceof ConnectionClosed) &&
    !isForGood(error)
  );
};

/** Whether whoever reads on would come across it again, however often. */
export const isForGood = (error: unknown): boolean =>
  error instanceof ForeignEvent || error instanceof RangeError || error instanceof TypeError;

/** Half a sentence about the event store, without an address or anything that came from outside. */
export const reasonOf = (error: unknown): string => {
  if (error instanceof NoAnswer) return 'it did not answer in time';
  if (error instanceof ConnectionClosed) return 'its connection has been closed';
  if (isRefused(error)) return 'it refused the user and password';
  if (exceptionOf(error) === 'not-leader') return 'its leader is changing';
  if (exceptionOf(error) === 'stream-deleted') return 'the stream has been deleted';
  const code = codeOf(error);
  if (code === DEADLINE_EXCEEDED || code === ABORTED) return 'it did not answer in time';
  if (code === UNAVAILABLE || code === CANCELLED) return 'it could not be reached';
  if (code === UNIMPLEMENTED) return 'it does not know the call';
  return code === undefined ? 'it could not be reached' : `it answered with gRPC status ${code}`;
};

/**
 * What has its own sentence keeps it.
 * @param what begins the sentence, for example `The append could not be stored`.
 */
export const unavailable = (what: string, error: unknown): LogUnavailable =>
  error instanceof LogUnavailable
    ? error
    : new LogUnavailable(`${what}: the event store failed (${reasonOf(error)}).`, { cause: error });
