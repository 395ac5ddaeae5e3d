/** What every decision on an episode asks first, and where its next review is heard. */
import { refuse, type Refusal, type RuleTrace } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import type { LocalDate } from '../time.js';
import type { ReviewDue } from './tracked-events.js';
import { openEpisode, type Episode, type Tracked } from './tracked-state.js';

/** Of whom, on whose tracker. */
export interface OfTracked {
  readonly series: string;
  readonly personId: Id;
}

export interface TrackerGiven {
  /** In force today; undefined for a series that there is not. */
  readonly terms: TermsOfReference | undefined;
  readonly today: LocalDate;
}

/** For what takes somebody off an agenda. */
export interface ItemAtSitting {
  /** Whether the person's item is being discussed at the sitting that hears the review. */
  readonly discussing: boolean;
}

/** For what puts somebody on an agenda again. */
export interface NextReview {
  /** The next sitting that has not opened; undefined where none is in sight. */
  readonly next: { readonly sittingId: Id; readonly date: LocalDate } | undefined;
  /** The record that leads, where this one was merged into another; left out otherwise. */
  readonly heardWith?: Id;
}

/** The tracker and the episode that goes on in it, or why there is none. */
export const openNow = (
  tracked: Tracked,
  { terms }: TrackerGiven,
):
  | { readonly accepted?: never; readonly tracker: TrackerTerms; readonly episode: Episode }
  | (Refusal & { readonly tracker?: never }) => {
  const tracker = terms?.tracker;
  const episode = openEpisode(tracked);
  if (tracker === undefined) return noTracker();
  return episode === undefined ? notOnTracker(tracker) : { tracker, episode };
};

export const noTracker = (): Refusal =>
  refuse('NO_TRACKER', 'This meeting keeps no tracker.', { path: ['entry'] });

const notOnTracker = ({ clauses }: TrackerTerms): Refusal =>
  refuse('NOT_ON_THE_TRACKER', 'This person is not on the tracker of this meeting.', {
    clause: clauses.stays,
    path: ['entry'],
  });

export const beingDiscussed = ({ clauses }: TrackerTerms): Refusal =>
  refuse(
    'ITEM_GOING_ON',
    'The person is being discussed at this moment. Close the item, then say this: nothing that the meeting agrees is lost.',
    { clause: clauses.agenda, path: ['entry'] },
  );

/** What an event says that gives the review a place at the next sitting; where none is in sight, it has none yet. */
export const dueNext = (
  { agency, enteredAt }: Episode,
  level: ReviewDue['level'],
  { today, next, heardWith }: NextReview & { readonly today: LocalDate },
  because: RuleTrace,
): ReviewDue => ({
  ...{ level, agency, enteredAt, because },
  reviewOn: next?.date ?? today,
  placement:
    next === undefined ? null : { sittingId: next.sittingId, date: next.date, late: false, lateItem: false },
  ...(heardWith !== undefined && { heardWith }),
});
