/**
 * Referring one or more people. "Safeguarding is everyone's responsibility and as such any professional can
 * use their professional judgement to make a referral" (DRM terms of reference, Process). Late and incomplete
 * referrals are received too: they are placed, and the answer says where and when they will be heard.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DateOfBirthAccuracy } from '../person/identity.js';
import type { Instant } from '../time.js';
import { place, type HearingGiven, type Placed } from './place.js';
import type { Referral, ReferralEvent, ReferralReceived, ReferredSubject } from './referral.js';
import { NO_PRIORITY } from '../sitting/priority.js';
import type { Account, Circumstances, Particulars, Referrer, StatedIdentity } from './stated.js';

export interface ReferPerson {
  readonly series: string;
  readonly subjects: readonly SubjectAsReferred[];
  readonly account: Account;
  /** For mail that came earlier than it is registered: when it came, and why it is registered later. */
  readonly registered?: { readonly receivedAt: Instant; readonly reason: string };
  /** The professional without an account whose referral it is. */
  readonly onBehalfOf?: OnBehalfOf;
  readonly circumstances?: Circumstances;
  readonly particulars?: Particulars;
}

export interface OnBehalfOf {
  readonly referrer: Referrer;
  /** The referrer's agency where it is a partner of the board; left out otherwise. */
  readonly agencyId?: Id;
}

export interface SubjectAsReferred {
  readonly identity: StatedIdentity;
  readonly concernTypes: readonly string[];
  readonly immediateRisk: boolean;
  readonly knownStatus: ReferredSubject['knownStatus'];
  /** What the person said, in their own words; left out where nobody wrote it down. */
  readonly ownWords?: string;
  /** How far the date of birth can be relied on; left out: exact. */
  readonly dateOfBirthAccuracy?: DateOfBirthAccuracy;
}

/** Besides where it can be heard: what was worked out at the edge from personal parts, in the order of the subjects. */
export interface ReferPersonGiven extends HearingGiven {
  readonly agency: Id;
  readonly edge: readonly WorkedOut[];
  readonly unknownConcernTypes: readonly string[];
  readonly unknownAnswers: readonly UnknownAnswer[];
  /** Whether the agency on whose behalf it is registered is a partner of the board; undefined where none is named. */
  readonly partner?: boolean;
  readonly actorIsCoordinator: boolean;
  /** The role that registers mail for others; undefined until the series has terms. */
  readonly administeredBy: string | undefined;
}

/** Answers about a person that are codes of the board. */
export type CodedAnswer = 'gender' | 'sex' | 'ethnicity';

/** An answer whose code the board's set does not have: of whom, and the name of the field, never the answer. */
export interface UnknownAnswer {
  /** The place among those who are named, from 0. */
  readonly of: number;
  readonly field: CodedAnswer;
}

/** What rules and counts need of one person, and what the person's own record may have in common with another. */
export interface WorkedOut extends Pick<ReferredSubject, 'ageInYears' | 'missing'> {
  readonly who?: Pick<ReferredSubject, 'dateOfBirthAccuracy' | 'tokens'>;
  /** As stated, with codes that stand for a lacking answer read as its reason; left out where there are none. */
  readonly identity?: StatedIdentity;
}

export const referPerson = (
  referral: Referral,
  input: ReferPerson,
  given: ReferPersonGiven,
  context: Context,
): Decision<ReferralEvent> =>
  receivedOnce(referral, context) ??
  faultOf(input, given, context) ??
  receive({ input, given, context }, place(given, context.now));

/** A referral that is sent twice is received once. */
export const receivedOnce = (referral: Referral, { now }: Context): Decision<ReferralEvent> | undefined =>
  referral.received ? already(trace('This referral has been received.', RECEIVED_ONCE, now)) : undefined;

/** What is wrong with what was sent; undefined where nothing is. News itself is never refused. */
export const faultOf = (input: ReferPerson, given: ReferPersonGiven, context: Context) => {
  const [unknownCode] = given.unknownConcernTypes;
  if (unknownCode !== undefined) {
    const of = input.subjects.findIndex(({ concernTypes }) => concernTypes.includes(unknownCode));
    return refuse('UNKNOWN_CODE', notOfTheSet(unknownCode, 'concern-type'), {
      path: ['subjects', `${of}`, 'concernTypes'],
    });
  }
  const [unknownAnswer] = given.unknownAnswers;
  if (unknownAnswer !== undefined) {
    const { of, field } = unknownAnswer;
    return refuse('UNKNOWN_CODE', notOfTheSet(`The ${field} of one of the people`, field), {
      path: ['subjects', `${of}`, field],
    });
  }
  if (receivedAtOf(input, context) > context.now) {
    return refuse('RECEIVED_IN_THE_FUTURE', 'A referral cannot have been received later than now.', {
      path: ['registered', 'receivedAt'],
    });
  }
  if (given.actorIsCoordinator) {
    return given.partner === false
      ? refuse('NO_SUCH_AGENCY', 'No partner of the board has this id. Leave it out and write the name.', {
          path: ['onBehalfOf', 'agency'],
        })
      : undefined;
  }
  const instead = given.administeredBy && {
    instead: { kind: 'ASK_ROLE' as const, roles: [given.administeredBy] },
  };
  if (input.registered !== undefined) {
    return refuse('ONLY_THE_COORDINATOR', 'Only the co-ordinator registers mail that came earlier.', {
      path: ['registered'],
      clause: boardsOwn('A backdated entry is made by the co-ordinator, with a reason.'),
      ...instead,
    });
  }
  if (input.onBehalfOf?.agencyId !== undefined) {
    return refuse('ONLY_THE_COORDINATOR', 'Only the co-ordinator registers a referral of another agency.', {
      path: ['onBehalfOf', 'agency'],
      clause: boardsOwn('Who passes on what a colleague said refers it as their own agency.'),
      ...instead,
    });
  }
  return undefined;
};

/** What is said of a code that the board has not adopted. Forms ask for the set by this name. */
export const notOfTheSet = (what: string, set: string): string =>
  `${what} is not a code of this board. Choose one of its set ${set}.`;

const receivedAtOf = ({ registered }: ReferPerson, { now }: Context): Instant =>
  registered?.receivedAt ?? now;

/** What sets a critical incident apart from an ordinary referral. */
export interface AsIncident {
  readonly incident: 'REPORTED' | 'CLAIMED';
  readonly incidentAt: Instant;
}

/** Receives it where it was placed. */
export const receive = (
  {
    input,
    given,
    context,
  }: { readonly input: ReferPerson; readonly given: ReferPersonGiven; readonly context: Context },
  { placement, because }: Placed,
  asIncident?: AsIncident,
): Decision<ReferralEvent> => {
  const receivedAt = receivedAtOf(input, context);
  const subjects = input.subjects.map((subject, index): ReferredSubject => ({
    personId: context.newId('person', index),
    ordinal: index,
    concernTypes: subject.concernTypes,
    immediateRisk: subject.immediateRisk || asIncident?.incident === 'CLAIMED',
    knownStatus: subject.knownStatus,
    ageInYears: given.edge[index]?.ageInYears ?? null,
    missing: given.edge[index]?.missing ?? [],
    ...given.edge[index]?.who,
    ...(asIncident?.incident === 'REPORTED' && { priority: { ...NO_PRIORITY, criticalIncident: true } }),
  }));
  const people = subjects.map(({ personId }) => personId);
  const stated = input.subjects.map(({ identity }, index) => given.edge[index]?.identity ?? identity);
  const referrerId = input.onBehalfOf && context.newId('referrer');
  return accept(
    [
      {
        type: 'ReferralReceived',
        data: {
          referralId: context.newId('referral'),
          series: input.series,
          agency: given.agency,
          receivedAt,
          registeredAt: context.now,
          subjects,
          placement,
          because,
          ...(referrerId && { referrerId }),
          ...(input.circumstances && { circumstances: input.circumstances }),
          ...asIncident,
        },
        parts: partsOf(input, stated, people, referrerId),
        subjects: people,
        occurredAt: receivedAt,
      },
    ],
    because,
  );
};

const RECEIVED_ONCE = boardsOwn('A referral that is sent twice is received once.');

const partsOf = (
  { subjects, account, registered, particulars, onBehalfOf }: ReferPerson,
  stated: readonly StatedIdentity[],
  people: readonly Id[],
  referrerId: Id | undefined,
): ReferralReceived['parts'] => [
  ...stated.map((identity, index) => ({
    name: 'identity' as const,
    of: people.slice(index, index + 1),
    content: identity,
  })),
  { name: 'account', of: people, content: account },
  ...(registered === undefined
    ? []
    : [{ name: 'registration' as const, of: people, content: { reason: registered.reason } }]),
  ...subjects.flatMap(({ ownWords }, index) =>
    ownWords === undefined
      ? []
      : [{ name: 'ownWords' as const, of: people.slice(index, index + 1), content: { text: ownWords } }],
  ),
  ...(particulars === undefined ? [] : [{ name: 'particulars' as const, of: people, content: particulars }]),
  ...(onBehalfOf === undefined || referrerId === undefined
    ? []
    : [{ name: 'referrer' as const, of: [referrerId], content: onBehalfOf.referrer }]),
];
