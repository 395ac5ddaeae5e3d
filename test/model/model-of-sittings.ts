/** What the model answers about sittings: whether, when and with whom one is held. Rules in the order in which they are told. */
import {
  CHAIRS,
  LEADERS,
  newSitting,
  sittingsOn,
  type Answer,
  type Model,
  type SittingModel,
} from './meeting-model.js';
import { at, dayOf, later } from './meeting-time.js';
import { moveOn } from './model-of-agendas.js';
import { arriveInItems, leaveItems, wereNeverThere } from './model-of-items.js';
import { closeSittingItems } from './passing-time.js';

const isOver = ({ phase }: SittingModel): boolean => phase !== 'CONVENED' && phase !== 'OPEN';

export const takeChair = (sitting: SittingModel, role: string): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.chairs.has(role)) return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  sitting.chairs.add(role);
  return 'RECORDED';
};

export const openSitting = (model: Model, sitting: SittingModel, role: string): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'OPEN') return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  if (dayOf(model.now) < sitting.date) return 'NOT_YET';
  if (sitting.chairs.size === 0) return 'NOBODY_IN_THE_CHAIR';
  sitting.phase = 'OPEN';
  return 'RECORDED';
};

export const closeSitting = (model: Model, sitting: SittingModel): Answer => {
  if (sitting.phase === 'CLOSED') return 'NOTHING';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if (model.people.some(({ items }) => items.get(sitting.key)?.phase === 'GOING_ON'))
    return 'DISCUSSION_GOING_ON';
  closeSittingItems(model, sitting);
  moveOn(model, sitting.key);
  return 'RECORDED';
};

export const recordAttendance = (model: Model, sitting: SittingModel, role: string, mode: string): Answer => {
  if (isOver(sitting)) return 'SITTING_OVER';
  if (sitting.present.get(role) === mode) return 'NOTHING';
  sitting.present.set(role, mode);
  sitting.left.delete(role);
  sitting.apologies.delete(role);
  arriveInItems(model, sitting, role);
  return 'RECORDED';
};

/** Who has left is not present for what follows; a chair who leaves leaves the chair. */
export const recordLeaving = (model: Model, sitting: SittingModel, role: string): Answer => {
  const isThere = sitting.present.has(role) || sitting.chairs.has(role);
  if (!isThere && sitting.left.has(role)) return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  if (!isThere) return 'NOT_PRESENT';
  if (sitting.present.has(role)) sitting.leftAt.set(role, model.now);
  sitting.present.delete(role);
  sitting.chairs.delete(role);
  sitting.left.add(role);
  leaveItems(model, sitting, role);
  return 'RECORDED';
};

/** Who was marked present by mistake was never there: nor in the chair, nor in its items. */
export const withdrawAttendance = (model: Model, sitting: SittingModel, role: string): Answer => {
  if (!sitting.present.has(role)) return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  sitting.present.delete(role);
  sitting.chairs.delete(role);
  wereNeverThere(model, sitting, role);
  return 'RECORDED';
};

export const admitVisitor = (sitting: SittingModel, isPartner: boolean): Answer => {
  if (isOver(sitting)) return 'SITTING_OVER';
  return isPartner ? 'RECORDED' : 'NO_SUCH_AGENCY';
};

const DAYS_OF_AN_OUTAGE = 7;

/** What was done while the service was down is entered once it is up again. */
export const declareOutage = (
  role: string,
  { from, until, now }: { readonly from: string; readonly until: string; readonly now: string },
): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (until <= from) return 'ENDS_BEFORE_IT_BEGINS';
  if (until > now) return 'NOT_OVER';
  return later(from, DAYS_OF_AN_OUTAGE * 1_440) < until ? 'TOO_LONG' : 'RECORDED';
};

export const recordApologies = (sitting: SittingModel, role: string): Answer => {
  if (isOver(sitting)) return 'SITTING_OVER';
  if (sitting.apologies.has(role)) return 'NOTHING';
  sitting.apologies.add(role);
  return 'RECORDED';
};

export const withdrawApologies = (sitting: SittingModel, role: string): Answer => {
  if (!sitting.apologies.has(role)) return 'NOTHING';
  if (isOver(sitting)) return 'SITTING_OVER';
  sitting.apologies.delete(role);
  return 'RECORDED';
};

export const cancelSitting = (model: Model, sitting: SittingModel, role: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase === 'CANCELLED') return 'NOTHING';
  if (sitting.phase === 'OPEN') return 'SITTING_OPEN';
  if (isOver(sitting)) return 'SITTING_OVER';
  sitting.phase = 'CANCELLED';
  moveOn(model, sitting.key);
  return 'RECORDED';
};

/** As long before its start as the cut-off of the terms: two hours. */
const timesOf = (date: string, time: string) => {
  const startsAt = at(date, time);
  return { date, startsAt, cutOffAt: later(startsAt, -120) };
};

const notThen = (
  model: Model,
  { date, startsAt }: Pick<SittingModel, 'date' | 'startsAt'>,
  own?: SittingModel,
): Answer | undefined => {
  if (startsAt <= model.now) return 'IN_THE_PAST';
  const isThere = sittingsOn(model, date).some(
    (other) => other !== own && !isOver(other) && other.startsAt === startsAt,
  );
  return isThere ? 'SITTING_THERE_ALREADY' : undefined;
};

export const moveSitting = (model: Model, sitting: SittingModel, date: string, time: string): Answer => {
  if (sitting.phase === 'OPEN') return 'SITTING_OPEN';
  if (isOver(sitting)) return 'SITTING_OVER';
  const times = timesOf(date, time);
  if (sitting.startsAt === times.startsAt) return 'NOTHING';
  const refused = notThen(model, times, sitting);
  if (refused !== undefined) return refused;
  Object.assign(sitting, times);
  return 'RECORDED';
};

/** The sitting itself is added once its id is known. */
export const arrangeExtraSitting = (model: Model, role: string, date: string, time: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  return notThen(model, timesOf(date, time)) ?? 'RECORDED';
};

export const addExtraSitting = (model: Model, key: string, date: string, time: string): void => {
  model.sittings.set(key, newSitting({ key, ...timesOf(date, time), recurs: false }));
};
