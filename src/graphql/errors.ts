/** GraphQL errors: for requests that are malformed, not allowed in, too early, or failed. Refusals are data. */
import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

export interface Violation {
  /** The field at fault, for example `input.subjects.0.name`. */
  readonly path: string;
  readonly rule: string;
  readonly message: string;
}

export const badInput = (violations: readonly Violation[]): GraphQLError =>
  new GraphQLError(violations[0]?.message ?? 'The request is malformed.', {
    extensions: { code: 'BAD_USER_INPUT', violations },
  });

/** Nobody is let in without a token of an officer in post. The client is told no more than that. */
export const unauthenticated = (): GraphQLError =>
  new GraphQLError('Send a valid token of an officer of this board as "Authorization: Bearer …".', {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });

export const tryAgain = (message: string, retryAfterMs = 1_000): GraphQLError =>
  new GraphQLError(message, { extensions: { code: 'TRY_AGAIN', retryAfterMs } });

/** Errors that pass: nothing was recorded, or it is not known; the same command id is sent again. */
const PASSING: ReadonlySet<string> = new Set(['TryAgain', 'QueueFull', 'LogUnavailable']);

/** GraphQL's own complaints about a request; what is wrong stands in its message, which quotes the schema only. */
const MALFORMED: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
]);
const OURS: ReadonlySet<unknown> = new Set(['BAD_USER_INPUT', 'UNAUTHENTICATED', 'TRY_AGAIN', 'TOO_COSTLY']);

/** Where an unexpected error goes besides the client, who gets its correlation id only. */
export type Report = (correlationId: string, error: unknown) => void;

/** Every error on its way out: one of the documented codes, and nothing internal. */
export const outgoing =
  (report: Report) =>
  (formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError => {
    const { message, locations, path, extensions } = formatted;
    const where = { ...(locations && { locations }), ...(path && { path }) };
    const original = error instanceof GraphQLError ? (error.originalError ?? error) : error;
    if (original instanceof Error && PASSING.has(original.name)) {
      return { message: original.message, ...where, extensions: { code: 'TRY_AGAIN', retryAfterMs: 1_000 } };
    }
    if (OURS.has(extensions?.['code'])) return { message, ...where, extensions: ourOwn(extensions) };
    if (MALFORMED.has(extensions?.['code']))
      return { message, ...where, extensions: { code: 'BAD_USER_INPUT' } };
    const correlationId = randomUUID();
    report(correlationId, original);
    return {
      message: `Something failed. Quote ${correlationId} when you report it.`,
      ...where,
      extensions: { code: 'INTERNAL', correlationId },
    };
  };

const ourOwn = (extensions: GraphQLFormattedError['extensions']): Record<string, unknown> => {
  const { code, violations, retryAfterMs } = extensions ?? {};
  return {
    code,
    ...(violations !== undefined && { violations }),
    ...(retryAfterMs !== undefined && { retryAfterMs }),
  };
};
