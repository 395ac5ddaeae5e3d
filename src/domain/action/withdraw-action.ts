/** The meeting takes an action back: its item was corrected, or it should not have been agreed. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent, WithdrawnBecause } from './action-events.js';
import { about, hindered, subjectsOf } from './action-state.js';

export interface WithdrawAction {
  readonly actionId: Id;
  readonly because: WithdrawnBecause;
  readonly reason: string;
}

export const withdrawAction = (
  action: Action,
  { actionId, because, reason }: WithdrawAction,
  _given: object,
  context: Context,
): Decision<ActionEvent> => {
  const why = trace('Taken back: nobody has to do it any more.', WITHDRAWN, context.now);
  if (action.status === 'WITHDRAWN') return already(why);
  const hindrance = hindered('WITHDRAW', action);
  if (hindrance !== undefined) return hindrance;
  const { personId, sittingId } = action;
  return accept(
    [
      {
        type: 'ActionWithdrawn',
        data: { actionId, personId, because, ...(sittingId !== null && { sittingId }) },
        parts: [{ name: 'reason', of: about(action), content: { text: reason } }],
        subjects: subjectsOf(action),
      },
    ],
    why,
  );
};

const WITHDRAWN = boardsOwn('Only the meeting takes an action back, and the record keeps why.');
