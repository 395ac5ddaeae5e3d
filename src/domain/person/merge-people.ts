/**
 * Saying that two records are of one person. Matching a person as stated to one who is known already is the same
 * act. It is said by a person, with the reason, and never automatic; the records stay, so that it can be undone.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noOtherPerson, noPerson, reasonPart, type OfPerson } from './person-state.js';

export interface MergePeople {
  readonly personId: Id;
  readonly into: Id;
  readonly reason: string;
}

export interface MergeGiven extends OfPerson {
  /** Whether there is such another person, whom the actor may speak of. */
  readonly otherReferred: boolean;
  /** The record that leads where the other one was merged itself; the other one otherwise. */
  readonly leading: Id;
  /** Whether the two are of one person already, be it by way of a third record. */
  readonly alreadyOne: boolean;
  /** Where the person is placed, and neither of the two has been discussed yet. */
  readonly sittingIds: readonly Id[];
}

export const mergePeople = (
  person: Person,
  { personId, into, reason }: MergePeople,
  { referred, otherReferred, leading, alreadyOne, sittingIds }: MergeGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  if (!otherReferred) return noOtherPerson('into');
  if (into === personId) {
    return refuse('SAME_RECORD', 'These are not two records but one.', { path: ['into'] });
  }
  const because = trace(sentence(sittingIds.length), ONE_PERSON, context.now);
  if (person.mergedInto === leading || (person.mergedInto !== undefined && alreadyOne))
    return already(because);
  if (leading === personId) {
    return refuse('MERGED_THE_OTHER_WAY', 'The other record has been merged into this one already.', {
      clause: ONE_PERSON,
      path: ['into'],
    });
  }
  if (person.mergedInto !== undefined) {
    return refuse(
      'MERGED_ALREADY',
      'This record has been merged into a third one: merge that one, or take it apart first.',
      {
        clause: ONE_PERSON,
        path: ['personId'],
      },
    );
  }
  const data = { personId, into: leading, sittingIds };
  const subjects = [personId, leading];
  return accept(
    [{ type: 'PeopleMerged', data, parts: [reasonPart(reason, ...subjects)], subjects }],
    because,
  );
};

const sentence = (sittings: number): string =>
  sittings === 0
    ? 'The two records are of one person. Both are kept.'
    : 'The two records are of one person, who is heard once, with every referrer and concern.';

const ONE_PERSON = boardsOwn(
  'Whether two records are of one person is for a person to say, with the reason.',
);
