/** What is due by the end of a working day, on clocks that change twice a year. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays } from '../../src/domain/calendar.js';
import { dueOn, dueWithinWorkingDays, endOfDay } from '../../src/domain/due.js';
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
