/** What a token's header may say. Looked at before any key is fetched, so that what cannot be good costs little. */
import { decodeProtectedHeader, type ProtectedHeaderParameters } from 'jose';
import type { WhyUnverified } from './token-outcome.js';

/** Signatures by a private key of the issuer's. No shared secrets, no RSA, and never `none`. */
export const ALGORITHMS: readonly string[] = ['EdDSA', 'ES256'];

/** Access tokens only (RFC 9068, section 4): an identity token is meant for somebody else. */
export const TOKEN_TYPE = 'at+jwt';

const LONGEST_TOKEN = 8 * 1024;

/** A header that brings its own key could vouch for itself (RFC 8725, section 3.10). */
const KEY_BEARING = ['jwk', 'jku', 'x5u', 'x5c'] as const;

/** What is wrong with a token before its signature is looked at; undefined where nothing is. */
export const headerFlaw = (token: string): WhyUnverified | undefined => {
  if (token.length > LONGEST_TOKEN) return 'TOO_LONG';
  const header = decoded(token);
  if (header === undefined) return 'MALFORMED';
  if (typeof header.alg !== 'string' || !ALGORITHMS.includes(header.alg)) return 'ALGORITHM';
  if (KEY_BEARING.some((name) => Object.hasOwn(header, name))) return 'KEY_IN_HEADER';
  if (!isAccessToken(header.typ)) return 'TYPE';
  return undefined;
};

/** Media type names know no case, and `application/` may be left out (RFC 7515, section 4.1.9). */
const isAccessToken = (typ: unknown): boolean =>
  typeof typ === 'string' && [TOKEN_TYPE, `application/${TOKEN_TYPE}`].includes(typ.toLowerCase());

const decoded = (token: string): ProtectedHeaderParameters | undefined => {
  try {
    return decodeProtectedHeader(token);
  } catch {
    return undefined;
  }
};
