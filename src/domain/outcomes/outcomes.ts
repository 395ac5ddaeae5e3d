/**
 * What became of a person by another route: the Channel panel, an enquiry about an adult, MARAC, MARM. One stream a
 * person, so that what was recorded before is known.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';

export type ChannelOutcome = 'REFERRED' | 'ADOPTED' | 'NOT_ADOPTED' | 'EXITED';
/** How one dimension of the vulnerability framework was assessed. */
export type Assessed = 'PRESENT' | 'NOT_PRESENT' | 'UNCLEAR';
export type AdultOutcome = 'S42_ENQUIRY' | 'MARAC' | 'MARM' | 'NO_FURTHER_ACTION';
/** Mental capacity to decide about the risk (Mental Capacity Act 2005); it is presumed, and may come and go. */
export type Capacity = 'HAS' | 'LACKS' | 'FLUCTUATING' | 'NOT_ASSESSED';
export type Consent = 'GIVEN' | 'WITHHELD' | 'NOT_ASKED';

export interface OfOutcome {
  readonly outcomeId: Id;
  readonly personId: Id;
  readonly series: string;
  /** The item of a sitting in which it was decided; null elsewhere. */
  readonly discussionId: Id | null;
}

/** The three dimensions of the vulnerability framework. */
export interface Dimensions {
  readonly engagement: Assessed;
  readonly intent: Assessed;
  readonly capability: Assessed;
}

export interface ReviewDue {
  readonly dueOn: LocalDate;
  readonly dueAt: Instant;
}

export type ChannelOutcomeRecorded = DomainEvent<
  'ChannelOutcomeRecorded',
  OfOutcome &
    Dimensions & {
      readonly outcome: ChannelOutcome;
      readonly decidedOn: LocalDate;
      /** After an exit, the days on which the person is looked at again. */
      readonly reviews: readonly ReviewDue[];
    },
  Part<'rationale', { readonly rationale: string; readonly alternatives: string }>
>;
export type ChannelReviewHeld = DomainEvent<
  'ChannelReviewHeld',
  {
    readonly outcomeId: Id;
    readonly personId: Id;
    readonly series: string;
    readonly dueOn: LocalDate;
    readonly heldOn: LocalDate;
    readonly inTime: boolean;
  },
  Part<'findings', { readonly text: string }>
>;
export type AdultOutcomeRecorded = DomainEvent<
  'AdultOutcomeRecorded',
  OfOutcome & {
    readonly outcome: AdultOutcome;
    readonly capacity: Capacity;
    readonly consent: Consent;
    /** Whether something is done although consent was withheld. */
    readonly consentOverridden: boolean;
  },
  Part<'reasons', { readonly reasons: string; readonly override: string | null }>
>;
export type OutcomeEvent = ChannelOutcomeRecorded | ChannelReviewHeld | AdultOutcomeRecorded;

export interface Outcomes {
  readonly series: string;
  readonly recorded: ReadonlySet<Id>;
  /** Of each exit from the panel, the days of its reviews and whether each was held. */
  readonly reviews: ReadonlyMap<Id, ReadonlyMap<LocalDate, LocalDate | null>>;
  /** Of each exit from the panel, its day. */
  readonly exits: ReadonlyMap<Id, LocalDate>;
}

const OF_OUTCOME = {
  outcomeId: 'which outcome; a random id',
  personId: 'whose outcome it is; a random pseudonym',
  series: 'whose terms apply and who reads; a code',
};
const IN_ITEM = { discussionId: 'the item it was decided in; an id' };

export const outcomesKind: StreamKind<Outcomes, OutcomeEvent> = {
  category: 'outcomes',
  initial: { series: '', recorded: new Set(), reviews: new Map(), exits: new Map() },
  evolve: (outcomes, event) => {
    const { outcomeId, series } = event.data;
    const recorded = new Set([...outcomes.recorded, outcomeId]);
    switch (event.type) {
      case 'AdultOutcomeRecorded':
        return { ...outcomes, series, recorded };
      case 'ChannelOutcomeRecorded': {
        const { outcome, decidedOn } = event.data;
        const due = new Map(event.data.reviews.map(({ dueOn }) => [dueOn, null]));
        const reviews = new Map([...outcomes.reviews, [outcomeId, due]]);
        if (outcome !== 'EXITED') return { ...outcomes, series, recorded, reviews };
        return { series, recorded, reviews, exits: new Map([...outcomes.exits, [outcomeId, decidedOn]]) };
      }
      case 'ChannelReviewHeld': {
        const { dueOn, heldOn } = event.data;
        const held = new Map([...(outcomes.reviews.get(outcomeId) ?? []), [dueOn, heldOn] as const]);
        return { ...outcomes, reviews: new Map([...outcomes.reviews, [outcomeId, held]]) };
      }
    }
  },
  catalogue: {
    ChannelOutcomeRecorded: {
      version: 1,
      clear: {
        ...OF_OUTCOME,
        ...IN_ITEM,
        outcome: 'what the panel decided; a code',
        decidedOn: 'begins the months of a review',
        engagement: 'counts by dimension; a code',
        intent: 'counts by dimension; a code',
        capability: 'counts by dimension; a code',
        reviews: { dueOn: 'when a review is due', dueAt: 'when a review is overdue' },
      },
      parts: { rationale: 'why, and which alternatives were considered' },
    },
    ChannelReviewHeld: {
      version: 1,
      clear: {
        ...OF_OUTCOME,
        dueOn: 'which review was held',
        heldOn: 'whether it was held in time',
        inTime: 'counts of reviews in time',
      },
      parts: { findings: 'what the review found about the person' },
    },
    AdultOutcomeRecorded: {
      version: 1,
      clear: {
        ...OF_OUTCOME,
        ...IN_ITEM,
        outcome: 'which route the adult takes; a code',
        capacity: 'counts by capacity; a code',
        consent: 'counts by consent; a code',
        consentOverridden: 'counts of overridden consent; yes or no',
      },
      parts: { reasons: 'why, and why consent was overridden' },
    },
  },
};
