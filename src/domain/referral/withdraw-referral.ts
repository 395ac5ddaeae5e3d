/**
 * Withdrawing a referral, or one person of it, with a reason: never silently. Where somebody fears for a person
 * now, the wish is recorded and a chair decides; until then the item stays.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { ReferralWithdrawn } from './afterwards.js';
import { isWaiting, type Referral, type ReferralEvent, type ReferredSubject } from './referral.js';

export interface WithdrawReferral {
  readonly referralId: Id;
  /** Whose items leave; everybody of the referral where left out. */
  readonly personIds?: readonly Id[];
  readonly reason: string;
}

export interface WithdrawGiven {
  /** People of the referral whose discussion has begun at the sitting that hears them. */
  readonly begun: readonly Id[];
  readonly actorIsChair: boolean;
}

export const withdrawReferral = (
  referral: Referral,
  { referralId, personIds, reason }: WithdrawReferral,
  { begun, actorIsChair }: WithdrawGiven,
  context: Context,
): Decision<ReferralEvent> => {
  if (!referral.received) return refuse('NO_SUCH_REFERRAL', 'There is no such referral.');
  const meant = referral.subjects.filter(({ personId }) => personIds?.includes(personId) ?? true);
  if (meant.length < (personIds ? new Set(personIds).size : 1)) return notInReferral();
  const there = meant.filter(({ personId }) => !referral.withdrawn.has(personId));
  const waiting = there.filter(({ personId }) => isWaiting(referral, personId) && !begun.includes(personId));
  if (there.length > 0 && waiting.length === 0) {
    return refuse(
      'ITEM_DISCUSSED',
      'The meeting has begun to discuss it, so it cannot be withdrawn any more.',
      {
        clause: NEVER_SILENTLY,
      },
    );
  }
  const asks = actorIsChair ? [] : waiting.filter(({ personId }) => referral.feared.has(personId));
  const leaves = waiting.filter((subject) => !asks.includes(subject)).map(idOf);
  const asked = asks.map(idOf).filter((personId) => !referral.withdrawalAsked.has(personId));
  const because = trace(asks.length > 0 ? A_CHAIR_DECIDES : LEAVES, NEVER_SILENTLY, context.now);
  const events: ReferralEvent[] = [];
  if (leaves.length > 0) events.push(withdrawn(referral, referralId, leaves, reason));
  if (asked.length > 0) {
    events.push({
      type: 'WithdrawalRequested',
      data: { referralId, series: referral.series, personIds: asked },
      parts: [{ name: 'reason', of: asked, content: { text: reason } }],
      subjects: asked,
    });
  }
  return events.length === 0 ? already(because) : accept(events, because);
};

/** The items of these people leave the agenda that lists them. */
export const withdrawn = (
  referral: Referral,
  referralId: Id,
  personIds: readonly Id[],
  reason: string,
): ReferralWithdrawn => ({
  type: 'ReferralWithdrawn',
  data: {
    referralId,
    people: personIds.map((personId) => ({
      personId,
      sittingId: referral.places.get(personId)?.sittingId ?? null,
    })),
  },
  parts: [{ name: 'reason', of: personIds, content: { text: reason } }],
  subjects: personIds,
});

export const notInReferral = () =>
  refuse('NOT_IN_THE_REFERRAL', 'The referral does not name this person.', { path: ['people'] });

const idOf = ({ personId }: ReferredSubject): Id => personId;

const LEAVES = 'The referral is withdrawn with its reason, and its item leaves the agenda.';
const A_CHAIR_DECIDES =
  'Somebody fears for the safety of the person now, so a chair decides on the withdrawal. Until then the item stays on the agenda.';

export const NEVER_SILENTLY = boardsOwn(
  'A referral is withdrawn with a reason; one with a concern for safety now only with the agreement of a chair.',
);
