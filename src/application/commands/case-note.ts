/** The commands of what a discussion leaves on the person's own case file. */
import { chairOfSitting, type Authority } from '../../access/authority.js';
import {
  acknowledgeCaseNote,
  type AcknowledgeCaseNote,
  type AcknowledgeGiven,
} from '../../domain/case-note/acknowledge-case-note.js';
import {
  acknowledgeFeedback,
  type AcknowledgeFeedback,
} from '../../domain/case-note/acknowledge-feedback.js';
import { fileAmong } from '../../domain/case-note/case-note-state.js';
import { caseNoteKind, type CaseNote, type CaseNoteEvent } from '../../domain/case-note/case-note.js';
import {
  recordCaseNoteMissed,
  type RecordCaseNoteMissed,
} from '../../domain/case-note/record-case-note-missed.js';
import {
  recordCaseNoteWritten,
  type RecordCaseNoteWritten,
} from '../../domain/case-note/record-case-note-written.js';
import { recordWorkerTold, type RecordWorkerTold } from '../../domain/case-note/record-worker-told.js';
import { requestCaseNote, type RequestCaseNote } from '../../domain/case-note/request-case-note.js';
import { requestFeedback, type RequestFeedback } from '../../domain/case-note/request-feedback.js';
import { reverseCaseNote, type ReverseCaseNote } from '../../domain/case-note/reverse-case-note.js';
import { calendarKind } from '../../domain/adopted/calendar.js';
import { discussionKind } from '../../domain/discussion/discussion.js';
import type { Id } from '../../domain/event.js';
import { personKind, type Person } from '../../domain/person/person.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { Sitting } from '../../domain/sitting/sitting.js';
import type { CaseNoteView } from '../../projections/case-notes.js';
import type { DutyView } from '../../projections/duties.js';
import { noteToCheck } from '../../projections/what-is-due.js';
import { policyRow, row, type Look, type Services, type Surroundings } from '../command.js';
import { itsPerson } from '../command-scope.js';
import { recordIdsOf } from '../leading.js';
import { sittingById } from './lookups.js';

interface Found {
  readonly state: CaseNote;
  readonly given: { readonly sitting: Sitting; readonly person: Person };
}

const ofNote = (input: { readonly caseNoteId: Id }): Id => input.caseNoteId;

/** "The MASH Team" (DRM terms, Recording): who chairs and who administers the meeting. */
const mashTeam = ({ given: { sitting } }: Found): readonly Authority[] => [
  chairOfSitting(sitting),
  { of: 'COORDINATOR', terms: sitting.convening?.terms },
];
const worker = ({ state }: Found): readonly Authority[] => {
  const officer = state.feedback?.allocatedOfficer;
  return typeof officer === 'string' ? [{ of: 'OFFICER', officer }] : [];
};
const teamOrWorker = (found: Found): readonly Authority[] => [...mashTeam(found), ...worker(found)];
/** The worker; for one without an account the team, which has told them. */
const whoWasTold = (found: Found): readonly Authority[] =>
  found.state.feedback?.allocatedOfficer == null ? mashTeam(found) : worker(found);

/** The records of the person whose note it is; the streams say what each of them is known as. */
const itsRecords = async (
  { caseNoteId }: { readonly caseNoteId: Id },
  services: Services,
): Promise<readonly Id[]> => {
  const personId = (await services.document<CaseNoteView>('case-notes', caseNoteId))?.personId;
  return personId === undefined ? [] : recordIdsOf(personId, services);
};

const around = async (
  { caseNoteId }: { readonly caseNoteId: Id },
  look: Look,
  _around: Surroundings,
  records: readonly Id[],
) => {
  const { sittingId, personId, alsoRecords } = await look.state(caseNoteKind, caseNoteId);
  // What was merged further, and what has been taken apart since it was asked for: either may be the file.
  const others = new Set([...alsoRecords, ...records]);
  others.delete(personId);
  const person = await fileOf(personId, [...others], look);
  return {
    sitting: await sittingById(look, sittingId),
    person,
    foundUnknown: person.standing?.known === 'UNKNOWN',
  };
};

export const caseNoteCommands = {
  RequestCaseNote: policyRow({
    kind: caseNoteKind,
    stream: (input: RequestCaseNote): Id => input.discussionId,
    gather: async ({ discussionId, referralIds, alsoRecords = [] }: RequestCaseNote, look) => {
      const discussion = await look.state(discussionKind, discussionId);
      const sitting = await sittingById(look, discussion.sittingId);
      const calendar = await look.state(calendarKind, sitting.convening?.terms.calendar ?? '');
      return {
        ...{ discussion, sitting, calendar: calendar.calendar },
        person: await fileOf(discussion.personId, alsoRecords, look),
        statedKnown: await isStatedKnown(discussion.personId, referralIds, look),
      };
    },
    decide: requestCaseNote,
  }),
  RecordCaseNoteWritten: row({
    kind: caseNoteKind,
    stream: (input: RecordCaseNoteWritten) => ofNote(input),
    authority: teamOrWorker,
    about: itsPerson,
    // What goes onto a person's own file, by whoever keeps it.
    atSitting: 'NONE',
    prepare: itsRecords,
    gather: around,
    decide: recordCaseNoteWritten,
  }),
  AcknowledgeCaseNote: row<
    CaseNote,
    CaseNoteEvent,
    AcknowledgeCaseNote,
    Found['given'] & AcknowledgeGiven,
    { readonly records: readonly Id[]; readonly toCheck: boolean }
  >({
    kind: caseNoteKind,
    stream: ofNote,
    authority: teamOrWorker,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: async (input, services) => ({
      records: await itsRecords(input, services),
      toCheck: (await services.document<DutyView>('duties', noteToCheck(input.caseNoteId))) !== undefined,
    }),
    gather: async (input, look, surroundings, { records, toCheck }) => ({
      ...(await around(input, look, surroundings, records)),
      toCheck,
    }),
    decide: acknowledgeCaseNote,
  }),
  ReverseCaseNote: row({
    kind: caseNoteKind,
    stream: (input: ReverseCaseNote) => ofNote(input),
    authority: teamOrWorker,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: itsRecords,
    gather: around,
    decide: reverseCaseNote,
  }),
  RecordCaseNoteMissed: policyRow({
    kind: caseNoteKind,
    stream: (input: RecordCaseNoteMissed) => ofNote(input),
    prepare: itsRecords,
    gather: around,
    decide: recordCaseNoteMissed,
  }),
  RequestFeedback: policyRow({
    kind: caseNoteKind,
    stream: (input: RequestFeedback) => ofNote(input),
    gather: async ({ caseNoteId, alsoRecords = [] }: RequestFeedback, look) => {
      const { sittingId, personId } = await look.state(caseNoteKind, caseNoteId);
      const person = await fileOf(personId, alsoRecords, look);
      return { sitting: await sittingById(look, sittingId), person };
    },
    decide: requestFeedback,
  }),
  RecordWorkerTold: row({
    kind: caseNoteKind,
    stream: (input: RecordWorkerTold) => ofNote(input),
    authority: mashTeam,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: itsRecords,
    gather: around,
    decide: recordWorkerTold,
  }),
  AcknowledgeFeedback: row({
    kind: caseNoteKind,
    stream: (input: AcknowledgeFeedback) => ofNote(input),
    authority: whoWasTold,
    about: itsPerson,
    atSitting: 'NONE',
    prepare: itsRecords,
    gather: around,
    decide: acknowledgeFeedback,
  }),
};

/** The record that the person's case file is, among those that were merged. */
const fileOf = async (personId: Id, others: readonly Id[], look: Look): Promise<Person> =>
  fileAmong(
    await look.state(personKind, personId),
    await Promise.all(others.map((other) => look.state(personKind, other))),
  );

/** Whether one of the referrals states that the authority knows the person. */
const isStatedKnown = async (personId: Id, referralIds: readonly Id[], look: Look): Promise<boolean> => {
  for (const referralId of referralIds) {
    const { subjects } = await look.state(referralKind, referralId);
    if (subjects.some((subject) => subject.personId === personId && subject.knownStatus === 'KNOWN')) {
      return true;
    }
  }
  return false;
};
