/** What is due by the end of a working day, on clocks that change twice a year, and how that is said. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays } from '../../src/domain/calendar.js';
import { dueOn, dueWithinWorkingDays, endOfDay, sayDue } from '../../src/domain/due.js';
import { addDays, localDateOf, type LocalDate } from '../../src/domain/time.js';
import { englandAndWales } from '../support/terms.js';

const zone = 'Europe/London';
const time = { calendar: englandAndWales, zone };
const HOUR = 3_600_000;

/** Days of two years, with every change of the clocks in them; the calendar goes on for the days that follow. */
const dates = fc.integer({ min: 0, max: 729 }).map((days) => addDays('2025-01-01', days));
const workingDays = fc.integer({ min: 1, max: 20 });
const before = (instant: string): string => new Date(Date.parse(instant) - 1).toISOString();

describe('what is due within working days', () => {
  it('is due by the last moment of a local day, also where the clocks change in it', () =>
    fc.assert(
      fc.property(dates, workingDays, (from, days) => {
        const due = dueWithinWorkingDays(time, from, days);
        const day = addWorkingDays(englandAndWales, from, days);
        expect(dueOn(due, zone)).toBe(day);
        expect(localDateOf(before(due), zone)).toBe(day);
        expect(localDateOf(due, zone)).toBe(addDays(day, 1));
      }),
    ));
  it('is never due earlier where it began later, or may take longer', () =>
    fc.assert(
      fc.property(dates, workingDays, (from, days) => {
        const due = dueWithinWorkingDays(time, from, days);
        expect(dueWithinWorkingDays(time, addDays(from, 1), days) >= due).toBe(true);
        expect(dueWithinWorkingDays(time, from, days + 1) > due).toBe(true);
      }),
    ));
});

describe('the end of a day', () => {
  const hoursOf = (date: LocalDate): number =>
    (Date.parse(endOfDay(date, zone)) - Date.parse(endOfDay(addDays(date, -1), zone))) / HOUR;

  it('comes 23 hours after the one before it when the clocks go forward, and 25 when they go back', () => {
    expect(['2026-03-28', '2026-03-29', '2026-03-30'].map(hoursOf)).toEqual([24, 23, 24]);
    expect(['2026-10-24', '2026-10-25', '2026-10-26'].map(hoursOf)).toEqual([24, 25, 24]);
  });
  it('belongs to that day, and is named by it', () =>
    fc.assert(fc.property(dates, (date) => expect(dueOn(endOfDay(date, zone), zone)).toBe(date))));
});

describe('by when something is due, for people', () => {
  it.each([
    ['a day in summer', endOfDay('2026-04-01', zone), 'the end of Wednesday 1 April 2026'],
    ['a day in winter', endOfDay('2026-12-24', zone), 'the end of Thursday 24 December 2026'],
    [
      'the day on which the clocks go forward',
      endOfDay('2026-03-29', zone),
      'the end of Sunday 29 March 2026',
    ],
    ['the day on which they go back', endOfDay('2026-10-25', zone), 'the end of Sunday 25 October 2026'],
    ['a time of day', '2026-03-30T14:00:00.000Z', 'Monday 30 March 2026 at 3:00pm'],
    ['a minute before midnight', '2026-03-30T22:59:00.000Z', 'Monday 30 March 2026 at 11:59pm'],
  ])('%s', (_what, dueAt, said) => expect(sayDue(dueAt, zone)).toBe(said));
});
