/** Somebody who was missing is found or comes back: from then on the hours run within which an interview is offered. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { sayDue } from '../due.js';
import { noTerms, type StrategyGiven } from '../strategy/strategy-state.js';
import { addMinutes, sayDateTime, type Instant } from '../time.js';
import { noEpisode } from './episode-state.js';
import type { Episode, EpisodeEnding, MissingEpisodes, MissingEvent } from './missing.js';

export interface RecordReturn {
  readonly personId: Id;
  readonly episodeId: Id;
  readonly ending: EpisodeEnding;
  readonly endedAt: Instant;
  readonly circumstances: string;
  /** That the time was recorded wrongly: this one takes its place. */
  readonly corrects?: boolean;
}

export interface RecordReturnGiven extends StrategyGiven {
  readonly agency: Id;
}

export const recordReturn = (
  missing: MissingEpisodes,
  { personId, episodeId, ending, endedAt, circumstances, corrects = false }: RecordReturn,
  { under, agency }: RecordReturnGiven,
  context: Context,
): Decision<MissingEvent> => {
  const episode = missing.episodes.get(episodeId);
  if (episode === undefined) return noEpisode();
  if (under === undefined) return noTerms();
  const { terms } = under;
  const interviewDueAt = addMinutes(endedAt, terms.missing.interviewWithinHours * MINUTES);
  const correction = episode.endedAt !== null && corrects;
  const because = trace(
    `${correction ? 'Corrected; what was said first is kept' : 'Recorded'}. An interview is offered by ${sayDue(interviewDueAt, terms.zone)}.`,
    WITHIN_HOURS,
    context.now,
  );
  const correctionId = context.newId('return-correction');
  if (episode.endedAt === endedAt || missing.reports.has(correctionId)) return already(because);
  if (episode.endedAt !== null && !corrects) {
    return refuse(
      'EPISODE_ENDED',
      `The end of this episode has been recorded: ${sayDateTime(episode.endedAt, terms.zone)}. Where that is wrong, say that this corrects it.`,
      { path: ['episode'] },
    );
  }
  if (endedAt < episode.startedAt || endedAt > context.now) {
    return refuse('END_OF_EPISODE', 'An episode ends after it began, and not later than now.', {
      path: ['endedAt'],
    });
  }
  if (isInterviewedBefore(episode, endedAt)) {
    return refuse(
      'AFTER_THE_INTERVIEW',
      `An interview was offered or held on ${sayDateTime(episode.interviewedAt, terms.zone)}: the return was before.`,
      { clause: WITHIN_HOURS, path: ['endedAt'] },
    );
  }
  const data = { episodeId, personId, series: terms.series, ending, endedAt, interviewDueAt };
  const parts = [{ name: 'circumstances' as const, of: [personId], content: { text: circumstances } }];
  if (correction) {
    const corrected = { ...data, correctionId, agency };
    return accept([{ type: 'ReturnCorrected', data: corrected, parts, subjects: [personId] }], because);
  }
  return accept(
    [{ type: 'MissingEpisodeEnded', data, parts, subjects: [personId], occurredAt: endedAt }],
    because,
  );
};

const isInterviewedBefore = (
  episode: Episode,
  endedAt: Instant,
): episode is Episode & { readonly interviewedAt: Instant } =>
  episode.interviewedAt !== null && episode.interviewedAt < endedAt;

const MINUTES = 60;
const WITHIN_HOURS = boardsOwn('After a return an interview is offered within the hours of the terms.');
