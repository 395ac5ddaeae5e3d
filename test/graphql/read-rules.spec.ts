/** The table of who may read what, row by row: each relation to each view, granted or denied. */
import { describe, expect, it } from '@jest/globals';
import { grantedFields, type About, type ReadRule, type Relation } from '../../src/access/reading.js';
import type { ActorFacts } from '../../src/access/facts.js';
import { viewTable, type ViewName } from '../../src/application/reads/readable/table.js';
import { drm } from '../../src/domain/terms/drm.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';

/** A meeting of others, to which this one raises. */
const raisedTo: TermsOfReference = {
  ...{ ...drm, series: 'RAISED_TO', chairs: [{ role: 'DIRECTOR' }], administeredBy: 'CLERK' },
  coreMembers: [{ role: 'COMMISSIONER', title: 'Commissioner' }],
};
/** Whom the row names reads what is restricted. */
const watchful: TermsOfReference = {
  ...drm,
  ...(rmm.tracker && { tracker: { ...rmm.tracker, restrictedTo: ['INTELLIGENCE_OFFICER'] } }),
};
const TERMS = new Map([
  ['DRM', watchful],
  ['RAISED_TO', raisedTo],
]);

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
  askedAgencies: ['asked'],
  remindedRoles: ['EMERGENCY_DUTY_TEAM'],
  raisingAgencies: ['raising'],
  turnedTo: [{ officer: 'turned to', role: 'HEAD_OF_MASH', agency: null }],
  concerned: ['concerned'],
  receivingAgencies: ['receiving'],
  officers: ['named'],
  reviewers: ['reviewer'],
  raisedTo: ['RAISED_TO'],
  presenters: ['presenter'],
};

const READERS: Readonly<Record<Relation, ActorFacts>> = {
  ANY_PROFESSIONAL: officer('another'),
  MEMBER: officer('another', 'HEALTH'),
  CHAIR: officer('another', drm.chairs[0]?.role),
  COORDINATOR: officer('another', drm.administeredBy),
  REFERRING_AGENCY: officer('referring'),
  OWNING_AGENCY: officer('owning'),
  PARTICIPATING_AGENCY: officer('participating'),
  ASKED_AGENCY: officer('asked'),
  RECEIVING_AGENCY: officer('receiving'),
  NAMED_OFFICER: { ...officer('another'), actor: { kind: 'OFFICER', id: 'named', agency: 'another' } },
  REMINDED_ROLE: officer('another', 'EMERGENCY_DUTY_TEAM'),
  RAISING_AGENCY: officer('raising'),
  TURNED_TO: officer('another', 'HEAD_OF_MASH'),
  CONCERNED: { ...officer('another'), actor: { kind: 'OFFICER', id: 'concerned', agency: 'another' } },
  REVIEWER: { ...officer('another'), actor: { kind: 'OFFICER', id: 'reviewer', agency: 'another' } },
  RAISED_TO: officer('another', 'COMMISSIONER'),
  PRIVY: officer('another', 'INTELLIGENCE_OFFICER'),
  PRESENTER: { ...officer('another'), actor: { kind: 'OFFICER', id: 'presenter', agency: 'another' } },
};

const ALL = 'ALL' as const;
const NOTHING: readonly string[] = [];
const DATE_ONLY = [
  ...[
    'sittingId',
    'series',
    'date',
    'startsAt',
    'insteadOf',
    'cutOffAt',
    'phase',
    'terms',
    'calendarVersion',
  ],
];
const ITS_REQUEST = [
  ...['strategyId', 'personId', 'kind', 'status', 'since', 'requestedBy', 'requestingAgency'],
  ...['request', 'concernAt', 'declined', 'answeredBy'],
];
const FOR_WHOM = ['personId', 'name', 'dateOfBirth', 'dateOfBirthAccuracy', 'safeContact', 'actions'];
const ABOUT_WHOM = ['personId', 'name', 'dateOfBirth', 'dateOfBirthAccuracy', 'safeContact'];
const AS_STATED = [
  ...FOR_WHOM,
  ...['aliases', 'sex', 'gender', 'ethnicity', 'associates', 'knownStatus', 'ageInYears', 'referrals'],
];
const VOLT = [
  ...['voltId', 'series', 'kind', 'sensitivity', 'status', 'agency', 'grading', 'discussionId', 'sittingId'],
  ...['people', 'recordedAt', 'correctedAt', 'withdrawnAt', 'retractedAt', 'text', 'things', 'source'],
  ...['recordedBy', 'correctedBecause', 'withdrawnBecause'],
];
const AS_RAISED = [
  ...['strategicId', 'series', 'to', 'status', 'since', 'raised', 'raisedAt', 'raisedBy', 'place'],
  ...['answerBy', 'content', 'answer', 'withdrawn'],
];
const everybody = (fields: 'ALL' | readonly string[]) => ({
  PARTICIPATING_AGENCY: fields,
  ...{ ANY_PROFESSIONAL: fields, REFERRING_AGENCY: fields, OWNING_AGENCY: fields, REMINDED_ROLE: fields },
  ...{ RAISING_AGENCY: fields, TURNED_TO: fields, CONCERNED: fields, ASKED_AGENCY: fields },
  ...{ RECEIVING_AGENCY: fields, NAMED_OFFICER: fields, REVIEWER: fields, RAISED_TO: fields, PRIVY: fields },
  PRESENTER: fields,
});
const meeting = { MEMBER: ALL, CHAIR: ALL, COORDINATOR: ALL } as const;

type Row = Readonly<Record<Relation, 'ALL' | readonly string[]>>;

/** Written out once more, apart from the rules: what a reader of each kind is granted of each view. */
const EXPECTED: Readonly<Record<ViewName, Row>> = {
  agencies: { ...everybody(ALL), ...meeting },
  officers: { ...everybody(ALL), ...meeting },
  'code-sets': { ...everybody(ALL), ...meeting },
  series: { ...everybody(ALL), ...meeting },
  sittings: { ...everybody(DATE_ONLY), ...meeting },
  declarations: { ...everybody(['sittingId', 'series', 'text', 'readOut']), ...meeting },
  outages: { ...everybody(NOTHING), ...meeting },
  // Their own item of it.
  agenda: { ...everybody(NOTHING), ...meeting, PRESENTER: ALL },
  presenting: {
    ...{ ...everybody(NOTHING), ...meeting, PRESENTER: ALL },
    RAISING_AGENCY: [
      ...['discussionId', 'sittingId', 'personId', 'series', 'invited', 'accepted', 'deputy', 'missedAt'],
      'outcome',
    ],
  },
  plans: { ...everybody(NOTHING), ...meeting, PRESENTER: ALL },
  barriers: { ...everybody(NOTHING), ...meeting, NAMED_OFFICER: ALL, OWNING_AGENCY: ALL },
  support: { ...everybody(NOTHING), ...meeting, NAMED_OFFICER: ALL, PARTICIPATING_AGENCY: ALL },
  'agencies-asked': { ...everybody(NOTHING), ...meeting, ASKED_AGENCY: ALL },
  checks: { ...everybody(NOTHING), ...meeting },
  handover: { ...everybody(NOTHING), ...meeting },
  'last-closed': { ...everybody(NOTHING), ...meeting },
  'person-happenings': { ...everybody(NOTHING), ...meeting },
  discussions: {
    ...{ ...everybody(NOTHING), ...meeting, PRESENTER: ALL },
    REVIEWER: [
      ...['discussionId', 'sittingId', 'personId', 'series', 'referralIds', 'phase', 'startedAt', 'closedAt'],
      ...['shared', 'notShared', 'judgedAnew'],
    ],
  },
  absences: { ...everybody(NOTHING), ...meeting },
  differences: { ...everybody(NOTHING), ...meeting, PARTICIPATING_AGENCY: ALL },
  samples: { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL, NAMED_OFFICER: ALL },
  'sampled-items': {
    ...{ ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL, NAMED_OFFICER: ALL },
  },
  referrals: {
    ...{ ...everybody(NOTHING), ...meeting, REFERRING_AGENCY: ALL },
    REVIEWER: [
      ...['referralId', 'series', 'receivedAt', 'registeredAt', 'incident', 'incidentAt', 'account'],
      ...['circumstances', 'particulars', 'retractedAt'],
    ],
  },
  people: {
    ...everybody(NOTHING),
    ...meeting,
    REFERRING_AGENCY: AS_STATED,
    OWNING_AGENCY: FOR_WHOM,
    REMINDED_ROLE: FOR_WHOM,
    ASKED_AGENCY: ABOUT_WHOM,
    REVIEWER: [...ABOUT_WHOM, 'ageInYears'],
    PRESENTER: [...ABOUT_WHOM, 'ageInYears'],
  },
  actions: {
    ...everybody(NOTHING),
    ...meeting,
    OWNING_AGENCY: ALL,
    REMINDED_ROLE: ALL,
    RAISING_AGENCY: ALL,
    TURNED_TO: ALL,
  },
  escalations: {
    ...{ ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
    ...{ RAISING_AGENCY: ALL, TURNED_TO: ALL, CONCERNED: ALL },
  },
  'referral-tasks': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
  minutes: { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL, NAMED_OFFICER: ALL },
  distributions: { ...everybody(NOTHING), ...meeting, RECEIVING_AGENCY: ALL },
  'case-notes': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL, NAMED_OFFICER: ALL },
  'referrals-without-place': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
  'reviews-without-place': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
  recalls: {
    ...everybody(NOTHING),
    ...{ MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL, OWNING_AGENCY: ALL },
  },
  retractions: {
    ...{ ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
    OWNING_AGENCY: [
      ...['retractionId', 'series', 'what', 'personIds', 'discussionId', 'referralId', 'because'],
      ...['retractedAt', 'reason'],
    ],
  },
  retractables: { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: ALL },
  'work-items': { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: NOTHING, COORDINATOR: ALL },
  duties: { ...everybody(NOTHING), ...meeting },
  holds: { ...everybody(NOTHING), ...meeting },
  'missing-episodes': { ...everybody(NOTHING), ...meeting },
  outcomes: { ...everybody(NOTHING), ...meeting },
  repeats: { ...everybody(NOTHING), ...meeting },
  'serious-harm': { ...everybody(NOTHING), ...meeting },
  tools: { ...everybody(ALL), ...meeting },
  risk: { ...everybody(NOTHING), ...meeting },
  trajectories: { ...everybody(NOTHING), ...meeting },
  'record-entries': { ...everybody(NOTHING), ...meeting, NAMED_OFFICER: ALL, OWNING_AGENCY: ALL },
  assessments: {
    ...{ ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: NOTHING, COORDINATOR: NOTHING },
    ...{ NAMED_OFFICER: ALL, PARTICIPATING_AGENCY: ALL },
  },
  tracker: { ...everybody(NOTHING), ...meeting },
  'strategy-discussions': {
    ...{ ...everybody(NOTHING), ...meeting },
    ...{ REFERRING_AGENCY: ITS_REQUEST, PARTICIPATING_AGENCY: ALL },
  },
  'volt-items': {
    ...{ ...everybody(NOTHING), MEMBER: VOLT, CHAIR: ALL, COORDINATOR: VOLT, OWNING_AGENCY: ALL, PRIVY: ALL },
  },
  themes: { ...everybody(NOTHING), MEMBER: NOTHING, CHAIR: ALL, COORDINATOR: NOTHING, PRIVY: ALL },
  'strategic-referrals': { ...everybody(NOTHING), ...meeting, RAISED_TO: AS_RAISED },
};

const VIEWS = Object.keys(EXPECTED) as ViewName[];
const RELATIONS = Object.keys(READERS) as Relation[];
const CASES = VIEWS.flatMap((view) =>
  RELATIONS.map((relation) => [relation, view, EXPECTED[view][relation]] as const),
);

const rulesOf = (view: ViewName): readonly ReadRule[] => viewTable[view].readBy;
const granted = (
  reader: ActorFacts,
  view: ViewName,
  about: About = ABOUT,
  rules = rulesOf(view),
): 'ALL' | readonly string[] => grantedFields(reader, TERMS, rules, about);

describe('who may read what', () => {
  it.each(CASES)('%s reads of %s: %j', (relation, view, fields) => {
    expect(granted(READERS[relation], view)).toEqual(fields);
  });

  it('is said of every view that can be read, and of no other', () => {
    expect(VIEWS.toSorted()).toEqual(Object.keys(viewTable).toSorted());
  });

  it('lets members read the versions of minutes that were issued, no drafts, and nobody else', () => {
    const issued = { ...ABOUT, issued: true };
    const fields = granted(READERS.MEMBER, 'minutes', issued);
    expect(fields).toEqual(['sittingId', 'series', 'issued', 'terms']);
    for (const relation of [
      'ANY_PROFESSIONAL',
      'REFERRING_AGENCY',
      'OWNING_AGENCY',
      'RECEIVING_AGENCY',
    ] as const)
      expect(granted(READERS[relation], 'minutes', issued)).toEqual([]);
  });

  it('lets members read of themes what rests on nothing restricted, or was decided, and whom a link would add never', () => {
    for (const relation of ['MEMBER', 'COORDINATOR'] as const) {
      const fields = granted(READERS[relation], 'themes', { ...ABOUT, issued: true });
      expect(fields).toContain('people');
      expect(fields).not.toContain('further');
    }
    expect(granted(READERS.RAISED_TO, 'themes', { ...ABOUT, issued: true })).toEqual([]);
  });

  it('lets whoever leads the meeting that answers read as its members do', () => {
    for (const role of ['DIRECTOR', 'CLERK', 'COMMISSIONER'])
      expect(granted(officer('another', role), 'strategic-referrals', ABOUT)).toEqual(AS_RAISED);
  });

  it('closes to those whom an allegation is about all that is closed to them, whatever else they are', () => {
    for (const reader of Object.values(READERS)) {
      const closed = { ...ABOUT, closedTo: [reader.actor.id] };
      for (const view of VIEWS) expect(granted(reader, view, closed)).toEqual([]);
    }
  });

  it('lets a role of the raising agency read only within that agency', () => {
    const about = { turnedTo: [{ officer: 'turned to', role: 'HEAD_OF_MASH', agency: 'raising' }] };
    expect(granted(READERS.TURNED_TO, 'escalations', about)).toEqual([]);
    expect(granted(officer('raising', 'HEAD_OF_MASH'), 'escalations', about)).toBe(ALL);
  });

  it('hides the outcome of a discussion from whoever judges it anew, whatever else they are, and from nobody else', () => {
    const chair = READERS.CHAIR;
    const judges = { ...ABOUT, reviewers: [chair.actor.id] };
    const fields = granted(chair, 'discussions', judges);
    for (const field of ['decisions', 'thresholds', 'actionIds', 'notes', 'concluded', 'rolledOver'])
      expect(fields).not.toContain(field);
    expect(fields).toContain('shared');
    expect(granted(chair, 'people', judges)).toBe(ALL);
    expect(granted(READERS.COORDINATOR, 'discussions', { ...judges, reviewers: ['x'] })).toBe(ALL);
  });

  it('denies a view that no rule is for, and a series whose terms are not known', () => {
    for (const reader of Object.values(READERS)) {
      expect(granted(reader, 'people', ABOUT, [])).toEqual([]);
      expect(grantedFields(reader, new Map(), rulesOf('handover'), ABOUT)).toEqual([]);
    }
  });

  it.each(VIEWS)(
    'grants of %s the same in whichever order its rules stand, to whoever is several things',
    (view) => {
      const { actor } = READERS.CHAIR;
      const named = { officers: [actor.id], reviewers: [actor.id], presenters: [actor.id] };
      for (const reader of Object.values(READERS))
        for (const about of [ABOUT, { ...ABOUT, ...named, issued: true }]) {
          const turned = granted(reader, view, about, rulesOf(view).toReversed());
          expect(new Set(turned)).toEqual(new Set(granted(reader, view, about)));
        }
    },
  );

  it('lists, for every rule that grants what the reader presents, which items those are', () =>
    expect(VIEWS.filter((view) => rulesOf(view).some(({ own }) => own))).toEqual(
      VIEWS.filter((view) => viewTable[view].ownItems !== undefined),
    ));

  it('grants a machine nothing: policies and the operator do not read', () => {
    for (const kind of ['POLICY', 'OPERATOR'] as const) {
      const machine = { ...officer('another'), actor: { kind, id: 'machine' } };
      for (const view of VIEWS) expect(granted(machine, view, ABOUT)).toEqual([]);
    }
  });
});
