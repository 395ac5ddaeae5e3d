/** A chair decides on a withdrawal that was asked for: the item leaves, or it stays. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Referral, ReferralEvent } from './referral.js';
import { NEVER_SILENTLY, notInReferral, withdrawn } from './withdraw-referral.js';

export interface DecideWithdrawal {
  readonly referralId: Id;
  readonly personId: Id;
  readonly agreed: boolean;
  readonly reason: string;
}

export interface DecideWithdrawalGiven {
  /** Whether the discussion of the person has begun meanwhile. */
  readonly begun: boolean;
}

export const decideWithdrawal = (
  referral: Referral,
  { referralId, personId, agreed, reason }: DecideWithdrawal,
  { begun }: DecideWithdrawalGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  if (!referral.subjects.some((subject) => subject.personId === personId)) return notInReferral();
  const because = trace(agreed ? AGREED : KEPT, NEVER_SILENTLY, context.now);
  if (referral.withdrawn.has(personId) && agreed) return already(because);
  if (!referral.withdrawalAsked.has(personId)) {
    return agreed
      ? refuse('NO_WITHDRAWAL_ASKED', 'Nobody has asked to withdraw this person.')
      : already(because);
  }
  if (!agreed) {
    return accept(
      [
        {
          type: 'WithdrawalDeclined',
          data: { referralId, personIds: [personId] },
          parts: [{ name: 'reason', of: [personId], content: { text: reason } }],
          subjects: [personId],
        },
      ],
      because,
    );
  }
  if (begun || referral.heard.has(personId)) {
    return refuse(
      'ITEM_DISCUSSED',
      'The meeting has begun to discuss it, so it cannot be withdrawn any more.',
    );
  }
  return accept([withdrawn(referral, referralId, [personId], reason)], because);
};

const AGREED = 'The chair agreed, so the referral is withdrawn and its item leaves the agenda.';
const KEPT = 'The chair did not agree, so the item stays on the agenda.';
