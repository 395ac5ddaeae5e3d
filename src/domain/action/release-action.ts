/** Releasing an action: its owner learns of it when the item closes; until then it is a draft of the item. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Discussion } from '../discussion/discussion.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { noAction, RELEASED } from './action-state.js';

export interface ReleaseAction {
  readonly actionId: Id;
}

export const releaseAction = (
  action: Action,
  { actionId }: ReleaseAction,
  given: { readonly discussion: Discussion },
  context: Context,
): Decision<ActionEvent> => {
  const because = trace('The action is released to its owner when its item closes.', RELEASED, context.now);
  if (action.status === 'NONE') return noAction();
  if (action.status !== 'AGREED') return already(because);
  if (given.discussion.phase !== 'CLOSED')
    return refuse('DISCUSSION_GOING_ON', 'Its item has not closed yet.');
  const { personId, discussionId } = action;
  // One that came of an escalation was released as it was agreed, and so is no draft.
  if (personId === null || discussionId === null) return already(because);
  const data = { actionId, personId, discussionId };
  return accept([{ type: 'ActionReleased', data, parts: [], subjects: [personId] }], because);
};
