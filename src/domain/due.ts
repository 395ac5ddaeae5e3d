/** By when something is due that may take so many working days: the end of the last of them, on the board's clocks. */
import { addWorkingDays, type Calendar } from './calendar.js';
import {
  addDays,
  instantAt,
  localDateOf,
  sayDate,
  sayDateTime,
  type Instant,
  type LocalDate,
} from './time.js';

/** Whose days count, and on whose clocks they end. */
export interface WorkingTime {
  readonly calendar: Calendar;
  readonly zone: string;
}

/** The midnight that ends the working day: what is done before it is done in time. */
export const dueWithinWorkingDays = (
  { calendar, zone }: WorkingTime,
  from: LocalDate,
  days: number,
): Instant => endOfDay(addWorkingDays(calendar, from, days), zone);

/** The midnight with which a local day ends, also where the clocks change in it. */
export const endOfDay = (date: LocalDate, zone: string): Instant =>
  instantAt(addDays(date, 1), '00:00', zone);

/**
 * By when something is due, behind the word "by": `the end of Friday 27 March 2026`, not the midnight of a Saturday
 * that nobody reads as Friday's; `Friday 27 March 2026 at 3:00pm` where the time of day matters.
 */
export const sayDue = (dueAt: Instant, zone: string): string => {
  const date = dueOn(dueAt, zone);
  return endOfDay(date, zone) === dueAt ? `the end of ${sayDate(date)}` : sayDateTime(dueAt, zone);
};

/** The day that a due instant ends, for people: the midnight after Friday is due on Friday. */
export const dueOn = (dueAt: Instant, zone: string): LocalDate => {
  const date = localDateOf(dueAt, zone);
  return instantAt(date, '00:00', zone) === dueAt ? addDays(date, -1) : date;
};
