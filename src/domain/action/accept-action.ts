/** The owner says that an action is theirs and will be done: silence is no acceptance. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { hindered, subjectsOf } from './action-state.js';

export interface AcceptAction {
  readonly actionId: Id;
}

export const acceptAction = (
  action: Action,
  { actionId }: AcceptAction,
  _given: object,
  context: Context,
): Decision<ActionEvent> => {
  const hindrance = hindered('ACCEPT', action);
  if (hindrance !== undefined) return hindrance;
  const because = trace('Accepted: its owner will do it.', ACCEPTED, context.now);
  if (action.accepted) return already(because);
  const { personId, ownerAgency } = action;
  const data = { actionId, personId, ownerAgency, acceptedBy: context.actor.id };
  return accept([{ type: 'ActionAccepted', data, parts: [], subjects: subjectsOf(action) }], because);
};

const ACCEPTED = boardsOwn('The owner of an action says whether it is theirs to do.');
