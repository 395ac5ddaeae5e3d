/**
 * Lets a caller in, or not: a verified token, a board, an officer in post, a purpose. There is no anonymous
 * access. A token says who asks; all else is looked up in the board's own events, at each request.
 */
import { officerBehind } from '../../access/facts.js';
import { bearerToken } from '../../access/token-bearer.js';
import type { Verified, WhyUnverified } from '../../access/token-outcome.js';
import type { Verifier } from '../../access/token.js';
import type { Board } from '../board.js';
import { openSession, type ReadSession } from './session.js';

/** What is at the door: the boards of this process, and whose tokens are believed. */
export interface Door {
  readonly boards: ReadonlyMap<string, Board>;
  readonly verifier: Verifier;
}

/** What comes with a request, from its headers or from the first message of a socket. */
export interface Credentials {
  /** Every Authorization header of the request. */
  readonly authorization: string | readonly string[] | undefined;
  /** A code of the board's set `purpose`; undefined for the purpose that these meetings exist for. */
  readonly purposeOfUse: string | undefined;
}

/** Why somebody was turned away, by code: for alarms, without anything of the token. */
export type WhyTurnedAway = WhyUnverified | 'NO_SUCH_BOARD' | 'NOT_IN_POST';

export type SignIn =
  | {
      readonly in: true;
      readonly session: ReadSession;
      /**
       * The same caller as the board has them now; undefined where they are not let in any more, or where the
       * token has ended.
       */
      readonly again: () => Promise<ReadSession | undefined>;
    }
  /** `tryAgain`: it could not be told; the same token may be good later. */
  | { readonly in: false; readonly why: WhyTurnedAway; readonly tryAgain: boolean }
  | { readonly in: false; readonly why: 'UNKNOWN_PURPOSE'; readonly tryAgain: false };

const DEFAULT_PURPOSE = 'SAFEGUARDING';

export const signIn = async (door: Door, { authorization, purposeOfUse }: Credentials): Promise<SignIn> => {
  const token = bearerToken(authorization);
  const verified = typeof token === 'string' ? await door.verifier.verify(token) : token;
  if (!verified.verified) return { in: false, why: verified.why, tryAgain: verified.tryAgain };
  const purpose = purposeOfUse ?? DEFAULT_PURPOSE;
  const session = await sessionOf(door, verified, purpose);
  if (typeof session === 'string') return { in: false, why: session, tryAgain: false };
  const again = async (): Promise<ReadSession | undefined> => {
    // The machine's clock, as for the token itself: security time is not meeting time (docs/decisions/0008).
    if (Date.now() >= verified.expiresAt) return undefined;
    const now = await sessionOf(door, verified, purpose);
    return typeof now === 'string' ? undefined : now;
  };
  return { in: true, session, again };
};

const sessionOf = async (
  { boards }: Door,
  { board: code, issuer, subject }: Verified,
  purpose: string,
): Promise<ReadSession | 'NO_SUCH_BOARD' | 'NOT_IN_POST' | 'UNKNOWN_PURPOSE'> => {
  const board = boards.get(code);
  if (board === undefined) return 'NO_SUCH_BOARD';
  const facts = await board.facts();
  const reader = officerBehind(facts, board.credentialHash(issuer, subject), board.clock.now());
  if (reader === undefined) return 'NOT_IN_POST';
  if (!(await isPurpose(board, purpose))) return 'UNKNOWN_PURPOSE';
  return openSession(board, reader, facts, purpose);
};

const isPurpose = async (board: Board, purpose: string): Promise<boolean> => {
  if (purpose === DEFAULT_PURPOSE) return true;
  const set = await board.views.get<{ readonly codes: readonly { readonly code: string }[] }>(
    'code-sets',
    'purpose',
  );
  return set?.codes.some(({ code }) => code === purpose) ?? false;
};
