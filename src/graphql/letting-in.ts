/** Lets a request in, or answers why not. Nobody is told more than that a valid token is needed. */
import { randomUUID } from 'node:crypto';
import { signIn, type Credentials, type Door, type WhyTurnedAway } from '../application/reads/sign-in.js';
import { badInput, tryAgain, unauthenticated } from './errors.js';
import type { RequestContext } from './request.js';

export interface LettingIn extends Door {
  /** Told why somebody was turned away, by code: for alarms, without anything of the token. */
  readonly turnedAway: (why: WhyTurnedAway) => void;
}

/** @throws GraphQLError UNAUTHENTICATED, TRY_AGAIN, or BAD_USER_INPUT for an unknown purpose. */
export const letIn = async (door: LettingIn, credentials: Credentials): Promise<RequestContext> => {
  const answer = await signIn(door, credentials);
  if (answer.in) return { session: answer.session, correlationId: randomUUID(), again: answer.again };
  if (answer.why === 'UNKNOWN_PURPOSE') {
    const message = "purpose-of-use must be a code of the board's set purpose.";
    throw badInput([{ path: 'purpose-of-use', rule: 'UNKNOWN_CODE', message }], 400);
  }
  door.turnedAway(answer.why);
  throw answer.tryAgain ? tryAgain('Tokens cannot be checked at the moment.') : unauthenticated();
};
