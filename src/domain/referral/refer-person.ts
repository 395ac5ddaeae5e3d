/**
 * Referring one or more people. "Safeguarding is everyone's responsibility and as such any professional can
 * use their professional judgement to make a referral" (DRM terms of reference, Process). Late and incomplete
 * referrals are received too: they are placed, and the answer says where and when they will be heard.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { DateOfBirthAccuracy } from '../person/identity.js';
import type { Instant } from '../time.js';
import { place, type HearingGiven } from './place.js';
import type { Account, Referral, ReferralEvent, ReferredSubject, StatedIdentity } from './referral.js';

export interface ReferPerson {
  readonly series: string;
  readonly subjects: readonly SubjectAsReferred[];
  readonly account: Account;
  /** For mail that came earlier than it is registered: when it came, and why it is registered later. */
  readonly registered?: { readonly receivedAt: Instant; readonly reason: string };
}

export interface SubjectAsReferred {
  readonly identity: StatedIdentity;
  readonly concernTypes: readonly string[];
  readonly immediateRisk: boolean;
  readonly knownStatus: ReferredSubject['knownStatus'];
  /** How far the date of birth can be relied on; left out: exact. */
  readonly dateOfBirthAccuracy?: DateOfBirthAccuracy;
}

/** Besides where it can be heard: what was worked out at the edge from personal parts, in the order of the subjects. */
export interface ReferPersonGiven extends HearingGiven {
  readonly agency: Id;
  readonly edge: readonly WorkedOut[];
  readonly unknownConcernTypes: readonly string[];
  /** Answers about the people whose codes the board's sets do not have: the names of the fields, never the answers. */
  readonly unknownAnswers: readonly ('sex' | 'gender' | 'ethnicity')[];
  readonly actorIsCoordinator: boolean;
  /** The role that registers mail for others; undefined until the series has terms. */
  readonly administeredBy: string | undefined;
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
): Decision<ReferralEvent> => {
  if (referral.received)
    return already(trace('This referral has been received.', RECEIVED_ONCE, context.now));
  const receivedAt = input.registered?.receivedAt ?? context.now;
  const [unknownCode] = given.unknownConcernTypes;
  if (unknownCode !== undefined) {
    return refuse('UNKNOWN_CODE', `${unknownCode} is not a concern type of this board.`, {
      path: ['subjects', 'concernTypes'],
    });
  }
  const [unknownAnswer] = given.unknownAnswers;
  if (unknownAnswer !== undefined) {
    return refuse('UNKNOWN_CODE', `The ${unknownAnswer} of one of the people is not a code of this board.`, {
      path: ['subjects', unknownAnswer],
    });
  }
  if (receivedAt > context.now) {
    return refuse('RECEIVED_IN_THE_FUTURE', 'A referral cannot have been received later than now.', {
      path: ['registered', 'receivedAt'],
    });
  }
  if (input.registered !== undefined && !given.actorIsCoordinator) {
    return refuse('ONLY_THE_COORDINATOR', 'Only the co-ordinator registers mail that came earlier.', {
      path: ['registered'],
      clause: boardsOwn('A backdated entry is made by the co-ordinator, with a reason.'),
      ...(given.administeredBy && { instead: { kind: 'ASK_ROLE', roles: [given.administeredBy] } }),
    });
  }
  const { placement, because } = place(given, context.now);
  const subjects = input.subjects.map((subject, index) => ({
    personId: context.newId('person', index),
    ordinal: index,
    concernTypes: subject.concernTypes,
    immediateRisk: subject.immediateRisk,
    knownStatus: subject.knownStatus,
    ageInYears: given.edge[index]?.ageInYears ?? null,
    missing: given.edge[index]?.missing ?? [],
    ...given.edge[index]?.who,
  }));
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
        },
        parts: partsOf(
          input,
          input.subjects.map(({ identity }, index) => given.edge[index]?.identity ?? identity),
          subjects.map(({ personId }) => personId),
        ),
        subjects: subjects.map(({ personId }) => personId),
        occurredAt: receivedAt,
      },
    ],
    because,
  );
};

const RECEIVED_ONCE = boardsOwn('A referral that is sent twice is received once.');

const partsOf = (input: ReferPerson, stated: readonly StatedIdentity[], people: readonly Id[]) => [
  ...stated.map((identity, index) => ({
    name: 'identity' as const,
    of: people.slice(index, index + 1),
    content: identity,
  })),
  { name: 'account' as const, of: people, content: input.account },
  ...(input.registered === undefined
    ? []
    : [{ name: 'registration' as const, of: people, content: { reason: input.registered.reason } }]),
];
