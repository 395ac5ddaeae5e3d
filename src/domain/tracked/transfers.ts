/** Small questions about handing somebody over. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';

export const noTransfer = (): Refusal =>
  refuse('NO_SUCH_TRANSFER', 'Nobody has been asked to take over by this proposal.', { path: ['transfer'] });

export const answered: Clause = boardsOwn('Who is asked to take over answers, and the answer is recorded.');
