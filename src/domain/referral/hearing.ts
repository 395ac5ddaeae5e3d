/**
 * The cut-off: at which sitting a referral is heard, and why. A late referral is never refused; it is heard
 * at the next sitting.
 */
import type { Calendar } from '../calendar.js';
import type { Clause } from '../decision.js';
import type { Id } from '../event.js';
import { sittingDay, type DayWithoutSitting, type SittingDay } from '../sitting/sitting-days.js';
import type { AfterCutOff, CutOffTest, TermsOfReference } from '../terms/terms-of-reference.js';
import {
  addDays,
  localDateOf,
  localTimeOf,
  sayDate,
  sayDateTime,
  sayTime,
  type Instant,
  type LocalDate,
} from '../time.js';

/** A sitting with times of its own: arranged besides the recurrence, or moved from where that puts it. */
export interface OtherSitting {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly cutOffAt: Instant;
  /** The day of the recurrence that it is held for; null for one besides it. */
  readonly recursOn: LocalDate | null;
}

/** A sitting that may hear a referral. */
export interface Hearing {
  /** Of a sitting with times of its own; left out for the one that recurs on the date. */
  readonly sittingId?: Id;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly cutOffAt: Instant;
  /** It came in after the cut-off of a sitting of that day or of a later one. */
  readonly late: boolean;
  /** For a practitioner; holds no personal data. */
  readonly sentence: string;
  /** The same with why the sitting before it does not hear it; left out of the first. */
  readonly sayAfter?: (why: string) => string;
  readonly clause: Clause;
}

/** No sitting can be named. The referral is recorded all the same, and somebody is asked to place it. */
export interface NoHearing {
  readonly none: true;
  /** `NOT_COVERED`: the calendar ends before a sitting was found, and days beyond it are not guessed. */
  readonly because: 'NOT_COVERED' | 'NO_SITTING';
  readonly sentence: string;
  readonly clause: Clause;
}

/** How far ahead a sitting is looked for, in calendar days. */
export const HEARING_WITHIN_DAYS = 60;

/**
 * The first sitting that may hear what came in at an instant.
 * @param calendar the one that the terms name
 * @param cameInAt when it was received: the instant that the cut-off tests
 */
export const hearing = (
  terms: TermsOfReference,
  calendar: Calendar,
  cameInAt: Instant,
  others: readonly OtherSitting[] = [],
): Hearing | NoHearing => hearings(terms, calendar, cameInAt, others).next().value;

/**
 * The terms by which a referral is placed of which answers are still missing: by receipt. Where the board hears
 * only complete ones, its place holds until the cut-off.
 */
export const placedIncomplete = (
  terms: TermsOfReference,
): { readonly terms: TermsOfReference; readonly note?: string } => {
  const note = UNTIL_THE_CUT_OFF[terms.cutOff.test];
  const byReceipt: TermsOfReference = { ...terms, cutOff: { ...terms.cutOff, test: 'RECEIPT' } };
  return { terms: byReceipt, ...(note !== null && { note }) };
};

const UNTIL_THE_CUT_OFF: Readonly<Record<CutOffTest, string | null>> = {
  RECEIPT: null,
  COMPLETE: 'Answers are missing: if they still are at the cut-off, it moves to the next sitting.',
};

/**
 * Every sitting that may hear it, in order, within `HEARING_WITHIN_DAYS`: the later ones are for a referral
 * whose first sitting was closed, missed or cancelled. Returns, once there are no more, why there are none.
 */
export function* hearings(
  terms: TermsOfReference,
  calendar: Calendar,
  cameInAt: Instant,
  others: readonly OtherSitting[] = [],
): Generator<Hearing, NoHearing, undefined> {
  const today = localDateOf(cameInAt, terms.zone);
  const passed: (SittingDay | DayWithoutSitting)[] = [];
  let first: First | undefined;
  for (let ahead = 0; ahead <= HEARING_WITHIN_DAYS; ahead += 1) {
    const day = sittingDay(terms, calendar, addDays(today, ahead));
    const there = sittingsOn(day, others);
    for (const sitting of there) {
      if (MAY_HEAR[terms.cutOff.afterCutOff](sitting, cameInAt)) {
        first ??= heardAt(sitting, terms, cameInAt, passed);
        yield first.day === sitting ? heardFirst(terms, first) : heardLater(terms, first, sitting);
      } else if (sitting.recurs) passed.push(sitting);
    }
    if (!day.sits && day.because === 'NOT_COVERED') return none(terms, cameInAt, day.because, day.reason);
    if (!day.sits && there.length === 0) passed.push(day);
  }
  const reason = `no sitting within ${HEARING_WITHIN_DAYS} days can take it`;
  return none(terms, cameInAt, 'NO_SITTING', reason);
}

/** A sitting of a day. Only one that recurs, moved or not, makes a referral late: nobody reckons with the others. */
interface SittingOn extends SittingDay {
  readonly sittingId?: Id;
  readonly recurs: boolean;
}

/** The sittings of a day in the order in which they begin; the one that recurs on it only where it was not moved. */
const sittingsOn = (
  day: SittingDay | DayWithoutSitting,
  others: readonly OtherSitting[],
): readonly SittingOn[] => {
  const wasMoved = others.some(({ recursOn }) => recursOn === day.date);
  const own = others.filter(({ date }) => date === day.date).map(otherOn);
  const there = day.sits && !wasMoved ? [{ ...day, recurs: true }, ...own] : own;
  return there.toSorted((a, b) => (a.startsAt < b.startsAt ? -1 : 1));
};

const otherOn = ({ sittingId, date, startsAt, cutOffAt, recursOn }: OtherSitting): SittingOn => ({
  ...{ sits: true, sittingId, date, startsAt, cutOffAt, recurs: recursOn !== null },
});

/** The first sitting that may hear a referral, and how it came to be that one. */
interface First {
  readonly day: SittingOn;
  /** Begins the sentence: when it came in, and how that stands to the cut-off. */
  readonly cameIn: string;
  /** Not the first sitting after it came in, but the next that may hear it. */
  readonly next: boolean;
  readonly late: boolean;
  readonly clause: Clause;
}

const heardAt = (
  day: SittingOn,
  terms: TermsOfReference,
  cameInAt: Instant,
  passed: readonly (SittingDay | DayWithoutSitting)[],
): First => {
  const cameIn = sayCameIn(terms, cameInAt);
  const { clauses, zone } = terms;
  const today = localDateOf(cameInAt, zone);
  const missed = passed.findLast((earlier) => earlier.sits);
  if (missed !== undefined) {
    const sameMinute = cameInAt.slice(0, MINUTE) === missed.cutOffAt.slice(0, MINUTE);
    const how = `${sameMinute ? 'not before' : 'after'} ${sayCutOff(missed, today, zone)}${sayWhose(missed, zone)}`;
    return { day, cameIn: `${cameIn}, ${how}`, next: true, late: true, clause: clauses.afterCutOff };
  }
  const without = passed[0];
  if (without === undefined || without.sits || localDateOf(day.cutOffAt, zone) === today) {
    const how = `before ${sayCutOff(day, today, zone)}`;
    return { day, cameIn: `${cameIn}, ${how}`, next: false, late: false, clause: clauses.cutOff };
  }
  return {
    day,
    cameIn: `${cameIn}; ${without.reason}`,
    next: true,
    late: false,
    clause: clauses.sittingDays,
  };
};

const heardFirst = ({ zone }: TermsOfReference, { day, cameIn, next, late, clause }: First): Hearing => {
  const { date, startsAt, cutOffAt, insteadOf } = day;
  const moved = insteadOf && `, instead of ${sayDate(insteadOf.date)} (${insteadOf.title})`;
  const sentence = `${cameIn}, so it will be heard at the ${next ? 'next sitting,' : 'sitting'} on ${sayDateTime(startsAt, zone)}${moved ?? ''}.`;
  return { ...named(day), date, startsAt, cutOffAt, late, sentence, clause };
};

const named = ({ sittingId }: SittingOn): { readonly sittingId?: Id } =>
  sittingId === undefined ? {} : { sittingId };

const heardLater = ({ zone }: TermsOfReference, first: First, day: SittingOn): Hearing => {
  const { date, startsAt, cutOffAt } = day;
  const sayAfter = (why: string): string =>
    `${first.cameIn}. The sitting on ${sayDate(first.day.date)} ${why}, ` +
    `so it will be heard at the next one that can, on ${sayDateTime(startsAt, zone)}.`;
  const { late, clause } = first;
  const sentence = sayAfter('cannot take it');
  return { ...named(day), date, startsAt, cutOffAt, late, sentence, sayAfter, clause };
};

const none = (
  terms: TermsOfReference,
  cameInAt: Instant,
  because: NoHearing['because'],
  reason: string,
): NoHearing => {
  const administrator = [...terms.coreMembers, ...terms.otherRoles].find(
    ({ role }) => role === terms.administeredBy,
  )?.title;
  const sentence = `${sayCameIn(terms, cameInAt)}. It is recorded, and the ${administrator ?? terms.administeredBy} must place it: ${reason}.`;
  return { none: true, because, sentence, clause: terms.clauses.sittingDays };
};

const sayCameIn = ({ cutOff, zone }: TermsOfReference, at: Instant): string =>
  `${CAME_IN[cutOff.test]} on ${sayDateTime(at, zone)}`;

/** The date of a cut-off is told only where it is not the day on which the referral came in. */
const sayCutOff = ({ cutOffAt }: SittingDay, today: LocalDate, zone: string): string =>
  localDateOf(cutOffAt, zone) === today
    ? `the ${sayTime(localTimeOf(cutOffAt, zone))} cut-off`
    : `the cut-off on ${sayDateTime(cutOffAt, zone)}`;

/** Which sitting a cut-off belongs to, where its own day does not tell. */
const sayWhose = ({ cutOffAt, date }: SittingDay, zone: string): string =>
  localDateOf(cutOffAt, zone) === date ? '' : ` for the sitting on ${sayDate(date)}`;

/** Length of an instant's text as far as its minute. */
const MINUTE = 'YYYY-MM-DDTHH:mm'.length;

/** How the sentence begins, by what the terms test. */
const CAME_IN: Readonly<Record<CutOffTest, string>> = { RECEIPT: 'Received', COMPLETE: 'Complete' };

/** Whether a sitting may hear what came in at an instant, by what the terms do after the cut-off. */
const MAY_HEAR: Readonly<Record<AfterCutOff, (day: SittingDay, cameInAt: Instant) => boolean>> = {
  NEXT_SITTING: (day, cameInAt) => cameInAt < day.cutOffAt,
};
