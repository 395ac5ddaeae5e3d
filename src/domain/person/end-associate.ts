/** Ending a friendship or association on record: it stays visible as history, with the day from which it is over. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { localDateOf, type LocalDate } from '../time.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, reasonPart, type OfPerson } from './person-state.js';

export interface EndAssociate {
  readonly personId: Id;
  readonly associateId: Id;
  readonly endedOn: LocalDate;
  readonly reason: string;
}

export const endAssociate = (
  person: Person,
  { personId, associateId, endedOn, reason }: EndAssociate,
  { referred, zone }: OfPerson & { readonly zone: string },
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const because = trace('It is history from that day on.', OVER, context.now);
  const known = person.associates.get(associateId);
  if (known === undefined) {
    return refuse('NO_SUCH_ASSOCIATE', 'There is no such friend or associate on record.', {
      path: ['associate'],
    });
  }
  if (known === 'ENDED') return already(because);
  if (endedOn > localDateOf(context.now, zone)) {
    return refuse('ENDS_IN_THE_FUTURE', 'What is over ended today or before.', { path: ['endedOn'] });
  }
  const data = { personId, associateId, endedOn };
  const parts = [reasonPart(reason, personId)];
  return accept([{ type: 'AssociateEnded', data, parts, subjects: [personId] }], because);
};

const OVER = boardsOwn('A friend or associate who is none any more is not reported as one.');
