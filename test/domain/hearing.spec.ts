import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Calendar } from '../../src/domain/calendar.js';
import {
  hearing,
  hearings,
  HEARING_WITHIN_DAYS,
  type OtherSitting,
} from '../../src/domain/referral/hearing.js';
import { MOST_DAYS, sittingDay, sittingDays } from '../../src/domain/sitting/sitting-days.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { addDays, instantAt, localDateOf, type Instant } from '../../src/domain/time.js';
import { englandAndWales, riverside } from '../support/terms.js';

/** An instant by the clocks of London. */
const london = (date: string, time: string): Instant => instantAt(date, time, 'Europe/London');

const heard = (receivedAt: Instant, terms: TermsOfReference = drm) =>
  hearing(terms, englandAndWales, receivedAt);

describe('"before 10am on the day of the meeting for it to be considered that day"', () => {
  it('hears what is received at 9:58am at midday of the same day', () =>
    expect(heard('2026-03-30T08:58:00.000Z')).toEqual({
      date: '2026-03-30',
      startsAt: '2026-03-30T11:00:00.000Z',
      cutOffAt: '2026-03-30T09:00:00.000Z',
      late: false,
      sentence:
        'Received on Monday 30 March 2026 at 9:58am, before the 10:00am cut-off, ' +
        'so it will be heard at the sitting on Monday 30 March 2026 at midday.',
      clause: drm.clauses.cutOff,
    }));

  it('takes the last millisecond before 10am as in time', () =>
    expect(heard('2026-03-30T08:59:59.999Z')).toMatchObject({ date: '2026-03-30', late: false }));

  it('takes 10am exactly as late, for it is not before 10am', () =>
    expect(heard('2026-03-30T09:00:00.000Z')).toMatchObject({
      date: '2026-03-31',
      late: true,
      sentence:
        'Received on Monday 30 March 2026 at 10:00am, not before the 10:00am cut-off, ' +
        'so it will be heard at the next sitting, on Tuesday 31 March 2026 at midday.',
    }));

  it('takes what is received in the night before the meeting as in time', () =>
    expect(heard(london('2026-03-31', '00:05'))).toMatchObject({ date: '2026-03-31', late: false }));
});

describe('"received after this time will be discussed the following day"', () => {
  it('is heard at the next sitting, with the reason and the clause', () =>
    expect(heard('2026-03-30T09:03:00.000Z')).toMatchObject({
      date: '2026-03-31',
      late: true,
      sentence:
        'Received on Monday 30 March 2026 at 10:03am, after the 10:00am cut-off, ' +
        'so it will be heard at the next sitting, on Tuesday 31 March 2026 at midday.',
      clause: drm.clauses.afterCutOff,
    }));

  it.each([
    ['a Friday at 10am', '2026-03-27', '2026-03-30'],
    ['the Thursday before Good Friday', '2026-04-02', '2026-04-07'],
    ['Christmas Eve 2026, before three days and a substitute day', '2026-12-24', '2026-12-29'],
    ['Christmas Eve 2027, before a weekend and two substitute days', '2027-12-24', '2027-12-29'],
    ["New Year's Eve", '2025-12-31', '2026-01-02'],
    ['the Friday before the early May bank holiday', '2026-05-01', '2026-05-05'],
    ['the Friday before the clocks go forward', '2026-03-27', '2026-03-30'],
    ['the Friday before the clocks go back', '2026-10-23', '2026-10-26'],
  ])('of %s goes to the next day on which the meeting sits', (_case, date, next) =>
    expect(heard(london(date, '10:00'))).toMatchObject({ date: next, late: true }),
  );
});

describe('a day without a sitting', () => {
  it('sends what is received on a Saturday to Monday, and it is not late', () =>
    expect(heard(london('2026-03-28', '15:15'))).toMatchObject({
      date: '2026-03-30',
      late: false,
      sentence:
        'Received on Saturday 28 March 2026 at 3:15pm; the meeting does not sit on a Saturday, ' +
        'so it will be heard at the next sitting, on Monday 30 March 2026 at midday.',
      clause: drm.clauses.sittingDays,
    }));

  it('sends what is received on Good Friday to the Tuesday after Easter, and it is not late', () =>
    expect(heard(london('2026-04-03', '09:00'))).toMatchObject({
      date: '2026-04-07',
      late: false,
      sentence:
        'Received on Friday 3 April 2026 at 9:00am; the meeting does not sit on bank holidays (Good Friday), ' +
        'so it will be heard at the next sitting, on Tuesday 7 April 2026 at midday.',
    }));

  it.each([
    ['in the hour that the clocks skip into', '2026-03-29T01:00:00.000Z', '2026-03-30'],
    ['in the hour shown twice, the first time', '2026-10-25T00:30:00.000Z', '2026-10-26'],
    ['in the hour shown twice, the second time', '2026-10-25T01:30:00.000Z', '2026-10-26'],
    ['on Sunday in UTC and on Monday in London', '2026-06-14T23:30:00.000Z', '2026-06-15'],
    ['on Boxing Day', '2026-12-26T12:00:00.000Z', '2026-12-29'],
  ])('is no reason for a no: received %s', (_case, receivedAt, date) =>
    expect(heard(receivedAt)).toMatchObject({ date, late: false }),
  );
});

describe('the clocks', () => {
  it.each([
    ['in winter the cut-off is at 10:00 UTC', '2026-03-27', '2026-03-27T10:00:00.000Z'],
    ['in summer at 09:00 UTC', '2026-03-30', '2026-03-30T09:00:00.000Z'],
    ['and in winter again at 10:00 UTC', '2026-10-26', '2026-10-26T10:00:00.000Z'],
  ])('%s', (_case, date, cutOffAt) =>
    expect(sittingDay(drm, englandAndWales, date)).toMatchObject({ sits: true, cutOffAt }),
  );
});

describe('the sittings after the first, for when that one cannot hear it', () => {
  const candidates = [...hearings(drm, englandAndWales, '2026-04-01T08:58:00.000Z')];

  it('come in order, without the days on which the meeting does not sit', () =>
    expect(candidates.slice(0, 4).map(({ date }) => date)).toEqual([
      '2026-04-01',
      '2026-04-02',
      '2026-04-07',
      '2026-04-08',
    ]));
  it('say that the first cannot take it, and are no later for it', () =>
    expect(candidates[2]).toMatchObject({
      late: false,
      sentence:
        'Received on Wednesday 1 April 2026 at 9:58am, before the 10:00am cut-off. ' +
        'The sitting on Wednesday 1 April 2026 cannot take it, ' +
        'so it will be heard at the next one that can, on Tuesday 7 April 2026 at midday.',
    }));
  it('reach sixty days ahead and no further', () => {
    expect(HEARING_WITHIN_DAYS).toBe(60);
    expect(candidates.at(-1)?.date).toBe('2026-05-29');
    expect(sittingDay(drm, englandAndWales, '2026-06-01').sits).toBe(true);
  });
});

describe('when no sitting can be named', () => {
  it('guesses nothing beyond the calendar, and says who must place it', () =>
    expect(heard(london('2027-12-31', '10:05'))).toEqual({
      none: true,
      because: 'NOT_COVERED',
      sentence:
        'Received on Friday 31 December 2027 at 10:05am. It is recorded, and the DRM Co-ordinator must place it: ' +
        'whether Monday 3 January 2028 is a bank holiday is not known, as version 1 of the calendar ' +
        'england-and-wales reaches from Monday 1 January 2024 to Friday 31 December 2027.',
      clause: drm.clauses.sittingDays,
    }));
  it('guesses nothing before the calendar either', () =>
    expect(heard('2023-12-29T09:00:00.000Z')).toMatchObject({ none: true, because: 'NOT_COVERED' }));
  it('looks only so far ahead', () => {
    const holidays = Array.from({ length: 366 }, (_, index) => ({
      title: 'Invented holiday',
      date: addDays('2026-01-01', index),
      notes: '',
      bunting: false,
    }));
    const everlasting: Calendar = { ...englandAndWales, events: holidays };
    expect(hearing(drm, everlasting, '2026-03-30T08:00:00.000Z')).toMatchObject({
      none: true,
      because: 'NO_SITTING',
      sentence: expect.stringContaining('no sitting within 60 days can take it'),
    });
  });
});

describe('another series, by its own row and nothing else', () => {
  it.each([
    ['Monday before 4pm', '2026-03-30', '15:59', '2026-03-31', false],
    ['Monday at 4pm', '2026-03-30', '16:00', '2026-04-02', true],
    ['Tuesday before that sitting begins', '2026-03-31', '08:00', '2026-04-02', true],
    ['Wednesday before 4pm', '2026-04-01', '15:59', '2026-04-02', false],
    ['Thursday evening', '2026-04-02', '20:00', '2026-04-07', true],
    ['Friday', '2026-04-03', '12:00', '2026-04-07', false],
  ])('hears what is complete on %s at its sitting', (_case, date, time, sitting, late) =>
    expect(heard(london(date, time), riverside)).toMatchObject({ date: sitting, late }),
  );
  it('sits on a bank holiday where the row says so, at its own time', () =>
    expect(sittingDay(riverside, englandAndWales, '2025-12-25')).toEqual({
      sits: true,
      date: '2025-12-25',
      startsAt: '2025-12-25T09:30:00.000Z',
      cutOffAt: '2025-12-24T16:00:00.000Z',
    }));
  it('says which cut-off was missed, of which sitting', () =>
    expect(heard(london('2026-03-31', '08:00'), riverside)).toMatchObject({
      sentence:
        'Received on Tuesday 31 March 2026 at 8:00am, after the cut-off on Monday 30 March 2026 at 4:00pm ' +
        'for the sitting on Tuesday 31 March 2026, ' +
        'so it will be heard at the next sitting, on Thursday 2 April 2026 at 9:30am.',
      clause: riverside.clauses.afterCutOff,
    }));
  it('tells the cut-off of the same day by its time alone', () =>
    expect(heard(london('2026-03-30', '15:59'), riverside)).toMatchObject({
      sentence:
        'Received on Monday 30 March 2026 at 3:59pm, before the 4:00pm cut-off, ' +
        'so it will be heard at the sitting on Tuesday 31 March 2026 at 9:30am.',
    }));
});

describe('sitting days', () => {
  it('give every day of a run its sitting or the reason for none', () =>
    expect(
      sittingDays(drm, englandAndWales, '2026-04-02', 6).map((day) => (day.sits ? day.startsAt : day.reason)),
    ).toEqual([
      '2026-04-02T11:00:00.000Z',
      'the meeting does not sit on bank holidays (Good Friday)',
      'the meeting does not sit on a Saturday',
      'the meeting does not sit on a Sunday',
      'the meeting does not sit on bank holidays (Easter Monday)',
      '2026-04-07T11:00:00.000Z',
    ]));
  it('are not known beyond the calendar, save where no sitting could be', () =>
    expect(
      sittingDays(drm, englandAndWales, '2027-12-31', 4).map((day) => (day.sits ? 'SITS' : day.because)),
    ).toEqual(['SITS', 'WEEKDAY', 'WEEKDAY', 'NOT_COVERED']));
  it('are bounded', () =>
    expect(() => sittingDays(drm, englandAndWales, '2026-01-01', MOST_DAYS + 1)).toThrow(RangeError));
});

describe('for whatever instant from 2024 to 2027', () => {
  const instants = fc
    .date({
      min: new Date('2024-01-01T00:00:00.000Z'),
      max: new Date('2027-12-29T23:59:59.999Z'),
      noInvalidDate: true,
    })
    .map((date) => date.toISOString());
  /** The edges that matter: within two milliseconds of a cut-off by the clocks of London. */
  const edges = fc
    .tuple(
      fc.integer({ min: 0, max: 1_458 }),
      fc.integer({ min: -2, max: 2 }),
      fc.constantFrom('10:00', '16:00'),
    )
    .map(([days, off, time]) => {
      const cutOffAt = london(addDays('2024-01-01', days), time);
      return new Date(Date.parse(cutOffAt) + off).toISOString();
    });
  const cases = fc.tuple(fc.oneof(instants, edges), fc.constantFrom(drm, riverside));

  it('the sitting is on a sitting day, its cut-off is later, and no earlier sitting would have heard it', () =>
    fc.assert(
      fc.property(cases, ([receivedAt, terms]) => {
        const place = heard(receivedAt, terms);
        if ('none' in place) throw new Error(place.sentence);
        const { date, startsAt, cutOffAt } = place;
        expect(sittingDay(terms, englandAndWales, date)).toEqual({ sits: true, date, startsAt, cutOffAt });
        expect(receivedAt < cutOffAt && cutOffAt < startsAt).toBe(true);
        const from = addDays(localDateOf(receivedAt, terms.zone), -7);
        const earlier = sittingDays(terms, englandAndWales, from, 40).filter((day) => day.date < date);
        expect(earlier.filter((day) => day.sits && day.cutOffAt > receivedAt)).toEqual([]);
      }),
    ));

  it('it is late if and only if it came on a sitting day whose cut-off had passed', () =>
    fc.assert(
      fc.property(fc.oneof(instants, edges), (receivedAt) => {
        const today = sittingDay(drm, englandAndWales, localDateOf(receivedAt, drm.zone));
        expect(heard(receivedAt)).toMatchObject({ late: today.sits && today.cutOffAt <= receivedAt });
      }),
    ));

  it('who came earlier is never heard later', () =>
    fc.assert(
      fc.property(cases, instants, ([one, terms], other) => {
        const [first, second] = one < other ? [one, other] : [other, one];
        const [earlier, later] = [heard(first, terms), heard(second, terms)];
        expect(!('none' in earlier || 'none' in later) && earlier.startsAt <= later.startsAt).toBe(true);
      }),
    ));
});

describe('sittings with times of their own', () => {
  const other = (over: Partial<OtherSitting> = {}): OtherSitting => ({
    ...{ sittingId: 'extra', date: '2026-03-30', startsAt: london('2026-03-30', '15:00') },
    ...{ cutOffAt: london('2026-03-30', '13:00'), recursOn: null, ...over },
  });
  const withOthers = (receivedAt: Instant, ...others: readonly OtherSitting[]) =>
    hearing(drm, englandAndWales, receivedAt, others);

  it('an extra one hears what came after the cut-off of the one before it, which is late all the same', () =>
    expect(withOthers(london('2026-03-30', '10:30'), other())).toMatchObject({
      ...{ sittingId: 'extra', date: '2026-03-30', late: true },
      sentence:
        'Received on Monday 30 March 2026 at 10:30am, after the 10:00am cut-off, ' +
        'so it will be heard at the next sitting, on Monday 30 March 2026 at 3:00pm.',
    }));
  it('what is in time for the one that recurs goes there', () =>
    expect(withOthers(london('2026-03-30', '09:00'), other())).toMatchObject({
      startsAt: london('2026-03-30', '12:00'),
    }));
  it('to have missed an extra one makes nothing late', () => {
    const early = other({ startsAt: london('2026-03-30', '08:30'), cutOffAt: london('2026-03-30', '06:30') });
    expect(withOthers(london('2026-03-30', '09:00'), early)).toEqual(heard(london('2026-03-30', '09:00')));
  });
  it('a moved one is heard where it is, and its own day is empty', () => {
    const tuesdays = { date: '2026-03-31', startsAt: london('2026-03-31', '09:00') };
    const moved = other({ ...tuesdays, cutOffAt: london('2026-03-31', '07:00'), recursOn: '2026-03-30' });
    const [first, second] = [...hearings(drm, englandAndWales, london('2026-03-30', '09:00'), [moved])];
    expect(first).toMatchObject({ sittingId: 'extra', date: '2026-03-31', late: false });
    expect(second).toMatchObject({ date: '2026-03-31', startsAt: london('2026-03-31', '12:00') });
  });
  it('one on a bank holiday hears what came in on it', () => {
    const onGoodFriday = other({
      ...{ date: '2026-04-03', startsAt: london('2026-04-03', '15:00') },
      cutOffAt: london('2026-04-03', '13:00'),
    });
    expect(withOthers(london('2026-04-03', '09:00'), onGoodFriday)).toMatchObject({
      ...{ sittingId: 'extra', late: false },
    });
  });
  it('none is named before what came in, whatever else there is', () =>
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 60 * 24 * 20 }),
        fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { maxLength: 6 }),
        (minutes, starts) => {
          const at = (minute: number) =>
            new Date(Date.parse('2026-03-20T00:00:00.000Z') + minute * 60_000).toISOString();
          const others = starts.map((start, index) =>
            other({
              ...{ sittingId: `extra ${index}`, date: localDateOf(at(start + 120), drm.zone) },
              ...{ startsAt: at(start + 120), cutOffAt: at(start) },
            }),
          );
          const found = withOthers(at(minutes), ...others);
          return !('none' in found) && found.cutOffAt > at(minutes) && found.startsAt > at(minutes);
        },
      ),
    ));
});
