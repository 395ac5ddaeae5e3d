/**
 * Sees to it that what was said of a person stands on that person's own file, and that the worker whose case it is
 * hears of it: "if known", also where that turns out later.
 */
import { caseNoteKind, type NoteBecause } from '../../domain/case-note/case-note.js';
import { fileAmong, isKnownNow } from '../../domain/case-note/case-note-state.js';
import { awaitsFeedback } from '../../domain/case-note/request-feedback.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { personKind, type Person } from '../../domain/person/person.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { CaseNoteView } from '../../projections/case-notes.js';
import { recordIdsOf } from '../leading.js';
import { nothing, sends, type Consult, type Intention, type Policy, type Reaction } from './policy.js';

const OVERDUE = 'overdue/';
/** The concluded discussions of one person; beyond these somebody has long been looking. */
const NOTES_AT_MOST = 500;

export const caseNotes: Policy = {
  name: 'case-notes',
  on: ['DiscussionClosed', 'KnownStatusRecorded', 'PeopleMerged', 'CaseNoteRequested', 'DeadlineFired'],
  react: async (event, consult) => {
    switch (event.type) {
      case 'DiscussionClosed':
        return noteOf(event.data, event.position, consult);
      case 'KnownStatusRecorded':
        return event.data.known === 'KNOWN'
          ? earlierRecords(event.data.personId, event.position, consult)
          : nothing;
      case 'PeopleMerged':
        return earlierRecords(event.data.into, event.position, consult);
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

/** Of an item that was left unconcluded there is a note where something was said or decided in it. */
const noteOf = async (
  { discussionId, concluded }: { readonly discussionId: Id; readonly concluded: boolean },
  heardAt: bigint,
  consult: Consult,
): Promise<Reaction> => {
  const { document, state } = consult;
  const note = await document<CaseNoteView>('case-notes', discussionId);
  if (note === undefined || isTakenBackSince(note, heardAt)) return nothing;
  if (!(await hasRecord(discussionId, consult))) return nothing;
  const { personId, referralIds } = note;
  const stated: boolean[] = [];
  for (const referralId of referralIds) {
    const { subjects } = await state(referralKind, referralId);
    stated.push(subjects.some((one) => one.personId === personId && one.knownStatus === 'KNOWN'));
  }
  const alsoRecords = await recordsBeside(personId, consult);
  const known = isKnownNow(await fileOf(personId, alsoRecords, consult), stated.includes(true));
  if (!known) return nothing;
  return sends([requested(note, concluded ? 'CONCLUDED' : 'NOT_CONCLUDED', alsoRecords)]);
};

/** Whether anything was shared, decided or written of the item. */
const hasRecord = async (discussionId: Id, { state }: Consult): Promise<boolean> => {
  const { recorded, decided } = await state(discussionKind, discussionId);
  return recorded.size > 0 || decided.size > 0;
};

/** Every other record of the person, the one that leads first: one person has one file. */
const recordsBeside = async (personId: Id, { document }: Consult): Promise<readonly Id[]> => {
  const records = await recordIdsOf(personId, { document });
  return records.filter((id) => id !== personId);
};

const fileOf = async (personId: Id, others: readonly Id[], { state }: Consult): Promise<Person> =>
  fileAmong(
    await state(personKind, personId),
    await Promise.all(others.map((other) => state(personKind, other))),
  );

/** What was kept in the minutes while the person was unknown goes on the file; other notes may have another reader. */
const earlierRecords = async (personId: Id, heardAt: bigint, consult: Consult): Promise<Reaction> => {
  const commands: Intention[] = [];
  const beside = await recordsBeside(personId, consult);
  for (const record of [personId, ...beside]) {
    const others = [personId, ...beside].filter((id) => id !== record);
    const { standing } = await fileOf(record, others, consult);
    const query = { index: 'byPerson', equal: [record], limit: NOTES_AT_MOST };
    for (const note of await consult.find<CaseNoteView>('case-notes', query)) {
      const isKnownAgain = isUnasked(note, heardAt) && standing?.known === 'KNOWN';
      if (isKnownAgain && (await hasRecord(note.caseNoteId, consult)))
        commands.push(requested(note, 'KNOWN_LATER', others));
      commands.push(...(await feedback(note, consult)));
    }
  }
  return sends(commands);
};

/** What was known before, met again after documents were lost, is what was found to be wrong. */
const isTakenBackSince = ({ reversal }: CaseNoteView, heardAt: bigint): boolean =>
  reversal !== null && BigInt(reversal.position) > heardAt;

/** Kept in the minutes alone; also where a note was taken back because nobody knew the person after all. */
const isUnasked = (note: CaseNoteView, heardAt: bigint): boolean =>
  note.status === 'KEPT_IN_MINUTES' ||
  (note.status === 'REVERSED' &&
    note.reversal?.because === 'NOT_KNOWN_AFTER_ALL' &&
    !isTakenBackSince(note, heardAt));

const requested = (
  { caseNoteId, referralIds }: Pick<CaseNoteView, 'caseNoteId' | 'referralIds'>,
  noteBecause: NoteBecause,
  alsoRecords: readonly Id[],
): Intention => ({
  command: 'RequestCaseNote',
  input: { discussionId: caseNoteId, referralIds, noteBecause, alsoRecords },
});

const feedback = async (
  { caseNoteId, personId }: Pick<CaseNoteView, 'caseNoteId' | 'personId'>,
  consult: Consult,
): Promise<readonly Intention[]> => {
  const note = await consult.state(caseNoteKind, caseNoteId);
  const alsoRecords = await recordsBeside(personId, consult);
  if (!awaitsFeedback(note, await fileOf(personId, alsoRecords, consult))) return [];
  return [{ command: 'RequestFeedback', input: { caseNoteId, alsoRecords } }];
};
