/** Saying that two people who look alike on record are not one: two children may have one name. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noOtherPerson, noPerson, reasonPart, type OfPerson } from './person-state.js';

export interface DismissMatch {
  readonly personId: Id;
  readonly other: Id;
  readonly reason: string;
}

export interface DismissGiven extends OfPerson {
  /** Whether there is such another person, whom the actor may speak of. */
  readonly otherReferred: boolean;
  /** Whether the two records have been merged. */
  readonly merged: boolean;
}

export const dismissMatch = (
  person: Person,
  { personId, other, reason }: DismissMatch,
  { referred, otherReferred, merged }: DismissGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  if (!otherReferred || other === personId) return noOtherPerson('other');
  const because = trace('They are two people. The match is not proposed again.', ALIKE, context.now);
  if (person.dismissed.has(other)) return already(because);
  if (merged) {
    return refuse('MERGED_ALREADY', 'The two records have been merged: take them apart instead.', {
      clause: ALIKE,
      path: ['other'],
    });
  }
  const subjects = [personId, other];
  const data = { personId, other };
  return accept(
    [{ type: 'MatchDismissed', data, parts: [reasonPart(reason, ...subjects)], subjects }],
    because,
  );
};

const ALIKE = boardsOwn('Two children may have one name: whether they are one is for a person to say.');
