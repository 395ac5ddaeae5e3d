/**
 * Sees to it that what was said of a person stands on that person's own file, and that the worker whose case it is
 * hears of it: "if known", also where that turns out later.
 */
import { caseNoteKind, type NoteBecause } from '../../domain/case-note/case-note.js';
import { isKnownNow } from '../../domain/case-note/case-note-state.js';
import { awaitsFeedback } from '../../domain/case-note/request-feedback.js';
import type { Id } from '../../domain/event.js';
import { personKind } from '../../domain/person/person.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { CaseNoteView } from '../../projections/case-notes.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

const OVERDUE = 'overdue/';
/** The concluded discussions of one person; beyond these somebody has long been looking. */
const NOTES_AT_MOST = 500;

export const caseNotes: Policy = {
  name: 'case-notes',
  on: ['DiscussionClosed', 'KnownStatusRecorded', 'CaseNoteRequested', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'DiscussionClosed':
        return event.data.concluded ? noteOf(event.data.discussionId, consult) : nothing;
      case 'KnownStatusRecorded':
        return event.data.known === 'KNOWN' ? earlierRecords(event.data.personId, consult) : nothing;
      case 'CaseNoteRequested': {
        const { caseNoteId, personId, dueAt } = event.data;
        const deadlines = [{ key: `${OVERDUE}${caseNoteId}`, dueAt }];
        return { commands: await feedback({ caseNoteId, personId }, consult), deadlines };
      }
      case 'DeadlineFired': {
        const { policy, key, dueAt } = event.data;
        if (policy !== caseNotes.name) return nothing;
        const caseNoteId = key.slice(OVERDUE.length);
        return sends([{ command: 'RecordCaseNoteMissed', input: { caseNoteId, dueAt } }]);
      }
      default:
        return nothing;
    }
  },
};

const noteOf = async (caseNoteId: Id, { document, state }: Consult): Promise<Reaction> => {
  const note = await document<CaseNoteView>('case-notes', caseNoteId);
  if (note === undefined) return nothing;
  const { personId, referralIds } = note;
  const stated: boolean[] = [];
  for (const referralId of referralIds) {
    const { subjects } = await state(referralKind, referralId);
    stated.push(subjects.some((one) => one.personId === personId && one.knownStatus === 'KNOWN'));
  }
  const known = isKnownNow(await state(personKind, personId), stated.includes(true));
  return known ? sends([requested(note, 'CONCLUDED')]) : nothing;
};

/** What was kept in the minutes while the person was unknown goes on the file; other notes may have another reader. */
const earlierRecords = async (personId: Id, consult: Consult): Promise<Reaction> => {
  const query = { index: 'byPerson', equal: [personId], limit: NOTES_AT_MOST };
  const commands: Intention[] = [];
  for (const note of await consult.find<CaseNoteView>('case-notes', query)) {
    if (note.status === 'KEPT_IN_MINUTES') commands.push(requested(note, 'KNOWN_LATER'));
    commands.push(...(await feedback(note, consult)));
  }
  return sends(commands);
};

const requested = (
  { caseNoteId, referralIds }: Pick<CaseNoteView, 'caseNoteId' | 'referralIds'>,
  noteBecause: NoteBecause,
): Intention => ({
  command: 'RequestCaseNote',
  input: { discussionId: caseNoteId, referralIds, noteBecause },
});

const feedback = async (
  { caseNoteId, personId }: Pick<CaseNoteView, 'caseNoteId' | 'personId'>,
  { state }: Consult,
): Promise<readonly Intention[]> => {
  const note = await state(caseNoteKind, caseNoteId);
  if (!awaitsFeedback(note, await state(personKind, personId))) return [];
  return [{ command: 'RequestFeedback', input: { caseNoteId } }];
};
