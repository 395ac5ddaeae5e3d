/**
 * "Children and young people or risks to be raised to the Strategic Exploitation Meeting" (RMM terms, Agenda): what one
 * meeting raises to the series that its row names, and the decision that comes back. What that meeting reads is what is
 * said in the referral, and nothing else.
 */
import type { RuleTrace } from '../decision.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';

/** What is raised. `RISK`: neither a theme nor one child, for example a gap in services. */
export type RaisedKind = 'THEME' | 'PERSON' | 'RISK';
export type StrategicOutcome = 'TAKEN_ON' | 'ADVICE_GIVEN' | 'NOT_TAKEN_ON';
/** Why another sitting than before is to answer it. */
export type StrategicMoved = 'NO_PLACE_BEFORE' | 'NOT_ANSWERED' | 'SITTING_NOT_HELD';

export interface StrategicPlace {
  readonly sittingId: Id;
  readonly date: LocalDate;
}

type OfStrategic = {
  readonly strategicId: Id;
  /** The series that raises it. */
  readonly series: string;
  /** The series that answers. */
  readonly to: string;
  readonly people: readonly Id[];
};
type Text<Name extends string> = Part<Name, { readonly text: string }>;

export type StrategicReferralRaised = DomainEvent<
  'StrategicReferralRaised',
  OfStrategic & {
    readonly raised: RaisedKind;
    readonly themeId: Id | null;
    readonly personId: Id | null;
    /** The sitting that raised it; null where it could not wait for one. */
    readonly sittingId: Id | null;
    /** Null where no sitting of the series is in sight: it is given one when there is. */
    readonly place: StrategicPlace | null;
    readonly answerBy: Instant;
    readonly because: RuleTrace;
  },
  Part<'referral', { readonly text: string; readonly question: string }>
>;
export type StrategicReferralPlaced = DomainEvent<
  'StrategicReferralPlaced',
  OfStrategic & {
    readonly from: Id | null;
    readonly place: StrategicPlace | null;
    readonly moved: StrategicMoved;
    readonly answerBy: Instant;
    readonly because: RuleTrace;
  },
  never
>;
export type StrategicReferralAnswered = DomainEvent<
  'StrategicReferralAnswered',
  OfStrategic & {
    readonly outcome: StrategicOutcome;
    /** Whether something is asked of the meeting that raised it. */
    readonly asksBack: boolean;
    /** The sitting that was to answer it; null where it had no place. */
    readonly answeredAt: Id | null;
  },
  Text<'decision'> | Text<'asked'>
>;
/** The meeting that raised it has heard the answer. */
export type StrategicDecisionAcknowledged = DomainEvent<
  'StrategicDecisionAcknowledged',
  OfStrategic & { readonly sittingId: Id },
  never
>;
export type StrategicReferralWithdrawn = DomainEvent<
  'StrategicReferralWithdrawn',
  OfStrategic & {
    /** The sitting that had raised it, whose minutes say so. Left out where none had, and before minutes said it. */
    readonly sittingId?: Id;
  },
  Text<'reason'>
>;
export type StrategicEvent =
  | StrategicReferralRaised
  | StrategicReferralPlaced
  | StrategicReferralAnswered
  | StrategicDecisionAcknowledged
  | StrategicReferralWithdrawn;

/** `ANSWERED`: returned, and not heard yet by the meeting that raised it. */
export type StrategicStatus = 'RAISED' | 'ANSWERED' | 'ACKNOWLEDGED' | 'WITHDRAWN';

export interface Strategic {
  readonly status: 'NONE' | StrategicStatus;
  readonly series: string;
  readonly to: string;
  readonly people: readonly Id[];
  /** The sitting that raised it; null where none did. */
  readonly raisedAt: Id | null;
  readonly place: StrategicPlace | null;
  readonly answerBy: Instant;
}

const OF_STRATEGIC = {
  strategicId: 'which referral; a random id',
  series: 'which meeting raises it; a code',
  to: 'which meeting answers it; a code',
  people: 'whom it concerns; random pseudonyms',
};
const PLACED = {
  place: {
    sittingId: 'which sitting is to answer it; an id',
    date: 'the day of that sitting',
  },
  answerBy: 'when an answer is due',
  because: 'the rule that gave the place; names nobody',
};

const CATALOGUE: EventCatalogue<StrategicEvent> = {
  StrategicReferralRaised: {
    version: 1,
    clear: {
      ...{ ...OF_STRATEGIC, ...PLACED },
      raised: 'counts of what is raised; a code',
      themeId: 'which theme is raised; an id',
      personId: 'whom it is about; a random pseudonym',
      sittingId: 'which sitting raised it; an id',
    },
    parts: { referral: 'what the strategic meeting reads, and what it is asked' },
  },
  StrategicReferralPlaced: {
    version: 1,
    clear: {
      ...{ ...OF_STRATEGIC, ...PLACED },
      from: 'which sitting was to answer it before; an id',
      moved: 'why it moved on; a code',
    },
    parts: {},
  },
  StrategicReferralAnswered: {
    version: 1,
    clear: {
      ...OF_STRATEGIC,
      outcome: 'counts of answers; a code',
      asksBack: 'whether something is asked in return',
      answeredAt: 'which sitting was to answer it; an id',
    },
    parts: { decision: 'what the strategic meeting decided', asked: 'what it asks in return' },
  },
  StrategicDecisionAcknowledged: {
    version: 1,
    clear: { ...OF_STRATEGIC, sittingId: 'which sitting heard the answer; an id' },
    parts: {},
  },
  StrategicReferralWithdrawn: {
    version: 1,
    clear: { ...OF_STRATEGIC, sittingId: 'which sitting had raised it; an id' },
    parts: { reason: 'why it is not raised any more' },
  },
};

export const strategicKind: StreamKind<Strategic, StrategicEvent> = {
  category: 'strategic',
  initial: { status: 'NONE', series: '', to: '', people: [], raisedAt: null, place: null, answerBy: '' },
  evolve: (strategic, event) => {
    switch (event.type) {
      case 'StrategicReferralRaised': {
        const { series, to, people, sittingId: raisedAt, place, answerBy } = event.data;
        return { status: 'RAISED', series, to, people, raisedAt, place, answerBy };
      }
      case 'StrategicReferralPlaced': {
        const { place, answerBy } = event.data;
        return { ...strategic, place, answerBy };
      }
      case 'StrategicReferralAnswered':
        return { ...strategic, status: 'ANSWERED' };
      case 'StrategicDecisionAcknowledged':
        return { ...strategic, status: 'ACKNOWLEDGED' };
      case 'StrategicReferralWithdrawn':
        return { ...strategic, status: 'WITHDRAWN' };
    }
  },
  catalogue: CATALOGUE,
};
