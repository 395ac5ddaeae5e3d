import { describe, it } from '@jest/globals';
import { acknowledgeCaseNote } from '../../../src/domain/case-note/acknowledge-case-note.js';
import { acknowledgeFeedback } from '../../../src/domain/case-note/acknowledge-feedback.js';
import { caseNoteKind } from '../../../src/domain/case-note/case-note.js';
import { recordCaseNoteMissed } from '../../../src/domain/case-note/record-case-note-missed.js';
import { recordCaseNoteWritten } from '../../../src/domain/case-note/record-case-note-written.js';
import { recordWorkerTold } from '../../../src/domain/case-note/record-worker-told.js';
import { requestCaseNote } from '../../../src/domain/case-note/request-case-note.js';
import { requestFeedback } from '../../../src/domain/case-note/request-feedback.js';
import { reverseCaseNote } from '../../../src/domain/case-note/reverse-case-note.js';
import { discussionKind } from '../../../src/domain/discussion/discussion.js';
import { personKind } from '../../../src/domain/person/person.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { by, manager, policy } from '../../support/a-board.js';
import {
  ash,
  decided,
  discussionClosed,
  discussionId,
  referralId,
  rowan,
  shared,
  started,
} from '../../support/a-case.js';
import * as aNote from '../../support/a-case-note.js';
import { convened, monday } from '../../support/a-meeting.js';
import { knownStatus } from '../../support/a-person.js';
import { folded, given } from '../../support/given.js';
import { englandAndWales } from '../../support/terms.js';

const { noteRequested, noteWritten, noteAcknowledged, noteReversed, noteMissed, worker, nextWorker } = aNote;
const caseNoteId = discussionId;
const sitting = folded(sittingKind, convened());
const known = folded(personKind, knownStatus({ allocatedOfficer: worker.actor.id }));
const unknown = folded(personKind, knownStatus({ known: 'UNKNOWN', openStatus: null }));
const closedCase = folded(personKind, knownStatus({ openStatus: 'CLOSED' }));
const around = { sitting, person: known, foundUnknown: false };

describe('asking for a case note', () => {
  const discussion = folded(discussionKind, started(), shared(), decided(), discussionClosed());
  const also = { ...around, discussion, statedKnown: false, calendar: englandAndWales };
  const asking = { discussionId, referralIds: [referralId], noteBecause: 'CONCLUDED' as const };

  it('given a known person, then it is due by the end of the next working day', () =>
    given(caseNoteKind)
      .when(requestCaseNote, asking, also, by(policy))
      .thenEvents({
        type: 'CaseNoteRequested',
        data: {
          ...{ caseNoteId, personId: rowan, sittingId: monday, series: 'DRM', noteBecause: 'CONCLUDED' },
          ...{ dueOn: '2026-03-31', dueAt: '2026-03-31T23:00:00.000Z' },
        },
      }));
  it('given it is the Thursday before Easter, then it is due after the bank holidays', () =>
    given(caseNoteKind)
      .when(requestCaseNote, asking, also, by(policy, '2026-04-02T12:00:00.000Z'))
      .thenEvents({ type: 'CaseNoteRequested', data: { dueOn: '2026-04-07' } }));
  it('given terms that leave more time, then they are asked', () => {
    const slower = folded(sittingKind, convened({ ...drm, caseNotes: { writeWithinWorkingDays: 3 } }));
    given(caseNoteKind)
      .when(requestCaseNote, asking, { ...also, sitting: slower }, by(policy))
      .thenEvents({ type: 'CaseNoteRequested', data: { dueOn: '2026-04-02' } });
  });
  it('given nobody has checked and a referral says known, then the referral counts', () =>
    given(caseNoteKind)
      .when(requestCaseNote, asking, { ...also, person: personKind.initial, statedKnown: true }, by(policy))
      .thenEvents({ type: 'CaseNoteRequested' }));
  it.each([
    ['somebody has checked and found no file, whatever the referral says', unknown, true],
    ['nobody has checked and no referral says known', personKind.initial, false],
  ] as const)('given %s, then the record is kept in the minutes', (_case, person, statedKnown) => {
    const asked = given(caseNoteKind).when(
      requestCaseNote,
      asking,
      { ...also, person, statedKnown },
      by(policy),
    );
    asked.thenNothing();
    asked.thenSays(/record is kept in the minutes/);
  });
  it('given it was asked for, then there is nothing to record', () =>
    given(caseNoteKind, noteRequested()).when(requestCaseNote, asking, also, by(policy)).thenNothing());
  it('given it was taken back because nobody knew the person, then it is asked for again once somebody does', () => {
    const takenBack = noteReversed({ reversedBecause: 'NOT_KNOWN_AFTER_ALL' });
    given(caseNoteKind, noteRequested(), takenBack)
      .when(requestCaseNote, { ...asking, noteBecause: 'KNOWN_LATER', alsoRecords: [ash] }, also, by(policy))
      .thenEvents({ type: 'CaseNoteRequested', data: { noteBecause: 'KNOWN_LATER', alsoRecords: [ash] } });
    given(caseNoteKind, noteRequested(), takenBack)
      .when(requestCaseNote, asking, { ...also, person: unknown }, by(policy))
      .thenNothing();
    given(caseNoteKind, noteRequested(), noteReversed({ reversedBecause: 'WRONG_PERSON' }))
      .when(requestCaseNote, asking, also, by(policy))
      .thenNothing();
  });
  it('given the discussion goes on, then it is too early', () =>
    given(caseNoteKind)
      .when(requestCaseNote, asking, { ...also, discussion: folded(discussionKind, started()) }, by(policy))
      .thenRefused('DISCUSSION_NOT_CLOSED'));
  it('given no sitting, then there is none', () =>
    given(caseNoteKind)
      .when(requestCaseNote, asking, { ...also, sitting: sittingKind.initial }, by(policy))
      .thenRefused('NO_SUCH_SITTING'));
  it('given the person became known later, then the trace says so', () =>
    given(caseNoteKind)
      .when(requestCaseNote, { ...asking, noteBecause: 'KNOWN_LATER' }, also, by(policy))
      .thenSays('The person has become known since, so the earlier record is attached to the file.'));
});

describe('writing it', () => {
  const writing = { caseNoteId, file: aNote.file };

  it.each([
    ['by then', '2026-03-31T22:59:59.999Z', true],
    ['too late', '2026-03-31T23:00:00.000Z', false],
  ])('given it is %s, then that is counted', (_case, now, inTime) =>
    given(caseNoteKind, noteRequested())
      .when(recordCaseNoteWritten, writing, around, by(manager, now))
      .thenEvents({
        type: 'CaseNoteWritten',
        data: { inTime },
        parts: [{ name: 'file', of: [rowan], content: aNote.file }],
      }),
  );
  it('given it was written, then there is nothing to record', () =>
    given(caseNoteKind, noteRequested(), noteWritten())
      .when(recordCaseNoteWritten, writing, around, by(manager))
      .thenNothing());
  it('given no file was found since, then there is nothing to write on', () =>
    given(caseNoteKind, noteRequested())
      .when(recordCaseNoteWritten, writing, { ...around, foundUnknown: true }, by(manager))
      .thenRefused('PERSON_NOT_KNOWN'));
  it('given none was asked for, then the minutes are the record', () =>
    given(caseNoteKind)
      .when(recordCaseNoteWritten, writing, around, by(manager))
      .thenRefused('NO_CASE_NOTE'));
  it('given it was reversed, then it may be written again', () =>
    given(caseNoteKind, noteRequested(), noteWritten(), noteReversed())
      .when(recordCaseNoteWritten, writing, around, by(manager))
      .thenEvents({ type: 'CaseNoteWritten' }));
});

describe('seeing it on the file', () => {
  const seeing = { caseNoteId };

  it('given it was written, then it is acknowledged, once', () => {
    given(caseNoteKind, noteRequested(), noteWritten())
      .when(acknowledgeCaseNote, seeing, { ...around, toCheck: false }, by(manager))
      .thenEvents({ type: 'CaseNoteAcknowledged', data: { officer: manager.actor.id } });
    given(caseNoteKind, noteRequested(), noteWritten(), noteAcknowledged())
      .when(acknowledgeCaseNote, seeing, { ...around, toCheck: false }, by(manager))
      .thenNothing();
  });
  it('given records were taken apart since, then it is acknowledged again once somebody has looked', () =>
    given(caseNoteKind, noteRequested(), noteWritten(), noteAcknowledged())
      .when(acknowledgeCaseNote, seeing, { ...around, toCheck: true }, by(manager))
      .thenEvents({ type: 'CaseNoteAcknowledged' }));
  it('given it is not written, then that comes first', () =>
    given(caseNoteKind, noteRequested())
      .when(acknowledgeCaseNote, seeing, { ...around, toCheck: false }, by(manager))
      .thenRefused('NOTE_NOT_WRITTEN'));
  it('given none was asked for, then there is none', () =>
    given(caseNoteKind)
      .when(acknowledgeCaseNote, seeing, { ...around, toCheck: false }, by(manager))
      .thenRefused('NO_CASE_NOTE'));
});

describe('reversing it', () => {
  const reversing = { caseNoteId, reversedBecause: 'WRONG_PERSON' as const, explanation: 'Invented.' };

  it('given it was written, then it is taken back with the reason', () =>
    given(caseNoteKind, noteRequested(), noteWritten())
      .when(reverseCaseNote, reversing, {}, by(manager))
      .thenEvents({
        type: 'CaseNoteReversed',
        data: { reversedBecause: 'WRONG_PERSON' },
        parts: [{ name: 'explanation', of: [rowan], content: { text: 'Invented.' } }],
      }));
  it('given it was only asked for, then the request is withdrawn', () =>
    given(caseNoteKind, noteRequested())
      .when(reverseCaseNote, reversing, {}, by(manager))
      .thenSays('The request is withdrawn; nothing had been written.'));
  it('given it was reversed, then there is nothing to record', () =>
    given(caseNoteKind, noteRequested(), noteReversed())
      .when(reverseCaseNote, reversing, {}, by(manager))
      .thenNothing());
  it('given none was asked for, then there is none', () =>
    given(caseNoteKind).when(reverseCaseNote, reversing, {}, by(manager)).thenRefused('NO_CASE_NOTE'));
});

describe('when it is due', () => {
  const due = { caseNoteId, dueAt: aNote.NOTE_DUE_AT };

  it('given nobody has written it, then it is missed, once', () => {
    given(caseNoteKind, noteRequested())
      .when(recordCaseNoteMissed, due, around, by(policy))
      .thenEvents({ type: 'CaseNoteMissed', data: { dueAt: aNote.NOTE_DUE_AT } });
    given(caseNoteKind, noteRequested(), noteMissed())
      .when(recordCaseNoteMissed, due, around, by(policy))
      .thenNothing();
  });
  it.each([
    ['written', noteWritten()],
    ['reversed', noteReversed()],
  ])('given it was %s, then nothing is missed', (_case, event) =>
    given(caseNoteKind, noteRequested(), event)
      .when(recordCaseNoteMissed, due, around, by(policy))
      .thenNothing(),
  );
});

describe('telling the worker whose case it is', () => {
  const note = { caseNoteId };
  const asked = [noteRequested(), aNote.feedbackRequested()] as const;

  it('given an open case, then the allocated worker is to be told', () =>
    given(caseNoteKind, noteRequested())
      .when(requestFeedback, note, around, by(policy))
      .thenEvents({ type: 'FeedbackRequested', data: { allocatedOfficer: worker.actor.id } }));
  it('given a worker without an account, then somebody is to be told all the same', () =>
    given(caseNoteKind, noteRequested())
      .when(requestFeedback, note, { ...around, person: folded(personKind, knownStatus()) }, by(policy))
      .thenEvents({ type: 'FeedbackRequested', data: { allocatedOfficer: null } }));
  it.each([
    ['a closed case', closedCase],
    ['an unknown person', unknown],
    ['nobody has checked', personKind.initial],
  ])('given %s, then nobody is', (_case, person) =>
    given(caseNoteKind, noteRequested())
      .when(requestFeedback, note, { ...around, person }, by(policy))
      .thenNothing(),
  );
  it('given the case went to another worker, then it is the one allocated now', () => {
    const person = folded(personKind, knownStatus({ allocatedOfficer: nextWorker.actor.id }));
    const changed = { ...around, person };
    for (const before of [asked, [...asked, aNote.workerTold()]])
      given(caseNoteKind, ...before)
        .when(requestFeedback, note, changed, by(policy))
        .thenEvents({ type: 'FeedbackRequested', data: { allocatedOfficer: nextWorker.actor.id } });
    given(caseNoteKind, ...asked, aNote.feedbackAcknowledged())
      .when(requestFeedback, note, changed, by(policy))
      .thenNothing();
  });
  it('given the team tells the worker, then how is recorded, once', () => {
    const telling = { caseNoteId, toldBy: 'TELEPHONE' as const };
    given(caseNoteKind, ...asked)
      .when(recordWorkerTold, telling, around, by(manager))
      .thenEvents({ type: 'WorkerTold', data: { toldBy: 'TELEPHONE', allocatedOfficer: worker.actor.id } });
    given(caseNoteKind, ...asked, aNote.workerTold())
      .when(recordWorkerTold, telling, around, by(manager))
      .thenNothing();
    given(caseNoteKind, noteRequested())
      .when(recordWorkerTold, telling, around, by(manager))
      .thenRefused('NOBODY_TO_TELL');
    given(caseNoteKind).when(recordWorkerTold, telling, around, by(manager)).thenRefused('NO_CASE_NOTE');
  });
  it('given the worker acknowledges, told or not, then that is recorded, once', () => {
    for (const before of [asked, [...asked, aNote.workerTold()]])
      given(caseNoteKind, ...before)
        .when(acknowledgeFeedback, note, around, by(worker))
        .thenEvents({ type: 'FeedbackAcknowledged', data: { officer: worker.actor.id } });
    given(caseNoteKind, ...asked, aNote.feedbackAcknowledged())
      .when(acknowledgeFeedback, note, around, by(worker))
      .thenNothing();
    given(caseNoteKind, noteRequested())
      .when(acknowledgeFeedback, note, around, by(worker))
      .thenRefused('NOBODY_TO_TELL');
    given(caseNoteKind).when(acknowledgeFeedback, note, around, by(worker)).thenRefused('NO_CASE_NOTE');
  });
  it('given no note was asked for, then there is nobody to tell', () =>
    given(caseNoteKind).when(requestFeedback, note, around, by(policy)).thenRefused('NO_CASE_NOTE'));
});
