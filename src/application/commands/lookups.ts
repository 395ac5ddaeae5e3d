/** Questions that several commands ask of other streams. What they see is recorded as `decidedUpon`. */
import { calendarKind } from '../../domain/adopted/calendar.js';
import { codesKind, hasCode } from '../../domain/adopted/codes.js';
import { termsKind, termsOn } from '../../domain/adopted/terms.js';
import type { Calendar } from '../../domain/calendar.js';
import type { Listed } from '../../domain/discussion/item-state.js';
import type { Id } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import { sittingKind, type Sitting } from '../../domain/sitting/sitting.js';
import { sittingDay, type SittingDay } from '../../domain/sitting/sitting-days.js';
import type { TermsOfReference } from '../../domain/terms/terms-of-reference.js';
import { addMinutes, type Instant, type LocalDate } from '../../domain/time.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { Look } from '../command.js';
import { reviewPlacing } from './reviews.js';

/** The terms of a series on a date, and the calendar that they name; undefined until both are adopted. */
export const termsInForce = async (
  look: Look,
  series: string,
  date: LocalDate,
): Promise<{ readonly terms: TermsOfReference; readonly calendar: Calendar } | undefined> => {
  const terms = termsOn(await look.state(termsKind, series), date);
  if (terms === undefined) return undefined;
  const { calendar } = await look.state(calendarKind, terms.calendar);
  return calendar === undefined ? undefined : { terms, calendar };
};

/** The sitting of a series on a date by the terms in force on it; undefined where none is to be convened any more. */
export const sittingDayOf = async (
  look: Look,
  series: string,
  date: LocalDate,
  now: Instant,
): Promise<SittingDay | undefined> => {
  const inForce = await termsInForce(look, series, date);
  if (inForce === undefined || date < inForce.terms.validFrom) return undefined;
  const day = sittingDay(inForce.terms, inForce.calendar, date);
  if (!day.sits) return undefined;
  // One that would have been missed before anybody could know of it was never to be.
  return addMinutes(day.startsAt, inForce.terms.missedAfterMinutes) <= now ? undefined : day;
};

export const sittingById = (look: Look, sittingId: Id): Promise<Sitting> =>
  look.state(sittingKind, sittingId);

/** The referrals that place a person at the sitting of an agenda: the view proposes, each stream decides. */
export const referralsPlacing = async (
  look: Look,
  personId: Id,
  agenda: Agenda | undefined,
): Promise<readonly Id[]> => {
  const item = agenda?.items.find((candidate) => candidate.personId === personId);
  const placing: Id[] = [];
  for (const referralId of item?.referralIds ?? []) {
    const { places } = await look.state(referralKind, referralId);
    if (places.get(personId)?.sittingId === agenda?.sittingId) placing.push(referralId);
  }
  return placing;
};

/** What places a person at the sitting of an agenda: referrals, and a review that is due by the tracker. */
export const listedAt = async (look: Look, personId: Id, agenda: Agenda | undefined): Promise<Listed> => {
  const review = await reviewPlacing(look, personId, agenda);
  return {
    referralIds: await referralsPlacing(look, personId, agenda),
    ...(review !== undefined && { episodeIds: [review.episodeId] }),
  };
};

/** The referrals that placed a person at the sitting of an agenda until it was recorded as missed. */
export const referralsLeftAsMissed = async (
  look: Look,
  personId: Id,
  agenda: Agenda | undefined,
): Promise<readonly Id[]> => {
  const item = agenda?.items.find((candidate) => candidate.personId === personId);
  const left: Id[] = [];
  for (const referralId of item?.referralIds ?? []) {
    const { leftAsMissed } = await look.state(referralKind, referralId);
    if (leftAsMissed.get(personId)?.includes(agenda?.sittingId ?? '')) left.push(referralId);
  }
  return left;
};

/** Which of the codes the board's set does not have. */
export const unknownCodes = async (
  look: Look,
  set: string,
  codes: readonly string[],
): Promise<readonly string[]> => {
  if (codes.length === 0) return [];
  const adopted = await look.state(codesKind, set);
  return codes.filter((code) => !hasCode(adopted, code));
};
