/** What several decisions on a case note ask and answer. */
import { refuse, type Clause, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Person } from '../person/person.js';
import type { Sitting } from '../sitting/sitting.js';
import type { CaseNote } from './case-note.js';

export interface NoteGiven {
  readonly sitting: Sitting;
}

export const ofNote = (caseNoteId: Id, { personId }: CaseNote) => ({ caseNoteId, personId });

export const noNote = (): Refusal =>
  refuse('NO_CASE_NOTE', 'No case note has been asked for: the record is kept in the minutes.');

export const notWritten = (): Refusal =>
  refuse('NOTE_NOT_WRITTEN', 'Record first that the note has been written.');

/** The words that case notes rest on, as the sitting's own terms have them. */
export const clauseOf = ({ convening }: Sitting): Clause =>
  convening?.terms.clauses.caseNote ?? { heading: 'Recording', text: 'A case note is recorded.' };

/**
 * Whether nothing has been asked for that stands: also where it was taken back because nobody knew the person, who
 * may yet become known.
 */
export const isToBeAskedFor = ({ status, reversedBecause }: CaseNote): boolean =>
  status === 'NONE' || (status === 'REVERSED' && reversedBecause === 'NOT_KNOWN_AFTER_ALL');

/** Of several records of one person the one that the file is: an open case first, then a known one. */
export const fileAmong = (own: Person, others: readonly Person[]): Person => {
  const all = [own, ...others];
  const known = all.filter(({ standing }) => standing?.known === 'KNOWN');
  return (
    known.find(({ standing }) => standing?.openStatus === 'OPEN') ??
    known[0] ??
    all.find(({ standing }) => standing !== undefined) ??
    own
  );
};

/** What was found when somebody checked last; where nobody has, what the referrers stated. */
export const isKnownNow = (person: Person, statedKnown: boolean): boolean =>
  person.standing === undefined ? statedKnown : person.standing.known === 'KNOWN';
