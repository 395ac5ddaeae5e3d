/** Not ours: the owner gives an action back to the meeting, with the reason, so that it finds who can do it. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { about, hindered, subjectsOf } from './action-state.js';

export interface ReturnAction {
  readonly actionId: Id;
  readonly reason: string;
}

export const returnAction = (
  action: Action,
  { actionId, reason }: ReturnAction,
  _given: object,
  context: Context,
): Decision<ActionEvent> => {
  const because = trace('Returned: a chair or the co-ordinator finds another owner.', RETURNED, context.now);
  if (action.status === 'RETURNED') return already(because);
  const hindrance = hindered('RETURN', action);
  if (hindrance !== undefined) return hindrance;
  const { personId, ownerAgency } = action;
  return accept(
    [
      {
        type: 'ActionReturned',
        data: { actionId, personId, ownerAgency, returnedBy: context.actor.id },
        parts: [{ name: 'reason', of: about(action), content: { text: reason } }],
        subjects: subjectsOf(action),
      },
    ],
    because,
  );
};

const RETURNED = boardsOwn(
  'An action that is not its owner’s goes back to the meeting, which finds another.',
);
