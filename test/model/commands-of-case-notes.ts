/** Steps about what is known of people, notes on their files, and the workers who are told. */
import fc from 'fast-check';
import type { TestRole } from '../support/live-board.js';
import { ofPerson } from './commands-of-referrals.js';
import { chairOrNot } from './commands-of-sittings.js';
import type { ItemModel, Model, PersonModel, StandingModel } from './meeting-model.js';
import { idOf, pick, send, some, step, type Real, type Step } from './meeting-steps.js';
import * as rules from './model-of-case-notes.js';

const STANDINGS: readonly StandingModel[] = [
  { known: 'KNOWN', open: 'CLOSED', worker: null },
  { known: 'KNOWN', open: 'OPEN', worker: null },
  { known: 'KNOWN', open: 'OPEN', worker: 'HOUSING' },
  { known: 'UNKNOWN', open: null, worker: null },
  { known: 'UNKNOWN', open: 'OPEN', worker: null },
  { known: 'KNOWN', open: null, worker: null },
];

const standing = fc.constantFrom(...STANDINGS.slice(0, 3), ...STANDINGS).chain((checked) =>
  ofPerson(
    `RecordKnownStatus ${checked.known} ${checked.open ?? '-'} ${checked.worker ?? '-'}`,
    ({ concluded }) => concluded,
    ({ role, model, real, person }) => {
      const { known, open: openStatus, worker } = checked;
      const allocatedOfficer = worker === null ? null : real.live.officer(worker);
      const input = { personId: person.personId, known, openStatus, legalStatus: null, allocatedOfficer };
      const answer = rules.recordKnownStatus(model, person, role, checked);
      return send(real, role, 'RecordKnownStatus', input, answer);
    },
  ),
);

interface OfNote {
  readonly role: TestRole;
  readonly model: Model;
  readonly real: Real;
  readonly person: PersonModel;
  readonly item: ItemModel;
  readonly caseNoteId: string;
}

const team = fc.oneof(chairOrNot, fc.constantFrom<TestRole>('HOUSING', 'DRM_COORDINATOR'));

/** A step about the record of a discussion: where it suits, mostly. */
const ofNote = (
  name: string,
  suits: (item: ItemModel) => boolean,
  run: (found: OfNote) => Promise<unknown>,
): fc.Arbitrary<Step> =>
  fc.tuple(team, some).map(([role, index]) =>
    step(`${name}(${role}, ${index})`, async (model, real) => {
      const notes = model.people.flatMap((person) =>
        [...person.items].map(([key, item]) => ({ person, key, item })),
      );
      const found =
        pick(
          notes.filter(({ item }) => suits(item)),
          index,
        ) ?? pick(notes, index);
      if (found === undefined) return;
      const { person, key, item } = found;
      const caseNoteId = real.live.board().ids.discussion(idOf(real, key), person.personId);
      await run({ role, model, real, person, item, caseNoteId });
    }),
  );

const writing = ofNote(
  'RecordCaseNoteWritten',
  ({ caseNote }) => caseNote === 'REQUESTED',
  ({ role, model, real, person, item, caseNoteId }) => {
    const input = { caseNoteId, file: { system: 'Invented', reference: '999' } };
    const answer = rules.recordCaseNoteWritten(model, person, item, role);
    return send(real, role, 'RecordCaseNoteWritten', input, answer);
  },
);

const seeing = ofNote(
  'AcknowledgeCaseNote',
  ({ caseNote }) => caseNote === 'WRITTEN',
  ({ role, real, person, item, caseNoteId }) =>
    send(real, role, 'AcknowledgeCaseNote', { caseNoteId }, rules.acknowledgeCaseNote(person, item, role)),
);

const reversing = fc.constantFrom('WRONG_PERSON' as const, 'NOT_KNOWN_AFTER_ALL' as const).chain((because) =>
  ofNote(
    `ReverseCaseNote ${because}`,
    ({ caseNote }) => caseNote !== 'NONE',
    ({ role, real, person, item, caseNoteId }) => {
      const input = { caseNoteId, reversedBecause: because, explanation: 'Two of one name.' };
      const answer = rules.reverseCaseNote(person, item, role, because === 'NOT_KNOWN_AFTER_ALL');
      return send(real, role, 'ReverseCaseNote', input, answer);
    },
  ),
);

const telling = ofNote(
  'RecordWorkerTold',
  ({ feedback }) => feedback?.status === 'REQUESTED',
  ({ role, real, person, item, caseNoteId }) => {
    const input = { caseNoteId, toldBy: 'TELEPHONE' as const };
    return send(real, role, 'RecordWorkerTold', input, rules.recordWorkerTold(person, item, role));
  },
);

const hearing = ofNote(
  'AcknowledgeFeedback',
  ({ feedback }) => feedback?.status === 'TOLD',
  ({ role, real, person, item, caseNoteId }) =>
    send(real, role, 'AcknowledgeFeedback', { caseNoteId }, rules.acknowledgeFeedback(person, item, role)),
);

/** From what is known of somebody to the note that has been seen on the file. */
export const filing: readonly fc.Arbitrary<Step>[] = [standing, writing, seeing];

export const stepsOfCaseNotes: readonly fc.Arbitrary<Step>[] = [
  ...[standing, standing, writing, seeing, reversing, telling, hearing],
];
