/** One ordinary case of each command on a case note. */
import { acknowledgeCaseNote } from '../../src/domain/case-note/acknowledge-case-note.js';
import { acknowledgeFeedback } from '../../src/domain/case-note/acknowledge-feedback.js';
import { caseNoteKind } from '../../src/domain/case-note/case-note.js';
import { recordCaseNoteMissed } from '../../src/domain/case-note/record-case-note-missed.js';
import { recordCaseNoteWritten } from '../../src/domain/case-note/record-case-note-written.js';
import { recordWorkerTold } from '../../src/domain/case-note/record-worker-told.js';
import { requestCaseNote } from '../../src/domain/case-note/request-case-note.js';
import { requestFeedback } from '../../src/domain/case-note/request-feedback.js';
import { reverseCaseNote } from '../../src/domain/case-note/reverse-case-note.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { personKind } from '../../src/domain/person/person.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { by, manager, policy } from './a-board.js';
import { decided, discussionClosed, discussionId, referralId, shared, started } from './a-case.js';
import * as aNote from './a-case-note.js';
import { convened } from './a-meeting.js';
import { knownStatus } from './a-person.js';
import { sent, type Look } from './sent.js';
import { englandAndWales } from './terms.js';

const of = caseNoteKind;
const caseNoteId = discussionId;
const around = (look: Look) => ({
  sitting: look(sittingKind, convened()),
  person: look(personKind, knownStatus()),
  foundUnknown: false,
});

export const noting = {
  RequestCaseNote: sent({
    of,
    decide: requestCaseNote,
    input: { discussionId, referralIds: [referralId], noteBecause: 'CONCLUDED' as const },
    also: (look) => ({
      ...around(look),
      discussion: look(discussionKind, started(), shared(), decided(), discussionClosed()),
      ...{ statedKnown: false, calendar: englandAndWales },
    }),
    by: by(policy),
  }),
  RecordCaseNoteWritten: sent({
    of,
    before: [aNote.noteRequested()],
    decide: recordCaseNoteWritten,
    input: { caseNoteId, file: aNote.file },
    also: around,
    by: by(manager),
  }),
  AcknowledgeCaseNote: sent({
    of,
    before: [aNote.noteRequested(), aNote.noteWritten()],
    decide: acknowledgeCaseNote,
    input: { caseNoteId },
    also: (look) => ({ ...around(look), toCheck: false }),
    by: by(manager),
  }),
  ReverseCaseNote: sent({
    of,
    before: [aNote.noteRequested(), aNote.noteWritten()],
    decide: reverseCaseNote,
    input: {
      caseNoteId,
      reversedBecause: 'WRONG_PERSON' as const,
      explanation: 'Invented: two people of one name.',
    },
    by: by(manager),
  }),
  RecordCaseNoteMissed: sent({
    of,
    before: [aNote.noteRequested()],
    decide: recordCaseNoteMissed,
    input: { caseNoteId, dueAt: aNote.NOTE_DUE_AT },
    also: around,
    by: by(policy),
  }),
  RequestFeedback: sent({
    of,
    before: [aNote.noteRequested()],
    decide: requestFeedback,
    input: { caseNoteId },
    also: around,
    by: by(policy),
  }),
  RecordWorkerTold: sent({
    of,
    before: [aNote.noteRequested(), aNote.feedbackRequested()],
    decide: recordWorkerTold,
    input: { caseNoteId, toldBy: 'TELEPHONE' as const },
    also: around,
    by: by(manager),
  }),
  AcknowledgeFeedback: sent({
    of,
    before: [aNote.noteRequested(), aNote.feedbackRequested(), aNote.workerTold()],
    decide: acknowledgeFeedback,
    input: { caseNoteId },
    also: around,
    by: by(aNote.worker),
  }),
};
