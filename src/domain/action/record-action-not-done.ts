/** An action that will not be done is said to be so, with the reason: silence would look like work in hand. */
import { accept, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import type { NotDoneReason } from '../action-status.js';
import { about, hindered, subjectsOf } from './action-state.js';

export interface RecordActionNotDone {
  readonly actionId: Id;
  readonly because: NotDoneReason;
  /** What stood in the way, in the owner's words. */
  readonly explanation: string;
}

export const recordActionNotDone = (
  action: Action,
  { actionId, because, explanation }: RecordActionNotDone,
  _given: object,
  context: Context,
): Decision<ActionEvent> => {
  const hindrance = hindered('GIVE_UP', action);
  if (hindrance !== undefined) return hindrance;
  const { personId } = action;
  return accept(
    [
      {
        type: 'ActionNotDone',
        data: { actionId, personId, because },
        parts: [{ name: 'explanation', of: about(action), content: { text: explanation } }],
        subjects: subjectsOf(action),
      },
    ],
    trace('Recorded as not done. It can still be completed.', SAID, context.now),
  );
};

const SAID = boardsOwn('An action that is not going to be done is recorded as such, with the reason.');
