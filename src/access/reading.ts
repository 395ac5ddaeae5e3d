/**
 * Who may read what: a table of rules, deny by default. It is asked in `application/reads` and nowhere else,
 * for every document, with what the document is about; it grants a document as a whole or field by field.
 */
import type { Id } from '../domain/event.js';
import { isEntitled } from './authority.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import type { ActorFacts } from './facts.js';

/** How a reader stands to what is read. */
export type Relation =
  | 'ANY_PROFESSIONAL'
  /** Holds a core role of the series, by the terms in force. */
  | 'MEMBER'
  | 'CHAIR'
  | 'COORDINATOR'
  /** Works for an agency that referred. */
  | 'REFERRING_AGENCY'
  /** Works for an agency that has something to do: an action, or to acknowledge that something was taken back. */
  | 'OWNING_AGENCY'
  /** Works for an agency that took part in it, or was consulted. */
  | 'PARTICIPATING_AGENCY'
  /** Works for an agency that was asked what it holds before a sitting. */
  | 'ASKED_AGENCY'
  /** Works for an agency that was sent a copy meant for all of its officers. */
  | 'RECEIVING_AGENCY'
  /** Is named by the record: as a delegate, or as the worker whose case it is. */
  | 'NAMED_OFFICER'
  /** Holds a role that was reminded of an action in its owner's place, out of hours. */
  | 'REMINDED_ROLE'
  /** Works for the agency that raised it. */
  | 'RAISING_AGENCY'
  /** Was turned to, or holds the role that was. */
  | 'TURNED_TO'
  /** It is about them, and they may know. */
  | 'CONCERNED'
  /** Judges an item anew in a sample that is open. */
  | 'REVIEWER'
  /** Holds a role that the terms of its meeting let read what is restricted. */
  | 'PRIVY'
  /** Takes part in the meeting that it was raised to. */
  | 'RAISED_TO'
  /** Is asked to present the item, comes in the place of whoever is, or said that they come. */
  | 'PRESENTER';

/** What a document is about, in clear: all that the decision looks at. */
export interface About {
  /** Codes of the series that it belongs to. */
  readonly series?: readonly string[];
  readonly referringAgencies?: readonly Id[];
  readonly owningAgencies?: readonly Id[];
  readonly participatingAgencies?: readonly Id[];
  readonly askedAgencies?: readonly Id[];
  readonly receivingAgencies?: readonly Id[];
  readonly officers?: readonly Id[];
  readonly remindedRoles?: readonly string[];
  readonly raisingAgencies?: readonly Id[];
  readonly turnedTo?: readonly {
    readonly officer: Id;
    readonly role: string | null;
    /** Only holders of the role in this agency; null: of any. */
    readonly agency: Id | null;
  }[];
  readonly concerned?: readonly Id[];
  /** Codes of the series that it was raised to. */
  readonly raisedTo?: readonly string[];
  /** Officers who judge it anew. */
  readonly reviewers?: readonly Id[];
  /** Officers who present an item of it. */
  readonly presenters?: readonly Id[];
  /** Officers whom it is closed to, whatever else they may see: it is about them, or they have a conflict. */
  readonly closedTo?: readonly Id[];
  /** Whether it has been issued to the members. */
  readonly issued?: boolean;
}

export interface ReadRule {
  readonly view: string;
  readonly to: readonly Relation[];
  /** Only once it has been issued. */
  readonly onceIssued?: true;
  /** Whoever reads it by this rule reads it by no other meanwhile. */
  readonly alone?: true;
  /** Of what it lists, only the items that the reader presents. */
  readonly own?: true;
  readonly fields: 'ALL' | readonly string[];
}

const EVERYBODY: readonly Relation[] = ['ANY_PROFESSIONAL'];
const ANY_SITTING = [
  'sittingId',
  'series',
  'date',
  'startsAt',
  'insteadOf',
  'cutOffAt',
  'phase',
  'terms',
  'calendarVersion',
];
/** Whoever may be there for one item reads what they sign; not who else has signed. */
const WHAT_IS_SIGNED = ['sittingId', 'series', 'text', 'readOut'];
const STRATEGY_REQUEST = [
  ...['strategyId', 'personId', 'kind', 'status', 'since', 'requestedBy', 'requestingAgency'],
  ...['request', 'concernAt', 'declined', 'answeredBy'],
];

/** Safe contact travels with every view of a person, so that no call or visit does harm (P10). */
const ABOUT_WHOM = ['personId', 'name', 'dateOfBirth', 'dateOfBirthAccuracy', 'safeContact'];
const FOR_WHOM = [...ABOUT_WHOM, 'actions'];
const STATED = [
  ...['aliases', 'sex', 'gender', 'ethnicity', 'associates', 'knownStatus', 'ageInYears', 'referrals'],
];

/** What was known when an item was decided; not what was held, decided and agreed, nor notes that may tell it. */
const BEFORE_THE_OUTCOME = [
  ...['discussionId', 'sittingId', 'personId', 'series', 'referralIds', 'phase', 'startedAt', 'closedAt'],
  ...['shared', 'notShared', 'judgedAnew'],
];
const AS_REFERRED = [
  ...['referralId', 'series', 'receivedAt', 'registeredAt', 'incident', 'incidentAt', 'account'],
  ...['circumstances', 'particulars', 'retractedAt'],
];

/** What everybody entitled reads of VOLT: of what is restricted the sanitised text, and not who told it. */
const VOLT = [
  ...['voltId', 'series', 'kind', 'sensitivity', 'status', 'agency', 'grading', 'discussionId', 'sittingId'],
  ...['people', 'recordedAt', 'correctedAt', 'withdrawnAt', 'retractedAt', 'text', 'things', 'source'],
  ...['recordedBy', 'correctedBecause', 'withdrawnBecause'],
];
/** Whom a link would add may be known by what is restricted alone. */
const THEME = [
  ...['themeId', 'series', 'status', 'since', 'link', 'people', 'voltIds', 'restricted', 'identified'],
  ...['content', 'ended'],
];
/** The meeting that answers reads what was said to it: neither whose record nor which theme it is. */
const AS_RAISED = [
  ...['strategicId', 'series', 'to', 'status', 'since', 'raised', 'raisedAt', 'raisedBy', 'place'],
  ...['answerBy', 'content', 'answer', 'withdrawn'],
];

const TO_LOOK_FOR = [
  ...['retractionId', 'series', 'what', 'personIds', 'discussionId', 'referralId', 'because'],
  ...['retractedAt', 'reason'],
];

/** Until somebody of an agency says that they come, it is told who is asked and for when, and reads no report. */
const INVITATION = [
  ...['discussionId', 'sittingId', 'personId', 'series', 'invited', 'accepted', 'deputy', 'missedAt'],
  'outcome',
];

export const READ_RULES: readonly ReadRule[] = [
  { view: 'agencies', to: EVERYBODY, fields: 'ALL' },
  { view: 'officers', to: EVERYBODY, fields: 'ALL' },
  { view: 'code-sets', to: EVERYBODY, fields: 'ALL' },
  { view: 'series', to: EVERYBODY, fields: 'ALL' },
  { view: 'sittings', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'sittings', to: EVERYBODY, fields: ANY_SITTING },
  { view: 'declarations', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'declarations', to: EVERYBODY, fields: WHAT_IS_SIGNED },
  { view: 'agenda', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'agencies-asked', to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'ASKED_AGENCY'], fields: 'ALL' },
  { view: 'checks', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'handover', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'last-closed', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'person-happenings', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'absences', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'differences', to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'PARTICIPATING_AGENCY'], fields: 'ALL' },
  { view: 'discussions', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'tracker', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'referrals', to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'REFERRING_AGENCY'], fields: 'ALL' },
  { view: 'people', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  // Who referred sees what was stated, and what must be heeded; not what others have come to know.
  { view: 'people', to: ['REFERRING_AGENCY'], fields: [...FOR_WHOM, ...STATED] },
  // Who has an action to do needs to know for whom and what must be heeded, and no more.
  { view: 'people', to: ['OWNING_AGENCY', 'REMINDED_ROLE'], fields: FOR_WHOM },
  {
    view: 'actions',
    to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'OWNING_AGENCY', 'REMINDED_ROLE'],
    fields: 'ALL',
  },
  // Who is asked what is held needs to know about whom and what must be heeded, and no more.
  { view: 'people', to: ['ASKED_AGENCY'], fields: ABOUT_WHOM },
  // Whoever raised an issue, or agreed what is done about it, follows that action.
  { view: 'actions', to: ['RAISING_AGENCY', 'TURNED_TO'], fields: 'ALL' },
  {
    view: 'escalations',
    to: ['RAISING_AGENCY', 'TURNED_TO', 'CONCERNED', 'COORDINATOR', 'CHAIR'],
    fields: 'ALL',
  },
  // Who judges anew is shown what was known, and until that is done nothing of the outcome, whatever their roles.
  { view: 'discussions', to: ['REVIEWER'], alone: true, fields: BEFORE_THE_OUTCOME },
  { view: 'referrals', to: ['REVIEWER'], fields: AS_REFERRED },
  { view: 'people', to: ['REVIEWER'], fields: [...ABOUT_WHOM, 'ageInYears'] },
  // Who presents an item reads that item, and no other of the sitting.
  { view: 'agenda', to: ['PRESENTER'], own: true, fields: 'ALL' },
  { view: 'discussions', to: ['PRESENTER'], fields: 'ALL' },
  { view: 'people', to: ['PRESENTER'], fields: [...ABOUT_WHOM, 'ageInYears'] },
  { view: 'presenting', to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'PRESENTER'], fields: 'ALL' },
  { view: 'presenting', to: ['RAISING_AGENCY'], fields: INVITATION },
  { view: 'plans', to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'PRESENTER'], fields: 'ALL' },
  {
    view: 'barriers',
    to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'NAMED_OFFICER', 'OWNING_AGENCY'],
    fields: 'ALL',
  },
  {
    view: 'support',
    to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'NAMED_OFFICER', 'PARTICIPATING_AGENCY'],
    fields: 'ALL',
  },
  { view: 'samples', to: ['CHAIR', 'COORDINATOR', 'NAMED_OFFICER'], fields: 'ALL' },
  { view: 'sampled-items', to: ['CHAIR', 'COORDINATOR', 'NAMED_OFFICER'], fields: 'ALL' },
  { view: 'referral-tasks', to: ['COORDINATOR', 'CHAIR'], fields: 'ALL' },
  { view: 'minutes', to: ['CHAIR', 'COORDINATOR', 'NAMED_OFFICER'], fields: 'ALL' },
  // A version that is being corrected stays theirs; the draft of the next one is not.
  { view: 'minutes', to: ['MEMBER'], onceIssued: true, fields: ['sittingId', 'series', 'issued', 'terms'] },
  { view: 'distributions', to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'RECEIVING_AGENCY'], fields: 'ALL' },
  { view: 'case-notes', to: ['CHAIR', 'COORDINATOR', 'NAMED_OFFICER'], fields: 'ALL' },
  { view: 'recalls', to: ['CHAIR', 'COORDINATOR', 'OWNING_AGENCY'], fields: 'ALL' },
  { view: 'retractions', to: ['CHAIR', 'COORDINATOR'], fields: 'ALL' },
  // Who has to acknowledge needs to know what to look for; not whom it is about in truth.
  { view: 'retractions', to: ['OWNING_AGENCY'], fields: TO_LOOK_FOR },
  // What was taken back is shown to those who follow that up, and to nobody who only had it by mistake.
  { view: 'retractables', to: ['CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'referrals-without-place', to: ['COORDINATOR', 'CHAIR'], fields: 'ALL' },
  { view: 'reviews-without-place', to: ['COORDINATOR', 'CHAIR'], fields: 'ALL' },
  { view: 'outages', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'work-items', to: ['COORDINATOR'], fields: 'ALL' },
  { view: 'duties', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'holds', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'missing-episodes', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'outcomes', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'repeats', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'tools', to: EVERYBODY, fields: 'ALL' },
  { view: 'risk', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'assessments', to: ['NAMED_OFFICER', 'PARTICIPATING_AGENCY'], fields: 'ALL' },
  { view: 'trajectories', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  {
    view: 'record-entries',
    to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'NAMED_OFFICER', 'OWNING_AGENCY'],
    fields: 'ALL',
  },
  { view: 'serious-harm', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  {
    view: 'strategy-discussions',
    to: ['MEMBER', 'CHAIR', 'COORDINATOR', 'PARTICIPATING_AGENCY'],
    fields: 'ALL',
  },
  { view: 'volt-items', to: ['CHAIR', 'PRIVY', 'OWNING_AGENCY'], fields: 'ALL' },
  { view: 'volt-items', to: ['MEMBER', 'COORDINATOR'], fields: VOLT },
  { view: 'themes', to: ['CHAIR', 'PRIVY'], fields: 'ALL' },
  { view: 'themes', to: ['MEMBER', 'COORDINATOR'], onceIssued: true, fields: THEME },
  { view: 'strategic-referrals', to: ['MEMBER', 'CHAIR', 'COORDINATOR'], fields: 'ALL' },
  { view: 'strategic-referrals', to: ['RAISED_TO'], fields: AS_RAISED },
  // Who asked for one is told the answer, and not what was said.
  { view: 'strategy-discussions', to: ['REFERRING_AGENCY'], fields: STRATEGY_REQUEST },
];

/** The fields that the reader may see of a document; none: it is as if there were no document. */
export const grantedFields = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  view: string,
  about: About,
): 'ALL' | readonly string[] => {
  if (about.closedTo?.includes(reader.actor.id)) return [];
  const granted = grantedBy(reader, terms, view, about);
  if (granted.some(({ fields }) => fields === 'ALL')) return 'ALL';
  return [...new Set(granted.flatMap(({ fields }) => fields))];
};

/** Whether the reader sees, of what the document lists, only the items that they present. */
export const ownItemsOnly = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  view: string,
  about: About,
): boolean => grantedBy(reader, terms, view, about).every(({ own }) => own === true);

const grantedBy = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  view: string,
  about: About,
): readonly ReadRule[] => {
  const all = READ_RULES.filter(
    (rule) =>
      rule.view === view &&
      (rule.onceIssued !== true || about.issued === true) &&
      rule.to.some((relation) => stands(reader, terms, relation, about)),
  );
  const alone = all.filter((rule) => rule.alone === true);
  return alone.length > 0 ? alone : all;
};

const stands = (
  reader: ActorFacts,
  terms: ReadonlyMap<string, TermsOfReference>,
  relation: Relation,
  about: About,
): boolean => {
  switch (relation) {
    case 'ANY_PROFESSIONAL':
      return isEntitled(reader, { of: 'ANY_PROFESSIONAL' });
    case 'MEMBER':
    case 'CHAIR':
    case 'COORDINATOR':
      return (about.series ?? []).some((series) =>
        isEntitled(reader, { of: relation, terms: terms.get(series) }),
      );
    case 'REFERRING_AGENCY':
      return (about.referringAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'OWNING_AGENCY':
      return (about.owningAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'PARTICIPATING_AGENCY':
      return (about.participatingAgencies ?? []).some((agency) =>
        isEntitled(reader, { of: 'AGENCY', agency }),
      );
    case 'ASKED_AGENCY':
      return (about.askedAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'RECEIVING_AGENCY':
      return (about.receivingAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'NAMED_OFFICER':
      return (about.officers ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
    case 'REMINDED_ROLE':
      return reader.roles.some(({ role }) => about.remindedRoles?.includes(role));
    case 'RAISING_AGENCY':
      return (about.raisingAgencies ?? []).some((agency) => isEntitled(reader, { of: 'AGENCY', agency }));
    case 'TURNED_TO':
      return (about.turnedTo ?? []).some(
        ({ officer, role, agency }) =>
          isEntitled(reader, { of: 'OFFICER', officer }) ||
          (reader.roles.some((held) => held.role === role) &&
            (agency === null || isEntitled(reader, { of: 'AGENCY', agency }))),
      );
    case 'REVIEWER':
      return (about.reviewers ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
    case 'PRIVY':
      return (about.series ?? []).some((series) =>
        reader.roles.some(({ role }) => terms.get(series)?.tracker?.restrictedTo?.includes(role)),
      );
    case 'RAISED_TO':
      return (about.raisedTo ?? []).some((series) =>
        (['MEMBER', 'CHAIR', 'COORDINATOR'] as const).some((of) =>
          isEntitled(reader, { of, terms: terms.get(series) }),
        ),
      );
    case 'PRESENTER':
      return (about.presenters ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
    case 'CONCERNED':
      return (about.concerned ?? []).some((officer) => isEntitled(reader, { of: 'OFFICER', officer }));
  }
};
