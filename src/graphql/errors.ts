/** GraphQL errors: for requests that are malformed, not allowed in, too early, or failed. Refusals are data. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutValues } from './quoting.js';

export interface Violation {
  /** The field at fault, for example `input.people.0.name`: the argument first, or the variable that brings it. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

/** @param status of the HTTP response, where nothing of the request was done: 200 otherwise. */
export const badInput = (violations: readonly Violation[], status?: number): GraphQLError =>
  new GraphQLError(violations[0]?.message ?? MALFORMED_REQUEST, {
    extensions: { code: 'BAD_USER_INPUT', violations, ...(status !== undefined && { http: { status } }) },
  });

/** Nobody is let in without a token of an officer in post. The client is told no more than that. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Send a valid token of an officer of this board as "Authorization: Bearer …".', {
    extensions: {
      code: 'UNAUTHENTICATED',
      http: { status: 401, headers: new Map([['www-authenticate', 'Bearer']]) },
    },
  });

/** At the door: whether the caller may come in could not be told. The same request may be sent again. */
export const tryAgain = (message: string): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code: 'TRY_AGAIN', retryAfterMs: RETRY_AFTER_MS, http: { status: 503 } },
  });

const MALFORMED_REQUEST = 'The request is malformed.';
const RETRY_AFTER_MS = 1_000;

/**
 * Errors that pass: nothing was recorded, or it is not known; the same command id is sent again. Events that are not known
 * here are known to instances of a later release: during an upgrade one of them answers next.
 */
const PASSING: ReadonlySet<string> = new Set([
  'UnknownEvent',
  'TryAgain',
  'QueueFull',
  'LogUnavailable',
  'DocumentsUnavailable',
]);

/** GraphQL's and Apollo's own complaints about a request. */
const MALFORMED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

const OURS: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'TRY_AGAIN']);

/** Where an unexpected error goes besides the client, who gets its correlation id only. */
export type Report = (correlationId: string, error: unknown) => void;

/** Every error on its way out, by request or by socket: one of the documented codes, and nothing internal. */
export const outgoing =
  (report: Report) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions } = formatted;
    const where = { ...(locations && { locations }), ...(path && { path }) };
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof Error && PASSING.has(original.name)) {
      const passing = { code: 'TRY_AGAIN', retryAfterMs: RETRY_AFTER_MS };
      return { message: original.message, ...where, extensions: passing };
    }
    if (original instanceof Error && original.name === 'AppendTooLarge') {
      const violations = [{ path: 'input', rule: 'SIZE', message: original.message }];
      return { message: original.message, ...where, extensions: { code: 'BAD_USER_INPUT', violations } };
    }
    const code = extensions?.['code'];
    if (MALFORMED.has(code)) return { ...where, ...malformed(withoutValues(message, error)) };
    const isOwn = code !== 'BAD_USER_INPUT' || extensions?.['violations'] !== undefined;
    if (OURS.has(code) && isOwn) return { message, ...where, extensions: ourOwn(extensions) };
    if (OURS.has(code) || isAboutAnArgument(original)) {
      return { ...where, ...malformed(MALFORMED_REQUEST) };
    }
    const correlationId = randomUUID();
    report(correlationId, original);
    return {
      message: `Something failed. Quote ${correlationId} when you report it.`,
      ...where,
      extensions: { code: 'INTERNAL', correlationId },
    };
  };

/** What is said of a request that is at fault as a whole; `where`, if anything, says where in it. */
export const malformed = (message: string): GraphQLFormattedError => ({
  message,
  extensions: { code: 'BAD_USER_INPUT', violations: [{ path: 'query', rule: 'REQUEST', message }] },
});

/** GraphQL finds out only while it executes that a variable put a null where an argument takes none. */
const isAboutAnArgument = (error: unknown): boolean =>
  error instanceof GraphQLError &&
  error.originalError === undefined &&
  /^Argument "\w+" /.test(error.message);

const ourOwn = (extensions: GraphQLFormattedError['extensions']): Record<string, unknown> => {
  const { code, violations, retryAfterMs } = extensions ?? {};
  return {
    code,
    ...(violations !== undefined && { violations }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
};
