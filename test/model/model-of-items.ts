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
import { conflictAbout, conflictedAbout, hasConflict } from './model-of-conflicts.js';

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

/** Whoever has a conflict about the person takes no part, at whichever sitting it was declared. */
export const takesNoPart = (found: ItemAt, role: string): Answer | undefined =>
  found.item.phase === 'NOT_STARTED'
    ? 'NOT_YOURS_TO_DO'
    : (conflictAbout(role, found.person) ?? notGoingOn(found));

/** Something stands on the record of the item. */
export const spoken = ({ item }: ItemAt): Answer => {
  item.spoken = true;
  return 'RECORDED';
};

export const conflictBars = ({ item }: ItemAt, role: string): Answer | undefined =>
  item.conflicted.has(role) ? 'CONFLICT_DECLARED' : undefined;

/** Where everybody in the chair has a conflict, somebody who stands in for a chair leads the item. */
export const leadingBars = (
  found: ItemAt,
  role: string,
  conflicted: ReadonlySet<string> = found.item.conflicted,
): Answer | undefined => {
  const barred = conflictBars(found, role);
  if (barred !== undefined) return barred;
  const { chairs } = found.sitting;
  const isLed = CHAIRS.includes(role) || [...chairs].some((chair) => !conflicted.has(chair));
  return isLed || chairs.size === 0 ? undefined : 'NOBODY_IN_THE_CHAIR';
};

/** The records that a person's item is heard of; none where the person is not, or no longer, on the agenda. */
const recordsHere = (found: ItemAt): readonly PersonModel[] => {
  const { model, person } = found;
  if (!isListed(found)) return [];
  return isUnderAnother(found) ? [person] : heardAsOne(model, person);
};

const isUnderAnother = (found: ItemAt): boolean =>
  isListed(found) && heardUnder(found.model, found.person) !== found.person;

/** Of these, those that no chair has asked for: a chair who begins the item takes them. */
const offered = (found: ItemAt): readonly PersonModel[] =>
  recordsHere(found).filter(
    (record) =>
      record.lateItem && record.incident !== 'REPORTED' && !record.urgent && !found.item.taken.has(record),
  );

export const startDiscussion = (found: ItemAt, role: string): Answer => {
  const { model, person, item, sitting } = found;
  const hasOne = conflictAbout(role, person);
  if (hasOne !== undefined) return hasOne;
  if (item.phase === 'GOING_ON') return 'NOTHING';
  if (item.phase === 'CLOSED' && (item.concluded || !isListed(found))) return 'DISCUSSION_CLOSED';
  if (sitting.phase !== 'OPEN') return 'SITTING_NOT_OPEN';
  if (isUnderAnother(found)) return 'HEARD_UNDER_ANOTHER';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  const conflicted = new Set([...item.conflicted, ...conflictedAbout(person)]);
  const barred = leadingBars(found, role, conflicted);
  if (barred !== undefined) return barred;
  const waits = offered(found);
  if (!CHAIRS.includes(role) && waits.length === recordsHere(found).length) return 'LATE_ITEM_NOT_TAKEN';
  if (CHAIRS.includes(role)) for (const record of waits) item.taken.add(record);
  // What was declared on other items of the person is carried into this one.
  for (const officer of conflicted) item.conflicted.add(officer);
  item.phase = 'GOING_ON';
  if (item.startedAt === '') item.startedAt = model.now;
  item.also = heardAsOne(model, person).filter((record) => record !== person);
  item.isDecided = false;
  item.here.clear();
  for (const there of sitting.present.keys()) {
    if (!item.away.has(there) && !item.conflicted.has(there)) item.here.add(there);
  }
  return 'RECORDED';
};

/** The decision itself is added once its id is known. */
export const recordDecision = (found: ItemAt, role: string): Answer =>
  takesNoPart(found, role) ?? leadingBars(found, role) ?? spoken(found);

export const recordThreshold = (found: ItemAt, role: string): Answer => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  return takesNoPart(found, role) ?? leadingBars(found, role) ?? spoken(found);
};

/** The action itself is added once its id is known. */
export const agreeAction = (
  found: ItemAt,
  role: string,
  { owner, dueOn }: { readonly owner: string; readonly dueOn: string },
): Answer => {
  const refused = takesNoPart(found, role) ?? leadingBars(found, role);
  if (refused !== undefined) return refused;
  if (found.item.conflicted.has(owner)) return 'OWNER_HAS_CONFLICT';
  return dueOn < dayOf(found.model.now) ? 'DUE_IN_THE_PAST' : 'RECORDED';
};

export const closeDiscussion = (found: ItemAt, role: string): Answer => {
  const { model, person, sitting, item } = found;
  if (item.phase === 'NOT_STARTED') return 'NOT_YOURS_TO_DO';
  const hasOne = conflictAbout(role, person);
  if (hasOne !== undefined) return hasOne;
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
  if (concluded) for (const heard of [person, ...item.also]) heard.concluded = true;
  notesOfFile(model, person, item);
};

/** What is heard as one item goes on as one. */
const sendOn = (model: Model, records: readonly PersonModel[], item: ItemModel): void => {
  item.sentOn = true;
  for (const record of records) placeAt(record, nextSitting(model).key);
};

/** What was sent on while the sitting was open can be sent on once more after it: there is nothing left to do. */
const itemBars = (found: ItemAt, role: string, isDone = false): Answer | undefined => {
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, found.person);
  if (barred !== undefined) return barred;
  if (found.sitting.phase !== 'OPEN' && !isDone) return 'SITTING_NOT_OPEN';
  return isUnderAnother(found) ? 'HEARD_UNDER_ANOTHER' : leadingBars(found, role);
};

/** An item that is not concluded moves to the next sitting; what was agreed so far stands. */
export const rollOver = (found: ItemAt, role: string): Answer => {
  const { model, person, sitting, item } = found;
  const records = recordsHere(found);
  const isDone = records.length === 0 && item.sentOn;
  const barred = itemBars(found, role, isDone);
  if (barred !== undefined) return barred;
  if (isDone) return 'NOTHING';
  if (item.concluded) return 'DISCUSSION_CLOSED';
  if (records.length === 0) return 'NOT_ON_THE_AGENDA';
  for (const record of records) record.carriedForward = true;
  if (item.phase === 'GOING_ON') concludeOrMoveOn(model, person, sitting.key, false);
  sendOn(model, records, item);
  return 'RECORDED';
};

const lateOnes = (found: ItemAt): readonly PersonModel[] =>
  recordsHere(found).filter(({ lateItem }) => lateItem);

export const acceptLateItem = (found: ItemAt, role: string): Answer => {
  const { item } = found;
  const barred = itemBars(found, role);
  if (barred !== undefined) return barred;
  const late = lateOnes(found);
  if (late.length === 0) return 'NOT_A_LATE_ITEM';
  if (late.every((record) => item.taken.has(record))) return 'NOTHING';
  if (item.concluded) return 'DISCUSSION_CLOSED';
  for (const record of late) item.taken.add(record);
  return 'RECORDED';
};

/** What has been heard to the end stays where it was heard. */
export const declineLateItem = (found: ItemAt, role: string): Answer => {
  const { model, person, item } = found;
  const heard = item.concluded ? [person, ...item.also] : [];
  const late = lateOnes(found).filter((record) => !heard.includes(record));
  const isDone = late.length === 0 && item.sentOn;
  const barred = itemBars(found, role, isDone);
  if (barred !== undefined) return barred;
  if (isDone) return 'NOTHING';
  if (late.length === 0) return 'NOT_A_LATE_ITEM';
  if (item.phase === 'GOING_ON') return 'DISCUSSION_GOING_ON';
  sendOn(model, late, item);
  return 'RECORDED';
};

/** A chair hears an item in another place than the terms put it. */
export const moveItem = (found: ItemAt, role: string, toPlace: number | null): Answer => {
  const { person, sitting, item } = found;
  if (!CHAIRS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
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

/** Besides the core members the co-ordinator asks any partner of the board. */
export const askAgency = (found: ItemAt, role: string, agency: string | null): Answer => {
  const { item, person, sitting } = found;
  if (role !== 'DRM_COORDINATOR') return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return 'SITTING_OVER';
  if (!isListed(found)) return 'NOT_ON_THE_AGENDA';
  if (agency === null) return 'NO_SUCH_AGENCY';
  if (item.asked.has(agency)) return 'NOTHING';
  item.asked.add(agency);
  return 'RECORDED';
};

/** News: also where the item has moved on from here, unless the referral was withdrawn. */
export const answerCheck = (found: ItemAt): Answer => {
  const { item, person, sitting } = found;
  if (person.at === '' || !person.listedAt.has(sitting.key)) return 'NOT_ON_THE_AGENDA';
  if (item.checkAnswered) return 'NOTHING';
  item.checkAnswered = true;
  return 'RECORDED';
};

/** Whoever was on the agenda of a sitting that was held is handed over, heard or not. */
export const recordSafetyPlan = ({ person, sitting }: ItemAt, role: string): Answer => {
  if (!LEADERS.includes(role)) return 'NOT_YOURS_TO_DO';
  const barred = conflictAbout(role, person);
  if (barred !== undefined) return barred;
  if (sitting.phase !== 'OPEN' && sitting.phase !== 'CLOSED') return 'SITTING_NOT_OPEN';
  return person.listedAt.has(sitting.key) ? 'RECORDED' : 'NOT_ON_THE_AGENDA';
};

const goingOnAt = (model: Model, { key }: SittingModel): readonly ItemModel[] =>
  model.people.flatMap(({ items }) => items.get(key) ?? []).filter(({ phase }) => phase === 'GOING_ON');

/** Who is marked present comes into the item that goes on, unless they left it or have a conflict about the person. */
export const arriveInItems = (model: Model, sitting: SittingModel, role: string): void => {
  for (const person of model.people) {
    const item = person.items.get(sitting.key);
    if (item?.phase !== 'GOING_ON' || item.conflicted.has(role) || hasConflict(role, person)) continue;
    if (!item.away.has(role)) item.here.add(role);
  }
};

/** Who was marked present by mistake was not there for what has begun since they left last, if they ever did. */
export const wereNeverThere = (model: Model, sitting: SittingModel, role: string): void => {
  const leftAt = sitting.leftAt.get(role) ?? '';
  for (const { here, startedAt } of goingOnAt(model, sitting)) if (startedAt > leftAt) here.delete(role);
};

export const leaveItems = (model: Model, sitting: SittingModel, role: string): void => {
  for (const { here, away } of goingOnAt(model, sitting)) if (here.delete(role)) away.add(role);
};
