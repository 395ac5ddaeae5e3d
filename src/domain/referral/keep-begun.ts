/**
 * The meeting began to discuss somebody in the moment in which a referrer withdrew the referral: neither could know
 * of the other. What is being discussed stays, and a chair decides on the withdrawal, as for anything that the
 * meeting has before it.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { heardAsOne, type Leading } from './heard-as-one.js';
import type { Referral, ReferralEvent } from './referral.js';
import { NEVER_SILENTLY } from './withdraw-referral.js';

export interface KeepBegun {
  readonly referralId: Id;
  /** The discussion that answers the referral. */
  readonly discussionId: Id;
}

export interface KeepBegunGiven {
  readonly sittingId: Id;
  /** Records whose item is being discussed there, or was to the end, by this referral; none where it is not. */
  readonly begun: readonly Id[];
  /** Of records that were merged: the leading one. */
  readonly leading?: Leading;
}

export const keepBegun = (
  referral: Referral,
  { referralId }: KeepBegun,
  { sittingId, begun, leading }: KeepBegunGiven,
  context: Context,
): Decision<ReferralEvent> => {
  const because = trace(SENTENCE, NEVER_SILENTLY, context.now);
  const { series, agency, receivedAt, withdrawn, withdrawnFrom, heard } = referral;
  const kept = referral.subjects.filter(
    ({ personId }) =>
      begun.includes(personId) &&
      withdrawn.has(personId) &&
      !heard.has(personId) &&
      withdrawnFrom.get(personId)?.sittingId === sittingId,
  );
  const placement = kept.map(({ personId }) => withdrawnFrom.get(personId))[0];
  if (placement === undefined) return already(because);
  const subjects = kept.map((subject) => heardAsOne(subject, leading));
  const people = kept.map(({ personId }) => personId);
  const data = {
    ...{ referralId, series, agency, receivedAt, subjects, from: null, placement },
    ...{ moved: 'BEGUN_ALREADY' as const, because },
  };
  return accept([{ type: 'ReferralPlaced', data, parts: [], subjects: people }], because);
};

const SENTENCE =
  'The meeting had begun to discuss it when it was withdrawn, so the item stays and a chair decides on the withdrawal.';
