/** When the owner of an action is reminded, and who is reminded then: plain rules on local clocks. */
import { addWorkingDays, isWorkingDay, type Calendar } from '../calendar.js';
import type { ReminderTerms } from '../terms/settings.js';
import { addMinutes, instantAt, localDateOf, localTimeOf, type Instant } from '../time.js';

export interface ReminderRules {
  readonly reminders: ReminderTerms;
  readonly zone: string;
  readonly calendar: Calendar;
}

/** Whether owners are at work: a working day, within the office hours of the terms. */
export const isInOfficeHours = ({ reminders, zone, calendar }: ReminderRules, at: Instant): boolean => {
  const { from, to } = reminders.officeHours;
  const time = localTimeOf(at, zone);
  return isWorkingDay(calendar, localDateOf(at, zone)) && from <= time && time < to;
};

/** The first reminder of a deadline: before it, or at it where that instant has passed or none is wanted. */
export const firstReminderAt = ({ reminders }: ReminderRules, dueAt: Instant, now: Instant): Instant => {
  const before = addMinutes(dueAt, -reminders.beforeMinutes);
  return before > now ? before : later(dueAt, now);
};

/**
 * The reminder after one at an instant. Before the deadline it is the deadline itself. After it, whoever was told
 * in the owner's place at night is followed by the owner when the office opens; otherwise so many working days on.
 */
export const nextReminderAt = (rules: ReminderRules, dueAt: Instant, remindedAt: Instant): Instant => {
  const { reminders, zone, calendar } = rules;
  if (remindedAt < dueAt) return dueAt;
  if (!isInOfficeHours(rules, remindedAt)) return officeOpensAfter(rules, remindedAt);
  const today = localDateOf(remindedAt, zone);
  const day = addWorkingDays(calendar, today, reminders.overdueEveryWorkingDays);
  return instantAt(day, reminders.officeHours.from, zone);
};

const officeOpensAfter = ({ reminders, zone, calendar }: ReminderRules, after: Instant): Instant => {
  const today = localDateOf(after, zone);
  const { from } = reminders.officeHours;
  const opens = instantAt(today, from, zone);
  if (isWorkingDay(calendar, today) && opens > after) return opens;
  return instantAt(addWorkingDays(calendar, today, 1), from, zone);
};

const later = (a: Instant, b: Instant): Instant => (a > b ? a : b);
