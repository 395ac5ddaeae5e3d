/**
 * Recording a friend or associate ("Friends and associates": DRM terms, Recording), with who says so and how far
 * that source can be relied on. Friendship is not suspicion.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, type OfPerson } from './person-state.js';
import type { SourceGrading } from './surroundings.js';

export interface RecordAssociate {
  readonly personId: Id;
  readonly name: string;
  readonly relationship: string;
  readonly grading: SourceGrading;
  /** Their own record, where there is one. */
  readonly associatePersonId: Id | null;
}

export interface AssociateGiven extends OfPerson {
  /** False where the associate is said to have a record and there is none. */
  readonly associateReferred: boolean;
  /** The agency that says so. */
  readonly source: Id;
}

export const recordAssociate = (
  person: Person,
  { personId, name, relationship, grading, associatePersonId }: RecordAssociate,
  given: AssociateGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!given.referred) return noPerson();
  const associateId = context.newId('associate');
  const because = trace('Recorded with its source. Friendship is not suspicion.', FRIENDS, context.now);
  if (person.associates.has(associateId)) return already(because);
  if (!given.associateReferred || associatePersonId === personId) {
    return refuse('NO_SUCH_PERSON', 'There is no such other person.', { path: ['associate'] });
  }
  const { source } = given;
  const subjects = associatePersonId === null ? [personId] : [personId, associatePersonId];
  const part = { name: 'associate' as const, of: subjects, content: { name, relationship } };
  const data = { personId, associateId, associatePersonId, source, grading };
  return accept([{ type: 'AssociateRecorded', data, parts: [part], subjects }], because);
};

const FRIENDS = boardsOwn('A friend or associate carries a source, a grading and, once it is over, an end.');
