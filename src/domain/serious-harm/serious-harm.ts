/**
 * A death or serious harm: a pathway of its own with its own clocks, never a reason to close anything. What was
 * agreed for the person and for others goes on.
 */
import type { DomainEvent, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant, LocalDate } from '../time.js';

export type HarmKind = 'DEATH' | 'SERIOUS_HARM';

export interface OfHarm {
  readonly harmId: Id;
  readonly personId: Id;
  readonly series: string;
}

export type SeriousHarmRecorded = DomainEvent<
  'SeriousHarmRecorded',
  OfHarm & {
    readonly kind: HarmKind;
    readonly happenedAt: Instant;
    /** The day on which the authority learnt of it: the clocks run from here. */
    readonly learntOn: LocalDate;
    readonly notifyBy: Instant;
    readonly reviewBy: Instant;
    /** An adult: whether a Safeguarding Adults Review is needed is decided instead of a rapid review. */
    readonly adult?: true;
  },
  Part<'circumstances', { readonly text: string }>
>;
export type HarmNotified = DomainEvent<
  'HarmNotified',
  OfHarm & { readonly notifiedOn: LocalDate; readonly inTime: boolean },
  Part<'notification', { readonly reference: string }>
>;
export type RapidReviewCompleted = DomainEvent<
  'RapidReviewCompleted',
  OfHarm & {
    readonly completedOn: LocalDate;
    readonly inTime: boolean;
    /** Whether a child safeguarding practice review, or a safeguarding adult review, follows. */
    readonly practiceReview: boolean;
  },
  Part<'findings', { readonly text: string }>
>;
export type HarmEvent = SeriousHarmRecorded | HarmNotified | RapidReviewCompleted;

export interface SeriousHarm {
  /** Empty until it is recorded. */
  readonly personId: Id;
  readonly series: string;
  readonly kind: HarmKind;
  readonly happenedAt: Instant;
  readonly learntOn: LocalDate;
  readonly notifyBy: Instant;
  readonly reviewBy: Instant;
  readonly adult: boolean;
  readonly notifiedOn: LocalDate | null;
  readonly reviewedOn: LocalDate | null;
}

const OF_HARM = {
  harmId: 'which death or harm; a random id',
  personId: 'whom it befell; a random pseudonym',
  series: 'whose terms apply and who reads; a code',
};

export const harmKind: StreamKind<SeriousHarm, HarmEvent> = {
  category: 'harm',
  initial: {
    ...{ personId: '', series: '', kind: 'DEATH', happenedAt: '', learntOn: '', notifyBy: '', reviewBy: '' },
    ...{ adult: false, notifiedOn: null, reviewedOn: null },
  },
  evolve: (harm, event) => {
    switch (event.type) {
      case 'SeriousHarmRecorded': {
        const { personId, series, kind, happenedAt, learntOn, notifyBy, reviewBy } = event.data;
        const adult = event.data.adult === true;
        return { ...harm, personId, series, kind, happenedAt, learntOn, notifyBy, reviewBy, adult };
      }
      case 'HarmNotified':
        return { ...harm, notifiedOn: event.data.notifiedOn };
      case 'RapidReviewCompleted':
        return { ...harm, reviewedOn: event.data.completedOn };
    }
  },
  catalogue: {
    SeriousHarmRecorded: {
      version: 1,
      clear: {
        ...OF_HARM,
        kind: 'death or serious harm; a code',
        happenedAt: 'when it happened; counts by period',
        learntOn: 'begins the clocks of the pathway',
        notifyBy: 'by when it is notified',
        reviewBy: 'by when the review is completed',
        adult: 'which review follows; yes or nothing',
      },
      parts: { circumstances: 'what happened to the person' },
    },
    HarmNotified: {
      version: 1,
      clear: {
        ...OF_HARM,
        notifiedOn: 'working days until the notification',
        inTime: 'counts of notifications in time',
      },
      parts: { notification: 'the reference of the notification, which leads to the person' },
    },
    RapidReviewCompleted: {
      version: 1,
      clear: {
        ...OF_HARM,
        completedOn: 'working days until the review',
        inTime: 'counts of reviews in time',
        practiceReview: 'whether a further review follows; yes or no',
      },
      parts: { findings: 'what the review learnt' },
    },
  },
};
