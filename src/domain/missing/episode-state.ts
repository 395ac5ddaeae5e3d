/** Small questions that every decision on a missing episode asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Episode } from './missing.js';

export const noEpisode = (): Refusal =>
  refuse('NO_SUCH_EPISODE', 'There is no such missing episode of this person.', { path: ['episode'] });

/** An episode that has ended, so that its interview has its time. */
export type Ended = Episode & { readonly endedAt: string; readonly interviewDueAt: string };

export const hasEnded = (episode: Episode): episode is Ended =>
  episode.endedAt !== null && episode.interviewDueAt !== null;

export const stillMissing = (): Refusal =>
  refuse('STILL_MISSING', 'The person is still missing: an interview follows a return.', {
    path: ['episode'],
  });
