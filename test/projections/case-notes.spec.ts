import { describe, expect, it } from '@jest/globals';
import type { BoardsEvent } from '../../src/domain/catalogue.js';
import { ERASED } from '../../src/domain/event.js';
import { caseNotes } from '../../src/projections/case-notes.js';
import { workItems } from '../../src/projections/standing.js';
import { an } from '../support/a-board.js';
import { ash, discussionClosed, discussionId, rowan, started } from '../support/a-case.js';
import * as aNote from '../support/a-case-note.js';
import { erased } from '../support/in-log.js';
import { documentOf } from '../support/projected.js';

const { noteRequested, noteWritten, noteAcknowledged, noteReversed, noteMissed, worker } = aNote;
const concluded = [started(), discussionClosed()] as const;
const note = (...events: readonly BoardsEvent[]) => documentOf(caseNotes, discussionId, ...events);

describe('the record of a discussion for the case file', () => {
  it.each([
    ['it goes on', [started()], 'GOING_ON'],
    [
      'it was left unconcluded and nobody knows the person',
      [started(), discussionClosed({ concluded: false })],
      'KEPT_IN_MINUTES',
    ],
    ['it was concluded and nobody knows the person', [...concluded], 'KEPT_IN_MINUTES'],
    ['a note was asked for', [...concluded, noteRequested()], 'REQUESTED'],
    ['it was written', [...concluded, noteRequested(), noteWritten()], 'WRITTEN'],
    ['it was seen', [...concluded, noteRequested(), noteWritten(), noteAcknowledged()], 'ACKNOWLEDGED'],
    ['it was reversed', [...concluded, noteRequested(), noteWritten(), noteReversed()], 'REVERSED'],
  ])('given %s, then it says so', (_case, events, status) =>
    expect(note(...events)).toMatchObject({ personId: rowan, status }),
  );
  it.each([
    ['no note was asked for', [], 'GOING_ON', 'KEPT_IN_MINUTES'],
    ['a note was asked for', [noteRequested()], 'REQUESTED', 'REQUESTED'],
  ] as const)(
    'given it was left, %s and it begins again, then nothing of it is lost',
    (_case, asked, now, after) => {
      const begunAgain = [started(), discussionClosed({ concluded: false }), ...asked, started()];
      expect(note(...begunAgain)).toMatchObject({ status: now });
      expect(note(...begunAgain, discussionClosed())).toMatchObject({
        ...{ status: after, concludedAt: expect.any(String) as unknown },
      });
    },
  );
  it('given it is overdue, then it says so until it is written', () => {
    expect(note(...concluded, noteRequested(), noteMissed())).toMatchObject({ missed: true });
    expect(note(...concluded, noteRequested(), noteMissed(), noteWritten())).toMatchObject({ missed: false });
  });
  it('given it is reversed, then where it stood and why it was taken back are kept', () =>
    expect(note(...concluded, noteRequested(), noteWritten(), noteReversed())).toMatchObject({
      file: aNote.file,
      reversal: { because: 'WRONG_PERSON', explanation: { text: 'Invented: two people of one name.' } },
    }));
  it('given what is personal was erased, then it says so', () =>
    expect(note(...concluded, noteRequested(), erased(noteWritten()), erased(noteReversed()))).toMatchObject({
      file: ERASED,
      reversal: { explanation: ERASED },
    }));
  it('given feedback, then whom it is for and how far it got', () => {
    const told = [...concluded, noteRequested(), aNote.feedbackRequested(), aNote.workerTold()];
    expect(note(...told)).toMatchObject({
      feedback: { status: 'TOLD', allocatedOfficer: worker.actor.id },
      toldBy: 'TELEPHONE',
    });
    expect(note(...told, aNote.feedbackRequested(aNote.nextWorker.actor.id))).toMatchObject({
      feedback: { status: 'REQUESTED', allocatedOfficer: aNote.nextWorker.actor.id },
      toldBy: null,
    });
    expect(note(...told, aNote.feedbackAcknowledged())).toMatchObject({
      feedback: { status: 'ACKNOWLEDGED' },
    });
  });
  it('given what happens to it, then the note of a sibling does not change', () => {
    const other = { discussionId: an('discussion', 'of ash'), personId: ash };
    const before = [started(other), discussionClosed(other)];
    expect(documentOf(caseNotes, other.discussionId, ...before, ...concluded, noteRequested())).toEqual(
      documentOf(caseNotes, other.discussionId, ...before),
    );
  });
});

describe('an overdue case note', () => {
  const work = (...events: readonly BoardsEvent[]) => documentOf(workItems, discussionId, ...events);
  it('is a work item until it is written or taken back', () => {
    expect(work(noteRequested(), noteMissed())).toMatchObject({ code: 'CASE_NOTE_OVERDUE' });
    expect(work(noteRequested(), noteMissed(), noteWritten())).toBeUndefined();
    expect(work(noteRequested(), noteMissed(), noteReversed())).toBeUndefined();
  });
});
