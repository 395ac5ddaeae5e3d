/** Somebody who was missing is found or comes back: from then on the hours run within which an interview is offered. */
import { sayDue } from '../due.js';
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { noTerms, type StrategyGiven } from '../strategy/strategy-state.js';
import { addMinutes, type Instant } from '../time.js';
import { noEpisode } from './episode-state.js';
import type { EpisodeEnding, MissingEpisodes, MissingEvent } from './missing.js';

export interface RecordReturn {
  readonly personId: Id;
  readonly episodeId: Id;
  readonly ending: EpisodeEnding;
  readonly endedAt: Instant;
  readonly circumstances: string;
}

export const recordReturn = (
  missing: MissingEpisodes,
  { personId, episodeId, ending, endedAt, circumstances }: RecordReturn,
  { under }: StrategyGiven,
  context: Context,
): Decision<MissingEvent> => {
  const episode = missing.episodes.get(episodeId);
  if (episode === undefined) return noEpisode();
  if (under === undefined) return noTerms();
  const { terms } = under;
  const interviewDueAt = addMinutes(endedAt, terms.missing.interviewWithinHours * MINUTES);
  const because = trace(
    `Recorded. An interview is offered by ${sayDue(interviewDueAt, terms.zone)}.`,
    WITHIN_HOURS,
    context.now,
  );
  if (episode.endedAt === endedAt) return already(because);
  if (episode.endedAt !== null) {
    return refuse('EPISODE_ENDED', 'The end of this episode has been recorded.', { path: ['episode'] });
  }
  if (endedAt < episode.startedAt || endedAt > context.now) {
    return refuse('END_OF_EPISODE', 'An episode ends after it began, and not later than now.', {
      path: ['endedAt'],
    });
  }
  const data = { episodeId, personId, series: terms.series, ending, endedAt, interviewDueAt };
  const parts = [{ name: 'circumstances' as const, of: [personId], content: { text: circumstances } }];
  return accept(
    [{ type: 'MissingEpisodeEnded', data, parts, subjects: [personId], occurredAt: endedAt }],
    because,
  );
};

const MINUTES = 60;
const WITHIN_HOURS = boardsOwn('After a return an interview is offered within the hours of the terms.');
