/**
 * Another owner for an action: one that was returned, or whose officer has left. The meeting gives it to anybody in
 * post; an agency passes what it owns to a colleague. Deadline and history stay.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { hindered, subjectsOf } from './action-state.js';
import { noSuchOwner, OWNED, ownerHasConflict } from './agree-action.js';

export interface ReassignAction {
  readonly actionId: Id;
  readonly owner: Id;
}

export interface ReassignGiven {
  /** The new owner's agency; undefined for somebody who is not in post. */
  readonly ownerAgency: Id | undefined;
  /** Whether a chair or the co-ordinator asks, and not only the agency that owns it. */
  readonly byTheMeeting: boolean;
  /** Whether a conflict about the person is declared for the new owner. */
  readonly ownerHasConflict?: boolean;
}

export const reassignAction = (
  action: Action,
  { actionId, owner }: ReassignAction,
  { ownerAgency, byTheMeeting, ownerHasConflict: conflict = false }: ReassignGiven,
  context: Context,
): Decision<ActionEvent> => {
  const hindrance = hindered('REASSIGN', action);
  if (hindrance !== undefined) return hindrance;
  if (ownerAgency === undefined) return noSuchOwner();
  // The meeting heard of the conflict; an agency need not know.
  if (conflict && byTheMeeting) return ownerHasConflict();
  if (conflict || action.closedTo.includes(owner)) {
    // Whoever reassigns it need not know why.
    return refuse('OWNER_UNSUITABLE', 'This officer cannot be given this action. Choose somebody else.', {
      clause: OWNED,
      path: ['owner'],
    });
  }
  const because = trace('It has a new owner; its deadline stays.', OWNED, context.now);
  const { personId } = action;
  if (action.status === 'OPEN' && action.owner === owner) return already(because);
  if (!byTheMeeting && (action.status === 'RETURNED' || ownerAgency !== action.ownerAgency)) {
    return refuse('OWNER_OF_ANOTHER_AGENCY', 'Only the meeting gives an action to another agency.', {
      clause: OWNED,
      path: ['owner'],
    });
  }
  const from = { ownerAgency: action.ownerAgency, owner: action.owner };
  const data = { actionId, personId, from, ownerAgency, owner };
  return accept([{ type: 'ActionReassigned', data, parts: [], subjects: subjectsOf(action) }], because);
};
