/** An action is done when somebody says what came of it, and when. */
import { accept, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { addDays, instantAt, localDateOf, sayDate, type LocalDate } from '../time.js';
import type { Action, ActionEvent } from './action.js';
import { noAction, RELEASED } from './action-state.js';

export interface CompleteAction {
  readonly actionId: Id;
  /** The day on which it was done; it may lie before the day on which that is recorded. */
  readonly doneOn: LocalDate;
  readonly outcome: string;
}

export const completeAction = (
  action: Action,
  { actionId, doneOn, outcome }: CompleteAction,
  given: { readonly zone: string },
  context: Context,
): Decision<ActionEvent> => {
  if (action.status === 'NONE') return noAction();
  if (action.status === 'DONE') return refuse('ACTION_DONE', 'This action has been recorded as done.');
  if (action.status === 'AGREED') {
    return refuse('ACTION_NOT_RELEASED', 'This action is released when its item closes.', {
      clause: RELEASED,
    });
  }
  if (doneOn > localDateOf(context.now, given.zone)) {
    return refuse('DONE_IN_THE_FUTURE', 'An action cannot have been done later than today.', {
      path: ['doneOn'],
    });
  }
  if (doneOn < action.agreedOn) {
    return refuse('DONE_BEFORE_AGREED', `The action was agreed on ${sayDate(action.agreedOn)}, not before.`, {
      path: ['doneOn'],
    });
  }
  const { personId } = action;
  const inTime =
    instantAt(addDays(doneOn, 1), '00:00', given.zone) <= action.dueAt || context.now <= action.dueAt;
  return accept(
    [
      {
        type: 'ActionCompleted',
        data: { actionId, personId, doneOn, inTime },
        parts: [{ name: 'outcome', of: [personId], content: { text: outcome } }],
        subjects: [personId],
      },
    ],
    trace(inTime ? 'Done in time.' : 'Done, but not shown to have been done in time.', DONE, context.now),
  );
};

const DONE = boardsOwn('An action is done with its outcome and the day on which it was done.');
