/** What lists a person on an agenda: each referral, and each episode on the tracker whose review is due. Pure. */
import type { RuleTrace } from '../domain/decision.js';
import type { Id } from '../domain/event.js';
import type { MovedBecause } from '../domain/referral/moved.js';
import type { Placement, ReferredSubject } from '../domain/referral/referral.js';
import { higherOf, NO_PRIORITY, type Priority } from '../domain/sitting/priority.js';
import type { RiskLevel } from '../domain/risk/level.js';
import { daysBetween, type Instant, type LocalDate } from '../domain/time.js';
import type { OfEpisode, ReviewDue, ReviewMovedBecause } from '../domain/tracked/tracked-events.js';

/** A review that is due by the tracker of the meeting. */
export interface ReviewListed {
  readonly episodeId: Id;
  readonly level: RiskLevel | null;
  readonly reviewOn: LocalDate;
}

/**
 * What one referral, or one episode on the tracker, says of its person: all that an item shows of why it is listed and
 * how early follows from these.
 */
export interface Listed {
  /** Of the referral or the episode. */
  readonly id: Id;
  /** Null for a referral. */
  readonly review: ReviewListed | null;
  /** How long the review was due at the sitting as it was placed; 0 for a referral. */
  readonly overdueDays: number;
  /** It has left this sitting by itself, while something else still lists the person here. */
  readonly left: boolean;
  readonly agency: Id;
  readonly receivedAt: Instant;
  readonly ordinal: number;
  readonly immediateRisk: boolean;
  readonly concernTypes: readonly string[];
  readonly late: boolean;
  readonly lateItem: boolean;
  readonly because: RuleTrace;
  readonly priority: Priority;
  /** It was on the agenda of a sitting that closed. */
  readonly carriedForward: boolean;
  readonly carriedFrom: CarriedFrom | null;
}

/** Where an item was before, and why it is not heard there. */
export interface CarriedFrom {
  readonly sittingId: Id;
  readonly moved: MovedBecause | ReviewMovedBecause;
}

/** What a referral says of where its people are heard. */
export interface Listing {
  readonly referralId: Id;
  readonly agency: Id;
  readonly receivedAt: Instant;
  readonly placement: Placement | null;
  readonly because: RuleTrace;
  /** The sitting that it leaves, and why; left out of what has just been received. */
  readonly from?: Id | null;
  readonly moved?: MovedBecause;
}

export const listedByReferral = (
  { referralId, agency, receivedAt, placement, because, from, moved }: Listing,
  { ordinal, immediateRisk, concernTypes, priority = NO_PRIORITY, carriedForward }: ReferredSubject,
): Listed => ({
  ...{ id: referralId, agency, receivedAt, because, ordinal, immediateRisk, concernTypes, priority },
  ...{ review: null, overdueDays: 0, left: false },
  late: placement?.late ?? false,
  lateItem: placement?.lateItem ?? false,
  carriedForward: carriedForward === true,
  carriedFrom: from == null || moved === undefined ? null : { sittingId: from, moved },
});

/** A review with a place, and where it was to be heard before: left out of an event that gives it its first one. */
export type ReviewWithPlace = OfEpisode &
  ReviewDue & { readonly from?: Id | null; readonly moved?: ReviewMovedBecause };

export const listedByEpisode = ({ episodeId, from, moved, ...due }: ReviewWithPlace): Listed => {
  const { agency, enteredAt: receivedAt, because, level, reviewOn, placement } = due;
  return {
    ...{ id: episodeId, agency, receivedAt, because, ordinal: 0, immediateRisk: false, concernTypes: [] },
    ...{ review: { episodeId, level, reviewOn }, left: false, carriedForward: false },
    // What was heard was not carried: its next review is due.
    carriedFrom:
      from == null || moved === undefined || moved === 'REVIEWED' ? null : { sittingId: from, moved },
    overdueDays: placement === null ? 0 : Math.max(0, daysBetween(reviewOn, placement.date)),
    priority: { ...NO_PRIORITY, riskLevel: level },
    late: placement?.late ?? false,
    lateItem: placement?.lateItem ?? false,
  };
};

/** What an item shows of everything that lists its person. */
export interface ListedTogether {
  /** Every referral that lists the person here: several referrers of one person are all kept. */
  readonly referralIds: readonly Id[];
  /** Every episode on the tracker that lists the person here. */
  readonly episodeIds: readonly Id[];
  /** The review that is due, where an episode lists the person; null otherwise. */
  readonly review: ReviewListed | null;
  readonly agencies: readonly Id[];
  readonly receivedAt: Instant;
  readonly ordinal: number;
  readonly immediateRisk: boolean;
  /** Whatever any of them says that puts the item earlier. */
  readonly priority: Priority;
  readonly overnightIncident: boolean;
  readonly overdueDays: number;
  readonly listings: readonly Listed[];
  readonly concernTypes: readonly string[];
  readonly late: boolean;
  /** Received in time, registered after the opening: offered to the chair. */
  readonly lateItem: boolean;
  readonly listedBecause: RuleTrace;
  /** The sitting that had it before this one, and why it moved; null where none had. */
  readonly carriedFrom: CarriedFrom | null;
}

/** The first says why the person is listed; an incident that one carries forward may have come overnight by another. */
export const listedTogether = (all: readonly [Listed, ...Listed[]]): ListedTogether => {
  const here = all.filter(({ left }) => !left);
  const listings = here.length > 0 ? here : all;
  const first = listings[0] ?? all[0];
  return {
    listings: all,
    referralIds: unique(all.filter(({ review }) => review === null).map(({ id }) => id)),
    episodeIds: unique(all.filter(({ review }) => review !== null).map(({ id }) => id)),
    review: listings.map(({ review }) => review).reduce(dueFirst, null),
    overdueDays: Math.max(...listings.map(({ overdueDays }) => overdueDays)),
    agencies: unique(listings.map(({ agency }) => agency)),
    receivedAt: listings.map(({ receivedAt }) => receivedAt).reduce((a, b) => (b < a ? b : a)),
    ordinal: first.ordinal,
    immediateRisk: listings.some(({ immediateRisk }) => immediateRisk),
    concernTypes: unique(listings.flatMap(({ concernTypes }) => concernTypes)),
    late: first.late,
    lateItem: first.lateItem,
    listedBecause: first.because,
    carriedFrom: listings.find(({ carriedFrom }) => carriedFrom !== null)?.carriedFrom ?? null,
    priority: listings.map(({ priority }) => priority).reduce(higherOf, NO_PRIORITY),
    overnightIncident: listings.some(
      ({ priority, carriedForward }) => priority.criticalIncident && !carriedForward,
    ),
  };
};

export const dueFirst = (one: ReviewListed | null, other: ReviewListed | null): ReviewListed | null =>
  one === null || (other !== null && other.reviewOn < one.reviewOn) ? other : one;

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];
