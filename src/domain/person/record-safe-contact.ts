/** Recording how a person can be reached without harm: a hidden address, instructions, or no contact at all. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, type OfPerson } from './person-state.js';
import type { SafeContact } from './surroundings.js';

export interface RecordSafeContact extends SafeContact {
  readonly personId: Id;
  readonly instructions: string;
}

/** What is recorded last holds: it takes the place of the instructions before. */
export const recordSafeContact = (
  person: Person,
  { personId, addressHidden, doNotContact, instructions }: RecordSafeContact,
  { referred }: OfPerson,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const safeContactId = context.newId('safe-contact');
  const because = trace(SENTENCE, TRAVELS, context.now);
  if (person.recorded.has(safeContactId)) return already(because);
  const data = { personId, safeContactId, addressHidden, doNotContact };
  const part = { name: 'instructions' as const, of: [personId], content: { text: instructions } };
  return accept([{ type: 'SafeContactRecorded', data, parts: [part], subjects: [personId] }], because);
};

const SENTENCE = 'Recorded. It travels with every agenda, action and minute that leads to the person.';
const TRAVELS = boardsOwn(
  'A hidden address, safe-contact instructions and "do not contact" travel with everything that concerns the person.',
);
