/** What the model answers about an agenda item: begun, led, closed, sent on. */
import {
  CHAIRS,
  itemOf,
  LEADERS,
  nextSitting,
  placeAt,
  sittingOf,
  type Answer,
  type ItemModel,
  type Model,
  type PersonModel,
  type SittingModel,
} from './meeting-model.js';
import { dayOf } from './meeting-time.js';
import { askCaseNote } from './model-of-records.js';

export interface ItemAt {
  readonly model: Model;
  readonly person: PersonModel;
  readonly sitting: SittingModel;
  readonly item: ItemModel;
}

export const itemAt = (model: Model, person: PersonModel, key: string): ItemAt => ({
  ...{ model, person, sitting: sittingOf(model, key), item: itemOf(person, key) },
});

/** The referral has the person at this sitting, heard or not. */
export const isListed = ({ person, sitting }: ItemAt): boolean => person.at === sitting.key;

/** Nobody is entitled to anything in a discussion that has not begun: whose meeting it is, is not known. */
export const notGoingOn = ({ item }: ItemAt): Answer | undefined => {
  if (item.phase === 'NOT_STARTED') return 'NOT_YOURS_TO_DO';
  return item.phase === 'CLOSED' ? 'DISCUSSION_CLOSED' : undefined;
};

export const conflictBars = ({ item }: ItemAt, role: string): Answer | undefined =>
  item.conflicted.has(role) ? 'CONFLICT_DECLARED' : undefined;

/** Where everybody in the chair has a conflict, somebody who stands in for a chair leads the item. */
export const leadingBars = (found: ItemAt, role: string): Answer | undefined => {
  const barred = conflictBars(found, role);
  if (barred !== undefined) return barred;
  const { chairs } = found.sitting;
  const isLed = CHAIRS.includes(role) || [...chairs].some((chair) => !found.item.conflicted.has(chair));
  return isLed || chairs.size === 0 ? undefined : 'NOBODY_IN_THE_CHAIR';
};

export const startDiscussion = (found: ItemAt, role: string): Answer => {
  const { item, sitting } = found;
  if (item.phase === 'GOING_ON') return 'NOTHING';
  const isHere = isListed(found) && !item.sentOn;
  if (item.phase === 'CLOSED' && (item.concluded || !isHere)) return 'DISCUSSION_CLOSED';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if (!isHere) return 'NOT_ON_THE_AGENDA';
  const barred = leadingBars(found, role);
  if (barred !== undefined) return barred;
  // A late item is for a chair to take: one who begins it takes it.
  const { lateItem, incident, urgent } = found.person;
  if (lateItem && !item.taken && incident !== 'REPORTED' && !urgent) {
    if (!CHAIRS.includes(role)) return 'LATE_ITEM_NOT_TAKEN';
    item.taken = true;
  }
  item.phase = 'GOING_ON';
  item.isDecided = false;
  item.here.clear();
  for (const there of sitting.present.keys()) {
    if (!item.away.has(there) && !item.conflicted.has(there)) item.here.add(there);
  }
  return 'RECORDED';
};

/** The decision itself is added once its id is known. */
export const recordDecision = (found: ItemAt, role: string): Answer =>
  notGoingOn(found) ?? leadingBars(found, role) ?? 'RECORDED';

export const recordThreshold = (found: ItemAt, role: string): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  return notGoingOn(found) ?? leadingBars(found, role) ?? 'RECORDED';
};

/** The action itself is added once its id is known. */
export const agreeAction = (found: ItemAt, role: string, dueOn: string): Answer => {
  const refused = notGoingOn(found) ?? leadingBars(found, role);
  if (refused !== undefined) return refused;
  return dueOn < dayOf(found.model.now) ? 'DUE_IN_THE_PAST' : 'RECORDED';
};

export const closeDiscussion = (found: ItemAt, role: string): Answer => {
  const { model, person, sitting, item } = found;
  if (item.phase === 'NOT_STARTED') return 'NOT_YOURS_TO_DO';
  if (item.phase === 'CLOSED') return 'NOTHING';
  const barred = conflictBars(found, role);
  if (barred !== undefined) return barred;
  if (!item.isDecided) return 'NO_DECISION_RECORDED';
  concludeOrMoveOn(model, person, sitting.key, true);
  return 'RECORDED';
};

/** The item closes, and its actions are released; what was concluded leaves a case note where there is a file. */
export const concludeOrMoveOn = (
  model: Model,
  person: PersonModel,
  key: string,
  concluded: boolean,
): void => {
  const item = itemOf(person, key);
  item.phase = 'CLOSED';
  item.concluded = concluded;
  for (const action of model.actions) {
    if (action.person === person && action.status === 'AGREED') action.status = 'OPEN';
  }
  if (!concluded) return;
  person.concluded = true;
  askCaseNote(model, person);
};

const sendOn = (model: Model, person: PersonModel, item: ItemModel): void => {
  item.sentOn = true;
  placeAt(person, nextSitting(model).key);
};

/** What was sent on while the sitting was open can be sent on once more after it: there is nothing left to do. */
const itemBars = (found: ItemAt, role: string, isDone = false): Answer | undefined => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (found.sitting.phase !== 'OPEN' && !isDone) return 'SITTING_NOT_OPEN';
  return leadingBars(found, role);
};

/** An item that is not concluded moves to the next sitting; what was agreed so far stands. */
export const rollOver = (found: ItemAt, role: string): Answer => {
  const { model, person, sitting, item } = found;
  const barred = itemBars(found, role, item.sentOn);
  if (barred !== undefined) return barred;
  if (item.sentOn) return 'NOTHING';
  if (item.concluded) return 'DISCUSSION_CLOSED';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  person.carriedForward = true;
  if (item.phase === 'GOING_ON') concludeOrMoveOn(model, person, sitting.key, false);
  sendOn(model, person, item);
  return 'RECORDED';
};

const isLate = (found: ItemAt): boolean => isListed(found) && found.person.lateItem && !found.item.sentOn;

export const acceptLateItem = (found: ItemAt, role: string): Answer => {
  const { item } = found;
  const barred = itemBars(found, role);
  if (barred !== undefined) return barred;
  if (!isLate(found)) return 'NOT_A_LATE_ITEM';
  if (item.taken) return 'NOTHING';
  if (item.concluded) return 'DISCUSSION_CLOSED';
  item.taken = true;
  return 'RECORDED';
};

export const declineLateItem = (found: ItemAt, role: string): Answer => {
  const { model, person, item } = found;
  const barred = itemBars(found, role, item.sentOn);
  if (barred !== undefined) return barred;
  if (!isLate(found) || item.concluded) return item.sentOn ? 'NOTHING' : 'NOT_A_LATE_ITEM';
  if (item.phase === 'GOING_ON') return 'DISCUSSION_GOING_ON';
  sendOn(model, person, item);
  return 'RECORDED';
};

/** A chair hears an item in another place than the terms put it. */
export const moveItem = (found: ItemAt, role: string, toPlace: number | null): Answer => {
  const { person, sitting, item } = found;
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return 'SITTING_OVER';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  if (item.phase === 'GOING_ON' || item.concluded) return 'ITEM_HEARD';
  const newest = sitting.moves.at(-1);
  const { personId } = person;
  const others = sitting.moves.filter((move) => move.personId !== personId);
  if (toPlace === null) {
    if (others.length === sitting.moves.length) return 'NOTHING';
    sitting.moves = others;
    return 'RECORDED';
  }
  if (newest?.personId === personId && newest.toPlace === toPlace) return 'NOTHING';
  sitting.moves = [...others, { personId, toPlace }];
  return 'RECORDED';
};

export const answerCheck = (found: ItemAt): Answer => {
  const { item } = found;
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  if (item.checkAnswered) return 'NOTHING';
  item.checkAnswered = true;
  return 'RECORDED';
};

/** Whoever was on the agenda of a sitting that was held is handed over, heard or not. */
export const recordSafetyPlan = ({ person, sitting }: ItemAt, role: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase !== 'OPEN' && sitting.phase !== 'CLOSED') return 'SITTING_NOT_OPEN';
  return person.listedAt.has(sitting.key) ? 'RECORDED' : 'NOT_ON_THE_AGENDA';
};

const goingOnAt = (model: Model, { key }: SittingModel): readonly ItemModel[] =>
  model.people.flatMap(({ items }) => items.get(key) ?? []).filter(({ phase }) => phase === 'GOING_ON');

/** Who is marked present comes into the item that goes on, unless they left it or have a conflict on it. */
export const arriveInItems = (model: Model, sitting: SittingModel, role: string): void => {
  for (const { here, away, conflicted } of goingOnAt(model, sitting)) {
    if (!away.has(role) && !conflicted.has(role)) here.add(role);
  }
};

export const leaveItems = (model: Model, sitting: SittingModel, role: string): void => {
  for (const { here, away } of goingOnAt(model, sitting)) if (here.delete(role)) away.add(role);
};
