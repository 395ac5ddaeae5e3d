/** Verifies the callers' tokens: JSON Web Tokens of one trusted issuer, with everything pinned (RFC 8725). */
import { errors, jwtVerify, type JWTPayload, type JWTVerifyOptions } from 'jose';
import { ALGORITHMS, headerFlaw, TOKEN_TYPE } from './token-header.js';
import { issuerKeys, KeysUnavailable } from './token-keys.js';
import { unverified, type Unverified, type Verified, type WhyUnverified } from './token-outcome.js';

/** The issuer's clock and ours may differ by this much, either way. */
const CLOCK_TOLERANCE_SECONDS = 5;

export const DEFAULT_MAX_AGE_SECONDS = 600;

/** `iss` and `aud` are demanded as well, by being pinned. */
const REQUIRED_CLAIMS = ['sub', 'iat', 'exp', 'jti', 'board'];

/** Names longer than this are nobody's: they would be hashed and compared on every request. */
const LONGEST_NAME = 255;

export interface TokenSettings {
  /** Compared exactly with `iss`. */
  readonly issuer: string;
  /** This service's name at the issuer; one of the token's `aud`. */
  readonly audience: string;
  /** Where the issuer's public keys are; https, or http on this machine alone. The only address ever asked. */
  readonly jwksUrl: string;
  /** How old a token may be, in seconds since `iat`, whatever its own `exp` says. Default 600. */
  readonly maxAgeSeconds?: number;
  /** Seconds during which an unknown key id does not make the keys be fetched again. Default 30. */
  readonly cooldownSeconds?: number;
}

export interface Verifier {
  /**
   * Who the token says is calling, or why it is not taken. Bad tokens and an issuer that cannot be reached
   * are answers, never exceptions.
   */
  readonly verify: (token: string) => Promise<Verified | Unverified>;
}

/**
 * A verifier for one issuer; keep it, it keeps the issuer's keys.
 *
 * A token's times are judged by the machine's own clock, not by the clock that is injected for the meeting's
 * rules. Security time is not meeting time: whoever enters on Monday what was decided on paper on Friday,
 * replays a case or runs a demonstration on a chosen day must not thereby bring an expired token back to life.
 *
 * @throws TypeError where the address of the keys is not allowed (see `jwksUrlProblem`).
 */
export const verifier = (settings: TokenSettings): Verifier => {
  const keys = issuerKeys(settings.jwksUrl, settings.cooldownSeconds ?? 30);
  const maxAgeSeconds = settings.maxAgeSeconds ?? DEFAULT_MAX_AGE_SECONDS;
  const pins: JWTVerifyOptions = {
    algorithms: [...ALGORITHMS],
    typ: TOKEN_TYPE,
    issuer: settings.issuer,
    audience: settings.audience,
    maxTokenAge: maxAgeSeconds,
    clockTolerance: CLOCK_TOLERANCE_SECONDS,
    requiredClaims: REQUIRED_CLAIMS,
  };
  const verify = async (token: string): Promise<Verified | Unverified> => {
    const flaw = headerFlaw(token);
    if (flaw !== undefined) return unverified(flaw);
    try {
      const { payload } = await jwtVerify(token, keys, pins);
      return callerNamedIn(payload, settings.issuer, maxAgeSeconds);
    } catch (error) {
      return unverified(reasonOf(error));
    }
  };
  return { verify };
};

/** jose has seen that the claims are there and that the times are times, not that the names are names. */
const callerNamedIn = (
  { sub, jti, board, iat = 0, exp = 0 }: JWTPayload,
  issuer: string,
  maxAgeSeconds: number,
): Verified | Unverified => {
  if (!isName(sub) || !isName(jti) || !isName(board)) return unverified('CLAIM_MALFORMED');
  const expiresAt = Math.min(exp, iat + maxAgeSeconds) * 1_000;
  return { verified: true, issuer, subject: sub, board, expiresAt };
};

const isName = (claim: unknown): claim is string =>
  typeof claim === 'string' && claim.length > 0 && claim.length <= LONGEST_NAME;

/** Only the kind of the error: jose's messages and payloads repeat what the token says. */
const reasonOf = (error: unknown): WhyUnverified => {
  if (error instanceof KeysUnavailable) return 'KEYS_UNAVAILABLE';
  if (error instanceof errors.JWTExpired) return error.claim === 'exp' ? 'EXPIRED' : 'TOO_OLD';
  if (error instanceof errors.JWTClaimValidationFailed) return reasonOfClaim(error);
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'SIGNATURE';
  if (error instanceof errors.JWKSNoMatchingKey || error instanceof errors.JWKSMultipleMatchingKeys)
    return 'UNKNOWN_KEY';
  if (error instanceof errors.JOSEAlgNotAllowed) return 'ALGORITHM';
  if (error instanceof errors.JOSEError) return 'MALFORMED';
  throw error;
};

const PINNED_CLAIMS: Readonly<Record<string, WhyUnverified>> = {
  typ: 'TYPE',
  iss: 'ISSUER',
  aud: 'AUDIENCE',
  iat: 'NOT_YET_VALID',
  nbf: 'NOT_YET_VALID',
};

const reasonOfClaim = ({ claim, reason }: errors.JWTClaimValidationFailed): WhyUnverified => {
  if (reason === 'missing') return 'CLAIM_MISSING';
  if (reason === 'invalid') return 'CLAIM_MALFORMED';
  return PINNED_CLAIMS[claim] ?? 'CLAIM_MALFORMED';
};
