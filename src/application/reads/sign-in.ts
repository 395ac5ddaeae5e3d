/** Who is behind a verified token, at this board, now: looked up in the board's own events at each request. */
import { officerBehind } from '../../access/facts.js';
import type { Verified } from '../../access/token-outcome.js';
import type { Board } from '../board.js';
import { openSession, type ReadSession } from './session.js';

export type SignIn =
  | { readonly in: true; readonly session: ReadSession }
  | { readonly in: false; readonly why: 'NO_SUCH_BOARD' | 'NOT_IN_POST' | 'UNKNOWN_PURPOSE' };

/** The purpose of a request that names none: these meetings exist for it. */
const DEFAULT_PURPOSE = 'SAFEGUARDING';

export const signIn = async (
  boards: ReadonlyMap<string, Board>,
  token: Verified,
  purposeOfUse: string | undefined,
): Promise<SignIn> => {
  const board = boards.get(token.board);
  if (board === undefined) return { in: false, why: 'NO_SUCH_BOARD' };
  const facts = await board.facts();
  const credential = board.credentialHash(token.issuer, token.subject);
  const reader = officerBehind(facts, credential, board.clock.now());
  if (reader === undefined) return { in: false, why: 'NOT_IN_POST' };
  const purpose = purposeOfUse ?? DEFAULT_PURPOSE;
  if (!(await isPurpose(board, purpose))) return { in: false, why: 'UNKNOWN_PURPOSE' };
  return { in: true, session: openSession(board, reader, facts, purpose) };
};

const isPurpose = async (board: Board, purpose: string): Promise<boolean> => {
  if (purpose === DEFAULT_PURPOSE) return true;
  const set = await board.views.get<{ readonly codes: readonly { readonly code: string }[] }>('code-sets', 'purpose');
  return set?.codes.some(({ code }) => code === purpose) ?? false;
};
