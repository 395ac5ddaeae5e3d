/** The issuer's public keys: fetched from the one configured address, within bounds, and kept for a while. */
import {
  createRemoteJWKSet,
  customFetch,
  errors,
  type FetchImplementation,
  type JWTVerifyGetKey,
} from 'jose';

const FETCH_TIMEOUT_MS = 3_000;
/** A key that the issuer has withdrawn is trusted for at most this long. */
const CACHE_MAX_AGE_MS = 600_000;
/** So that a flood of tokens does not become a flood of requests to an issuer that is down. */
const RETRY_AFTER_FAILURE_MS = 1_000;
const LONGEST_ANSWER_BYTES = 64 * 1024;

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** The issuer's keys could not be had. Says nothing about the token that they were wanted for. */
export class KeysUnavailable extends Error {
  override readonly name = 'KeysUnavailable';
}

/**
 * Why keys may not be fetched from an address, as the end of a sentence; undefined where they may. Whoever
 * can change the keys on their way can be anybody, so the way is encrypted or does not leave the machine.
 */
export const jwksUrlProblem = (address: string): string | undefined => {
  if (!URL.canParse(address)) return 'must be a complete address, such as https://login.example/jwks';
  const url = new URL(address);
  if (url.username !== '' || url.password !== '') return 'must not hold a user name or a password';
  if (url.protocol === 'https:' || (url.protocol === 'http:' && LOOPBACK.test(url.hostname)))
    return undefined;
  return 'must be an https address (http is for this machine alone: 127.0.0.1, [::1] or localhost)';
};

/**
 * Finds the key for a token's header. An unknown key id makes the keys be fetched anew, so that the issuer
 * can change its key at any time, but not more than once per cooldown, so that invented ids cost nothing.
 * Redirections are not followed.
 *
 * The function throws `KeysUnavailable` where the keys cannot be had, and jose's own errors where they can
 * but none fits.
 * @throws TypeError where the address is not one that keys may be fetched from (`jwksUrlProblem`).
 */
export const issuerKeys = (jwksUrl: string, cooldownSeconds: number): JWTVerifyGetKey => {
  const problem = jwksUrlProblem(jwksUrl);
  if (problem !== undefined) throw new TypeError(`The address of the issuer's keys ${problem}.`);
  const cooldownDuration = cooldownSeconds * 1_000;
  const restMs = Math.min(cooldownDuration, RETRY_AFTER_FAILURE_MS);
  // jose rests after an answer but not after a failure. On the clock that nobody sets: a duration, not a time.
  let restUntil = 0;
  const boundedFetch: FetchImplementation = async (url, options) => {
    if (performance.now() < restUntil) throw new KeysUnavailable('The issuer did not answer a moment ago.');
    return new Response(await boundedBody(await fetch(url, options)));
  };
  const find = createRemoteJWKSet(new URL(jwksUrl), {
    timeoutDuration: FETCH_TIMEOUT_MS,
    cacheMaxAge: CACHE_MAX_AGE_MS,
    cooldownDuration,
    [customFetch]: boundedFetch,
  });
  return async (header, token) => {
    try {
      return await find(header, token);
    } catch (error) {
      if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
        throw error;
      if (performance.now() >= restUntil) restUntil = performance.now() + restMs;
      throw new KeysUnavailable("The issuer's keys could not be fetched or used.", { cause: error });
    }
  };
};

/** The body of a 200, at most so many bytes of it; read piece by piece because a length header may lie. */
const boundedBody = async (response: Response): Promise<Buffer> => {
  if (response.status !== 200 || response.body === null) {
    await response.body?.cancel();
    throw new KeysUnavailable(`The issuer answered ${response.status} when asked for its keys.`);
  }
  const pieces: Uint8Array[] = [];
  let bytes = 0;
  for await (const piece of response.body as AsyncIterable<Uint8Array>) {
    bytes += piece.byteLength;
    if (bytes > LONGEST_ANSWER_BYTES) throw new KeysUnavailable("The issuer's answer is too long.");
    pieces.push(piece);
  }
  return Buffer.concat(pieces);
};
