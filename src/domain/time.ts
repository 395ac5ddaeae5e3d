/**
 * Dates and times as text. Instants are UTC, rules are local: a zone always comes in as an argument, and
 * nothing here knows what time it is now.
 */
import { Temporal } from 'temporal-polyfill';

/** An instant in UTC with milliseconds, for example `2026-03-30T09:00:00.000Z`. Compares as text. */
export type Instant = string;

/** A local date, `YYYY-MM-DD`. Compares as text. */
export type LocalDate = string;

/** A local time of day, `HH:mm`. Compares as text. */
export type LocalTime = string;

/** In the order of the week, Monday first. */
export const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'] as const;

export type Weekday = (typeof WEEKDAYS)[number];

/** Whether a text is a real date in exactly the form of `LocalDate`: 30 February is not. */
export const isLocalDate = (text: unknown): text is LocalDate => {
  if (typeof text !== 'string' || !DATE_FORM.test(text)) return false;
  const year = Number(text.slice(0, 4));
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  // A day that the month does not have is moved into it, and so no longer reads as it came.
  return Temporal.PlainDate.from({ year, month, day }).toString() === text;
};

/** Whether a text is a time of day in exactly the form of `LocalTime`, `00:00` to `23:59`. */
export const isLocalTime = (text: unknown): text is LocalTime =>
  typeof text === 'string' && TIME_FORM.test(text);

/** Whether a text is a real instant in exactly the form of `Instant`: no offset, no leap second. */
export const isInstant = (text: unknown): text is Instant =>
  typeof text === 'string' && INSTANT_FORM.test(text) && isLocalDate(text.slice(0, 10));

/** Whether a name is a zone by its main name in the time zone database, for example `Europe/London`. */
export const isZone = (name: unknown): name is string =>
  typeof name === 'string' && Intl.supportedValuesOf('timeZone').includes(name);

/** @throws RangeError where the text is no date. */
export const weekdayOf = (date: LocalDate): Weekday =>
  WEEKDAYS[Temporal.PlainDate.from(date).dayOfWeek - 1] as Weekday;

/** Which such weekday of its month a date is, from 1: 2 for the second Thursday. */
export const weekOfMonth = (date: LocalDate): number => Math.ceil(Temporal.PlainDate.from(date).day / 7);

/** The date a number of calendar days later; earlier for a negative number. */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ days }).toString();

/** How many calendar days lie from one date to another; negative where the other is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number =>
  Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'day' }).days;

/** The date a number of months later; the last day of the month where it has no such day. */
export const addMonths = (date: LocalDate, months: number): LocalDate =>
  Temporal.PlainDate.from(date).add({ months }).toString();

/** The instant a number of elapsed minutes later; earlier for a negative number. */
export const addMinutes = (instant: Instant, minutes: number): Instant =>
  asInstant(Temporal.Instant.from(instant).add({ minutes }));

/** How many whole minutes lie from one instant to another; negative where the other is earlier. */
export const minutesBetween = (from: Instant, to: Instant): number =>
  Math.trunc(Temporal.Instant.from(from).until(Temporal.Instant.from(to)).total('minutes'));

/**
 * A local time as an instant. Where the clocks skip it, as much later as they skip; where they show it
 * twice, the first.
 */
export const instantAt = (date: LocalDate, time: LocalTime, zone: string): Instant =>
  instantOfLocal(`${date}T${time}`, zone);

export const localDateOf = (instant: Instant, zone: string): LocalDate =>
  localMinuteOf(instant.slice(0, MINUTE), zone).slice(0, DATE);

/** The time of day to the minute that has begun: 9:59 and 59 seconds is `09:59`. */
export const localTimeOf = (instant: Instant, zone: string): LocalTime =>
  localMinuteOf(instant.slice(0, MINUTE), zone).slice(DATE + 1);

/**
 * Completed years of age. Who was born on 29 February is a year older on 1 March of a common year, as in the
 * law of England. Negative for a child who is not yet born.
 */
export const ageInYears = (dateOfBirth: LocalDate, on: LocalDate): number => {
  const years = Number(on.slice(0, 4)) - Number(dateOfBirth.slice(0, 4));
  return on.slice(5) < dateOfBirth.slice(5) ? years - 1 : years;
};

/** `MON` as `Monday`. */
export const sayWeekday = (weekday: Weekday): string => WEEKDAY_NAMES[weekday];

/** `2026-03-30` as `Monday 30 March 2026`. */
export const sayDate = (date: LocalDate): string => {
  const { day, month, year } = Temporal.PlainDate.from(date);
  return `${sayWeekday(weekdayOf(date))} ${day} ${MONTH_NAMES[month - 1]} ${year}`;
};

/**
 * `09:58` as `9:58am`; `midday` and `midnight` as in GOV.UK style. Unlike that style, full hours keep their
 * minutes (`10:00am`): beside a cut-off it matters that the minutes are none.
 */
export const sayTime = (time: LocalTime): string => {
  if (time === '12:00') return 'midday';
  if (time === '00:00') return 'midnight';
  const hour = Number(time.slice(0, 2));
  return `${hour % 12 || 12}${time.slice(2)}${hour < 12 ? 'am' : 'pm'}`;
};

/** `Monday 30 March 2026 at 9:58am`, as the clocks of the zone showed it. */
export const sayDateTime = (instant: Instant, zone: string): string =>
  `${sayDate(localDateOf(instant, zone))} at ${sayTime(localTimeOf(instant, zone))}`;

/**
 * Looking up a zone's offset is slow, and a day's commands ask for the same few minutes and dates again and
 * again. So the answers are kept, up to a bound.
 */
const kept = <T>(work: (local: string, zone: string) => T): typeof work => {
  const answers = new Map<string, T>();
  return (local, zone) => {
    const key = `${local} ${zone}`;
    const known = answers.get(key);
    if (known !== undefined) return known;
    if (answers.size >= MOST_KEPT) answers.clear();
    const answer = work(local, zone);
    answers.set(key, answer);
    return answer;
  };
};

const MOST_KEPT = 10_000;

const instantOfLocal = kept((local, zone) =>
  asInstant(Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant()),
);

/** A minute of UTC is one minute of local time: since 1972 every zone's offset is one of whole minutes. */
const localMinuteOf = kept((minute, zone) =>
  Temporal.Instant.from(`${minute}Z`)
    .toZonedDateTimeISO(zone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' }),
);

const asInstant = (instant: Temporal.Instant): Instant => instant.toString({ fractionalSecondDigits: 3 });

/** Lengths of an instant's text as far as its date and as far as its minute. */
const DATE = 'YYYY-MM-DD'.length;
const MINUTE = 'YYYY-MM-DDTHH:mm'.length;

const DATE_FORM = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const TIME_FORM = /^([01]\d|2[0-3]):[0-5]\d$/;
const INSTANT_FORM = /^\d{4}-\d\d-\d\dT([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/;

const WEEKDAY_NAMES: Readonly<Record<Weekday, string>> = {
  MON: 'Monday',
  TUE: 'Tuesday',
  WED: 'Wednesday',
  THU: 'Thursday',
  FRI: 'Friday',
  SAT: 'Saturday',
  SUN: 'Sunday',
};

const MONTH_NAMES = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
