/** A series that sits on the first, or another, such weekday of each month. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay, type Calendar } from '../../../src/domain/calendar.js';
import { sittingDay, sittingDays } from '../../../src/domain/sitting/sitting-days.js';
import { checkTerms } from '../../../src/domain/terms/check.js';
import { sem } from '../../../src/domain/terms/sem.js';
import type { TermsOfReference } from '../../../src/domain/terms/terms-of-reference.js';
import { addDays, WEEKDAYS, weekdayOf, type LocalDate } from '../../../src/domain/time.js';
import { isleOfMan } from '../../support/terms.js';

const datesOf = (terms: TermsOfReference, calendar: Calendar, from: LocalDate, days: number) =>
  sittingDays(terms, calendar, from, days)
    .filter((day) => day.sits)
    .map(({ date }) => date);
const calendarOf = (dates: readonly LocalDate[]): Calendar => ({
  ...{ id: 'isle-of-man', version: 1, from: '2026-01-01', to: '2026-12-31' },
  events: dates.toSorted().map((date) => ({ title: `Holiday of ${date}`, date, notes: '', bunting: false })),
});

describe('the strategic meeting', () => {
  it('sits on the first Thursday of the month', () =>
    expect(datesOf(sem, isleOfMan, '2026-04-01', 91)).toEqual(['2026-04-02', '2026-05-07', '2026-06-04']));
  it('is held on the next working day where that is a bank holiday: a monthly meeting would lose a month', () => {
    const calendar = calendarOf(['2026-05-07', '2026-05-08']);
    expect(datesOf(sem, calendar, '2026-05-01', 31)).toEqual(['2026-05-11']);
    expect(sittingDay(sem, calendar, '2026-05-11')).toMatchObject({ insteadOf: { date: '2026-05-07' } });
  });
  it('says why another Thursday has none, for a practitioner', () => {
    expect(sittingDay(sem, isleOfMan, '2026-04-16')).toEqual({
      ...{ sits: false, date: '2026-04-16', because: 'WEEK_OF_MONTH' },
      reason: 'the meeting does not sit on the third Thursday of a month',
    });
    expect(sittingDay(sem, isleOfMan, '2026-04-17')).toMatchObject({ because: 'WEEKDAY' });
  });
});

describe('a row', () => {
  it.each([
    ['names each week once', [1, 1], ['weeksOfMonth[1] EACH_ONCE']],
    ['names at least one', [], ['weeksOfMonth LIST']],
    ['names one that every month has', [5], ['weeksOfMonth EVERY_MONTH']],
    ['may name the fifth beside it', [1, 5], []],
    ['names none after the fifth', [6], ['weeksOfMonth[0] WHOLE_NUMBER']],
  ])('%s', (_case, weeksOfMonth, expected) => {
    const checked = checkTerms({ ...sem, weeksOfMonth });
    expect(checked.ok ? [] : checked.problems.map(({ path, rule }) => `${path} ${rule}`)).toEqual(expected);
  });
});

describe('always', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 });
  const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 });
  const weeks = fc.uniqueArray(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 5 });
  const START = '2026-01-01';
  const LENGTH = 331;
  const all = Array.from({ length: LENGTH }, (_, after) => addDays(START, after));

  /** By counting the days of each month one by one. */
  const recurring = (sitsOn: TermsOfReference['sitsOn'], weeksOfMonth: readonly number[]) => {
    const seen = new Map<string, number>();
    return all.filter((date) => {
      const which = `${date.slice(0, 7)} ${weekdayOf(date)}`;
      const nth = (seen.get(which) ?? 0) + 1;
      seen.set(which, nth);
      return sitsOn.includes(weekdayOf(date)) && weeksOfMonth.includes(nth);
    });
  };

  it('every nth such weekday of a month is held by the policy for holidays, and no other day is', () =>
    fc.assert(
      fc.property(days, weekdays, weeks, (holidays, sitsOn, weeksOfMonth) => {
        const calendar = calendarOf(holidays.map((after) => addDays(START, after)));
        const isHoliday = (date: LocalDate) => calendar.events.some((holiday) => holiday.date === date);
        const row = { ...sem, sitsOn, weeksOfMonth };
        const due = recurring(sitsOn, weeksOfMonth);
        expect(datesOf({ ...row, bankHolidays: 'SIT' }, calendar, START, LENGTH)).toEqual(due);
        expect(datesOf({ ...row, bankHolidays: 'DO_NOT_SIT' }, calendar, START, LENGTH)).toEqual(
          due.filter((date) => !isHoliday(date)),
        );
        const moved = due.map((date) => {
          let held = date;
          if (isHoliday(date))
            do held = addDays(held, 1);
            while (!isWorkingDay(calendar, held));
          return held;
        });
        const last = addDays(START, LENGTH - 1);
        expect(datesOf({ ...row, bankHolidays: 'NEXT_WORKING_DAY' }, calendar, START, LENGTH)).toEqual(
          [...new Set(moved)].filter((date) => date <= last).toSorted(),
        );
      }),
    ));
  it('with every week of the month it sits as a weekly row does', () =>
    fc.assert(
      fc.property(days, weekdays, (holidays, sitsOn) => {
        const calendar = calendarOf(holidays.map((after) => addDays(START, after)));
        const { weeksOfMonth: _weeks, ...weekly } = { ...sem, sitsOn };
        const monthly = { ...weekly, weeksOfMonth: [1, 2, 3, 4, 5] };
        expect(datesOf(monthly, calendar, START, LENGTH)).toEqual(datesOf(weekly, calendar, START, LENGTH));
      }),
    ));
});
