/** On which days a series sits, at which instants, and why it does not sit on the others. */
import { calendarDay, isWorkingDay, type BankHoliday, type Calendar } from '../calendar.js';
import type { BankHolidayPolicy, TermsOfReference } from '../terms/terms-of-reference.js';
import {
  addDays,
  instantAt,
  sayDate,
  sayWeekday,
  weekdayOf,
  weekOfMonth,
  type Instant,
  type LocalDate,
} from '../time.js';

/** A day on which the series sits. */
export interface SittingDay {
  readonly sits: true;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  /** What came in strictly before this is in time for the sitting. */
  readonly cutOffAt: Instant;
  /** The bank holiday on which it would recur, where it is held here instead; left out of one that recurs here. */
  readonly insteadOf?: Pick<BankHoliday, 'date' | 'title'>;
}

/** A day without a sitting, and the reason. */
export interface DayWithoutSitting {
  readonly sits: false;
  readonly date: LocalDate;
  /** `NOT_COVERED`: the calendar does not reach the day, so it is not known whether the series sits. */
  readonly because: 'WEEKDAY' | 'WEEK_OF_MONTH' | 'BANK_HOLIDAY' | 'NOT_COVERED';
  /** For a practitioner; completes a sentence, so it has neither a capital nor a full stop. */
  readonly reason: string;
}

/** The longest run of days that is worked out at once: a year and the day after it. */
export const MOST_DAYS = 367;

/**
 * Every date of a run of days in order, each with its sitting or the reason why there is none. Whether the
 * terms are in force on a date is for the caller, who chose their version.
 * @param calendar the one that the terms name
 * @throws RangeError for more than `MOST_DAYS` days
 */
export const sittingDays = (
  terms: TermsOfReference,
  calendar: Calendar,
  from: LocalDate,
  days: number,
): readonly (SittingDay | DayWithoutSitting)[] => {
  if (days > MOST_DAYS)
    throw new RangeError(`At most ${MOST_DAYS} days are worked out at once, not ${days}.`);
  return Array.from({ length: days }, (_, index) => sittingDay(terms, calendar, addDays(from, index)));
};

/** Days without a working day among them, at the most: the longest run that is looked through for a bank holiday. */
const LONGEST_CLOSURE_DAYS = 31;

/**
 * Whether the series sits on a date, and when, or why not. No date has two sittings: one that is held on another
 * day falls together with one that recurs on it.
 */
export const sittingDay = (
  terms: TermsOfReference,
  calendar: Calendar,
  date: LocalDate,
): SittingDay | DayWithoutSitting => {
  const policy = ON_BANK_HOLIDAYS[terms.bankHolidays];
  if (recurs(terms, date)) return policy.recurring(calendar, date) ?? held(terms, date);
  const insteadOf = policy.heldInsteadOf(terms, calendar, date);
  if (insteadOf === undefined) return doesNotRecur(terms, date);
  return calendarDay(calendar, date).covered
    ? { ...held(terms, date), insteadOf: { date: insteadOf.date, title: insteadOf.title } }
    : notCovered(calendar, date);
};

const held = ({ startsAt, zone, cutOff }: TermsOfReference, date: LocalDate): SittingDay => ({
  sits: true,
  date,
  startsAt: instantAt(date, startsAt, zone),
  cutOffAt: instantAt(addDays(date, -cutOff.daysBefore), cutOff.at, zone),
});

type Recurrence = Pick<TermsOfReference, 'sitsOn' | 'weeksOfMonth'>;

/** Whether a sitting would be held on a date, were there no bank holidays. */
export const recurs = ({ sitsOn, weeksOfMonth }: Recurrence, date: LocalDate): boolean =>
  sitsOn.includes(weekdayOf(date)) &&
  (weeksOfMonth === undefined || weeksOfMonth.includes(weekOfMonth(date)));

const doesNotRecur = ({ sitsOn, weeksOfMonth }: Recurrence, date: LocalDate): DayWithoutSitting => {
  const weekday = sayWeekday(weekdayOf(date));
  return weeksOfMonth !== undefined && sitsOn.includes(weekdayOf(date))
    ? {
        ...{ sits: false, date, because: 'WEEK_OF_MONTH' },
        reason: `the meeting does not sit on the ${NTH[weekOfMonth(date)] ?? ''} ${weekday} of a month`,
      }
    : {
        ...{ sits: false, date, because: 'WEEKDAY' },
        reason: `the meeting does not sit on a ${weekday}`,
      };
};

const NTH: Readonly<Record<number, string>> = {
  1: 'first',
  2: 'second',
  3: 'third',
  4: 'fourth',
  5: 'fifth',
};

const notCovered = (calendar: Calendar, date: LocalDate): DayWithoutSitting => ({
  ...{ sits: false, date, because: 'NOT_COVERED' },
  reason:
    `whether ${sayDate(date)} is a bank holiday is not known, as version ${calendar.version} of the calendar ` +
    `${calendar.id} reaches from ${sayDate(calendar.from)} to ${sayDate(calendar.to)}`,
});

interface OnBankHolidays {
  /** Why a day on which the series recurs has no sitting; undefined: it has one. */
  readonly recurring: (calendar: Calendar, date: LocalDate) => DayWithoutSitting | undefined;
  /** The bank holiday whose sitting is held on a date on which the series does not recur; undefined where none is. */
  readonly heldInsteadOf: (
    terms: TermsOfReference,
    calendar: Calendar,
    date: LocalDate,
  ) => BankHoliday | undefined;
}

const noneInstead = (): undefined => undefined;

const ON_BANK_HOLIDAYS: Readonly<Record<BankHolidayPolicy, OnBankHolidays>> = {
  SIT: { recurring: () => undefined, heldInsteadOf: noneInstead },
  DO_NOT_SIT: {
    recurring: (calendar, date) => unlessBankHoliday(calendar, date, ''),
    heldInsteadOf: noneInstead,
  },
  NEXT_WORKING_DAY: {
    recurring: (calendar, date) => unlessBankHoliday(calendar, date, ' but on the next working day'),
    heldInsteadOf: (terms, calendar, date) => {
      if (!isWorkingDay(calendar, date)) return undefined;
      for (let back = 1; back <= LONGEST_CLOSURE_DAYS; back += 1) {
        const before = addDays(date, -back);
        if (isWorkingDay(calendar, before)) return undefined;
        const day = calendarDay(calendar, before);
        if (day.covered && day.bankHoliday !== null && recurs(terms, before)) {
          return day.bankHoliday;
        }
      }
      return undefined;
    },
  },
};

const unlessBankHoliday = (
  calendar: Calendar,
  date: LocalDate,
  instead: string,
): DayWithoutSitting | undefined => {
  const day = calendarDay(calendar, date);
  if (!day.covered) return notCovered(calendar, date);
  if (day.bankHoliday === null) return undefined;
  const reason = `the meeting does not sit on bank holidays (${day.bankHoliday.title})${instead}`;
  return { sits: false, date, because: 'BANK_HOLIDAY', reason };
};
