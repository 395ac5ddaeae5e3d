/** How an action stands, for a page. What could not be done is told apart from what an agency did not do. */
import type { ActionStatus, NotDoneReason } from '../../domain/action-status.js';

export const sayStatus = (status: ActionStatus, notDone: NotDoneReason | null): string =>
  status === 'NOT_DONE' && notDone !== null ? NOT_DONE[notDone] : STATUS[status];

const STATUS: Readonly<Record<ActionStatus, string>> = {
  AGREED: 'Agreed',
  OPEN: 'Open',
  RETURNED: 'Returned: waits for another owner',
  DONE: 'Done',
  NOT_DONE: 'Not done',
  WITHDRAWN: 'Taken back',
};

const NOT_DONE: Readonly<Record<NotDoneReason, string>> = {
  CIRCUMSTANCES_CHANGED: 'Could not be done: circumstances changed',
  AGENCY_DID_NOT_ACT: 'Not done: the agency did not act',
};
