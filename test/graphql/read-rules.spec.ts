/** The table of who may read what, row by row: each relation to each view, granted or denied. */
import { describe, expect, it } from '@jest/globals';
import { grantedFields, READ_RULES, type About, type Relation } from '../../src/access/reading.js';
import type { ActorFacts } from '../../src/access/facts.js';
import { aboutOf } from '../../src/application/reads/views.js';
import { drm } from '../../src/domain/terms/drm.js';

const TERMS = new Map([['DRM', drm]]);

const officer = (agency: string, role?: string): ActorFacts => ({
  actor: { kind: 'OFFICER', id: 'officer', agency },
  roles: role === undefined ? [] : [{ role, as: 'HOLDER' }],
  administrates: false,
  boardBeingFounded: false,
});

/** What every document is about here; only who reads differs. */
const ABOUT: About = {
  series: ['DRM'],
  referringAgencies: ['referring'],
  owningAgencies: ['owning'],
  participatingAgencies: ['participating'],
  remindedRoles: ['EMERGENCY_DUTY_TEAM'],
};

const READERS: Readonly<Record<Relation, ActorFacts>> = {
  ANY_PROFESSIONAL: officer('another'),
  MEMBER: officer('another', 'HEALTH'),
  CHAIR: officer('another', drm.chairs[0]?.role),
  COORDINATOR: officer('another', drm.administeredBy),
  REFERRING_AGENCY: officer('referring'),
  OWNING_AGENCY: officer('owning'),
  PARTICIPATING_AGENCY: officer('participating'),
  REMINDED_ROLE: officer('another', 'EMERGENCY_DUTY_TEAM'),
};

const ALL = 'ALL' as const;
const NOTHING: readonly string[] = [];
const DATE_ONLY = [
  ...['sittingId', 'series', 'date', 'startsAt', 'cutOffAt', 'phase', 'terms', 'calendarVersion'],
];
const ITS_REQUEST = [
  ...['strategyId', 'personId', 'kind', 'status', 'since', 'requestedBy', 'requestingAgency'],
  ...['request', 'concernAt', 'declined', 'answeredBy'],
];
const FOR_WHOM = ['personId', 'name', 'dateOfBirth', 'dateOfBirthAccuracy', 'safeContact', 'actions'];
const AS_STATED = [
  ...FOR_WHOM,
  ...['aliases', 'sex', 'gender', 'ethnicity', 'associates', 'knownStatus', 'ageInYears', 'referrals'],
];
const everybody = (fields: 'ALL' | readonly string[]) => ({
  PARTICIPATING_AGENCY: fields,
  ...{ ANY_PROFESSIONAL: fields, REFERRING_AGENCY: fields, OWNING_AGENCY: fields, REMINDED_ROLE: fields },
});
const meeting = { MEMBER: ALL, CHAIR: ALL, COORDINATOR: ALL } as const;

type Row = Readonly<Record<Relation, 'ALL' | readonly string[]>>;

/** Written out once more, apart from the rules: what a reader of each kind is granted of each view. */
const EXPECTED: Readonly<Record<string, Row>> = {
  agencies: { ...everybody(ALL), ...meeting },
  officers: { ...everybody(ALL), ...meeting },
  'code-sets': { ...everybody(ALL), ...meeting },
  series: { ...everybody(ALL), ...meeting },
  sittings: { ...everybody(DATE_ONLY), ...meeting },
  agenda: { ...everybody(NOTHING), ...meeting },
  discussions: { ...everybody(NOTHING), ...meeting },
  referrals: { ...everybody(NOTHING), ...meeting, REFERRING_AGENCY: ALL },
  people: {
    ...everybody(NOTHING),
    ...meeting,
    REFERRING_AGENCY: AS_STATED,
    OWNING_AGENCY: FOR_WHOM,
    REMINDED_ROLE: FOR_WHOM,
  },
  actions: { ...everybody(NOTHING), ...meeting, OWNING_AGENCY: ALL, REMINDED_ROLE: ALL },
  minutes: { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
  'referrals-without-place': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
  'work-items': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: NOTHING, COORDINATOR: ALL },
  outages: { ...everybody(NOTHING), ...meeting },
  duties: { ...everybody(NOTHING), ...meeting },
  holds: { ...everybody(NOTHING), ...meeting },
  'missing-episodes': { ...everybody(NOTHING), ...meeting },
  outcomes: { ...everybody(NOTHING), ...meeting },
  repeats: { ...everybody(NOTHING), ...meeting },
  'serious-harm': { ...everybody(NOTHING), ...meeting },
  'strategy-discussions': {
    ...{ ...everybody(NOTHING), ...meeting },
    ...{ REFERRING_AGENCY: ITS_REQUEST, PARTICIPATING_AGENCY: ALL },
  },
};

const CASES = Object.entries(EXPECTED).flatMap(([view, row]) =>
  Object.entries(row).map(([relation, fields]) => [relation as Relation, view, fields] as const),
);

describe('who may read what', () => {
  it.each(CASES)('%s reads of %s: %j', (relation, view, fields) => {
    expect(grantedFields(READERS[relation], TERMS, view, ABOUT)).toEqual(fields);
  });

  it('is said of every view that can be read, and of no other', () => {
    expect(Object.keys(EXPECTED).toSorted()).toEqual(Object.keys(aboutOf).toSorted());
    for (const { view } of READ_RULES) expect(Object.keys(EXPECTED)).toContain(view);
  });

  it('lets members read minutes once they are issued, and nobody else', () => {
    const issued = { ...ABOUT, issued: true };
    expect(grantedFields(READERS.MEMBER, TERMS, 'minutes', issued)).toBe(ALL);
    for (const relation of ['ANY_PROFESSIONAL', 'REFERRING_AGENCY', 'OWNING_AGENCY'] as const)
      expect(grantedFields(READERS[relation], TERMS, 'minutes', issued)).toEqual([]);
  });

  it('shows a discussion to nobody who has a conflict on it, whatever else they are', () => {
    const document = {
      ...{ series: 'DRM', conflicts: [{ officer: 'officer' }] },
    } as unknown as Parameters<typeof aboutOf.discussions>[0];
    const about = aboutOf.discussions(document, ['DRM']);
    for (const relation of ['MEMBER', 'CHAIR', 'COORDINATOR'] as const) {
      expect(grantedFields(READERS[relation], TERMS, 'discussions', about)).toEqual([]);
      const other = { ...about, closedTo: ['somebody else'] };
      expect(grantedFields(READERS[relation], TERMS, 'discussions', other)).toBe(ALL);
    }
  });

  it('denies a view that no rule names, and a series whose terms are not known', () => {
    for (const reader of Object.values(READERS)) {
      expect(grantedFields(reader, TERMS, 'something-new', ABOUT)).toEqual([]);
      expect(grantedFields(reader, new Map(), 'agenda', ABOUT)).toEqual([]);
    }
  });

  it('grants a machine nothing: policies and the operator do not read', () => {
    for (const kind of ['POLICY', 'OPERATOR'] as const) {
      const machine = { ...officer('another'), actor: { kind, id: 'machine' } };
      for (const view of Object.keys(EXPECTED))
        expect(grantedFields(machine, TERMS, view, ABOUT)).toEqual([]);
    }
  });
});
