/**
 * A referral: the request that one or more people be discussed. Its own events say which sitting hears each
 * of them and why, so the agenda is a plain projection of referrals. News of a risk is never refused.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { DateOfBirthAccuracy } from '../person/identity.js';
import type { Token } from '../person/tokens.js';
import type { Instant, LocalDate } from '../time.js';
import type { RuleTrace } from '../decision.js';
import type { Priority } from '../sitting/priority.js';
import {
  AFTERWARDS_CATALOGUE,
  evolveAfterwards,
  NOTHING_AFTERWARDS,
  type Afterwards,
  type AfterwardsEvent,
} from './afterwards.js';
import {
  broughtToBefore,
  keptNow,
  leftAsMissed,
  urgentNow,
  type LeftAsMissed,
  type MovedBecause,
} from './moved.js';
import { allPlacedOnceMore } from './placed-at.js';
import { PLACEMENT, SUBJECT } from './referral-fields.js';
import {
  CIRCUMSTANCES,
  type Account,
  type Circumstances,
  type Particulars,
  type Referrer,
  type StatedIdentity,
} from './stated.js';

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
  /** Of a record that was merged: the leading one, with which it is heard. */
  readonly heardWith?: Id;
  /** Left out where nothing puts the item before another. */
  readonly priority?: Priority;
  /** Left out until a sitting that had the person on its agenda closed: from then on the item is carried forward. */
  readonly carriedForward?: true;
}

/** Which sitting hears a referral, and why that one. */
export interface Placement {
  readonly sittingId: Id;
  readonly date: LocalDate;
  /** Received after the cut-off of the sitting day on which it arrived. */
  readonly late: boolean;
  /** Received in time but registered after the sitting had opened: offered to its chair. */
  readonly lateItem: boolean;
  /**
   * How often the item had been sent on from this sitting when a chair brought it back there. Left out where it
   * never was.
   */
  readonly again?: number;
}

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
    /** Somebody without an account on whose behalf it is registered; left out where there is nobody. */
    readonly referrerId?: Id;
    readonly circumstances?: Circumstances;
    /** When a critical incident happened; left out of an ordinary referral. */
    readonly incidentAt?: Instant;
    /** Whoever reported it may do so (`REPORTED`), or a chair is shown it (`CLAIMED`). */
    readonly incident?: 'REPORTED' | 'CLAIMED';
  },
  | Part<'identity', StatedIdentity>
  | Part<'account', Account>
  | Part<'registration', { readonly reason: string }>
  | Part<'ownWords', { readonly text: string }>
  | Part<'particulars', Particulars>
  | Part<'referrer', Referrer>
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
  Part<'urgency', { readonly text: string }>
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
export type ReferralEvent = ReferralReceived | ReferralPlaced | PriorityRecorded | AfterwardsEvent;

export interface Referral extends Afterwards {
  readonly received: boolean;
  readonly series: string;
  readonly agency: Id;
  readonly receivedAt: Instant;
  /** Registered for somebody without an account, who has to be told that it came. */
  readonly onBehalf: boolean;
  readonly subjects: readonly ReferredSubject[];
  readonly circumstances: Circumstances;
  /**
   * For whom somebody has feared, once: it is not for the referrer alone to take such an item off, also where the
   * fear has been amended since.
   */
  readonly feared: ReadonlySet<Id>;
  /** Where each person of the referral is to be heard; null: without a place. */
  readonly places: ReadonlyMap<Id, Placement | null>;
  /** Whom a chair decided to hear where they are placed now: nobody asks a chair for them once more. */
  readonly urgent: ReadonlySet<Id>;
  /** Where people were to be heard when they were withdrawn. */
  readonly withdrawnFrom: ReadonlyMap<Id, Placement>;
  readonly leftAsMissed: LeftAsMissed;
  /** Every sitting at which each person was to be heard, the one that counts now last. */
  readonly placedAt: ReadonlyMap<Id, readonly Id[]>;
}

/** Whether a person is still to be heard by this referral. */
export const isWaiting = ({ withdrawn, heard }: Afterwards, personId: Id): boolean =>
  !withdrawn.has(personId) && !heard.has(personId);

const fearedFor = (before: ReadonlySet<Id>, subjects: readonly ReferredSubject[]): ReadonlySet<Id> => {
  const now = subjects.filter(({ immediateRisk, priority }) => immediateRisk || priority?.criticalIncident);
  return new Set([...before, ...now.map(({ personId }) => personId)]);
};
const NOT_SAID: Circumstances = { channel: null, consent: null, marking: null, statutoryReferral: null };

export const referralKind: StreamKind<Referral, ReferralEvent> = {
  category: 'referral',
  initial: {
    ...{ received: false, series: '', agency: '', receivedAt: '', onBehalf: false },
    ...{ subjects: [], places: new Map(), placedAt: new Map(), leftAsMissed: new Map() },
    ...{ circumstances: NOT_SAID, feared: new Set<Id>(), urgent: new Set<Id>(), withdrawnFrom: new Map() },
    ...NOTHING_AFTERWARDS,
  },
  evolve: (referral, event) => {
    switch (event.type) {
      case 'ReferralReceived': {
        const { series, agency, receivedAt, subjects, placement, referrerId } = event.data;
        const places = new Map(subjects.map(({ personId }) => [personId, placement]));
        return {
          ...{ ...referral, received: true, series, agency, receivedAt, subjects, places },
          circumstances: event.data.circumstances ?? NOT_SAID,
          onBehalf: referrerId !== undefined,
          placedAt: allPlacedOnceMore(referral.placedAt, subjects, placement),
          feared: fearedFor(referral.feared, subjects),
          completeAt: subjects.every(({ missing }) => missing.length === 0) ? receivedAt : null,
        };
      }
      case 'ReferralPlaced': {
        const { subjects: moving, placement } = event.data;
        const moved = moving.map(({ personId }) => [personId, placement] as const);
        const carried = new Set(moving.filter((one) => one.carriedForward).map(({ personId }) => personId));
        const subjects = referral.subjects.map((subject) =>
          carried.has(subject.personId) ? { ...subject, carriedForward: true as const } : subject,
        );
        const places = new Map([...referral.places, ...moved]);
        const { data } = event;
        return {
          ...{ ...referral, ...keptNow(referral, data), subjects, places },
          placedAt: allPlacedOnceMore(referral.placedAt, moving, placement),
          leftAsMissed: leftAsMissed(referral.leftAsMissed, data),
          broughtTo: broughtToBefore(referral.broughtTo, data),
          urgent: urgentNow(referral.urgent, data),
        };
      }
      case 'PriorityRecorded': {
        const { personId, priority } = event.data;
        const subjects = referral.subjects.map((subject) =>
          subject.personId === personId ? { ...subject, priority } : subject,
        );
        return { ...referral, subjects, feared: fearedFor(referral.feared, subjects) };
      }
      case 'ReferralAmended': {
        const amended = new Map(event.data.subjects.map((subject) => [subject.personId, subject]));
        const subjects = referral.subjects.map((subject) => {
          const after = amended.get(subject.personId);
          if (after === undefined) return subject;
          const { dateOfBirthAccuracy: _accuracy, ...before } = subject;
          const { sittingId: _sittingId, ...now } = after;
          return { ...before, ...now };
        });
        const { circumstances = referral.circumstances } = event.data;
        return { ...referral, subjects, circumstances, feared: fearedFor(referral.feared, subjects) };
      }
      case 'ReferralWithdrawn': {
        const places = new Map(referral.places);
        const withdrawnFrom = new Map(referral.withdrawnFrom);
        for (const { personId } of event.data.people) {
          const place = places.get(personId);
          if (place) withdrawnFrom.set(personId, place);
          places.delete(personId);
        }
        return { ...referral, ...evolveAfterwards(referral, event), places, withdrawnFrom };
      }
      case 'ReferralCompleted':
      case 'ReferrerAsked':
      case 'WithdrawalRequested':
      case 'WithdrawalDeclined':
      case 'ImmediateActionRecorded':
      case 'ReceiptAcknowledged':
      case 'ReferralHeard':
      case 'OutcomeTold':
        return { ...referral, ...evolveAfterwards(referral, event) };
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
        referrerId: 'who is told, without an account; a random pseudonym',
        circumstances: CIRCUMSTANCES,
        incidentAt: 'when a critical incident happened',
        incident: 'whether a chair is shown it; a code',
      },
      parts: {
        identity: 'one person as the referrer states it',
        account: 'what happened and what the referrer thinks of it: all of the people referred',
        registration: 'why mail was registered later than it came: all of the people referred',
        ownWords: 'what one person said, in their own words',
        particulars: 'what else the referrer knows: all of the people referred',
        referrer: 'name, role and contact of a referrer without an account: the referrer',
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
      parts: { urgency: 'why a chair hears them sooner: the people whose items move' },
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
    ...AFTERWARDS_CATALOGUE,
  },
};
