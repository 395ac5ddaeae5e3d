/**
 * Bank holidays as versioned data. They are proclaimed, moved and added, so they are never computed, and a
 * date beyond what a calendar covers is never guessed.
 */
import {
  fields,
  isRecord,
  listOf,
  must,
  problem,
  text,
  trueOrFalse,
  wholeNumber,
  type Problem,
} from './shape.js';
import { addDays, isLocalDate, weekdayOf, type LocalDate } from './time.js';

/** One bank holiday, in the form of GOV.UK's `bank-holidays.json`. */
export interface BankHoliday {
  readonly title: string;
  readonly date: LocalDate;
  /** `Substitute day` where it stands for one that fell on a weekend; mostly empty. */
  readonly notes: string;
  /** Whether flags are flown. Kept because the published file has it; no rule reads it. */
  readonly bunting: boolean;
}

/** What an edition of a calendar says of itself; GOV.UK's file does not say it. */
export interface CalendarEdition {
  /** A division of the file, for example `england-and-wales`. */
  readonly id: string;
  readonly version: number;
  /** First and last date on which the list of holidays is known to be complete. */
  readonly from: LocalDate;
  readonly to: LocalDate;
}

export interface Calendar extends CalendarEdition {
  /** In order of their dates. */
  readonly events: readonly BankHoliday[];
}

export type CheckedCalendar =
  | { readonly ok: true; readonly calendar: Calendar }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** What a calendar knows about a date: nothing, or whether it is a bank holiday and by what title. */
export type CalendarDay =
  { readonly covered: false } | { readonly covered: true; readonly bankHoliday: BankHoliday | null };

/**
 * Reads one division of a document in the form of GOV.UK's `bank-holidays.json`; other divisions are left
 * aside. Answers every problem, each with its field as seen within the division: `events[3].date`.
 */
export const checkCalendar = (document: unknown, edition: CalendarEdition): CheckedCalendar => {
  const { id, version, from, to } = edition;
  if (!isRecord(document) || !Object.hasOwn(document, id)) {
    return { ok: false, problems: [problem(id, 'MISSING', `The document has no division ${id}.`)] };
  }
  const division = document[id];
  const shape = [...EDITION(edition, ''), ...DIVISION(division, '')];
  if (shape.length > 0) return { ok: false, problems: shape };
  const { division: name, events } = division as {
    readonly division: string;
    events: readonly BankHoliday[];
  };
  const problems = [
    ...(name === id ? [] : [problem('division', 'SAME_DIVISION', `division must be ${id}.`)]),
    ...inOrder(events),
    ...coverage(edition, events),
  ];
  return problems.length > 0
    ? { ok: false, problems }
    : { ok: true, calendar: { id, version, from, to, events } };
};

export const isCovered = (calendar: Calendar, date: LocalDate): boolean =>
  calendar.from <= date && date <= calendar.to;

export const calendarDay = (calendar: Calendar, date: LocalDate): CalendarDay =>
  isCovered(calendar, date)
    ? { covered: true, bankHoliday: calendar.events.find((holiday) => holiday.date === date) ?? null }
    : { covered: false };

/** A day from Monday to Friday that is no bank holiday. Beyond what the calendar covers, its weekday decides. */
export const isWorkingDay = (calendar: Calendar, date: LocalDate): boolean => {
  const weekday = weekdayOf(date);
  if (weekday === 'SAT' || weekday === 'SUN') return false;
  const day = calendarDay(calendar, date);
  return !day.covered || day.bankHoliday === null;
};

/**
 * The working day by which something is due that may take so many working days. The day after the event is the
 * first: one working day from a Friday is Monday, from a Saturday Monday too.
 */
export const addWorkingDays = (calendar: Calendar, date: LocalDate, days: number): LocalDate => {
  let day = date;
  for (let left = days; left > 0;) {
    day = addDays(day, 1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
};

/** The last working day before a date; that day itself is not one of them. */
export const workingDayBefore = (calendar: Calendar, date: LocalDate): LocalDate => {
  let day = addDays(date, -1);
  while (!isWorkingDay(calendar, day)) day = addDays(day, -1);
  return day;
};

/** How many working days lie after a date, up to and with another; the day itself is not one of them. */
export const workingDaysSince = (calendar: Calendar, from: LocalDate, to: LocalDate): number => {
  let days = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(calendar, day)) days += 1;
  }
  return days;
};

const inOrder = (events: readonly BankHoliday[]): readonly Problem[] =>
  events.flatMap(({ date }, index) => {
    const before = events[index - 1];
    if (before === undefined || before.date < date) return [];
    const path = `events[${index}].date`;
    return [problem(path, 'IN_ORDER', `${path} must be later than the one before it.`)];
  });

const coverage = ({ from, to }: CalendarEdition, events: readonly BankHoliday[]): readonly Problem[] => {
  if (to < from) return [problem('to', 'FROM_BEFORE_TO', 'to must not be earlier than from.')];
  const first = Number(from.slice(0, 4));
  const years = Array.from({ length: Number(to.slice(0, 4)) - first + 1 }, (_, index) => first + index);
  // A year without a single bank holiday is a year that the list does not reach.
  return years
    .filter((year) => !events.some(({ date }) => Number(date.slice(0, 4)) === year))
    .map((year) => problem('events', 'EVERY_YEAR_LISTED', `events must list the bank holidays of ${year}.`));
};

const date = must('LOCAL_DATE', 'a real date such as 2026-12-25', isLocalDate);

const EDITION = fields<CalendarEdition>({
  id: text(60),
  version: wholeNumber(1, 1_000_000),
  from: date,
  to: date,
});

const DIVISION = fields<{ division: string; events: readonly BankHoliday[] }>({
  division: text(60),
  events: listOf(
    fields<BankHoliday>({
      title: text(200),
      date,
      notes: must('TEXT', 'text, mostly empty', (notes) => typeof notes === 'string' && notes.length <= 200),
      bunting: trueOrFalse,
    }),
    { least: 1, most: 1_000 },
  ),
});
