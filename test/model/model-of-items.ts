/** What the model answers about an agenda item: begun, led, closed, sent on. */
import {
  CHAIRS,
  itemOf,
  LEADERS,
  nextSitting,
  sittingOf,
  type Answer,
  type ItemModel,
  type Model,
  type PersonModel,
  type SittingModel,
} from './meeting-model.js';
import { dayOf } from './meeting-time.js';
import { heardAsOne, heardUnder, placeAt } from './model-of-agendas.js';
import { notesOfFile } from './model-of-case-notes.js';

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

/** Something stands on the record of the item. */
export const spoken = ({ item }: ItemAt): Answer => {
  item.spoken = true;
  return 'RECORDED';
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
  if (item.phase === 'CLOSED') return 'DISCUSSION_CLOSED';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  const { model, person } = found;
  if (isListed(found) && heardUnder(model, person) !== person) return 'HEARD_UNDER_ANOTHER';
  if (!isListed(found) || item.sentOn) return 'NOT_ON_THE_AGENDA';
  const barred = leadingBars(found, role);
  if (barred !== undefined) return barred;
  item.phase = 'GOING_ON';
  item.also = heardAsOne(model, person).filter((record) => record !== person);
  for (const there of sitting.present.keys()) {
    if (!item.away.has(there) && !item.conflicted.has(there)) item.here.add(there);
  }
  return 'RECORDED';
};

/** The decision itself is added once its id is known. */
export const recordDecision = (found: ItemAt, role: string): Answer =>
  notGoingOn(found) ?? leadingBars(found, role) ?? spoken(found);

export const recordThreshold = (found: ItemAt, role: string): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  return notGoingOn(found) ?? leadingBars(found, role) ?? spoken(found);
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
  if (item.decisions.length === 0) return 'NO_DECISION_RECORDED';
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
  if (concluded) for (const heard of [person, ...item.also]) heard.concluded = true;
  notesOfFile(model, person);
};

/** What is heard as one item goes on as one. */
const sendOn = (model: Model, records: readonly PersonModel[], item: ItemModel): void => {
  item.sentOn = true;
  for (const record of records) placeAt(record, nextSitting(model).key);
};

const itemBars = (found: ItemAt, role: string): Answer | undefined => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (found.sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  return leadingBars(found, role);
};

/** An item that is not concluded moves to the next sitting; what was agreed so far stands. */
export const rollOver = (found: ItemAt, role: string): Answer => {
  const { model, person, sitting, item } = found;
  const barred = itemBars(found, role);
  if (barred !== undefined) return barred;
  if (item.sentOn) return 'NOTHING';
  if (item.phase === 'CLOSED') return 'DISCUSSION_CLOSED';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  const records = heardAsOne(model, person);
  for (const record of records) record.carriedForward = true;
  if (item.phase === 'GOING_ON') concludeOrMoveOn(model, person, sitting.key, false);
  sendOn(model, records, item);
  return 'RECORDED';
};

const isLate = (found: ItemAt): boolean => isListed(found) && found.person.lateItem && !found.item.sentOn;

export const acceptLateItem = (found: ItemAt, role: string): Answer => {
  const { item } = found;
  const barred = itemBars(found, role);
  if (barred !== undefined) return barred;
  if (!isLate(found)) return 'NOT_A_LATE_ITEM';
  if (item.taken) return 'NOTHING';
  if (item.phase === 'CLOSED') return 'DISCUSSION_CLOSED';
  item.taken = true;
  return 'RECORDED';
};

export const declineLateItem = (found: ItemAt, role: string): Answer => {
  const { model, person, item } = found;
  const barred = itemBars(found, role);
  if (barred !== undefined) return barred;
  if (!isLate(found) || item.phase === 'CLOSED') return item.sentOn ? 'NOTHING' : 'NOT_A_LATE_ITEM';
  if (item.phase === 'GOING_ON') return 'DISCUSSION_GOING_ON';
  sendOn(model, [person], item);
  return 'RECORDED';
};

/** A chair hears an item in another place than the terms put it. */
export const moveItem = (found: ItemAt, role: string, toPlace: number | null): Answer => {
  const { person, sitting, item } = found;
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return 'SITTING_OVER';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  if (item.phase !== 'NOT_STARTED') return 'ITEM_HEARD';
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

/** Besides the core members the co-ordinator asks any partner of the board. */
export const askAgency = (found: ItemAt, role: string, agency: string | null): Answer => {
  const { item, sitting } = found;
  if (role !== 'DRM_COORDINATOR') return 'NOT_YOURS_TO_DO';
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return 'SITTING_OVER';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  if (agency === null) return 'NO_SUCH_AGENCY';
  if (item.asked.has(agency)) return 'NOTHING';
  item.asked.add(agency);
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
