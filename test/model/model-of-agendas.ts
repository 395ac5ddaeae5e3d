/** Where people are heard, in which order, and which records are heard as one: a person is heard once. */
import {
  compare,
  itemOf,
  nextSitting,
  sittingOf,
  type ListedModel,
  type Model,
  type PersonModel,
  type SittingModel,
} from './meeting-model.js';

/** The record that leads among those that were said to be of one person. */
export const leaderOf = (person: PersonModel): PersonModel =>
  person.mergedInto === null ? person : leaderOf(person.mergedInto);

/** Every record of a person, the one that leads first. */
export const recordsOf = (model: Model, person: PersonModel): readonly PersonModel[] => {
  const leader = leaderOf(person);
  return [leader, ...model.people.filter((other) => other !== leader && leaderOf(other) === leader)];
};

/**
 * A record that is placed anew is heard with the one that it was merged into, if that is there too; whoever was asked
 * about it is asked again.
 */
export const placeAt = (person: PersonModel, key: string, lateItem = false): void => {
  for (const agency of person.items.get(person.at)?.asked ?? []) itemOf(person, key).asked.add(agency);
  person.at = key;
  person.urgent = false;
  person.lateItem = lateItem;
  person.heardWith = person.mergedInto === null ? null : leaderOf(person);
  person.listedAt.add(key);
};

/** Moves on whoever a sitting that is over has not heard to the end. */
export const moveOn = (model: Model, from: string): void => {
  const { key } = nextSitting(model);
  for (const person of model.people) {
    if (person.at !== from || person.concluded) continue;
    if (sittingOf(model, from).phase === 'CLOSED') person.carriedForward = true;
    placeAt(person, key);
  }
};

/**
 * The record under which a person is heard where the person is: the one that leads; where that is not on the agenda,
 * one of those that were merged into it, always the same.
 */
export const heardUnder = (model: Model, person: PersonModel): PersonModel => {
  const { at, heardWith } = person;
  if (at === '' || heardWith === null) return person;
  if (heardWith.at === at) return heardUnder(model, heardWith);
  const alike = model.people.filter((other) => other.at === at && other.heardWith === heardWith);
  return alike.toSorted((a, b) => compare(a.personId, b.personId))[0] ?? person;
};

/** Everybody who is heard with somebody as one item, the one under whom that is first. */
export const heardAsOne = (model: Model, person: PersonModel): readonly PersonModel[] => {
  const lead = heardUnder(model, person);
  const others = model.people.filter(
    (other) => other !== lead && other.at === lead.at && heardUnder(model, other) === lead,
  );
  return [lead, ...others];
};

/** What is learnt of one record holds for all, on every agenda whose sitting is not over. */
export const inStep = (model: Model, person: PersonModel): void => {
  const records = recordsOf(model, person);
  const listed: ListedModel = {
    missing: records.some(({ episode }) => episode !== null && episode.endedAt === null),
    pending: model.strategies.some(
      ({ phase, person: whose }) => phase === 'REQUESTED' && records.includes(whose),
    ),
    repeat: records.length > 1 || records.some(({ routes }) => routes.abuse.at(-1)?.isRepeat === true),
  };
  for (const record of records) {
    const phase = record.at === '' ? 'CLOSED' : sittingOf(model, record.at).phase;
    if (phase === 'CONVENED' || phase === 'OPEN') record.listed = listed;
  }
};

/** What makes an item come earlier, the more the earlier; then receipt and id. */
const WEIGHTS: readonly ((person: PersonModel) => boolean)[] = [
  ({ incident, carriedForward }) => incident === 'REPORTED' && !carriedForward,
  ({ listedAtRisk }) => listedAtRisk,
  ({ listed }) => listed.missing,
  ({ listed }) => listed.pending,
  ({ listed }) => listed.repeat,
];

/** Who is on an agenda, in order, by the ids of those who are heard as one. */
export const agendaAt = (model: Model, key: string): readonly (readonly string[])[] => {
  const heard = model.people
    .filter((person) => person.at === key && heardUnder(model, person) === person)
    .map((person) => heardAsOne(model, person));
  const weigh = (records: readonly PersonModel[]) => WEIGHTS.map((weight) => Number(records.some(weight)));
  const firstReceived = (records: readonly PersonModel[]) =>
    records.map(({ receivedAt }) => receivedAt).toSorted()[0] ?? '';
  const leadOf = (records: readonly PersonModel[]) => records[0]?.personId ?? '';
  const inOrder = heard.toSorted((a, b) => {
    const theirs = weigh(b);
    const earlier = weigh(a).map((own, index) => (theirs[index] ?? 0) - own);
    return (
      earlier.find((difference) => difference !== 0) ??
      (compare(firstReceived(a), firstReceived(b)) || compare(leadOf(a), leadOf(b)))
    );
  });
  const places = asTheChairHasIt(inOrder.map(leadOf), sittingOf(model, key).moves);
  return places.map((lead) => {
    const [first = '', ...others] =
      heard.find((records) => leadOf(records) === lead)?.map(({ personId }) => personId) ?? [];
    return [first, ...others.toSorted()];
  });
};

/** The newest move is kept to the letter; an older one takes the first free place behind it, or before it. */
const asTheChairHasIt = (inOrder: readonly string[], moves: SittingModel['moves']): readonly string[] => {
  const places = inOrder.map((): string | null => null);
  for (const { personId, toPlace } of moves.toReversed()) {
    if (!inOrder.includes(personId)) continue;
    const wanted = Math.min(toPlace, inOrder.length) - 1;
    const behind = places.indexOf(null, wanted);
    places[behind >= 0 ? behind : places.lastIndexOf(null, wanted)] = personId;
  }
  const others = inOrder.filter((personId) => !places.includes(personId));
  return places.map((personId) => personId ?? others.shift() ?? '');
};
