/** Taking two records apart again that were said to be of one person. */
import { accept, already, boardsOwn, trace, type Context, type Decision } from '../decision.js';
import { dueWithinWorkingDays, type WorkingTime } from '../due.js';
import type { Id } from '../event.js';
import { localDateOf } from '../time.js';
import type { Person, PersonEvent } from './person.js';
import { noPerson, reasonPart, type OfPerson } from './person-state.js';

export interface UnmergePeople {
  readonly personId: Id;
  readonly reason: string;
}

/** A case note that was written while the two were one person's: it may stand on the wrong file. */
export interface WrittenTogether extends WorkingTime {
  readonly caseNoteId: Id;
  readonly personId: Id;
  readonly series: string;
  /** Within how many somebody looks where it stands. */
  readonly workingDays: number;
}

export interface UnmergeGiven extends OfPerson {
  /** Where the person is placed, and neither of the two has been discussed yet. */
  readonly sittingIds: readonly Id[];
  readonly notes: readonly WrittenTogether[];
}

export const unmergePeople = (
  person: Person,
  { personId, reason }: UnmergePeople,
  { referred, sittingIds, notes }: UnmergeGiven,
  context: Context,
): Decision<PersonEvent> => {
  if (!referred) return noPerson();
  const because = trace(notes.length === 0 ? APART : `${APART} ${LOOK}`, TWO_PEOPLE, context.now);
  const from = person.mergedInto;
  if (from === undefined) return already(because);
  const subjects = [personId, from];
  const notesToCheck = notes.map(({ caseNoteId, personId: whose, series, workingDays, ...time }) => ({
    ...{ caseNoteId, personId: whose, series },
    checkBy: dueWithinWorkingDays(time, localDateOf(context.now, time.zone), workingDays),
  }));
  const data = { personId, from, sittingIds, ...(notesToCheck.length > 0 && { notesToCheck }) };
  return accept(
    [{ type: 'PeopleUnmerged', data, parts: [reasonPart(reason, ...subjects)], subjects }],
    because,
  );
};

const APART =
  'The record stands alone. Where the two were discussed as one, that record stands: refer the person again who was not truly heard.';
const LOOK =
  'Case notes were written while the two were one: look on whose file each stands, and reverse it or acknowledge it again.';
const TWO_PEOPLE = boardsOwn('What was merged by mistake is taken apart; nothing that was recorded is lost.');
