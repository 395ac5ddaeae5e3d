/** Steps about what a sitting leaves behind: minutes, what is known of people, and notes on their files. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { ofPerson } from './commands-of-referrals.js';
import { chair, chairOrNot, ofSitting } from './commands-of-sittings.js';
import type { Model, PersonModel } from './meeting-model.js';
import { idOf, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import * as rules from './model-of-records.js';

/** Mostly the newest version; sometimes one that has been superseded, or that there is not yet. */
const versions = fc.constantFrom(0, 0, 0, 0, -1, 1);
const delegates = fc.constantFrom<TestRole>('HEALTH', 'EDUCATION', 'MASH_TEAM_MANAGER', 'PPD_SUPERVISOR');

export const approving = fc.tuple(versions, fc.constantFrom(chair, chair, delegates)).chain(([off, roles]) =>
  ofSitting(
    `ApproveMinutes ${off}`,
    ({ minutes }) => minutes.status === 'DRAFT',
    ({ role, real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      return send(
        real,
        role,
        'ApproveMinutes',
        { sittingId, version },
        rules.approveMinutes(minutes, role, version),
      );
    },
    roles,
  ),
);

export const issuing = versions.chain((off) =>
  ofSitting(
    `IssueMinutes ${off}`,
    ({ minutes }) => minutes.status === 'APPROVED',
    ({ real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      return send(
        real,
        'DRM_COORDINATOR',
        'IssueMinutes',
        { sittingId, version },
        rules.issueMinutes(minutes, version),
      );
    },
  ),
);

const naming = fc.tuple(chair, delegates).chain(([of, delegate]) =>
  ofSitting(
    `NameDelegate ${delegate} for ${of}`,
    ({ minutes }) => minutes.status === 'DRAFT',
    ({ role, real, sitting: { minutes }, sittingId }) => {
      const answer = rules.nameDelegate(minutes, role, { chair: of, officer: delegate });
      const input = { sittingId, officer: real.live.officer(delegate), role: of };
      return send(real, role, 'NameDelegate', input, answer);
    },
  ),
);

const correcting = versions.chain((off) =>
  ofSitting(
    `CorrectMinutes ${off}`,
    ({ minutes }) => minutes.status !== 'NONE',
    ({ role, real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      const input = { sittingId, version, what: 'The school.', reason: 'Another one.' };
      return send(real, role, 'CorrectMinutes', input, rules.correctMinutes(minutes, role, version));
    },
    chairOrNot,
  ),
);

const acknowledging = versions.chain((off) =>
  ofSitting(
    `AcknowledgeMinutes ${off}`,
    ({ minutes }) => minutes.issued.size > minutes.acknowledged.size,
    ({ real, sitting: { minutes }, sittingId }) => {
      const version = Math.max(1, minutes.version + off);
      const answer = rules.acknowledgeMinutes(minutes, version);
      return send(real, 'HEALTH', 'AcknowledgeMinutes', { sittingId, version }, answer);
    },
  ),
);

const STANDINGS = [
  { known: 'KNOWN', open: 'CLOSED' },
  { known: 'KNOWN', open: 'OPEN' },
  { known: 'UNKNOWN', open: null },
  { known: 'UNKNOWN', open: 'OPEN' },
  { known: 'KNOWN', open: null },
] as const;

const standing = fc.constantFrom(STANDINGS[0], STANDINGS[1], ...STANDINGS).chain((checked) =>
  ofPerson(
    `RecordKnownStatus ${checked.known} ${checked.open ?? '-'}`,
    ({ concluded }) => concluded,
    ({ role, model, real, person }) => {
      const { known, open: openStatus } = checked;
      const input = {
        personId: person.personId,
        known,
        openStatus,
        legalStatus: null,
        allocatedOfficer: null,
      };
      return send(real, role, 'RecordKnownStatus', input, rules.recordKnownStatus(model, person, checked));
    },
  ),
);

/** A step about the record of a discussion: where a note is wanted, mostly. */
const ofNote = (
  name: string,
  wanted: string,
  run: (
    role: TestRole,
    real: Real,
    of: { person: PersonModel; key: string; caseNoteId: string },
  ) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(chairOrNot, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const notes = notesOf(model);
      const found =
        pick(
          notes.filter(({ caseNote }) => caseNote === wanted),
          index,
        ) ?? pick(notes, index);
      if (found === undefined) return;
      const { person, key } = found;
      const caseNoteId = real.live.board().ids.discussion(idOf(real, key), person.personId);
      await run(role, real, { person, key, caseNoteId });
    }),
  );

const notesOf = (model: Model) =>
  model.people.flatMap((person) =>
    [...person.items].map(([key, { caseNote }]) => ({ person, key, caseNote })),
  );

const writingNote = ofNote(
  'RecordCaseNoteWritten',
  'REQUESTED',
  (role, real, { person, key, caseNoteId }) => {
    const item = person.items.get(key);
    if (item === undefined) return Promise.resolve();
    const input = { caseNoteId, file: { system: 'Invented', reference: '999' } };
    return send(real, role, 'RecordCaseNoteWritten', input, rules.recordCaseNoteWritten(person, item, role));
  },
);

const seeingNote = ofNote('AcknowledgeCaseNote', 'WRITTEN', (role, real, { person, key, caseNoteId }) => {
  const item = person.items.get(key);
  if (item === undefined) return Promise.resolve();
  return send(real, role, 'AcknowledgeCaseNote', { caseNoteId }, rules.acknowledgeCaseNote(item, role));
});

/** From what is known of somebody to the note that has been seen on the file. */
export const filing: readonly fc.Arbitrary<Step>[] = [standing, writingNote, seeingNote];

export const stepsOfRecords: readonly fc.Arbitrary<Step>[] = [
  ...[approving, issuing, naming, correcting, acknowledging, standing, writingNote, seeingNote],
];
