/** From the end of a discussion to the person's own file: known, unknown, known later, overdue, changed hands. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { CaseNoteView } from '../../src/projections/case-notes.js';
import type { WorkItem } from '../../src/projections/standing.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, discuss, openSitting, refer, referInput } from './a-story.js';
import { dutiesOf } from './a-strategy-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';

/** Heard on Monday, each in turn; answers the id of each discussion. */
const heard = async (live: LiveBoard, ...people: readonly Id[]): Promise<readonly Id[]> => {
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  const discussions: Id[] = [];
  for (const personId of people)
    discussions.push((await discuss(live, { date: MONDAY, personId })).discussionId);
  await closeSitting(live, MONDAY);
  return discussions;
};

const noteOf = (live: LiveBoard, id: Id | undefined) =>
  live.board().views.get<CaseNoteView>('case-notes', id ?? '');

const found = (live: LiveBoard, personId: Id, over: object = {}) =>
  live.as('DRM_COORDINATOR').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN' as const, openStatus: 'OPEN' as const, legalStatus: null },
    ...{ allocatedOfficer: null, ...over },
  });

const byWorker = (live: LiveBoard, role: TestRole) => ({ allocatedOfficer: live.officer(role) });

const statedKnown = () => {
  const { subjects, ...rest } = referInput();
  return { ...rest, subjects: subjects.map((subject) => ({ ...subject, knownStatus: 'KNOWN' as const })) };
};

describe('a concluded discussion', () => {
  it('of a person whom the referrer says is known asks for a note by the end of the next working day', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, statedKnown());
    const [note] = await heard(live, personId);
    expect(await noteOf(live, note)).toMatchObject({
      ...{ status: 'REQUESTED', noteBecause: 'CONCLUDED', dueOn: '2026-03-31', feedback: null },
    });
  });

  it('of a person whom nobody knows is kept in the minutes, and nothing is asked for', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const [note] = await heard(live, personId);
    expect(await noteOf(live, note)).toMatchObject({ status: 'KEPT_IN_MINUTES', dueOn: null });
    expect((await live.events()).filter(({ stream }) => stream.startsWith('case-note-'))).toEqual([]);
  });

  it('of a person found to be unknown is too, whatever the referrer stated', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, statedKnown());
    await live.quiet();
    await found(live, personId, { known: 'UNKNOWN', openStatus: null });
    const [note] = await heard(live, personId);
    expect(await noteOf(live, note)).toMatchObject({ status: 'KEPT_IN_MINUTES' });
  });

  it('of an open case has its worker told; once another has it, that one', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.quiet();
    await found(live, personId, byWorker(live, 'ADULT_SOCIAL_CARE'));
    const [note = ''] = await heard(live, personId);
    expect(await noteOf(live, note)).toMatchObject({
      feedback: { status: 'REQUESTED', allocatedOfficer: live.officer('ADULT_SOCIAL_CARE') },
    });
    await live.as('MASH_TEAM_MANAGER').does('RecordWorkerTold', { caseNoteId: note, toldBy: 'TELEPHONE' });
    await found(live, personId, byWorker(live, 'EDUCATION'));
    await live.quiet();
    const { feedback } = (await noteOf(live, note)) ?? {};
    expect(feedback).toEqual({ status: 'REQUESTED', allocatedOfficer: live.officer('EDUCATION') });
    const before = live.as('ADULT_SOCIAL_CARE');
    expect(await before.execute('AcknowledgeFeedback', { caseNoteId: note })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('EDUCATION').does('AcknowledgeFeedback', { caseNoteId: note });
    await found(live, personId, byWorker(live, 'ADULT_SOCIAL_CARE'));
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ feedback: { status: 'ACKNOWLEDGED' } });
  });
});

describe('siblings who were referred together', () => {
  it('have a note each', async () => {
    const live = await openLiveBoard();
    const { subjects, ...rest } = statedKnown();
    const outcome = await live
      .as('HEALTH')
      .does('ReferPerson', { ...rest, subjects: [...subjects, ...subjects] });
    const people = outcome.events.flatMap((event) => event.subjects);
    const notes = await heard(live, ...people);
    const written = await Promise.all(notes.map((note) => noteOf(live, note)));
    expect(written.map((note) => [note?.personId, note?.status])).toEqual(
      people.map((personId) => [personId, 'REQUESTED']),
    );
  });
});

describe('a person who becomes known later', () => {
  it('has the earlier record attached, and the worker told of it', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const [note = ''] = await heard(live, personId);
    await live.moveTo('2026-04-01T09:00:00.000Z');
    await found(live, personId, byWorker(live, 'ADULT_SOCIAL_CARE'));
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({
      ...{ status: 'REQUESTED', noteBecause: 'KNOWN_LATER', dueOn: '2026-04-02' },
      feedback: { status: 'REQUESTED' },
    });
    expect(live.board().ailments()).toEqual([]);
  });
});

describe('an item that is left unconcluded', () => {
  it.each([
    ['with something said in it is on the file, too', true],
    ['with nothing said in it leaves nothing there', false],
  ])('%s', async (_case, said) => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, statedKnown());
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const sittingId = live.sitting(MONDAY);
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    const information = 'Invented: seen on Friday.';
    const share = { discussionId, agency: live.agency('HEALTH'), information };
    if (said) await live.as('HEALTH').does('ShareInformation', share);
    const rolled = { because: 'OUT_OF_TIME' as const, note: 'Invented: more is to come.' };
    await chair.does('RollOver', { sittingId, personId, ...rolled });
    await live.quiet();
    const due = said
      ? { status: 'REQUESTED', noteBecause: 'NOT_CONCLUDED' }
      : { status: 'KEPT_IN_MINUTES', dueOn: null };
    expect(await noteOf(live, discussionId)).toMatchObject(due);
  });
});

describe('a person whose record is merged into a known one', () => {
  it.each([
    ['the heard record into the known one', true],
    ['the known record into the heard one', false],
  ])('has the earlier record attached, and its worker told: %s', async (_case, intoKnown) => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const [note = ''] = await heard(live, personId);
    await live.moveTo('2026-04-01T09:00:00.000Z');
    const { personId: known } = await refer(live);
    await live.quiet();
    await found(live, known, byWorker(live, 'ADULT_SOCIAL_CARE'));
    const records = intoKnown ? { personId, into: known } : { personId: known, into: personId };
    await live.as('DRM_COORDINATOR').does('MergePeople', { ...records, reason: 'Invented: one child.' });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({
      ...{ status: 'REQUESTED', noteBecause: 'KNOWN_LATER' },
      feedback: { status: 'REQUESTED', allocatedOfficer: live.officer('ADULT_SOCIAL_CARE') },
    });
    expect(live.board().ailments()).toEqual([]);
  });
});

describe('a person with several records', () => {
  const reason = 'Invented: one child.';

  it('has the note written on the file of whichever record is known', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const { personId: known } = await refer(live);
    await found(live, personId, { known: 'UNKNOWN', openStatus: null });
    await found(live, known);
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId: known, into: personId, reason });
    const [caseNoteId = ''] = await heard(live, personId);
    const file = { system: 'Invented', reference: '999' };
    await live.as('DRM_COORDINATOR').does('RecordCaseNoteWritten', { caseNoteId, file });
    await live.quiet();
    expect(await noteOf(live, caseNoteId)).toMatchObject({ status: 'WRITTEN' });
  });

  it('has it asked for where a record is known that was merged by way of a third', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const { personId: second } = await refer(live);
    const { personId: known } = await refer(live);
    await found(live, known);
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId: known, into: second, reason });
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId: second, into: personId, reason });
    const [caseNoteId] = await heard(live, personId);
    expect(await noteOf(live, caseNoteId)).toMatchObject({ status: 'REQUESTED' });
  });
});

describe('a case note that nobody writes', () => {
  it('becomes a work item when it is due, until it is written', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, statedKnown());
    const [note = ''] = await heard(live, personId);
    const work = () => live.board().views.get<WorkItem>('work-items', note);
    await live.moveTo('2026-03-31T22:59:00.000Z');
    expect(await work()).toBeUndefined();
    await live.moveTo('2026-03-31T23:00:00.000Z');
    expect(await work()).toMatchObject({ code: 'CASE_NOTE_OVERDUE' });
    const file = { system: 'Invented', reference: 'N-1' };
    await live.as('MASH_TEAM_MANAGER').does('RecordCaseNoteWritten', { caseNoteId: note, file });
    await live.quiet();
    expect(await work()).toBeUndefined();
    expect(await noteOf(live, note)).toMatchObject({ status: 'WRITTEN', inTime: false });
  });
});

describe('a note that was taken back because nobody knew the person after all', () => {
  it('is asked for again when the person becomes known again', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, statedKnown());
    const [note = ''] = await heard(live, personId);
    const manager = live.as('MASH_TEAM_MANAGER');
    await found(live, personId, { known: 'UNKNOWN', openStatus: null });
    const explanation = 'Invented: another family.';
    await manager.does('ReverseCaseNote', {
      ...{ caseNoteId: note, reversedBecause: 'NOT_KNOWN_AFTER_ALL', explanation },
    });
    await live.moveTo('2026-04-01T09:00:00.000Z');
    expect(await noteOf(live, note)).toMatchObject({ status: 'REVERSED' });
    await found(live, personId, byWorker(live, 'ADULT_SOCIAL_CARE'));
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({
      ...{ status: 'REQUESTED', noteBecause: 'KNOWN_LATER', dueOn: '2026-04-02', reversal: null },
      feedback: { status: 'REQUESTED', allocatedOfficer: live.officer('ADULT_SOCIAL_CARE') },
    });
    expect(live.board().ailments()).toEqual([]);
  });
  it('is not asked for by what was known before, when documents are lost', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, statedKnown());
    await found(live, personId, byWorker(live, 'ADULT_SOCIAL_CARE'));
    const [note = ''] = await heard(live, personId);
    const explanation = 'Invented: another family.';
    await live.as('MASH_TEAM_MANAGER').does('ReverseCaseNote', {
      ...{ caseNoteId: note, reversedBecause: 'NOT_KNOWN_AFTER_ALL', explanation },
    });
    await live.quiet();
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ status: 'REVERSED' });
  });
});

describe('a note of a person whose records were merged further, or taken apart', () => {
  const file = { system: 'Invented', reference: 'N-1' };
  const reason = 'Invented: one child.';
  const threeRecords = async (live: LiveBoard) => {
    const { personId } = await refer(live);
    const { personId: second } = await refer(live);
    const { personId: third } = await refer(live);
    await live.quiet();
    await found(live, personId, { known: 'UNKNOWN', openStatus: null });
    await found(live, second, { known: 'UNKNOWN', openStatus: null });
    await found(live, third);
    return { personId, second, third };
  };

  it('is asked for by what any of them says, and can be answered', async () => {
    const live = await openLiveBoard();
    const { personId, second, third } = await threeRecords(live);
    const [note = ''] = await heard(live, personId);
    const coordinator = live.as('DRM_COORDINATOR');
    await coordinator.does('MergePeople', { personId, into: second, reason });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ status: 'KEPT_IN_MINUTES' });
    await coordinator.does('MergePeople', { personId: second, into: third, reason });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ status: 'REQUESTED', noteBecause: 'KNOWN_LATER' });
    await live.as('MASH_TEAM_MANAGER').does('RecordCaseNoteWritten', { caseNoteId: note, file });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ status: 'WRITTEN' });
  });

  it('can be answered too where they were taken apart in between', async () => {
    const live = await openLiveBoard();
    const { personId, third } = await threeRecords(live);
    const [note = ''] = await heard(live, personId);
    const coordinator = live.as('DRM_COORDINATOR');
    await coordinator.does('MergePeople', { personId, into: third, reason });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ status: 'REQUESTED' });
    await coordinator.does('UnmergePeople', { personId, reason: 'Invented: two children.' });
    await live.quiet();
    const manager = live.as('MASH_TEAM_MANAGER');
    await manager.does('RecordWorkerTold', { caseNoteId: note, toldBy: 'TELEPHONE' });
    await manager.does('RecordCaseNoteWritten', { caseNoteId: note, file });
    const explanation = 'Invented: two children.';
    await manager.does('ReverseCaseNote', { caseNoteId: note, reversedBecause: 'WRONG_PERSON', explanation });
    await live.quiet();
    expect(await noteOf(live, note)).toMatchObject({ status: 'REVERSED' });
  });

  it('leaves somebody to look on whose file it stands, until it is reversed or acknowledged again', async () => {
    const live = await openLiveBoard();
    const { personId, third } = await threeRecords(live);
    const [note = ''] = await heard(live, personId);
    const coordinator = live.as('DRM_COORDINATOR');
    const manager = live.as('MASH_TEAM_MANAGER');
    await coordinator.does('MergePeople', { personId, into: third, reason });
    await live.quiet();
    await manager.does('RecordCaseNoteWritten', { caseNoteId: note, file });
    await manager.does('AcknowledgeCaseNote', { caseNoteId: note });
    expect(await dutiesOf(live, personId)).toEqual([]);
    await coordinator.does('UnmergePeople', { personId, reason: 'Invented: two children.' });
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['CASE_NOTE_TO_CHECK']);
    await live.moveTo('2026-03-31T23:00:00.000Z');
    expect(await dutiesOf(live, personId)).toEqual(['CASE_NOTE_TO_CHECK late']);
    await manager.does('AcknowledgeCaseNote', { caseNoteId: note });
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual([]);
  });
});
