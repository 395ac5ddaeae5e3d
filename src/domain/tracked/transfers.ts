/** Small questions about handing somebody over. */
import { boardsOwn, refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Episode } from './tracked-state.js';

export const noTransfer = (): Refusal =>
  refuse('NO_SUCH_TRANSFER', 'Nobody has been asked to take over by this proposal.', { path: ['transfer'] });

export const answered: Clause = boardsOwn('Who is asked to take over answers, and the answer is recorded.');

/** Undefined: it was asked about the episode that goes on. What was asked about an earlier one ended with that. */
export const ofEarlier = ({ transfer }: Episode, transferId: Id): Refusal | undefined =>
  transfer?.transferId === transferId
    ? undefined
    : refuse(
        'TRANSFER_OF_EARLIER_EPISODE',
        'They were asked before the person came onto the tracker again. Ask anew, so that what they are told is of today.',
        { clause: answered, path: ['transfer'] },
      );
