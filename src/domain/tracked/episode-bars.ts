/** What every decision on an episode that goes on asks first. */
import { refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { TrackerTerms } from '../terms/tracking-settings.js';
import type { LocalDate } from '../time.js';
import { notTracked } from './agree-next-steps.js';
import { noTracker } from './enter-on-tracker.js';
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
  /** The record that leads, where this one was merged into another. */
  readonly heardWith: Id | undefined;
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
  if (tracker === undefined) return keepsNone();
  return episode === undefined ? notTracked() : { tracker, episode };
};

export const beingDiscussed = ({ clauses }: TrackerTerms): Refusal =>
  refuse(
    'ITEM_GOING_ON',
    'The person is being discussed at this moment. Close the item, then say this: nothing that the meeting agrees is lost.',
    { clause: clauses.agenda, path: ['trackerEntry'] },
  );

/** As for an entry of a tracker. */
export const keepsNone = (): Refusal => ({ ...noTracker(), path: ['trackerEntry'] });
