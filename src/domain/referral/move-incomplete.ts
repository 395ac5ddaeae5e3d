/**
 * At the cut-off of a board that hears only complete referrals, people of whom answers are still missing move to
 * its next sitting. Nobody for whose safety somebody fears now is ever moved for a form.
 */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Clause } from '../decision.js';
import type { Id } from '../event.js';
import { sayDate, type LocalDate } from '../time.js';
import { isWaiting, type Referral, type ReferralEvent } from './referral.js';

export interface MoveIncomplete {
  readonly referralId: Id;
  /** The sitting whose cut-off it is. */
  readonly sittingId: Id;
}

export interface MoveIncompleteGiven {
  /** The sitting after it; undefined where none is in sight: then they stay. */
  readonly next: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
  readonly clause: Clause;
}

export const moveIncomplete = (
  referral: Referral,
  { referralId, sittingId }: MoveIncomplete,
  { next, clause }: MoveIncompleteGiven,
  context: Context,
): Decision<ReferralEvent> => {
  const incomplete = referral.subjects.filter(
    ({ personId, missing, immediateRisk, priority }) =>
      missing.length > 0 &&
      !immediateRisk &&
      priority?.criticalIncident !== true &&
      isWaiting(referral, personId) &&
      referral.places.get(personId)?.sittingId === sittingId,
  );
  if (next === undefined || incomplete.length === 0) {
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
    ...{ referralId, series, agency, receivedAt, subjects: incomplete, from: sittingId },
    ...{ placement, moved: 'INCOMPLETE' as const, because },
  };
  const people = incomplete.map(({ personId }) => personId);
  return accept([{ type: 'ReferralPlaced', data, parts: [], subjects: people }], because);
};
