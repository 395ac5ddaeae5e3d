/**
 * A concluded discussion of a person whom the authority knows asks for a case note; so does an earlier one, once the
 * person becomes known. Sent by the policy that watches for both.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { addWorkingDays, type Calendar } from '../calendar.js';
import type { Discussion } from '../discussion/discussion.js';
import type { Id } from '../event.js';
import type { Person } from '../person/person.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import { addDays, instantAt, localDateOf } from '../time.js';
import type { CaseNote, CaseNoteEvent, NoteBecause } from './case-note.js';
import { isKnownNow } from './case-note-state.js';

export interface RequestCaseNote {
  readonly discussionId: Id;
  /** The referrals that were discussed: whether they say that the person is known counts until somebody checks. */
  readonly referralIds: readonly Id[];
  readonly noteBecause: NoteBecause;
  /** Other records of the same person, which were merged with this one. */
  readonly alsoRecords?: readonly Id[];
}

export interface RequestCaseNoteGiven {
  readonly discussion: Discussion;
  readonly person: Person;
  /** Whether a referral that was discussed states that the authority knows the person. */
  readonly statedKnown: boolean;
  readonly sitting: Sitting;
  readonly calendar: Calendar | undefined;
}

export const requestCaseNote = (
  note: CaseNote,
  { discussionId, noteBecause }: RequestCaseNote,
  { discussion, person, statedKnown, sitting, calendar }: RequestCaseNoteGiven,
  context: Context,
): Decision<CaseNoteEvent> => {
  if (!isConvened(sitting) || calendar === undefined) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace(SENTENCES[noteBecause], terms.clauses.caseNote, context.now);
  if (note.status !== 'NONE') return already(because);
  if (discussion.phase === 'GOING_ON' && discussion.moved.size > 0) {
    return already(trace(BEGUN_AGAIN, terms.clauses.caseNote, context.now));
  }
  if (discussion.phase !== 'CLOSED') {
    return refuse('DISCUSSION_NOT_CLOSED', 'A case note is written once the item is closed.');
  }
  if (!isKnownNow(person, statedKnown)) {
    return already(trace(KEPT_IN_MINUTES, terms.clauses.caseNote, context.now));
  }
  const today = localDateOf(context.now, terms.zone);
  const dueOn = addWorkingDays(calendar, today, terms.caseNotes.writeWithinWorkingDays);
  const { personId, sittingId } = discussion;
  return accept(
    [
      {
        type: 'CaseNoteRequested',
        data: {
          ...{ caseNoteId: discussionId, personId, sittingId, series, noteBecause, dueOn },
          // By the end of that day.
          dueAt: instantAt(addDays(dueOn, 1), '00:00', terms.zone),
        },
        parts: [],
        subjects: [personId],
      },
    ],
    because,
  );
};

const SENTENCES: Readonly<Record<NoteBecause, string>> = {
  CONCLUDED: 'The authority knows the person, so a case note goes on the person’s own file.',
  NOT_CONCLUDED:
    'What was said before the item was left goes on the file of a person whom the authority knows.',
  KNOWN_LATER: 'The person has become known since, so the earlier record is attached to the file.',
};
const BEGUN_AGAIN = 'The item is being discussed again: the case note is asked for once it closes.';
const KEPT_IN_MINUTES = 'The authority does not know the person, so the record is kept in the minutes.';
