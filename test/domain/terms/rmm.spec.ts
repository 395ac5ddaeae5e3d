/** The island's rows: the weekly meeting as its source has it, and two placeholders that pass for nothing more. */
import { describe, expect, it } from '@jest/globals';
import { checkTerms } from '../../../src/domain/terms/check.js';
import { dem } from '../../../src/domain/terms/dem.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { rmm } from '../../../src/domain/terms/rmm.js';
import { sem } from '../../../src/domain/terms/sem.js';
import { rolesAtMeeting, type TermsOfReference } from '../../../src/domain/terms/terms-of-reference.js';

/** The headings of the source: a clause that stands under none of them is the board's own. */
const HEADINGS = [
  ...['Introduction', 'Aims', 'Chairing arrangements', 'Membership'],
  ...['Time, Frequency and Duration of meetings', 'Child selection and preparation', 'Agenda'],
  ...['Meeting administration', 'Information sharing'],
];
const OWN = "Board's own rule";

const problems = (changes: Partial<TermsOfReference>): readonly string[] => {
  const checked = checkTerms({ ...rmm, ...changes });
  return checked.ok ? [] : checked.problems.map(({ path, rule }) => `${path} ${rule}`);
};

describe('the weekly meeting', () => {
  it('is sound', () => expect(checkTerms(rmm)).toEqual({ ok: true, terms: rmm }));
  it('says where in its source a rule stands, or that it is the board’s own', () => {
    const clauses = [
      ...Object.values(rmm.clauses),
      ...Object.values(rmm.tracker?.clauses ?? {}),
      ...(rmm.declaration ? [rmm.declaration.clause] : []),
    ];
    const quoted = clauses.filter(({ heading }) => heading !== OWN);
    expect(quoted.length).toBeGreaterThan(20);
    for (const { heading } of quoted) expect(HEADINGS).toContain(heading);
  });
  it('names every silence of its source that a setting fills', () => {
    const open = rmm.openPoints.map(({ field }) => field);
    expect(open).toEqual(
      expect.arrayContaining([
        ...['sitsOn', 'startsAt', 'bankHolidays', 'opensWith', 'chairDelegation', 'quorum', 'timeBudget'],
        ...['minutesApproval', 'declaration.text', 'tracker.tool', 'tracker.reviewAtMostDays'],
      ]),
    );
    expect(new Set(open).size).toBe(open.length);
    const given = ['durationMinutes', 'coreMembers', 'title', 'series', 'raisesTo', 'template'];
    for (const field of given) expect(open).not.toContain(field);
  });
  it('has a chair who is none of its nine members', () => {
    expect(rmm.coreMembers.map(({ role }) => role)).not.toContain('INTAKE_ASSESSMENT_MANAGER');
    expect(rolesAtMeeting(rmm)).toHaveLength(11);
  });
  it('assumes nothing of the law of England', () => {
    const said = JSON.stringify([rmm, dem, sem]);
    expect(said).not.toMatch(
      /CA1989|CA2004|CARE2014|DPA2018|MASH|Waltham|Working Together|Safeguarding Adults/,
    );
  });
});

describe('how the fields of a row with deputies and a time budget fit together', () => {
  const chairs = (deputies: readonly string[]) => [{ role: 'INTAKE_ASSESSMENT_MANAGER', deputies }];
  const timeBudget = { minutesPerItem: 12, minutesBesideItems: 24 };
  it.each<[string, Partial<TermsOfReference>, readonly string[]]>([
    ['its deputies are known roles', { chairs: chairs(['MAYOR']) }, ['chairs[0].deputies[0] KNOWN_ROLE']],
    [
      'nobody is their own deputy',
      { chairs: chairs(['INTAKE_ASSESSMENT_MANAGER']) },
      ['chairs[0].deputies[0] EACH_ONCE'],
    ],
    [
      'a deputy is named once',
      { chairs: chairs(['POLICE_DCI', 'POLICE_DCI']) },
      ['chairs[0].deputies[1] EACH_ONCE'],
    ],
    ['where there are deputies, there is one', { chairs: chairs([]) }, ['chairs[0].deputies LIST']],
    ['a chair is a known role', { chairs: [{ role: 'MAYOR' }] }, ['chairs[0].role KNOWN_ROLE']],
    ['a known role administers it', { administeredBy: 'MAYOR' }, ['administeredBy KNOWN_ROLE']],
    [
      'there is time for one item',
      { timeBudget: { ...timeBudget, minutesPerItem: 100 } },
      ['timeBudget.minutesPerItem ITEM_WITHIN_SITTING'],
    ],
    [
      'what comes before the items is part of what stands beside them',
      { timeBudget: { ...timeBudget, minutesBeforeItems: 25 } },
      ['timeBudget.minutesBeforeItems BEFORE_WITHIN_BESIDE'],
    ],
  ])('%s', (_case, changes, expected) => expect(problems(changes)).toEqual(expected));
  it('leaves a row without any of it as it was', () => expect(checkTerms(drm).ok).toBe(true));
});

describe.each([
  ['the daily meeting', dem, 'DEM'],
  ['the strategic meeting', sem, 'SEM'],
])('%s', (_case, row, series) => {
  it('is sound, and says plainly that it is a placeholder', () => {
    expect(checkTerms(row)).toEqual({ ok: true, terms: row });
    expect(row.series).toBe(series);
    expect(row.placeholder).toMatch(/name the .* and give none of its terms/);
    expect(row.openPoints).toMatchObject([{ field: 'series' }]);
  });
  it('quotes the source for its name and place, and for nothing else', () => {
    const quoted = Object.entries(row.clauses).filter(([, { heading }]) => heading !== OWN);
    expect(quoted.map(([name]) => name)).toEqual(['purpose']);
    expect(HEADINGS).toContain(row.clauses.purpose.heading);
  });
  it('keeps no tracker, declaration, template or budget of the weekly meeting', () => {
    for (const field of ['tracker', 'declaration', 'template', 'timeBudget', 'raisesTo'])
      expect(row).not.toHaveProperty(field);
  });
});

describe('how the three stand to each other', () => {
  it('the daily meeting feeds the weekly one, which raises to the strategic one', () => {
    expect(rmm.tracker?.fedBy).toEqual([dem.series]);
    expect(rmm.raisesTo).toBe(sem.series);
  });
});
