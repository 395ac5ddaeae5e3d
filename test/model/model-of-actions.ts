/** What the model answers about an action once its item has agreed it. */
import { CHAIRS, LEADERS, type ActionModel, type Answer } from './meeting-model.js';
import { dayOf, plusDays } from './meeting-time.js';
import { conflictAbout, hasConflict } from './model-of-conflicts.js';

type Status = ActionModel['status'];

const IN_THE_WAY: Readonly<Record<Status, Answer>> = {
  AGREED: 'ACTION_NOT_RELEASED',
  OPEN: 'ACTION_OPEN',
  RETURNED: 'ACTION_RETURNED',
  DONE: 'ACTION_DONE',
  NOT_DONE: 'ACTION_NOT_DONE',
  WITHDRAWN: 'ACTION_WITHDRAWN',
};

const unless = (action: ActionModel, ...possible: readonly Status[]): Answer | undefined =>
  possible.includes(action.status) ? undefined : IN_THE_WAY[action.status];

/** Owners telephone: the co-ordinator records what they say. */
const notTheOwner = (action: ActionModel, role: string): Answer | undefined =>
  role === action.owner || role === 'DRM_COORDINATOR' ? undefined : 'NOT_YOURS_TO_DO';

/** Whoever has a conflict says how far it is, or gives it back; a colleague ends it. */
const notToDecide = (action: ActionModel, role: string): Answer | undefined =>
  notTheOwner(action, role) ?? conflictAbout(role, action.person);

export const acceptAction = (action: ActionModel, role: string): Answer => {
  const refused = notToDecide(action, role) ?? unless(action, 'OPEN');
  if (refused !== undefined) return refused;
  if (action.accepted) return 'NOTHING';
  action.accepted = true;
  return 'RECORDED';
};

export const returnAction = (action: ActionModel, role: string): Answer => {
  const notTheirs = notTheOwner(action, role);
  if (notTheirs !== undefined) return notTheirs;
  if (action.status === 'RETURNED') return 'NOTHING';
  const refused = unless(action, 'OPEN');
  if (refused !== undefined) return refused;
  action.status = 'RETURNED';
  action.accepted = false;
  return 'RECORDED';
};

/** Only the meeting gives an action to another agency. */
export const reassignAction = (action: ActionModel, role: string, owner: string): Answer => {
  const byTheMeeting = LEADERS.includes(role);
  if (!byTheMeeting && role !== action.owner) return 'NOT_YOURS_TO_DO';
  const refused = conflictAbout(role, action.person) ?? unless(action, 'OPEN', 'RETURNED');
  if (refused !== undefined) return refused;
  if (hasConflict(owner, action.person)) return byTheMeeting ? 'OWNER_HAS_CONFLICT' : 'OWNER_UNSUITABLE';
  if (action.status === 'OPEN' && action.owner === owner) return 'NOTHING';
  if (!byTheMeeting && (action.status === 'RETURNED' || owner !== action.owner))
    return 'OWNER_OF_ANOTHER_AGENCY';
  Object.assign(action, { owner, status: 'OPEN', accepted: false });
  return 'RECORDED';
};

export const reportProgress = (action: ActionModel, role: string): Answer =>
  notTheOwner(action, role) ?? unless(action, 'OPEN', 'RETURNED', 'DONE', 'NOT_DONE') ?? 'RECORDED';

export const extendAction = (action: ActionModel, role: string, dueOn: string, now: string): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  const refused = conflictAbout(role, action.person) ?? unless(action, 'OPEN', 'RETURNED');
  if (refused !== undefined) return refused;
  if (dueOn < dayOf(now)) return 'DUE_IN_THE_PAST';
  if (dueOn === action.dueOn) return 'NOTHING';
  if (dueOn < action.dueOn) return 'DUE_EARLIER_THAN_BEFORE';
  action.dueOn = dueOn;
  return 'RECORDED';
};

export const completeAction = (
  action: ActionModel,
  role: string,
  { daysAhead, now }: { readonly daysAhead: number; readonly now: string },
): Answer => {
  const refused = notToDecide(action, role) ?? unless(action, 'OPEN', 'NOT_DONE');
  if (refused !== undefined) return refused;
  const doneOn = plusDays(dayOf(now), daysAhead);
  if (doneOn > dayOf(now)) return 'DONE_IN_THE_FUTURE';
  if (doneOn < action.agreedOn) return 'DONE_BEFORE_AGREED';
  action.status = 'DONE';
  return 'RECORDED';
};

export const recordActionNotDone = (action: ActionModel, role: string): Answer => {
  const refused = notToDecide(action, role) ?? unless(action, 'OPEN');
  if (refused !== undefined) return refused;
  action.status = 'NOT_DONE';
  return 'RECORDED';
};

export const withdrawAction = (action: ActionModel, role: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, action.person);
  if (barred !== undefined) return barred;
  if (action.status === 'WITHDRAWN') return 'NOTHING';
  const refused = unless(action, 'AGREED', 'OPEN', 'RETURNED');
  if (refused !== undefined) return refused;
  action.status = 'WITHDRAWN';
  return 'RECORDED';
};
