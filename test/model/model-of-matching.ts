/** What the model answers to whoever says that two records are of one person, or are not. */
import { sittingOf, type Answer, type Model, type PersonModel, type Role } from './meeting-model.js';
import { inStep, leaderOf } from './model-of-agendas.js';
import { notesOfFile } from './model-of-case-notes.js';
import { conflictAbout } from './model-of-conflicts.js';
import { notAMember } from './model-of-people.js';
import { holdEveryRecord } from './model-of-safeguarding.js';

/** Where a person is placed, and neither record has been discussed yet: there the two may still become one item. */
const isStillToDiscuss = (model: Model, person: PersonModel, leader: PersonModel): boolean => {
  if (person.at === '') return false;
  const { phase } = sittingOf(model, person.at);
  if (phase !== 'CONVENED' && phase !== 'OPEN') return false;
  return [person, leader].every(
    ({ items }) => (items.get(person.at)?.phase ?? 'NOT_STARTED') === 'NOT_STARTED',
  );
};

export const mergePeople = (model: Model, person: PersonModel, into: PersonModel, role: Role): Answer => {
  const refused = notAMember(role) ?? conflictAbout(role, person, into);
  if (refused !== undefined) return refused;
  if (into === person) return 'SAME_RECORD';
  const leader = leaderOf(into);
  if (person.mergedInto !== null && leaderOf(person) === leader) return 'NOTHING';
  if (leader === person) return 'MERGED_THE_OTHER_WAY';
  if (person.mergedInto !== null) return 'MERGED_ALREADY';
  person.mergedInto = leader;
  if (isStillToDiscuss(model, person, leader)) person.heardWith = leader;
  inStep(model, person);
  notesOfFile(model, person);
  holdEveryRecord(model, person);
  return 'RECORDED';
};

export const unmergePeople = (model: Model, person: PersonModel, role: Role): Answer => {
  const refused = notAMember(role) ?? conflictAbout(role, person);
  if (refused !== undefined) return refused;
  const { mergedInto: from } = person;
  if (from === null) return 'NOTHING';
  const apart = isStillToDiscuss(model, person, leaderOf(person));
  person.mergedInto = null;
  if (apart) person.heardWith = null;
  inStep(model, person);
  inStep(model, from);
  return 'RECORDED';
};

export const dismissMatch = (person: PersonModel, other: PersonModel, role: Role): Answer => {
  const refused = notAMember(role) ?? conflictAbout(role, person, other);
  if (refused !== undefined) return refused;
  if (other === person) return 'NO_SUCH_PERSON';
  if (person.dismissed.has(other.personId)) return 'NOTHING';
  if (leaderOf(person) === leaderOf(other)) return 'MERGED_ALREADY';
  person.dismissed.add(other.personId);
  return 'RECORDED';
};
