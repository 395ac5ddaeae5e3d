/** Taking two records apart again that were said to be of one person. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, reasonPart, type OfPerson } from './person-state.js';

export interface UnmergePeople {
  readonly personId: Id;
  readonly reason: string;
}

export interface UnmergeGiven extends OfPerson {
  /** Where the person is placed, and neither of the two has been discussed yet. */
  readonly sittingIds: readonly Id[];
}

export const unmergePeople = (
  person: Person,
  { personId, reason }: UnmergePeople,
  { referred, sittingIds }: UnmergeGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const because = trace(APART, TWO_PEOPLE, context.now);
  const from = person.mergedInto;
  if (from === undefined) return already(because);
  const subjects = [personId, from];
  const data = { personId, from, sittingIds };
  return accept(
    [{ type: 'PeopleUnmerged', data, parts: [reasonPart(reason, ...subjects)], subjects }],
    because,
  );
};

const APART =
  'The record stands alone. Where the two were discussed as one, that record stands: refer the person again who was not truly heard.';
const TWO_PEOPLE = boardsOwn('What was merged by mistake is taken apart; nothing that was recorded is lost.');
