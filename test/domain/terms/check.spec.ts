import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkTerms } from '../../../src/domain/terms/check.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { riverside } from '../../support/terms.js';

/** The problems of the invented series with some fields changed, as `path rule`. */
const problems = (changes: object): readonly string[] => {
  const checked = checkTerms({ ...riverside, ...changes });
  return checked.ok ? [] : checked.problems.map(({ path, rule }) => `${path} ${rule}`);
};

const without = (field: string): object =>
  Object.fromEntries(Object.entries(riverside).filter(([name]) => name !== field));

describe('terms of reference that a board wishes to adopt', () => {
  it('are taken when sound, whatever the series', () => expect(checkTerms(riverside).ok).toBe(true));

  it.each([null, undefined, 'DRM', [riverside], 7])('are a record of fields, not %p', (row) =>
    expect(checkTerms(row)).toMatchObject({ ok: false, problems: [{ path: '', rule: 'RECORD' }] }),
  );
  it.each(Object.keys(riverside))('have the field %s', (field) =>
    expect(checkTerms(without(field))).toMatchObject({
      ok: false,
      problems: [{ path: field, rule: 'MISSING' }],
    }),
  );
  it('have no field that nothing reads', () =>
    expect(problems({ tea: true, cutOff: { ...riverside.cutOff, grace: 5 } })).toEqual([
      'tea UNKNOWN_FIELD',
      'cutOff.grace UNKNOWN_FIELD',
    ]));

  it.each<[string, object, readonly string[]]>([
    ['the series is a code', { series: 'river side' }, ['series CODE']],
    ['the version is a whole number from 1', { version: 0 }, ['version WHOLE_NUMBER']],
    ['the title has something in it', { title: ' ' }, ['title TEXT']],
    ['it is valid from a real date', { validFrom: '2026-02-30' }, ['validFrom LOCAL_DATE']],
    ['the zone is known', { zone: 'Europe/Londinium' }, ['zone ZONE']],
    ['it sits on at least one day', { sitsOn: [] }, ['sitsOn LIST']],
    ['it sits on days of the week', { sitsOn: ['TUE', 'Thursday'] }, ['sitsOn[1] WEEKDAY']],
    ['it names each day once', { sitsOn: ['TUE', 'TUE'] }, ['sitsOn[1] EACH_ONCE']],
    ['it starts at a real time', { startsAt: '24:00' }, ['startsAt LOCAL_TIME']],
    ['it lasts some minutes', { durationMinutes: 0.5 }, ['durationMinutes WHOLE_NUMBER']],
    ['its policy for bank holidays is known', { bankHolidays: 'PERHAPS' }, ['bankHolidays ONE_OF']],
    ['no inherited name is a policy', { bankHolidays: 'toString' }, ['bankHolidays ONE_OF']],
    [
      'the cut-off is at a real time',
      { cutOff: { ...riverside.cutOff, at: '4pm' } },
      ['cutOff.at LOCAL_TIME'],
    ],
    [
      'the cut-off is earlier than the start',
      { cutOff: { ...riverside.cutOff, daysBefore: 0, at: '09:30' } },
      ['cutOff.at CUT_OFF_BEFORE_START'],
    ],
    ['it has a chair', { chairs: [] }, ['chairs LIST']],
    ['its chairs are among the known roles', { chairs: [{ role: 'MAYOR' }] }, ['chairs[0].role KNOWN_ROLE']],
    ['a known role administers it', { administeredBy: 'MAYOR' }, ['administeredBy KNOWN_ROLE']],
    ['the quorum is null or a number of roles', { quorum: { roles: '3' } }, ['quorum.roles WHOLE_NUMBER']],
    ['the quorum is within the core members', { quorum: { roles: 5 } }, ['quorum.roles QUORUM_WITHIN_CORE']],
    ['others may attend or not', { othersMayAttend: 'yes' }, ['othersMayAttend TRUE_OR_FALSE']],
    ['it puts the agenda in order by known keys', { agendaOrder: ['SHOE_SIZE'] }, ['agendaOrder[0] ONE_OF']],
    ['there is somebody to turn to now', { urgentRoute: [] }, ['urgentRoute LIST']],
    [
      'every clause has a text',
      { clauses: { ...riverside.clauses, noDelay: { heading: 'Purpose', text: '' } } },
      ['clauses.noDelay.text TEXT'],
    ],
    [
      'every clause is there',
      { clauses: Object.fromEntries(Object.entries(riverside.clauses).slice(1)) },
      ['clauses.purpose MISSING'],
    ],
    [
      'an open point names a field of the terms',
      {
        openPoints: ['quorum', 'cutOff.at', 'cutOff.colour', 'x'].map((field) => ({
          field,
          because: 'silent',
        })),
      },
      ['openPoints[2].field OPEN_POINT_NAMES_FIELD', 'openPoints[3].field OPEN_POINT_NAMES_FIELD'],
    ],
  ])('are refused with the field and the rule unless %s', (_rule, changes, expected) =>
    expect(problems(changes)).toEqual(expected),
  );

  it('are told all of their problems at once, those between sound fields included', () =>
    expect(problems({ title: '', sitsOn: [], chairs: [{ role: 'MAYOR' }], quorum: { roles: 9 } })).toEqual([
      'title TEXT',
      'sitsOn LIST',
      'chairs[0].role KNOWN_ROLE',
      'quorum.roles QUORUM_WITHIN_CORE',
    ]));

  it('say in each message which field it is about', () => {
    const checked = checkTerms({ ...drm, startsAt: 'noon' });
    expect(checked).toMatchObject({
      problems: [{ message: 'startsAt must be a time of day such as 10:00.' }],
    });
  });

  it('never break the check, whatever arrives', () =>
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(drm)), fc.jsonValue(), (field, value) => {
        const checked = checkTerms({ ...drm, [field]: value });
        expect(checked.ok || checked.problems.length > 0).toBe(true);
      }),
    ));
});
