/**
 * An owner for whom a conflict about the person is declared: the action stays with their agency, and the meeting is
 * told that it needs another person. It may be theirs again once there is no conflict.
 */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { subjectsOf } from './action-state.js';

export interface ReviewOwner {
  readonly actionId: Id;
}

export interface ReviewOwnerGiven {
  /** Whose conflicts were looked up. */
  readonly owner: Id | undefined;
  readonly hasConflict: boolean;
}

export const reviewOwner = (
  action: Action,
  { actionId }: ReviewOwner,
  { owner, hasConflict }: ReviewOwnerGiven,
  { now }: Context,
): Decision<ActionEvent> => {
  const { personId, series, dueAt, ownerBarred = false } = action;
  const stands = trace('Nothing has changed about who may do this action.', ANOTHER, now);
  const isToBeDone = action.status === 'AGREED' || action.status === 'OPEN' || action.status === 'RETURNED';
  // Somebody else has it by now: theirs are looked up for themselves.
  if (!isToBeDone || personId === null || owner !== action.owner) return already(stands);
  if (hasConflict === ownerBarred) return already(stands);
  const of = { parts: [], subjects: subjectsOf(action) };
  if (!hasConflict) {
    const because = trace('There is no conflict: the owner may do the action.', ANOTHER, now);
    return accept([{ type: 'OwnerUnbarred', data: { actionId, personId, owner }, ...of }], because);
  }
  const because = trace(
    'The owner has a conflict about the person: the action needs another person.',
    ANOTHER,
    now,
  );
  return accept(
    [{ type: 'OwnerBarred', data: { actionId, personId, series, owner, dueAt }, ...of }],
    because,
  );
};

const ANOTHER = boardsOwn('An action whose owner has a conflict is not lost: it is given to somebody else.');
