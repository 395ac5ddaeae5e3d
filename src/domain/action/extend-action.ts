/** More time for an action, given by a chair with the reason. How often that happened is counted. */
import { sayDue } from '../due.js';
import { accept, already, refuse, trace, type Clause, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { about, hindered, subjectsOf } from './action-state.js';
import { dueInstant, dueInThePast, type Due } from './due.js';

export interface ExtendAction extends Due {
  readonly actionId: Id;
  readonly reason: string;
}

export const extendAction = (
  action: Action,
  { actionId, reason, ...due }: ExtendAction,
  { zone, clause }: { readonly zone: string; readonly clause: Clause },
  context: Context,
): Decision<ActionEvent> => {
  const hindrance = hindered('EXTEND', action);
  if (hindrance !== undefined) return hindrance;
  const passed = dueInThePast(due, { zone, clause, now: context.now });
  if (passed !== undefined) return passed;
  const dueAt = dueInstant(due, zone);
  const because = trace(`Now due by ${sayDue(dueAt, zone)}.`, clause, context.now);
  if (dueAt === action.dueAt) return already(because);
  if (dueAt < action.dueAt) {
    return refuse('DUE_EARLIER_THAN_BEFORE', 'An extension gives more time: this deadline is earlier.', {
      clause,
      path: ['dueOn'],
    });
  }
  const { personId, dueAt: before } = action;
  const extensions = action.extensions + 1;
  return accept(
    [
      {
        type: 'ActionExtended',
        data: { actionId, personId, dueOn: due.dueOn, dueAt, before, extensions },
        parts: [{ name: 'reason', of: about(action), content: { text: reason } }],
        subjects: subjectsOf(action),
      },
    ],
    because,
  );
};
