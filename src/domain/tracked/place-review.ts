/** Moving a review to the next sitting that can hear it: nobody on the tracker falls between two sittings. */
import {
  accept,
  already,
  boardsOwn,
  trace,
  type Context,
  type Decision,
  type RuleTrace,
} from '../decision.js';
import type { Id } from '../event.js';
import { sayDate, type LocalDate } from '../time.js';
import type { ReviewDue, ReviewMovedBecause, TrackedEvent } from './tracked-events.js';
import { openEpisode, type Episode, type Tracked } from './tracked-state.js';

export interface PlaceReview {
  readonly series: string;
  readonly personId: Id;
  /** The sitting that could not hear it; null where it had no place. */
  readonly from: Id | null;
  readonly moved: Exclude<ReviewMovedBecause, 'REVIEWED'>;
  /** Back to a sitting that was held after all; left out for the next one. */
  readonly to?: Id;
}

export interface PlaceReviewGiven {
  /** The next sitting that has not opened, or the one that is named; undefined where it cannot hear it. */
  readonly next: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
  /** The leading record, where this one was merged. */
  readonly heardWith: Id | undefined;
}

export const placeReview = (
  tracked: Tracked,
  { from, moved, to }: PlaceReview,
  { next, heardWith }: PlaceReviewGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const because = trace(sentence(moved, next?.date), REVIEWS, context.now);
  const episode = openEpisode(tracked);
  if (episode?.phase !== 'ACTIVE' || (episode.placement?.sittingId ?? null) !== from) return already(because);
  if (next === undefined && (from === null || to !== undefined)) return already(because);
  const { series, personId } = tracked;
  const due = dueNow(episode, { reviewOn: episode.reviewOn, next, heardWith, because });
  const data = { series, personId, episodeId: episode.episodeId, ...due, from, moved };
  return accept([{ type: 'ReviewPlaced', data, parts: [], subjects: [personId] }], because);
};

/** What every event that gives a review a place says of it. */
export const dueNow = (
  { level, agency, enteredAt }: Episode,
  {
    reviewOn,
    next,
    heardWith,
    because,
    ...place
  }: {
    readonly reviewOn: LocalDate;
    readonly next: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
    readonly heardWith: Id | undefined;
    readonly because: RuleTrace;
    /** Offered to the chair of a sitting that has opened; left out otherwise. */
    readonly lateItem?: boolean;
    /** How often it had been sent on from there; left out where it never was. */
    readonly again?: number;
  },
): ReviewDue => ({
  ...{ reviewOn, level, agency, enteredAt, because },
  placement: next === undefined ? null : { ...placed(next), ...place },
  ...(heardWith !== undefined && { heardWith }),
});

const placed = ({ sittingId, date }: { readonly sittingId: Id; readonly date: LocalDate }) => ({
  ...{ sittingId, date, late: false, lateItem: false },
});

const sentence = (moved: PlaceReview['moved'], date: LocalDate | undefined): string => {
  if (moved === 'HELD_AFTER_ALL') return `${WHY[moved]}, so the review is heard there.`;
  if (date === undefined) return noSittingInSight(WHY[moved]);
  return `${WHY[moved]}, so the review will be heard at the next sitting, on ${sayDate(date)}.`;
};

export const noSittingInSight = (why: string): string =>
  `${why}, and no sitting that could hear it is in sight. The co-ordinator has been shown it.`;

const WHY: Readonly<Record<PlaceReview['moved'], string>> = {
  SITTING_MISSED: 'Nobody opened the sitting that was to hear it',
  SITTING_CANCELLED: 'The sitting that was to hear it was cancelled',
  HELD_AFTER_ALL: 'The sitting that was recorded as missed was held after all',
  NOT_REACHED: 'The sitting did not reach it',
  NOT_CONCLUDED: 'The sitting ended before it was concluded',
  NO_PLACE_BEFORE: 'It had no place before',
  ROLLED_OVER: 'The chair rolled it over',
  LATE_ITEM_DECLINED: 'The chair did not take it as a late item',
};

export const REVIEWS = boardsOwn(
  'Whoever is on the tracker is heard at the first sitting on or after the day on which the review is due.',
);
