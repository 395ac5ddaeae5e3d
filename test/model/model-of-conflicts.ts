/** Who has a conflict about whom: declared on an item, and true of the person, on every record and at every sitting. */
import type { Answer, ItemModel, Model, PersonModel } from './meeting-model.js';
import { leaderOf } from './model-of-agendas.js';

export interface ConflictModel {
  readonly role: string;
  /** The record on which it was declared. */
  readonly person: PersonModel;
  readonly item: ItemModel;
}

/** It stands for as long as the item on which it was declared says so. */
const stands = ({ role, item }: ConflictModel): boolean => item.conflicted.has(role);

/** The conflicts about a person, on whichever of the person's records. */
const about = (person: PersonModel): readonly ConflictModel[] =>
  person.conflicts.filter((conflict) => leaderOf(conflict.person) === leaderOf(person) && stands(conflict));

/** Officers who have a conflict about a person. */
export const conflictedAbout = (person: PersonModel): ReadonlySet<string> =>
  new Set(about(person).map(({ role }) => role));

export const hasConflict = (role: string, person: PersonModel | null): boolean =>
  person !== null && conflictedAbout(person).has(role);

/** Asked of everybody who decides about somebody, once it is known that it is theirs to decide. */
export const conflictAbout = (
  role: string,
  ...people: readonly (PersonModel | null)[]
): Answer | undefined =>
  people.some((person) => hasConflict(role, person)) ? 'CONFLICT_DECLARED' : undefined;

/** Declared on an item: whoever has it leaves the item, also where the person is heard under the leading record. */
export const declare = (person: PersonModel, key: string, role: string): void => {
  const item = person.items.get(key);
  if (item === undefined) return;
  item.conflicted.add(role);
  person.conflicts.push({ role, person, item });
  for (const heard of [item, leaderOf(person).items.get(key)]) {
    if (heard?.phase === 'GOING_ON' && heard.here.delete(role)) heard.away.add(role);
  }
};

/** It ends on every record of the person. */
export const end = ({ conflicts }: Model, person: PersonModel, role: string): void => {
  const others = conflicts.filter(
    (conflict) => conflict.role !== role || leaderOf(conflict.person) !== leaderOf(person),
  );
  conflicts.splice(0, conflicts.length, ...others);
};
