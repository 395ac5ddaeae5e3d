/** Letting a paused episode go on: by itself on its day, or because the event that ends the pause has happened. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import { sayDate, type LocalDate } from '../time.js';
import { openNow, type NextReview, type OfTracked, type TrackerGiven } from './episode-bars.js';
import { dueNow } from './place-review.js';
import type { TrackedEvent } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface ResumeEpisode extends OfTracked {
  /** The day on which the pause was to end, where the service ends it; left out by people. */
  readonly until?: LocalDate;
  /** What has happened, in somebody's words; left out by the service. */
  readonly reason?: string;
}

export const resumeEpisode = (
  tracked: Tracked,
  { series, personId, until, reason }: ResumeEpisode,
  given: TrackerGiven & NextReview,
  context: Context,
): Decision<TrackedEvent> => {
  const open = openNow(tracked, given);
  const because = trace(sentence(given.next?.date), RESUMED, context.now);
  if (open.tracker === undefined) {
    // Over before its pause was: nothing is left to go on.
    return until === undefined || given.terms?.tracker === undefined ? open : already(because);
  }
  const { episode } = open;
  const otherPause = until !== undefined && episode.pause?.until !== until;
  if (episode.phase !== 'PAUSED' || otherPause) return already(because);
  const reviewOn = given.next?.date ?? given.today;
  const due = dueNow(episode, { next: given.next, heardWith: given.heardWith, reviewOn, because });
  const data = { series, personId, episodeId: episode.episodeId, ...due };
  const parts =
    reason === undefined ? [] : [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'EpisodeResumed', data, parts, subjects: [personId] }], because);
};

const sentence = (date: LocalDate | undefined): string =>
  date === undefined
    ? 'The episode goes on. No sitting is in sight yet; the next one that is convened reviews it.'
    : `The episode goes on, and the next sitting reviews it, on ${sayDate(date)}.`;

const RESUMED = boardsOwn('After a pause the next sitting reviews the person.');
