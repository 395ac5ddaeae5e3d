/** What a referrer without an account is told of the receipt. Whoever has one is told by the answer itself. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { Referral, ReferralEvent } from './referral.js';
import type { Channel } from './stated.js';

export interface AcknowledgeReferral {
  readonly referralId: Id;
  readonly channel: Channel;
  /** When the referrer was told; now where left out. */
  readonly toldAt?: Instant;
}

export const acknowledgeReferral = (
  referral: Referral,
  { referralId, channel, toldAt }: AcknowledgeReferral,
  _given: object,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const because = trace('The referrer has been told that the referral came.', ANSWERED, context.now);
  if (referral.acknowledged) return already(because);
  if (!referral.onBehalf) {
    return refuse('TOLD_BY_THE_ANSWER', 'The referrer has an account and was told by the answer itself.');
  }
  const at = toldAt ?? context.now;
  if (at > context.now) {
    return refuse('TOLD_IN_THE_FUTURE', 'Nobody can have been told later than now.', { path: ['toldAt'] });
  }
  const data = { referralId, channel, toldAt: at };
  return accept([{ type: 'ReceiptAcknowledged', data, parts: [], subjects: [] }], because);
};

export const ANSWERED = boardsOwn('Who refers is told that it came, and later what came of it.');
