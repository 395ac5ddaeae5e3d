/** Pausing an episode: somebody who is in custody, in hospital or abroad is on no agenda, and stays on the tracker. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import { sayDate, type LocalDate } from '../time.js';
import {
  beingDiscussed,
  openNow,
  type ItemAtSitting,
  type OfTracked,
  type TrackerGiven,
} from './episode-bars.js';
import type { PausedBecause, TrackedEvent } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface PauseEpisode extends OfTracked {
  readonly pausedBecause: PausedBecause;
  /** The day on which it goes on; left out where an event ends the pause. */
  readonly until?: LocalDate;
  readonly reason: string;
}

export const pauseEpisode = (
  tracked: Tracked,
  { series, personId, pausedBecause, until: day, reason }: PauseEpisode,
  given: TrackerGiven & ItemAtSitting,
  context: Context,
): Decision<TrackedEvent> => {
  const open = openNow(tracked, given);
  if (open.tracker === undefined) return open;
  const { tracker, episode } = open;
  const until = day ?? null;
  const because = trace(sentence(pausedBecause, until, tracker.reviewAtMostDays), PAUSE, context.now);
  if (episode.pause?.because === pausedBecause && episode.pause.until === until) return already(because);
  if (until !== null && until <= given.today) {
    return refuse('PAUSE_IS_OVER', 'A pause ends on a day to come. Name it, or let the episode go on.', {
      clause: PAUSE,
      path: ['until'],
    });
  }
  if (given.discussing) return beingDiscussed(tracker);
  const from = episode.placement?.sittingId ?? null;
  const data = { series, personId, episodeId: episode.episodeId, pausedBecause, until, from, because };
  const parts = [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'EpisodePaused', data, parts, subjects: [personId] }], because);
};

const sentence = (because: PausedBecause, until: LocalDate | null, atMostDays: number): string => {
  const end =
    until === null
      ? `until somebody records ${ENDS_WITH[because]}`
      : `until ${sayDate(until)}, and goes on by itself then`;
  return `The episode rests ${end}. It stays on the tracker, and after ${atMostDays} days a chair is asked about it. News of a risk is heard all the while.`;
};

const ENDS_WITH: Readonly<Record<PausedBecause, string>> = {
  CUSTODY: 'the release',
  HOSPITAL: 'the discharge',
  MISSING_ABROAD: 'the return',
  OTHER: 'that it is over',
};

const PAUSE = boardsOwn(
  'Custody, hospital and the like pause a review, with the day or the event that ends the pause; nobody leaves by them.',
);
