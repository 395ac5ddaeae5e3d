/** Recording with whom a person lives. The statement before is history; who lived there then stays on record. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, type OfPerson } from './person-state.js';
import type { Household } from './surroundings.js';

export interface RecordHousehold {
  readonly personId: Id;
  readonly household: Household;
}

export const recordHousehold = (
  person: Person,
  { personId, household }: RecordHousehold,
  { referred }: OfPerson,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const householdId = context.newId('household');
  const namesAddress = household.address !== null;
  const hidden =
    namesAddress && person.addressHidden ? ' The address is hidden: it is shown to no agency.' : '';
  const because = trace(`The household is recorded.${hidden}`, LIVES_WITH, context.now);
  if (person.recorded.has(householdId)) return already(because);
  const data = { personId, householdId, members: household.members.length, namesAddress };
  const part = { name: 'household' as const, of: [personId], content: household };
  return accept([{ type: 'HouseholdRecorded', data, parts: [part], subjects: [personId] }], because);
};

const LIVES_WITH = boardsOwn(
  'With whom a person lives is recorded as it is known now; what was known before is kept.',
);
