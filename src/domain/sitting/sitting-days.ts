/** On which days a series sits, at which instants, and why it does not sit on the others. */
import { calendarDay, type Calendar } from '../calendar.js';
import type { BankHolidayPolicy, TermsOfReference } from '../terms/terms-of-reference.js';
import { addDays, instantAt, sayDate, sayWeekday, weekdayOf, type Instant, type LocalDate } from '../time.js';

/** A day on which the series sits. */
export interface SittingDay {
  readonly sits: true;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  /** What came in strictly before this is in time for the sitting. */
  readonly cutOffAt: Instant;
}

/** A day without a sitting, and the reason. */
export interface DayWithoutSitting {
  readonly sits: false;
  readonly date: LocalDate;
  /** `NOT_COVERED`: the calendar does not reach the day, so it is not known whether the series sits. */
  readonly because: 'WEEKDAY' | 'BANK_HOLIDAY' | 'NOT_COVERED';
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

/** Whether the series sits on a date, and when, or why not. */
export const sittingDay = (
  terms: TermsOfReference,
  calendar: Calendar,
  date: LocalDate,
): SittingDay | DayWithoutSitting => {
  const weekday = weekdayOf(date);
  if (!terms.sitsOn.includes(weekday)) {
    return {
      sits: false,
      date,
      because: 'WEEKDAY',
      reason: `the meeting does not sit on a ${sayWeekday(weekday)}`,
    };
  }
  const { startsAt, zone, cutOff } = terms;
  return (
    withoutSitting[terms.bankHolidays](calendar, date) ?? {
      sits: true,
      date,
      startsAt: instantAt(date, startsAt, zone),
      cutOffAt: instantAt(addDays(date, -cutOff.daysBefore), cutOff.at, zone),
    }
  );
};

type WithoutSitting = (calendar: Calendar, date: LocalDate) => DayWithoutSitting | undefined;

const withoutSitting: Readonly<Record<BankHolidayPolicy, WithoutSitting>> = {
  SIT: () => undefined,
  DO_NOT_SIT: (calendar, date) => {
    const day = calendarDay(calendar, date);
    if (!day.covered) {
      const reason =
        `whether ${sayDate(date)} is a bank holiday is not known, as version ${calendar.version} of the calendar ` +
        `${calendar.id} reaches from ${sayDate(calendar.from)} to ${sayDate(calendar.to)}`;
      return { sits: false, date, because: 'NOT_COVERED', reason };
    }
    if (day.bankHoliday === null) return undefined;
    const reason = `the meeting does not sit on bank holidays (${day.bankHoliday.title})`;
    return { sits: false, date, because: 'BANK_HOLIDAY', reason };
  },
};
