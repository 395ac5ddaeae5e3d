/** Closing an item: what was agreed in it is released. An item needs a decision, be it that nothing more is done. */
import {
  accept,
  already,
  refuse,
  trace,
  boardsOwn,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { conflictBars, notGoingOn, ofDiscussion } from './discussion-state.js';

export interface CloseDiscussion {
  readonly discussionId: Id;
}

export interface CloseGiven {
  /** What the item still wants of somebody on a tracker; left out where nothing is. */
  readonly wanted?: Refusal | undefined;
}

export const closeDiscussion = (
  discussion: Discussion,
  input: CloseDiscussion,
  { wanted }: CloseGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const because = trace('The item is closed and its actions are released.', CLOSING, context.now);
  if (discussion.phase === 'CLOSED') return already(because);
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  const barred = conflictBars(discussion, context);
  if (barred !== undefined) return barred;
  if (!discussion.isDecided) {
    return refuse('NO_DECISION_RECORDED', 'Record what was decided before closing the item.', {
      clause: CLOSING,
    });
  }
  if (wanted !== undefined) return wanted;
  return accept([closed(discussion, input, true)], because);
};

/** The sitting ended while the item was still going on: it closes, and moves to the next sitting unless it had been decided, and nothing is wanted. */
export const closeWithSitting = (
  discussion: Discussion,
  input: CloseDiscussion,
  { wanted }: CloseGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const because = trace('The sitting ended before the item was concluded.', CLOSING, context.now);
  if (discussion.phase !== 'GOING_ON') return already(because);
  return accept([closed(discussion, input, discussion.isDecided && wanted === undefined)], because);
};

const closed = (discussion: Discussion, input: CloseDiscussion, concluded: boolean): DiscussionEvent => ({
  type: 'DiscussionClosed',
  data: { ...ofDiscussion(input.discussionId, discussion), concluded },
  parts: [],
  subjects: [discussion.personId],
});

const CLOSING = boardsOwn('An item closes with a decision, which may be that no further action is needed.');
