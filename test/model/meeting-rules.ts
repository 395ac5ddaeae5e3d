/** What the model answers to each command, and what becomes of it. Rules are in the order in which they are told. */
import {
  dayOf,
  moveOn,
  plusDays,
  sittingOf,
  type ActionModel,
  type Answer,
  type Model,
  type PersonModel,
} from './meeting-model.js';

const CHAIRS = ['MASH_TEAM_MANAGER', 'PPD_SUPERVISOR'];
const isOver = (phase: string): boolean => phase === 'CLOSED' || phase === 'MISSED';

export const takeChair = (model: Model, role: string, date: string): Answer => {
  const sitting = sittingOf(model, date);
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.chairs.has(role)) return 'NOTHING';
  if (isOver(sitting.phase)) return 'SITTING_OVER';
  sitting.chairs.add(role);
  return 'RECORDED';
};

export const openSitting = (model: Model, role: string, date: string): Answer => {
  const sitting = sittingOf(model, date);
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'OPEN') return 'NOTHING';
  if (isOver(sitting.phase)) return 'SITTING_OVER';
  if (dayOf(model.now) < date) return 'NOT_YET';
  if (sitting.chairs.size === 0) return 'NOBODY_IN_THE_CHAIR';
  sitting.phase = 'OPEN';
  return 'RECORDED';
};

export const recordAttendance = (model: Model, date: string, role: string, mode: string): Answer => {
  const sitting = sittingOf(model, date);
  if (isOver(sitting.phase)) return 'SITTING_OVER';
  if (sitting.present.get(role) === mode) return 'NOTHING';
  sitting.present.set(role, mode);
  return 'RECORDED';
};

export const startDiscussion = (model: Model, person: PersonModel, date: string): Answer => {
  const item = person.items.get(date);
  if (item?.phase === 'GOING_ON') return 'NOTHING';
  if (item?.phase === 'CLOSED') return 'DISCUSSION_CLOSED';
  if (sittingOf(model, date).phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if (person.at !== date) return 'NOT_ON_THE_AGENDA';
  person.items.set(date, { phase: 'GOING_ON', decisions: 0 });
  return 'RECORDED';
};

/** Nobody is entitled to anything in a discussion that has not begun: whose meeting it is, is not known. */
const notGoingOn = (person: PersonModel, date: string): Answer | undefined => {
  const item = person.items.get(date);
  if (item === undefined) return 'NOT_YOURS_TO_DO';
  return item.phase === 'CLOSED' ? 'DISCUSSION_CLOSED' : undefined;
};

export const shareInformation = (model: Model, person: PersonModel, date: string): Answer => {
  const refused = notGoingOn(person, date);
  if (refused !== undefined) return refused;
  return sittingOf(model, date).present.has('HEALTH') ? 'RECORDED' : 'AGENCY_NOT_PRESENT';
};

export const recordDecision = (person: PersonModel, date: string): Answer => {
  const refused = notGoingOn(person, date);
  if (refused !== undefined) return refused;
  const item = person.items.get(date);
  if (item !== undefined) item.decisions += 1;
  return 'RECORDED';
};

/** The action itself is added once its id is known. */
export const agreeAction = (model: Model, person: PersonModel, date: string, dueOn: string): Answer => {
  const refused = notGoingOn(person, date);
  if (refused !== undefined) return refused;
  return dueOn < dayOf(model.now) ? 'DUE_IN_THE_PAST' : 'RECORDED';
};

export const closeDiscussion = (model: Model, person: PersonModel, date: string): Answer => {
  const item = person.items.get(date);
  if (item === undefined) return 'NOT_YOURS_TO_DO';
  if (item.phase === 'CLOSED') return 'NOTHING';
  if (item.decisions === 0) return 'NO_DECISION_RECORDED';
  item.phase = 'CLOSED';
  person.concluded = true;
  for (const action of model.actions) {
    if (action.person === person && action.status === 'AGREED') action.status = 'OPEN';
  }
  return 'RECORDED';
};

export const closeSitting = (model: Model, date: string): Answer => {
  const sitting = sittingOf(model, date);
  if (sitting.phase === 'CLOSED') return 'NOTHING';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if (model.people.some(({ items }) => items.get(date)?.phase === 'GOING_ON')) return 'DISCUSSION_GOING_ON';
  sitting.phase = 'CLOSED';
  sitting.minutes = 'DRAFT';
  moveOn(model, date);
  return 'RECORDED';
};

export const approveMinutes = (model: Model, role: string, date: string): Answer => {
  const sitting = sittingOf(model, date);
  if (sitting.minutes === 'NONE') return 'NO_MINUTES';
  if (sitting.approvals.has(role)) return 'NOTHING';
  sitting.approvals.add(role);
  if (sitting.approvals.size === CHAIRS.length) sitting.minutes = 'APPROVED';
  return 'RECORDED';
};

export const issueMinutes = (model: Model, date: string): Answer => {
  const sitting = sittingOf(model, date);
  if (sitting.minutes === 'NONE') return 'NO_MINUTES';
  if (sitting.minutes === 'ISSUED') return 'NOTHING';
  if (sitting.minutes !== 'APPROVED') return 'MINUTES_NOT_APPROVED';
  sitting.minutes = 'ISSUED';
  return 'RECORDED';
};

export const completeAction = (model: Model, action: ActionModel, daysAhead: number): Answer => {
  if (action.status === 'DONE') return 'ACTION_DONE';
  if (action.status === 'AGREED') return 'ACTION_NOT_RELEASED';
  if (plusDays(dayOf(model.now), daysAhead) > dayOf(model.now)) return 'DONE_IN_THE_FUTURE';
  if (plusDays(dayOf(model.now), daysAhead) < action.agreedOn) return 'DONE_BEFORE_AGREED';
  action.status = 'DONE';
  return 'RECORDED';
};
