/** Small questions that every decision on a discussion asks. */
import { refuse, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Discussion } from './discussion.js';

export const notGoingOn = (discussion: Discussion): Refusal =>
  discussion.phase === 'CLOSED'
    ? refuse('DISCUSSION_CLOSED', 'This item has been discussed and closed.')
    : refuse('DISCUSSION_NOT_STARTED', 'This item is not being discussed yet.');

export const ofDiscussion = (discussionId: Id, { sittingId, personId }: Discussion) => ({
  discussionId,
  sittingId,
  personId,
});
