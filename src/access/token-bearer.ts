/** Finds the bearer token of a request (RFC 6750, section 2.1: the Authorization header and nowhere else). */
import { unverified, type Unverified } from './token-outcome.js';

/** Scheme in any case, then one `b64token`. A list of two credentials does not fit. */
const BEARER = /^bearer +([A-Za-z0-9\-._~+/]+=*)$/i;

/**
 * The token, not yet verified in any way, or why there is none.
 *
 * @param header every Authorization header of the request: Node's `request.headersDistinct.authorization`.
 * Not `request.headers.authorization`, which silently keeps the first of several.
 */
export const bearerToken = (header: string | readonly string[] | undefined): string | Unverified => {
  const values = typeof header === 'string' ? [header] : (header ?? []);
  const [value] = values;
  if (value === undefined) return unverified('NO_TOKEN');
  if (values.length > 1) return unverified('SEVERAL_TOKENS');
  return BEARER.exec(value)?.[1] ?? unverified('NOT_BEARER');
};
