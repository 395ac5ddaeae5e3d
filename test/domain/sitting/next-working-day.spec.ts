/** A weekly sitting that would fall on a bank holiday is held on the next working day of its calendar. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isWorkingDay, type Calendar } from '../../../src/domain/calendar.js';
import { hearing } from '../../../src/domain/referral/hearing.js';
import { conveneSitting } from '../../../src/domain/sitting/convene-sitting.js';
import { reviewSitting } from '../../../src/domain/sitting/review-sitting.js';
import { sittingDay, sittingDays } from '../../../src/domain/sitting/sitting-days.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../../src/domain/terms/terms-of-reference.js';
import { addDays, instantAt, weekdayOf, WEEKDAYS, type LocalDate } from '../../../src/domain/time.js';
import { by, ids, policy } from '../../support/a-board.js';
import { given } from '../../support/given.js';
import { isleOfMan } from '../../support/terms.js';

/** The island in a year of our own holidays. */
const calendarOf = (dates: readonly LocalDate[], to = '2026-12-31'): Calendar => ({
  ...{ id: 'isle-of-man', version: 1, from: '2026-01-01', to },
  events: dates.toSorted().map((date) => ({ title: `Holiday of ${date}`, date, notes: '', bunting: false })),
});
const weeklyOn = (...sitsOn: TermsOfReference['sitsOn']): TermsOfReference => ({ ...rmm, sitsOn });

const datesOf = (terms: TermsOfReference, calendar: Calendar, from: LocalDate, days: number) =>
  sittingDays(terms, calendar, from, days)
    .filter((day) => day.sits)
    .map(({ date }) => date);

describe('on the island', () => {
  it('whoever refers is told instead of which day the meeting is held', () =>
    expect(hearing(rmm, isleOfMan, '2026-04-01T08:00:00.000Z')).toMatchObject({
      date: '2026-04-07',
      sentence: expect.stringMatching(
        /at the next sitting, on Tuesday 7 April 2026 at 2:00pm, instead of Monday 6 April 2026 \(Easter Monday\)\.$/,
      ) as unknown,
    }));
  it.each([
    ['Easter Monday', '2026-04-06', '2026-04-07'],
    ['Tynwald Day, substituted', '2026-07-06', '2026-07-07'],
    ['the last Monday of the year, Boxing Day substituted', '2026-12-28', '2026-12-29'],
  ])('the meeting of %s is held on the day after', (_case, holiday, next) => {
    expect(datesOf(rmm, isleOfMan, holiday, 6)).toEqual([next]);
    expect(sittingDay(rmm, isleOfMan, holiday)).toMatchObject({ sits: false, because: 'BANK_HOLIDAY' });
    expect(sittingDay(rmm, isleOfMan, next)).toMatchObject({
      startsAt: instantAt(next, '14:00', 'Europe/London'),
      insteadOf: { date: holiday },
    });
  });
  it('a Friday meeting of TT week is held on Monday, and once where it meets on Mondays too', () => {
    expect(datesOf(weeklyOn('FRI'), isleOfMan, '2026-06-05', 7)).toEqual(['2026-06-08']);
    expect(datesOf(weeklyOn('MON', 'FRI'), isleOfMan, '2026-06-05', 7)).toEqual(['2026-06-08']);
    expect(sittingDay(weeklyOn('MON', 'FRI'), isleOfMan, '2026-06-08')).not.toHaveProperty('insteadOf');
  });
  it('a Friday meeting of Good Friday passes over Easter Monday', () =>
    expect(datesOf(weeklyOn('FRI'), isleOfMan, '2026-04-03', 7)).toEqual(['2026-04-07']));
  it('says why a day has none, for a practitioner', () =>
    expect(sittingDay(rmm, isleOfMan, '2026-07-06')).toMatchObject({
      reason: 'the meeting does not sit on bank holidays (Tynwald Day) but on the next working day',
    }));
});

describe('at the edges', () => {
  it('a whole week of holidays is held on the first working day after it, once, and that week meets as ever', () => {
    const week = ['2026-03-02', '2026-03-03', '2026-03-04', '2026-03-05', '2026-03-06'];
    expect(datesOf(weeklyOn('WED'), calendarOf(week), '2026-03-02', 14)).toEqual([
      '2026-03-09',
      '2026-03-11',
    ]);
    expect(datesOf(weeklyOn('MON', 'WED'), calendarOf(week), '2026-03-02', 8)).toEqual(['2026-03-09']);
  });
  it('a meeting on a Saturday that is a holiday is held on Monday', () =>
    expect(datesOf(weeklyOn('SAT'), calendarOf(['2026-03-07']), '2026-03-07', 6)).toEqual(['2026-03-09']));
  it('beyond what the calendar covers nothing is guessed: neither that it is held there, nor that it is not', () => {
    const calendar = calendarOf(['2026-12-30', '2026-12-31']);
    const terms = weeklyOn('WED');
    expect(sittingDay(terms, calendar, '2027-01-01')).toMatchObject({ because: 'NOT_COVERED' });
    expect(sittingDay(terms, calendar, '2027-01-02')).toMatchObject({ because: 'WEEKDAY' });
    expect(sittingDay(terms, calendar, '2027-01-06')).toMatchObject({ because: 'NOT_COVERED' });
    expect(hearing(terms, calendar, '2026-12-29T09:00:00.000Z')).toMatchObject({
      none: true,
      because: 'NOT_COVERED',
    });
  });
  it('a referral for a meeting that is moved by a holiday is heard on the day to which it is moved', () =>
    expect(hearing(rmm, isleOfMan, '2026-07-02T09:00:00.000Z')).toMatchObject({
      date: '2026-07-07',
      late: false,
    }));
});

describe('always', () => {
  const days = fc.uniqueArray(fc.integer({ min: 0, max: 300 }), { maxLength: 60 });
  const weekdays = fc.uniqueArray(fc.constantFrom(...WEEKDAYS), { minLength: 1, maxLength: 7 });
  const START = '2026-01-01';

  it('each recurrence is held on the first day from it on that is no holiday and a working day, and on no other day is there one', () =>
    fc.assert(
      fc.property(days, weekdays, (holidays, sitsOn) => {
        const calendar = calendarOf(holidays.map((after) => addDays(START, after)));
        const terms = weeklyOn(...sitsOn);
        const expected = new Set<LocalDate>();
        for (let after = 0; after <= 330; after += 1) {
          const recurs = addDays(START, after);
          if (!sitsOn.includes(weekdayOf(recurs))) continue;
          let held = recurs;
          const isHoliday = calendar.events.some(({ date }) => date === recurs);
          if (isHoliday)
            do held = addDays(held, 1);
            while (!isWorkingDay(calendar, held));
          expected.add(held);
        }
        const held = datesOf(terms, calendar, START, 331);
        const within = [...expected].filter((date) => date <= addDays(START, 330)).toSorted();
        expect(held).toEqual(within);
        expect(new Set(held).size).toBe(held.length);
      }),
    ));
  it('nobody waits longer for a holiday than for the working day after it', () =>
    fc.assert(
      fc.property(days, (holidays) => {
        const calendar = calendarOf(holidays.map((after) => addDays(START, after)));
        const moved = datesOf(rmm, calendar, START, 331);
        const dropped = datesOf({ ...rmm, bankHolidays: 'DO_NOT_SIT' }, calendar, START, 331);
        expect(moved).toEqual(expect.arrayContaining(dropped));
      }),
    ));
});

describe('a sitting that is moved by a holiday', () => {
  const sittingId = ids.sitting('RMM', '2026-07-07');
  const dayOf = (calendar: Calendar, date: LocalDate) => {
    const day = sittingDay(rmm, calendar, date);
    return day.sits ? day : undefined;
  };
  it('is convened with the day that it stands for, and says so', () => {
    const convened = given(sittingKind).when(
      conveneSitting,
      { series: 'RMM', date: '2026-07-07' },
      { sittingId, terms: rmm, calendarVersion: 1, day: dayOf(isleOfMan, '2026-07-07') },
      by(policy),
    );
    convened.thenEvents({ type: 'SittingConvened', data: { insteadOf: '2026-07-06', date: '2026-07-07' } });
    convened.thenSays(
      'Risk Management Meeting (RMM) sits on Tuesday 7 July 2026, the next working day after ' +
        'Monday 6 July 2026, which is a bank holiday (Tynwald Day).',
    );
  });
  it('is cancelled, and its items move on, where a new list no longer has the holiday', () => {
    const day = sittingDay(rmm, calendarOf([]), '2026-07-07');
    const before = dayOf(isleOfMan, '2026-07-07');
    if (before === undefined) throw new Error('It sits.');
    const { date, startsAt, cutOffAt } = before;
    given(sittingKind, {
      type: 'SittingConvened',
      data: { sittingId, series: 'RMM', date, startsAt, cutOffAt, terms: rmm, calendarVersion: 1 },
      ...{ parts: [], subjects: [] },
    })
      .when(reviewSitting, { sittingId }, { terms: rmm, calendarVersion: 2, day }, by(policy))
      .thenEvents({ type: 'SittingCancelled', data: { reason: 'DAY_DROPPED' } });
  });
});
