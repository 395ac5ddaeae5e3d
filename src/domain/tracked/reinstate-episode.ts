/** An episode that ended by mistake goes on: an assessment that was wrong, a merger or a report that was taken back. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { RiskLevel } from '../risk/level.js';
import { sayDate } from '../time.js';
import { keepsNone, type NextReview, type OfTracked, type TrackerGiven } from './episode-bars.js';
import { dueNow } from './place-review.js';
import type { TrackedEvent } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface ReinstateEpisode extends OfTracked {
  readonly episodeId: Id;
  /** Left out by the service, which only undoes what two chairs did to each other at once. */
  readonly reason?: string;
}

export interface ReinstateGiven extends TrackerGiven, NextReview {
  /** By the assessments as they stand now; undefined where none stands. */
  readonly level: RiskLevel | undefined;
  /** Whether another record of the same person is on this tracker. */
  readonly openElsewhere: boolean;
  /** Deaths that were recorded under any record of the person. */
  readonly deaths: readonly Id[];
}

export const reinstateEpisode = (
  tracked: Tracked,
  { series, personId, episodeId, reason }: ReinstateEpisode,
  given: ReinstateGiven,
  context: Context,
): Decision<TrackedEvent> => {
  if (given.terms?.tracker === undefined) return keepsNone();
  const episode = tracked.episodes.find((one) => one.episodeId === episodeId);
  if (episode === undefined) {
    return refuse('NO_SUCH_EPISODE', 'The person has had no such episode on this tracker.', {
      path: ['episode'],
    });
  }
  const date = given.next?.date;
  const because = trace(
    date === undefined
      ? 'The episode goes on as if it had not ended. No sitting is in sight yet; the next one that is convened reviews it.'
      : `The episode goes on as if it had not ended, and the next sitting reviews it, on ${sayDate(date)}.`,
    REINSTATED,
    context.now,
  );
  if (episode.phase !== 'ENDED') return already(because);
  if (episode !== tracked.episodes.at(-1) || given.openElsewhere) {
    return refuse(
      'NEWER_EPISODE',
      'The person has come onto the tracker again since: what is wrong with the earlier episode is said in the newer one.',
      { clause: REINSTATED, path: ['episode'] },
    );
  }
  const { next, heardWith, today } = given;
  const level = given.level ?? episode.level;
  const due = dueNow({ ...episode, level }, { next, heardWith, reviewOn: next?.date ?? today, because });
  const { deaths } = given;
  const data = { series, personId, episodeId, ...due, ...(deaths.length > 0 && { despite: deaths }) };
  const parts =
    reason === undefined ? [] : [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'EpisodeReinstated', data, parts, subjects: [personId] }], because);
};

const REINSTATED = boardsOwn(
  'Nobody leaves by mistake: a chair lets an episode go on that should not have ended, with the reason.',
);
