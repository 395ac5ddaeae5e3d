import { describe, expect, it } from '@jest/globals';
import { adoptCalendar, calendarKind } from '../../../src/domain/adopted/calendar.js';
import { adoptCodes, codesKind, hasCode } from '../../../src/domain/adopted/codes.js';
import { adoptTerms, termsKind } from '../../../src/domain/adopted/terms.js';
import { drm } from '../../../src/domain/terms/drm.js';
import {
  by,
  calendarAdopted,
  codesAdopted,
  concernTypes,
  operator,
  termsAdopted,
} from '../../support/a-board.js';
import { folded, given } from '../../support/given.js';
import { englandAndWales } from '../../support/terms.js';

const operating = by(operator);

describe('adopting a calendar of bank holidays', () => {
  const edited = { ...englandAndWales, to: '2026-12-31' };

  it('given none, when the first version is brought, then sitting days follow it', () =>
    given(calendarKind)
      .when(adoptCalendar, { calendar: englandAndWales }, {}, operating)
      .thenEvents(calendarAdopted()));
  it('given a version, when the next is brought, then it takes the place of the first', () => {
    const next = { ...englandAndWales, version: 2 };
    given(calendarKind, calendarAdopted())
      .when(adoptCalendar, { calendar: next }, {}, operating)
      .thenEvents(calendarAdopted(next));
    expect(folded(calendarKind, calendarAdopted(), calendarAdopted(next))).toEqual({ calendar: next });
  });
  it('given a version, when the same is brought again, then there is nothing to record', () =>
    given(calendarKind, calendarAdopted())
      .when(adoptCalendar, { calendar: englandAndWales }, {}, operating)
      .thenNothing());
  it.each([
    ['edited in place', edited],
    ['that skips a version', { ...englandAndWales, version: 3 }],
  ])('given a version, when a calendar is brought %s, then the next version is asked for', (_how, calendar) =>
    given(calendarKind, calendarAdopted())
      .when(adoptCalendar, { calendar }, {}, operating)
      .thenRefused('WRONG_CALENDAR_VERSION', {
        sentence: 'Calendars change one version at a time: the next is 2.',
        path: ['version'],
      }),
  );
});

describe('adopting a code set', () => {
  const next = {
    ...concernTypes,
    version: 2,
    codes: [...concernTypes.codes, { code: 'GANGS', label: 'Gangs' }],
  };

  it('given none, when the board brings its concern types, then forms offer them', () =>
    given(codesKind).when(adoptCodes, { codes: concernTypes }, {}, operating).thenEvents(codesAdopted()));
  it('given a set, when the same is brought again, then there is nothing to record', () =>
    given(codesKind, codesAdopted()).when(adoptCodes, { codes: concernTypes }, {}, operating).thenNothing());
  it('given a set, when a code is added as the next version, then it is on offer without a release', () => {
    given(codesKind, codesAdopted())
      .when(adoptCodes, { codes: next }, {}, operating)
      .thenEvents(codesAdopted(next));
    expect(hasCode(folded(codesKind, codesAdopted(), codesAdopted(next)), 'GANGS')).toBe(true);
  });
  it('given a set, when a code is slipped into the same version, then it is refused', () =>
    given(codesKind, codesAdopted())
      .when(adoptCodes, { codes: { ...next, version: 1 } }, {}, operating)
      .thenRefused('WRONG_CODES_VERSION', { path: ['version'] }));
  it('knows only the codes that were adopted', () => {
    const adopted = folded(codesKind, codesAdopted());
    expect(['CSE', 'GANGS'].map((code) => hasCode(adopted, code))).toEqual([true, false]);
    expect(hasCode(codesKind.initial, 'CSE')).toBe(false);
  });
});

describe('adopting terms of reference', () => {
  const withCalendar = { calendarAdopted: true, zone: drm.zone };
  const amended = { ...drm, version: 2, cutOff: { ...drm.cutOff, at: '09:30' } };

  it('given their calendar, when the board adopts its terms, then it meets by them', () =>
    given(termsKind).when(adoptTerms, { terms: drm }, withCalendar, operating).thenEvents(termsAdopted()));
  it('given a board of another zone, then its days would not be those of the meeting: not accepted', () =>
    given(termsKind)
      .when(adoptTerms, { terms: drm }, { ...withCalendar, zone: 'Europe/Paris' }, operating)
      .thenRefused('ANOTHER_ZONE', { path: ['zone'] }));
  it('given terms, when an amendment is the next version, then it is in force', () =>
    given(termsKind, termsAdopted())
      .when(adoptTerms, { terms: amended }, withCalendar, operating)
      .thenEvents(termsAdopted(amended)));
  it('given terms, when the same row is brought again, then there is nothing to record', () =>
    given(termsKind, termsAdopted()).when(adoptTerms, { terms: drm }, withCalendar, operating).thenNothing());
  it('given terms, when a used row is edited, then it is refused: an amendment is the next version', () =>
    given(termsKind, termsAdopted())
      .when(adoptTerms, { terms: { ...amended, version: 1 } }, withCalendar, operating)
      .thenRefused('WRONG_TERMS_VERSION', {
        sentence: 'Terms are amended one version at a time: the next is 2.',
        path: ['version'],
      }));
  it('given no such calendar, when terms name it, then it is asked for first', () =>
    given(termsKind)
      .when(adoptTerms, { terms: drm }, { calendarAdopted: false, zone: drm.zone }, operating)
      .thenRefused('NO_SUCH_CALENDAR', { path: ['calendar'] }));
});
