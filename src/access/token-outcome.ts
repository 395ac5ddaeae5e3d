/** What comes of looking at a caller's token. Nothing in here holds any of the token's own content but the caller. */

/**
 * Who is calling and at which board's door, as a trusted issuer says. No roles, ever: authority is looked up
 * in the board's own events at each request, so that taking it away works at once (OWASP ASVS 5.0, 8.3.2).
 */
export interface Verified {
  readonly verified: true;
  /** The issuer's name, exactly as configured. */
  readonly issuer: string;
  /** The issuer's name for the caller. Means somebody only together with the issuer. */
  readonly subject: string;
  /** The board that the token was issued for. */
  readonly board: string;
  /**
   * When the token ends, in milliseconds of the machine's clock: the earlier of its own `exp` and the age that
   * this service accepts. What goes on for longer than a request, a subscription, tells nothing from here on.
   */
  readonly expiresAt: number;
}

/** Why a token was not taken. Stable, for logs and alarms; the client is told no more than the error code. */
export type WhyUnverified =
  /** The request brings no Authorization header. */
  | 'NO_TOKEN'
  /** It brings more than one: which of them a proxy in front has checked cannot be known. */
  | 'SEVERAL_TOKENS'
  /** The header is not one bearer token (RFC 6750, 2.1). */
  | 'NOT_BEARER'
  /** Longer than 8 KiB; it was not looked into. */
  | 'TOO_LONG'
  /** Not a signed JSON Web Token. */
  | 'MALFORMED'
  /** Signed by an algorithm that is not on the list, or not signed at all. */
  | 'ALGORITHM'
  /** Not an access token (`typ` other than `at+jwt`, RFC 9068). */
  | 'TYPE'
  /** The header brings a key, or says where to fetch one. */
  | 'KEY_IN_HEADER'
  /** None of the issuer's keys, or more than one, fits. */
  | 'UNKNOWN_KEY'
  | 'SIGNATURE'
  | 'ISSUER'
  | 'AUDIENCE'
  | 'EXPIRED'
  /** Issued longer ago than this service accepts, whatever the token itself says. */
  | 'TOO_OLD'
  /** Issued, or valid, only from a time that is still to come. */
  | 'NOT_YET_VALID'
  | 'CLAIM_MISSING'
  /** A claim is there but is not what it should be (a text, a time). */
  | 'CLAIM_MALFORMED'
  /** The issuer's keys could not be had: nothing is known about the token. */
  | 'KEYS_UNAVAILABLE';

/** The caller is nobody. */
export interface Unverified {
  readonly verified: false;
  readonly why: WhyUnverified;
  /**
   * True where the service could not tell and the same token may be good later: answer `TRY_AGAIN`.
   * False where the token (or the lack of one) is at fault: answer `UNAUTHENTICATED`.
   */
  readonly tryAgain: boolean;
}

export const unverified = (why: WhyUnverified): Unverified => ({
  verified: false,
  why,
  tryAgain: why === 'KEYS_UNAVAILABLE',
});
