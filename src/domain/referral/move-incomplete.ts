/**
 * At the cut-off of a board that hears only complete referrals, people of whom answers are still missing move to
 * its next sitting. Nobody for whose safety somebody fears now is ever moved for a form.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Clause } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { sayDate, type LocalDate } from '../time.js';
import { heardAsOne, type Leading } from './heard-as-one.js';
import { isWaiting, type Referral, type ReferralEvent } from './referral.js';

export interface MoveIncomplete {
  readonly referralId: Id;
  /** The sitting whose cut-off it is. */
  readonly sittingId: Id;
}

export interface MoveIncompleteGiven {
  /** As it stands now: it may have opened before its cut-off, or been moved to later. */
  readonly sitting: Sitting;
  /** People of the referral whose discussion has begun at the sitting that hears them. */
  readonly begun: readonly Id[];
  /** Of records that were merged: the leading one. */
  readonly leading?: Leading;
  /** The sitting after it; undefined where none is in sight: then they stay. */
  readonly next: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
  readonly clause: Clause;
}

export const moveIncomplete = (
  referral: Referral,
  { referralId, sittingId }: MoveIncomplete,
  { sitting, begun, leading, next, clause }: MoveIncompleteGiven,
  context: Context,
): Decision<ReferralEvent> => {
  const incomplete = referral.subjects.filter(
    ({ personId, missing, immediateRisk, priority }) =>
      missing.length > 0 &&
      !immediateRisk &&
      priority?.criticalIncident !== true &&
      isWaiting(referral, personId) &&
      !begun.includes(personId) &&
      referral.places.get(personId)?.sittingId === sittingId,
  );
  const isCutOff = sitting.convening === undefined || sitting.convening.cutOffAt <= context.now;
  // What an open sitting has before it is for its chair to roll over, with a reason.
  const stays = sitting.phase !== 'CONVENED' || !isCutOff;
  if (stays || next === undefined || incomplete.length === 0) {
    return already(trace('It is heard where it is.', clause, context.now));
  }
  const because = trace(
    'This board hears complete referrals. Answers were still missing at the cut-off, ' +
      `so it will be heard at the next sitting, on ${sayDate(next.date)}.`,
    clause,
    context.now,
  );
  const { series, agency, receivedAt } = referral;
  const placement = { sittingId: next.sittingId, date: next.date, late: true, lateItem: false };
  const data = {
    ...{ referralId, series, agency, receivedAt, from: sittingId },
    subjects: incomplete.map((subject) => heardAsOne(subject, leading)),
    ...{ placement, moved: 'INCOMPLETE' as const, because },
  };
  const people = incomplete.map(({ personId }) => personId);
  return accept([{ type: 'ReferralPlaced', data, parts: [], subjects: people }], because);
};
