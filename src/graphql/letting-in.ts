/** Lets a request in, or not: a verified token, an officer in post, a purpose. There is no anonymous access. */
import { randomUUID } from 'node:crypto';
import { bearerToken } from '../access/token-bearer.js';
import type { Verifier } from '../access/token.js';
import type { Verified, WhyUnverified } from '../access/token-outcome.js';
import type { Board } from '../application/board.js';
import type { ReadSession } from '../application/reads/session.js';
import { signIn } from '../application/reads/sign-in.js';
import { badInput, tryAgain, unauthenticated } from './errors.js';
import type { RequestContext } from './request.js';

export interface LettingIn {
  readonly boards: ReadonlyMap<string, Board>;
  readonly verifier: Verifier;
  /** Told why somebody was turned away, by code: for alarms, without anything of the token. */
  readonly turnedAway: (why: WhyUnverified | 'NO_SUCH_BOARD' | 'NOT_IN_POST') => void;
}

/** What comes with a request, from its headers or from the first message of a socket. */
export interface Credentials {
  readonly authorization: string | readonly string[] | undefined;
  readonly purposeOfUse: string | undefined;
}

/** @throws GraphQLError UNAUTHENTICATED, TRY_AGAIN, or BAD_USER_INPUT for an unknown purpose. */
export const letIn = async (door: LettingIn, { authorization, purposeOfUse }: Credentials): Promise<RequestContext> => {
  const token = bearerToken(authorization);
  const verified = typeof token === 'string' ? await door.verifier.verify(token) : token;
  if (!verified.verified) {
    door.turnedAway(verified.why);
    throw verified.tryAgain ? tryAgain('Tokens cannot be checked at the moment.') : unauthenticated();
  }
  const open = (): Promise<ReadSession | undefined> => sessionOf(door, verified, purposeOfUse);
  const session = await open();
  if (session === undefined) throw unauthenticated();
  return { session, correlationId: randomUUID(), again: () => open().catch(() => undefined) };
};

const sessionOf = async (
  door: LettingIn,
  verified: Verified,
  purposeOfUse: string | undefined,
): Promise<ReadSession | undefined> => {
  const answer = await signIn(door.boards, verified, purposeOfUse);
  if (answer.in) return answer.session;
  if (answer.why === 'UNKNOWN_PURPOSE') {
    const message = "purpose-of-use must be a code of the board's set purpose.";
    throw badInput([{ path: 'purpose-of-use', rule: 'UNKNOWN_CODE', message }]);
  }
  door.turnedAway(answer.why);
  return undefined;
};
