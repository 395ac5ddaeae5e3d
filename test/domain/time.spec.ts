import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  addMinutes,
  addMonths,
  ageInYears,
  instantAt,
  isInstant,
  isLocalDate,
  isLocalTime,
  isZone,
  localDateOf,
  localTimeOf,
  sayDate,
  sayDateTime,
  sayTime,
  weekdayOf,
} from '../../src/domain/time.js';

const LONDON = 'Europe/London';

describe('forms of dates and times', () => {
  it.each(['2026-03-30', '2024-02-29', '0000-01-01', '9999-12-31'])('takes the date %s', (text) =>
    expect(isLocalDate(text)).toBe(true),
  );
  it.each([
    '2026-02-29',
    '2026-04-31',
    '2026-00-10',
    '2026-13-01',
    '2026-1-1',
    '20260330',
    ' 2026-03-30',
    '',
    3,
  ])('does not take %p for a date', (value) => expect(isLocalDate(value)).toBe(false));
  it.each(['00:00', '09:58', '23:59'])('takes the time of day %s', (text) =>
    expect(isLocalTime(text)).toBe(true),
  );
  it.each(['24:00', '9:58', '09:60', '09:58:00', null])('does not take %p for a time of day', (value) =>
    expect(isLocalTime(value)).toBe(false),
  );
  it('takes an instant in UTC with milliseconds', () =>
    expect(isInstant('2026-03-30T09:00:00.000Z')).toBe(true));
  it.each([
    '2026-03-30T09:00:00Z',
    '2026-03-30T09:00:00.000',
    '2026-03-30T09:00:00.000+01:00',
    '2026-03-30T24:00:00.000Z',
    '2016-12-31T23:59:60.000Z',
    '2026-02-30T09:00:00.000Z',
    undefined,
  ])('does not take %p for an instant', (value) => expect(isInstant(value)).toBe(false));
  it('knows the main names of zones', () => {
    expect(isZone(LONDON)).toBe(true);
    expect(isZone('Europe/Londinium')).toBe(false);
    expect(isZone('+01:00')).toBe(false);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-30', 'MON'],
    ['2026-04-05', 'SUN'],
    ['2024-02-29', 'THU'],
  ])('gives %s its weekday', (date, weekday) => expect(weekdayOf(date)).toBe(weekday));
  it.each([
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-30', -30, '2026-02-28'],
  ])('counts from %s by %i days to %s', (from, days, to) => expect(addDays(from, days)).toBe(to));
  it('throws for what is no date, as callers check first', () =>
    expect(() => weekdayOf('2026-02-30')).toThrow(RangeError));
});

describe('months', () => {
  it.each([
    ['twelve, to the same day', '2025-03-30', 12, '2026-03-30'],
    ['to a month that is shorter', '2026-01-31', 1, '2026-02-28'],
    ['to a leap day', '2027-11-29', 3, '2028-02-29'],
    ['from a leap day', '2024-02-29', 12, '2025-02-28'],
    ['back', '2026-03-31', -1, '2026-02-28'],
    ['none', '2026-03-31', 0, '2026-03-31'],
  ])('%s', (_case, from, months, expected) => expect(addMonths(from, months)).toBe(expected));
});

describe('local times as instants', () => {
  it.each([
    ['2026-01-15', '10:00', '2026-01-15T10:00:00.000Z', 'Greenwich Mean Time'],
    ['2026-03-30', '10:00', '2026-03-30T09:00:00.000Z', 'British Summer Time'],
    ['2026-03-29', '01:30', '2026-03-29T01:30:00.000Z', 'skipped by the clocks: as much later'],
    ['2026-10-25', '01:30', '2026-10-25T00:30:00.000Z', 'shown twice: the first'],
  ])('takes %s %s in London for %s (%s)', (date, time, instant) =>
    expect(instantAt(date, time, LONDON)).toBe(instant),
  );
  it.each([
    ['2026-03-29T00:59:59.999Z', '2026-03-29', '00:59'],
    ['2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
    ['2026-10-25T00:59:00.000Z', '2026-10-25', '01:59'],
    ['2026-10-25T01:00:00.000Z', '2026-10-25', '01:00'],
    ['2026-06-30T23:30:00.000Z', '2026-07-01', '00:30'],
  ])('shows %s on the clocks of London', (instant, date, time) => {
    expect(localDateOf(instant, LONDON)).toBe(date);
    expect(localTimeOf(instant, LONDON)).toBe(time);
  });
  it('counts elapsed minutes through a change of the clocks', () =>
    expect(addMinutes('2026-03-29T00:30:00.000Z', 60)).toBe('2026-03-29T01:30:00.000Z'));
  it.each([LONDON, 'Australia/Lord_Howe', 'Asia/Kathmandu', 'America/St_Johns'])(
    'comes back to the same minute in %s, or to an hour shown twice',
    (zone) =>
      fc.assert(
        fc.property(minutes, (instant) => {
          const again = instantAt(localDateOf(instant, zone), localTimeOf(instant, zone), zone);
          expect(again <= instant && again >= addMinutes(instant, -60)).toBe(true);
          expect(localTimeOf(again, zone)).toBe(localTimeOf(instant, zone));
        }),
      ),
  );
});

describe('age', () => {
  it.each([
    ['2010-06-15', '2026-06-14', 15],
    ['2010-06-15', '2026-06-15', 16],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
    ['2026-03-30', '2026-03-30', 0],
    ['2026-05-01', '2026-03-30', -1],
  ])('is of one born on %s, on %s, %i years', (born, on, age) => expect(ageInYears(born, on)).toBe(age));
});

describe('dates and times as people say them', () => {
  it('says a date with its weekday', () => expect(sayDate('2026-03-30')).toBe('Monday 30 March 2026'));
  it.each([
    ['09:58', '9:58am'],
    ['10:00', '10:00am'],
    ['12:00', 'midday'],
    ['12:01', '12:01pm'],
    ['00:00', 'midnight'],
    ['00:05', '12:05am'],
    ['23:59', '11:59pm'],
  ])('says %s as %s', (time, said) => expect(sayTime(time)).toBe(said));
  it('says an instant as the clocks of the zone showed it', () =>
    expect(sayDateTime('2026-03-30T08:58:59.999Z', LONDON)).toBe('Monday 30 March 2026 at 9:58am'));
});

const minutes = fc
  .integer({ min: 0, max: 4 * 365 * 24 * 60 })
  .map((past) => addMinutes('2024-01-01T00:00:00.000Z', past));
