import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addWorkingDays,
  calendarDay,
  checkCalendar,
  isCovered,
  isWorkingDay,
  type CalendarEdition,
} from '../../src/domain/calendar.js';
import { addDays, weekdayOf } from '../../src/domain/time.js';
import { englandAndWales } from '../support/terms.js';

const edition: CalendarEdition = { id: 'isle-of-man', version: 1, from: '2026-01-01', to: '2026-12-31' };
const tynwald = { title: 'Tynwald Day', date: '2026-07-06', notes: 'Substitute day', bunting: true };
const raceDay = { title: 'TT bank holiday', date: '2026-06-05', notes: '', bunting: true };
const document = (events: unknown) => ({ 'isle-of-man': { division: 'isle-of-man', events } });

const paths = (document: unknown, of: CalendarEdition = edition): readonly string[] => {
  const checked = checkCalendar(document, of);
  return checked.ok ? [] : checked.problems.map(({ path }) => path);
};

describe('the calendar of England and Wales', () => {
  it.each([
    ['2024-03-29', 'Good Friday'],
    ['2025-04-21', 'Easter Monday'],
    ['2026-04-03', 'Good Friday'],
    ['2026-12-28', 'Boxing Day'],
    ['2027-12-27', 'Christmas Day'],
    ['2027-12-28', 'Boxing Day'],
  ])('has %s as %s', (date, title) =>
    expect(calendarDay(englandAndWales, date)).toMatchObject({ covered: true, bankHoliday: { title } }),
  );
  it('has eight bank holidays a year, none on a weekend, and names the substitutes', () => {
    const years = englandAndWales.events.map(({ date }) => date.slice(0, 4));
    expect(['2024', '2025', '2026', '2027'].map((year) => years.filter((y) => y === year).length)).toEqual([
      8, 8, 8, 8,
    ]);
    expect(englandAndWales.events.filter(({ date }) => ['SAT', 'SUN'].includes(weekdayOf(date)))).toEqual([]);
    expect(
      englandAndWales.events.filter(({ notes }) => notes === 'Substitute day').map(({ date }) => date),
    ).toEqual(['2026-12-28', '2027-12-27', '2027-12-28']);
  });
  it('says of an ordinary day that it is none', () =>
    expect(calendarDay(englandAndWales, '2026-12-29')).toEqual({ covered: true, bankHoliday: null }));
  it.each(['2023-12-31', '2028-01-01', '2028-12-25'])('guesses nothing about %s', (date) => {
    expect(isCovered(englandAndWales, date)).toBe(false);
    expect(calendarDay(englandAndWales, date)).toEqual({ covered: false });
  });
});

describe('working days', () => {
  it.each([
    ['a Friday', '2026-03-27', true],
    ['a Saturday', '2026-03-28', false],
    ['a Sunday', '2026-03-29', false],
    ['Good Friday', '2026-04-03', false],
    ['the substitute day of Boxing Day', '2026-12-28', false],
    ['a weekday beyond what is known', '2028-12-25', true],
  ])('%s', (_case, date, is) => expect(isWorkingDay(englandAndWales, date)).toBe(is));

  it.each([
    ['from a Friday, Monday', '2026-05-15', 1, '2026-05-18'],
    ['from a Saturday, Monday too', '2026-05-16', 1, '2026-05-18'],
    ['from Maundy Thursday, the Tuesday after Easter', '2026-04-02', 1, '2026-04-07'],
    ['from Maundy Thursday a year later', '2027-03-25', 1, '2027-03-30'],
    ['from Christmas Eve, over the whole run', '2026-12-24', 3, '2026-12-31'],
    ['over the change of the clocks', '2026-10-23', 1, '2026-10-26'],
    ['none: the day itself', '2026-05-16', 0, '2026-05-16'],
    ['fifteen, for a conference', '2026-03-30', 15, '2026-04-22'],
  ])('%s', (_case, from, days, due) => expect(addWorkingDays(englandAndWales, from, days)).toBe(due));

  it('what is due falls on a working day, with as many working days since as were given', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 700 }), fc.integer({ min: 1, max: 40 }), (offset, days) => {
        const from = addDays('2026-01-01', offset);
        const due = addWorkingDays(englandAndWales, from, days);
        let between = 0;
        for (let day = addDays(from, 1); day <= due; day = addDays(day, 1))
          if (isWorkingDay(englandAndWales, day)) between += 1;
        return isWorkingDay(englandAndWales, due) && between === days;
      }),
    ));
});

describe('a calendar that a board brings', () => {
  it('is taken in the form of the published file, beside divisions that are not asked for', () =>
    expect(checkCalendar({ scotland: null, ...document([raceDay, tynwald]) }, edition)).toEqual({
      ok: true,
      calendar: { ...edition, events: [raceDay, tynwald] },
    }));
  it.each<[string, unknown, readonly string[]]>([
    ['without the division', { scotland: {} }, ['isle-of-man']],
    ['that is no record', 'holidays', ['isle-of-man']],
    ['with a division that is empty', { 'isle-of-man': null }, ['']],
    ['of another division', { 'isle-of-man': { division: 'scotland', events: [raceDay] } }, ['division']],
    ['without events', document([]), ['events']],
    ['with a date that is none', document([raceDay, { ...tynwald, date: '2026-02-30' }]), ['events[1].date']],
    ['with a title that is empty', document([{ ...raceDay, title: ' ' }]), ['events[0].title']],
    ['with a field too many', document([{ ...raceDay, colour: 'red' }]), ['events[0].colour']],
    [
      'with a field too few',
      document([{ title: 'TT', date: '2026-06-05', notes: '' }]),
      ['events[0].bunting'],
    ],
    ['out of order', document([tynwald, raceDay]), ['events[1].date']],
    ['with a date twice', document([raceDay, raceDay]), ['events[1].date']],
  ])('names the field at fault: %s', (_case, brought, at) => expect(paths(brought)).toEqual(at));
  it('may not claim a year for which no bank holiday is listed', () =>
    expect(paths(document([raceDay]), { ...edition, to: '2028-12-31' })).toEqual(['events', 'events']));
  it('may not end before it begins', () =>
    expect(paths(document([raceDay]), { ...edition, to: '2025-12-31' })).toEqual(['to']));
  it('has a version and real dates', () =>
    expect(paths(document([raceDay]), { ...edition, version: 0, from: '2026-02-30' })).toEqual([
      'version',
      'from',
    ]));
});
