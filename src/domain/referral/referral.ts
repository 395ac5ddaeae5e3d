/**
 * A referral: the request that one or more people be discussed. Its own events say which sitting hears each
 * of them and why, so the agenda is a plain projection of referrals. News of a risk is never refused.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { Known } from '../known.js';
import type { StreamKind } from '../stream-kind.js';
import type { DateOfBirthAccuracy } from '../person/identity.js';
import type { Token } from '../person/tokens.js';
import type { Instant, LocalDate } from '../time.js';
import type { RuleTrace } from '../decision.js';

/** A person as the referrer states it. Matching to a known person is a later, separate act by a person. */
export interface StatedIdentity {
  readonly name: Known<string>;
  readonly dateOfBirth: Known<LocalDate>;
  readonly gender: Known<string>;
  readonly ethnicity: Known<string>;
  /** Registered sex, apart from gender; left out where nobody was asked. */
  readonly sex?: Known<string>;
  /** Other names that the person goes by. */
  readonly aliases?: readonly string[];
  readonly associates: readonly StatedAssociate[];
}

/** A friend or associate, as the referrer states it. Friendship is not suspicion. */
export interface StatedAssociate {
  readonly name: string;
  readonly relationship: string;
}

/** What the referrer tells: facts and professional view kept apart. */
export interface Account {
  readonly whatHappened: string;
  readonly professionalView: string;
  readonly requestedOutcome: string;
}

/** Levels as the sources name them; which tool arrives at them is the board's own. */
export type RiskLevel = 'LOW' | 'MEDIUM' | 'HIGH' | 'VERY_HIGH';

/** What puts one item before another besides immediate safety and receipt, as it stood when it was recorded. */
export interface Priority {
  readonly criticalIncident: boolean;
  readonly currentlyMissing: boolean;
  readonly riskLevel: RiskLevel | null;
  readonly strategyPending: boolean;
  /** A repeat by one of the definitions of the terms. */
  readonly repeat: boolean;
}

export const NO_PRIORITY: Priority = {
  criticalIncident: false,
  currentlyMissing: false,
  riskLevel: null,
  strategyPending: false,
  repeat: false,
};

const RANKS: Readonly<Record<RiskLevel, number>> = { LOW: 1, MEDIUM: 2, HIGH: 3, VERY_HIGH: 4 };

/** Higher is heard earlier; 0 where no level has been assessed. */
export const riskRank = (level: RiskLevel | null): number => (level === null ? 0 : RANKS[level]);

/** Of two referrals of one person, whatever puts the item earlier. */
export const higherOf = (a: Priority, b: Priority): Priority => ({
  criticalIncident: a.criticalIncident || b.criticalIncident,
  currentlyMissing: a.currentlyMissing || b.currentlyMissing,
  riskLevel: riskRank(a.riskLevel) < riskRank(b.riskLevel) ? b.riskLevel : a.riskLevel,
  strategyPending: a.strategyPending || b.strategyPending,
  repeat: a.repeat || b.repeat,
});

/** What rules and counts need to know of a referred person, in clear. */
export interface ReferredSubject {
  readonly personId: Id;
  /** Place in the referral, from 0. */
  readonly ordinal: number;
  readonly concernTypes: readonly string[];
  readonly immediateRisk: boolean;
  readonly knownStatus: 'KNOWN' | 'UNKNOWN' | 'NOT_CHECKED';
  /** Whole years at receipt, worked out at the edge; null where the date of birth is not known. */
  readonly ageInYears: number | null;
  /** Names of the answers that are still missing, for asking the referrer. */
  readonly missing: readonly string[];
  /** Left out where the date of birth is exact, or not known. */
  readonly dateOfBirthAccuracy?: DateOfBirthAccuracy;
  /** What the record may have in common with another (ADR 19). */
  readonly tokens?: readonly Token[];
  /** Left out where nothing puts the item before another. */
  readonly priority?: Priority;
}

/** Which sitting hears a referral, and why that one. */
export interface Placement {
  readonly sittingId: Id;
  readonly date: LocalDate;
  /** Received after the cut-off of the sitting day on which it arrived. */
  readonly late: boolean;
  /** Received in time but registered after the sitting had opened: offered to its chair. */
  readonly lateItem: boolean;
}

/** Why a person's item was moved to another sitting. */
export type MovedBecause =
  | 'SITTING_MISSED'
  | 'SITTING_CANCELLED'
  | 'HELD_AFTER_ALL'
  | 'NOT_REACHED'
  | 'NOT_CONCLUDED'
  | 'NO_PLACE_BEFORE'
  | 'ROLLED_OVER'
  | 'LATE_ITEM_DECLINED';

export type ReferralReceived = DomainEvent<
  'ReferralReceived',
  {
    readonly referralId: Id;
    readonly series: string;
    readonly agency: Id;
    readonly receivedAt: Instant;
    readonly registeredAt: Instant;
    readonly subjects: readonly ReferredSubject[];
    readonly placement: Placement | null;
    readonly because: RuleTrace;
  },
  | Part<'identity', StatedIdentity>
  | Part<'account', Account>
  | Part<'registration', { readonly reason: string }>
>;
export type ReferralPlaced = DomainEvent<
  'ReferralPlaced',
  {
    readonly referralId: Id;
    readonly series: string;
    readonly agency: Id;
    readonly receivedAt: Instant;
    /** Whose items move, with what rules and counts need of them. */
    readonly subjects: readonly ReferredSubject[];
    /** The sitting that the people were placed at before; null where they had no place. */
    readonly from: Id | null;
    readonly placement: Placement | null;
    readonly moved: MovedBecause;
    readonly because: RuleTrace;
  },
  never
>;
export type PriorityRecorded = DomainEvent<
  'PriorityRecorded',
  {
    readonly referralId: Id;
    readonly personId: Id;
    readonly priority: Priority;
    /** The sitting whose agenda it changes; null where the person has no place. */
    readonly sittingId: Id | null;
  },
  never
>;
export type ReferralEvent = ReferralReceived | ReferralPlaced | PriorityRecorded;

export interface Referral {
  readonly received: boolean;
  readonly series: string;
  readonly agency: Id;
  readonly receivedAt: Instant;
  readonly subjects: readonly ReferredSubject[];
  /** Where each person of the referral is to be heard; null: without a place. */
  readonly places: ReadonlyMap<Id, Placement | null>;
}

const SUBJECT = {
  personId: 'which person; a random pseudonym',
  ordinal: 'order of the agenda; place in the referral',
  concernTypes: 'order of the agenda and counts; codes',
  immediateRisk: 'order of the agenda; yes or no',
  knownStatus: 'whether a case note is due; a code',
  ageInYears: 'child or adult decides the route; whole years, no date',
  missing: 'which answers to chase; names of fields',
  priority: 'order of the agenda; codes, yes and no',
  dateOfBirthAccuracy: 'how far the age can be relied on; a code',
  tokens: 'find another record of one child; keyed hashes, nothing without the key',
};
const PLACEMENT = {
  sittingId: 'which sitting hears it; an id',
  date: 'the day of that sitting',
  late: 'counts of cut-off compliance',
  lateItem: 'whether the chair is asked',
};

export const referralKind: StreamKind<Referral, ReferralEvent> = {
  category: 'referral',
  initial: { received: false, series: '', agency: '', receivedAt: '', subjects: [], places: new Map() },
  evolve: (referral, event) => {
    switch (event.type) {
      case 'ReferralReceived': {
        const { series, agency, receivedAt, subjects, placement } = event.data;
        const places = new Map(subjects.map(({ personId }) => [personId, placement]));
        return { received: true, series, agency, receivedAt, subjects, places };
      }
      case 'ReferralPlaced': {
        const { subjects, placement } = event.data;
        const moved = subjects.map(({ personId }) => [personId, placement] as const);
        return { ...referral, places: new Map([...referral.places, ...moved]) };
      }
      case 'PriorityRecorded': {
        const { personId, priority } = event.data;
        const subjects = referral.subjects.map((subject) =>
          subject.personId === personId ? { ...subject, priority } : subject,
        );
        return { ...referral, subjects };
      }
    }
  },
  catalogue: {
    ReferralReceived: {
      version: 1,
      clear: {
        referralId: 'which referral; a random id',
        series: 'which meeting is asked; a code',
        agency: 'which agency refers; an id',
        receivedAt: 'decides the cut-off',
        registeredAt: 'tells late typing from late news',
        subjects: SUBJECT,
        placement: PLACEMENT,
        because: 'the rule that placed it; a sentence about times, nobody in it',
      },
      parts: {
        identity: 'one person as the referrer states it',
        account: 'what happened and what the referrer thinks of it: all of the people referred',
        registration: 'why mail was registered later than it came: all of the people referred',
      },
    },
    ReferralPlaced: {
      version: 1,
      clear: {
        referralId: 'which referral; a random id',
        series: 'which meeting is asked; a code',
        agency: 'which agency referred; an id',
        receivedAt: 'order of the agenda',
        subjects: SUBJECT,
        from: 'the sitting before; an id',
        placement: PLACEMENT,
        moved: 'why the items move; a code',
        because: 'the rule that placed it; a sentence about times, nobody in it',
      },
      parts: {},
    },
    PriorityRecorded: {
      version: 1,
      clear: {
        referralId: 'which referral; a random id',
        personId: 'whose item it is; a random pseudonym',
        priority: 'order of the agenda; codes, yes and no',
        sittingId: 'whose agenda it changes; an id',
      },
      parts: {},
    },
  },
};
