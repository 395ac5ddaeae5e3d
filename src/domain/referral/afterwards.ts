/**
 * What happens to a referral after it was received: it is chased, completed, amended and withdrawn, acted upon
 * before anybody meets, heard, and answered. It keeps its place all the while.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { DateOfBirthAccuracy } from '../person/identity.js';
import type { Instant } from '../time.js';
import {
  CIRCUMSTANCES,
  type Account,
  type Channel,
  type Circumstances,
  type Particulars,
  type StatedIdentity,
} from './stated.js';

/** A person of a referral, as rules and counts know them after an amendment. */
export interface AmendedSubject {
  readonly personId: Id;
  readonly concernTypes: readonly string[];
  readonly immediateRisk: boolean;
  readonly ageInYears: number | null;
  readonly missing: readonly string[];
  /** Left out where the date of birth is exact, or not known. */
  readonly dateOfBirthAccuracy?: DateOfBirthAccuracy;
  /** The sitting whose agenda it changes; null where the person has no place. */
  readonly sittingId: Id | null;
}

/** A person and the sitting that was to hear them; null where they had no place. */
export interface PersonAtSitting {
  readonly personId: Id;
  readonly sittingId: Id | null;
}

type OfReferral = { readonly referralId: Id };
type OfPerson = OfReferral & { readonly personId: Id };
type Reason = Part<'reason', { readonly text: string }>;

export type ReferralAmended = DomainEvent<
  'ReferralAmended',
  OfReferral & {
    readonly subjects: readonly AmendedSubject[];
    /** Left out where they stay as they were. */
    readonly circumstances?: Circumstances;
    /** Answers lack now, and none did before; left out otherwise. */
    readonly nowLacking?: true;
  },
  | Part<'identity', Partial<StatedIdentity>>
  | Part<'ownWords', { readonly text: string }>
  | Part<'account', Partial<Account>>
  | Part<'particulars', Particulars>
>;
export type ReferralCompleted = DomainEvent<
  'ReferralCompleted',
  OfReferral & { readonly completeAt: Instant },
  never
>;
export type ReferrerAsked = DomainEvent<
  'ReferrerAsked',
  OfReferral & {
    readonly series: string;
    readonly missing: readonly { readonly personId: Id; readonly answers: readonly string[] }[];
    /** How often somebody has been asked now, from 1. */
    readonly time: number;
  },
  never
>;
export type WithdrawalRequested = DomainEvent<
  'WithdrawalRequested',
  OfReferral & { readonly series: string; readonly personIds: readonly Id[] },
  Reason
>;
export type WithdrawalDeclined = DomainEvent<
  'WithdrawalDeclined',
  OfReferral & { readonly personIds: readonly Id[] },
  Reason
>;
export type ReferralWithdrawn = DomainEvent<
  'ReferralWithdrawn',
  OfReferral & { readonly people: readonly PersonAtSitting[] },
  Reason
>;
export type ImmediateActionRecorded = DomainEvent<
  'ImmediateActionRecorded',
  OfPerson & {
    readonly immediateActionId: Id;
    readonly agency: Id;
    readonly officer: Id;
    readonly takenAt: Instant;
  },
  Part<'immediateAction', { readonly text: string }>
>;
export type ReceiptAcknowledged = DomainEvent<
  'ReceiptAcknowledged',
  OfReferral & { readonly channel: Channel; readonly toldAt: Instant },
  never
>;
export type ReferralHeard = DomainEvent<
  'ReferralHeard',
  OfPerson & { readonly series: string; readonly sittingId: Id; readonly discussionId: Id },
  never
>;
export type OutcomeTold = DomainEvent<
  'OutcomeTold',
  OfPerson & { readonly tellingId: Id },
  Part<'outcome', { readonly text: string }>
>;
export type AfterwardsEvent =
  | ReferralAmended
  | ReferralCompleted
  | ReferrerAsked
  | WithdrawalRequested
  | WithdrawalDeclined
  | ReferralWithdrawn
  | ImmediateActionRecorded
  | ReceiptAcknowledged
  | ReferralHeard
  | OutcomeTold;

/** What is remembered of it. */
export interface Afterwards {
  /** When nothing was missing any more; null until then. */
  readonly completeAt: Instant | null;
  /** How often somebody was asked for what is missing. */
  readonly asked: number;
  readonly withdrawn: ReadonlySet<Id>;
  /** People whose withdrawal waits for a chair. */
  readonly withdrawalAsked: ReadonlySet<Id>;
  readonly heard: ReadonlySet<Id>;
  /** Sittings that had it before them, wherever its people are placed now. */
  readonly broughtTo: ReadonlySet<Id>;
  readonly acknowledged: boolean;
  /** Ids of immediate actions and of tellings: what is sent twice is recorded once. */
  readonly recorded: ReadonlySet<Id>;
}

export const NOTHING_AFTERWARDS: Afterwards = {
  ...{ completeAt: null, asked: 0, acknowledged: false },
  ...{ withdrawn: new Set(), withdrawalAsked: new Set(), heard: new Set(), recorded: new Set() },
  broughtTo: new Set(),
};

const and = (ids: ReadonlySet<Id>, more: readonly Id[]): ReadonlySet<Id> => new Set([...ids, ...more]);
const but = (ids: ReadonlySet<Id>, less: readonly Id[]): ReadonlySet<Id> =>
  new Set([...ids].filter((id) => !less.includes(id)));

export const evolveAfterwards = (before: Afterwards, event: AfterwardsEvent): Partial<Afterwards> => {
  switch (event.type) {
    case 'ReferralAmended':
      return {};
    case 'ReferralCompleted':
      return { completeAt: event.data.completeAt };
    case 'ReferrerAsked':
      return { asked: event.data.time };
    case 'WithdrawalRequested':
      return { withdrawalAsked: and(before.withdrawalAsked, event.data.personIds) };
    case 'WithdrawalDeclined':
      return { withdrawalAsked: but(before.withdrawalAsked, event.data.personIds) };
    case 'ReferralWithdrawn': {
      const people = event.data.people.map(({ personId }) => personId);
      return {
        withdrawn: and(before.withdrawn, people),
        withdrawalAsked: but(before.withdrawalAsked, people),
      };
    }
    case 'ImmediateActionRecorded':
      return { recorded: and(before.recorded, [event.data.immediateActionId]) };
    case 'ReceiptAcknowledged':
      return { acknowledged: true };
    case 'ReferralHeard':
      return {
        heard: and(before.heard, [event.data.personId]),
        broughtTo: and(before.broughtTo, [event.data.sittingId]),
      };
    case 'OutcomeTold':
      return { recorded: and(before.recorded, [event.data.tellingId]) };
  }
};

const OF_REFERRAL = { referralId: 'which referral; a random id' };
const OF_PERSON = { ...OF_REFERRAL, personId: 'whom it is about; a random pseudonym' };

export const AFTERWARDS_CATALOGUE: EventCatalogue<AfterwardsEvent> = {
  ReferralAmended: {
    version: 1,
    clear: {
      ...OF_REFERRAL,
      subjects: {
        personId: 'which person; a random pseudonym',
        concernTypes: 'order of the agenda and counts; codes',
        immediateRisk: 'order of the agenda; yes or no',
        ageInYears: 'child or adult decides the route; whole years, no date',
        missing: 'which answers to chase; names of fields',
        dateOfBirthAccuracy: 'how far the age can be relied on; a code',
        sittingId: 'whose agenda it changes; an id',
      },
      circumstances: CIRCUMSTANCES,
      nowLacking: 'whether somebody is to be asked again; yes or nothing',
    },
    parts: {
      identity: 'answers about one person that are new, as the referrer states them',
      ownWords: 'what one person said, in their own words',
      account: 'what is told anew of all of the people referred',
      particulars: 'what else is told anew of all of the people referred',
    },
  },
  ReferralCompleted: {
    version: 1,
    clear: { ...OF_REFERRAL, completeAt: 'apart from receipt, where a board tests completeness' },
    parts: {},
  },
  ReferrerAsked: {
    version: 1,
    clear: {
      ...OF_REFERRAL,
      series: 'whose co-ordinator chases it; a code',
      missing: { personId: 'whom the answers are about; a pseudonym', answers: 'names of the fields' },
      time: 'how often somebody was asked',
    },
    parts: {},
  },
  WithdrawalRequested: {
    version: 1,
    clear: {
      ...OF_REFERRAL,
      series: 'whose chair is asked; a code',
      personIds: 'whose item it is; random pseudonyms',
    },
    parts: { reason: 'why the referrer withdraws: the people who would be withdrawn' },
  },
  WithdrawalDeclined: {
    version: 1,
    clear: { ...OF_REFERRAL, personIds: 'whose item stays; random pseudonyms' },
    parts: { reason: 'why the chair keeps the item: the people who stay' },
  },
  ReferralWithdrawn: {
    version: 1,
    clear: {
      ...OF_REFERRAL,
      people: {
        personId: 'whose item leaves; a random pseudonym',
        sittingId: 'whose agenda it leaves; an id',
      },
    },
    parts: { reason: 'why they are withdrawn: the people who are' },
  },
  ImmediateActionRecorded: {
    version: 1,
    clear: {
      ...OF_PERSON,
      immediateActionId: 'tells one action from another; an id',
      agency: 'which agency acted; an id',
      officer: 'who recorded it; a random pseudonym',
      takenAt: 'that nobody waited for the meeting',
    },
    parts: { immediateAction: 'what was done for the person' },
  },
  ReceiptAcknowledged: {
    version: 1,
    clear: {
      ...OF_REFERRAL,
      channel: 'by which way the referrer was told; a code',
      toldAt: 'how soon the referrer was told',
    },
    parts: {},
  },
  ReferralHeard: {
    version: 1,
    clear: {
      ...OF_PERSON,
      series: 'whose co-ordinator tells the referrer; a code',
      sittingId: 'which sitting heard it; an id',
      discussionId: 'in which discussion; an id',
    },
    parts: {},
  },
  OutcomeTold: {
    version: 1,
    clear: { ...OF_PERSON, tellingId: 'tells one telling from another; an id' },
    parts: { outcome: 'what the referrer is told of the outcome for the person' },
  },
};
