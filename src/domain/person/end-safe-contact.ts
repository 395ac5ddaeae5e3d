/** Ending safe-contact instructions once they are not needed any more, with the reason. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, reasonPart, type OfPerson } from './person-state.js';

export interface EndSafeContact {
  readonly personId: Id;
  /** The instructions that were read: newer ones are not ended by mistake. */
  readonly safeContactId: Id;
  readonly reason: string;
}

export const endSafeContact = (
  person: Person,
  { personId, safeContactId, reason }: EndSafeContact,
  { referred }: OfPerson,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const because = trace('The instructions do not hold any more.', ENDED, context.now);
  if (!person.recorded.has(safeContactId)) {
    return refuse('NO_SUCH_INSTRUCTIONS', 'There are no such instructions.', { path: ['safeContact'] });
  }
  const { safeContact } = person;
  if (safeContact === undefined) return already(because);
  if (safeContact.safeContactId !== safeContactId) {
    return refuse('NEWER_INSTRUCTIONS', 'Newer instructions have taken their place: read these first.', {
      clause: ENDED,
      path: ['safeContact'],
    });
  }
  const data = { personId, safeContactId };
  const parts = [reasonPart(reason, personId)];
  return accept([{ type: 'SafeContactEnded', data, parts, subjects: [personId] }], because);
};

const ENDED = boardsOwn(
  'Safe-contact instructions hold until somebody who has read them says why they need not.',
);
