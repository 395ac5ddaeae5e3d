/** Whom a recall reaches, however long ago and in whatever way it came to them. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { ActionView } from '../../src/projections/actions.js';
import type { ChecksView } from '../../src/projections/checks.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { RecallView, RetractionView } from '../../src/projections/retractions.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, discuss, openSitting, refer, wholeMonday } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const reason = 'Invented: this was her cousin.';

const retract = async (live: LiveBoard, recordId: Id, role: TestRole = 'DRM_COORDINATOR') => {
  await live.as(role).does('RetractInformation', { recordId, reason });
  await live.quiet();
  const query = { index: 'bySeries', equal: ['DRM', 'OPEN'], limit: 50 };
  const found = await live.board().views.find<RecallView>('recalls', query);
  return found.flatMap(({ document }) =>
    document === null ? [] : [[document.cameBy, document.officer ?? document.agency]],
  );
};

/** The open recalls of what is taken back next. */
const asked = async (live: LiveBoard): Promise<readonly RecallView[]> => {
  const query = { index: 'bySeries', equal: ['DRM', 'OPEN'], limit: 50 };
  const found = await live.board().views.find<RecallView>('recalls', query);
  return found.flatMap(({ document }) => document ?? []);
};

const shareOf = async (live: LiveBoard, discussionId: string): Promise<Id> => {
  await live.quiet();
  const discussion = await live.board().views.get<DiscussionView>('discussions', discussionId);
  return discussion?.shared[0]?.shareId ?? '';
};

/** Heard on Monday; answers the discussion. */
const heardOnMonday = async (live: LiveBoard, personId: Id): Promise<Id> => {
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  return (await discuss(live, { date: MONDAY, personId })).discussionId;
};

describe('a recall reaches', () => {
  it('whoever has an issued version, also while a correction of it is being drafted', async () => {
    const live = await openLiveBoard();
    const { discussionId } = await wholeMonday(live);
    const corrected = { what: 'Invented: seen on Thursday.', reason };
    await live
      .as('DRM_COORDINATOR')
      .does('CorrectMinutes', { sittingId: live.sitting(MONDAY), version: 1, ...corrected });
    const reached = await retract(live, await shareOf(live, discussionId));
    expect(reached).toContainEqual(['RECEIVED_MINUTES', live.officer('EDUCATION')]);
    expect(reached).toContainEqual(['RECEIVED_MINUTES', live.agency('EDUCATION')]);
  });

  it('whoever left before the end, and not whoever was kept out of the item', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    const sittingId = live.sitting(MONDAY);
    const education = live.officer('EDUCATION');
    await openSitting(live, MONDAY);
    await live
      .as('DRM_COORDINATOR')
      .does('RecordAttendance', { sittingId, officer: education, role: 'EDUCATION', mode: 'IN_PERSON' });
    await live.as('EDUCATION').does('DeclareConflict', {
      ...{
        sittingId,
        personId,
        officer: education,
        conflict: 'Invented: an aunt.',
        kind: 'RELATIVE' as const,
      },
    });
    const { discussionId } = await discuss(live, { date: MONDAY, personId });
    await live.as('DRM_COORDINATOR').does('RecordLeaving', { sittingId, officer: live.officer('HEALTH') });
    const reached = await retract(live, await shareOf(live, discussionId));
    expect(reached).toContainEqual(['HEARD', live.officer('HEALTH')]);
    expect(reached).not.toContainEqual(['HEARD', education]);
  });

  it('who was at the sitting before, of a referral that was moved on from it', async () => {
    const live = await openLiveBoard();
    const { referralId } = await refer(live, {}, 'HOUSING');
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await closeSitting(live, MONDAY);
    const reached = await retract(live, referralId, 'HOUSING');
    expect(reached).toContainEqual(['HEARD', live.officer('HEALTH')]);
  });

  it('each worker who was told, who wrote the case note, and the agencies that were asked to check', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.quiet();
    const allocatedTo = (role: TestRole) =>
      live.as('DRM_COORDINATOR').does('RecordKnownStatus', {
        ...{ personId, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null },
        allocatedOfficer: live.officer(role),
      });
    await allocatedTo('ADULT_SOCIAL_CARE');
    await live
      .as('DRM_COORDINATOR')
      .does('AskAgency', { sittingId: live.sitting(MONDAY), personId, agency: live.agency('HOUSING') });
    const caseNoteId = await heardOnMonday(live, personId);
    await closeSitting(live, MONDAY);
    const manager = live.as('MASH_TEAM_MANAGER');
    const file = { system: 'Invented', reference: 'Invented 1' };
    await manager.does('RecordCaseNoteWritten', { caseNoteId, file });
    await manager.does('RecordWorkerTold', { caseNoteId, toldBy: 'TELEPHONE' });
    await allocatedTo('EDUCATION');
    await live.quiet();
    const reached = await retract(live, await shareOf(live, caseNoteId));
    expect(reached).toContainEqual(['TOLD_AS_WORKER', live.officer('ADULT_SOCIAL_CARE')]);
    expect(reached).toContainEqual(['WROTE_CASE_NOTE', live.officer('MASH_TEAM_MANAGER')]);
    expect(reached).toContainEqual(['ASKED_TO_CHECK', live.agency('HOUSING')]);
    expect(reached).not.toContainEqual(['TOLD_AS_WORKER', live.officer('EDUCATION')]);
  });
});

describe('whatever was said in words of its own can be taken back, and reaches', () => {
  it('who heard a note, a threshold, a dissent, and what was held back', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const sittingId = live.sitting(MONDAY);
    const coordinator = live.as('DRM_COORDINATOR');
    const { id: discussionId } = await live
      .as('MASH_TEAM_MANAGER')
      .does('StartDiscussion', { sittingId, personId });
    const text = 'Invented: the uncle drives her.';
    await coordinator.does('WriteNote', { discussionId, note: text });
    await live
      .as('MASH_TEAM_MANAGER')
      .does('RecordThreshold', { discussionId, outcome: 'NOT_MET', reasons: text });
    await coordinator.does('RecordDecision', {
      discussionId,
      decision: 'Invented: visit.',
      rationale: 'Soon.',
    });
    const agency = live.agency('HEALTH');
    await live
      .as('HEALTH')
      .does('DeclineToShare', { discussionId, agency, because: 'NOT_NECESSARY', reason: text });
    await live.quiet();
    const view = () => live.board().views.get<DiscussionView>('discussions', discussionId);
    const decisionId = (await view())?.decisions[0]?.decisionId ?? '';
    await live.as('HEALTH').does('RecordDissent', { discussionId, decisionId, agency, position: text });
    await live.quiet();
    const item = await view();
    const records = [
      item?.notes[0]?.noteId,
      item?.thresholds[0]?.thresholdId,
      item?.notShared[0]?.declineId,
      item?.decisions[0]?.dissent?.[0]?.dissentId,
    ];
    for (const recordId of records) {
      const reached = await retract(live, recordId ?? '');
      expect(reached).toContainEqual(['HEARD', live.officer('HEALTH')]);
    }
    expect(JSON.stringify(await view())).not.toContain(text);
    // A revision of what was taken back stands beside it.
    const noteId = records[0] ?? '';
    await coordinator.does('ReviseNote', { discussionId, noteId, basedOn: 1, note: 'Invented: a cousin.' });
    await live.quiet();
    expect((await view())?.notes).toMatchObject([
      { noteId, note: { erased: true } },
      { beside: noteId, note: { text: 'Invented: a cousin.' } },
    ]);
  });

  it('every owner that an action ever had', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live, {}, 'EDUCATION');
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const { actionId } = await discuss(live, { date: MONDAY, personId });
    await live.quiet();
    await live.as('HEALTH').does('ReturnAction', { actionId, reason: 'Invented: not ours.' });
    await live.as('DRM_COORDINATOR').does('ReassignAction', { actionId, owner: live.officer('HOUSING') });
    await live.quiet();
    const reached = await retract(live, actionId);
    expect(reached).toContainEqual(['OWNS_ACTION', live.agency('HOUSING')]);
    expect(reached).toContainEqual(['OWNS_ACTION', live.agency('HEALTH')]);
    const action = await live.board().views.get<ActionView>('actions', actionId);
    expect(action).toMatchObject({
      action: { erased: true },
      retractedAt: expect.any(String),
      status: 'OPEN',
    });
  });

  it('every member, where it stands on a board that members have open before the sitting', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.quiet();
    const sittingId = live.sitting(MONDAY);
    const answer = { sittingId, personId, role: 'HEALTH', agency: null, held: 'INFORMATION_GIVEN' as const };
    await live.as('HEALTH').does('AnswerCheck', { ...answer, information: 'Invented: seen in March.' });
    await live.quiet();
    const board = () => live.board().views.get<ChecksView>('checks', sittingId);
    const answerId = (await board())?.people[0]?.answers[0]?.answerId ?? '';
    expect(
      await live.as('EDUCATION').execute('RetractInformation', { recordId: answerId, reason }),
    ).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    const reached = await retract(live, answerId, 'HEALTH');
    expect(reached).toContainEqual(['OPEN_TO_MEMBERS', live.officer('EDUCATION')]);
    expect(reached).not.toContainEqual(['HEARD', expect.anything()]);
    expect((await board())?.people[0]?.answers).toMatchObject([{ information: { erased: true } }]);
  });
});

describe('what was read outside the room is taken back there too', () => {
  it('by whoever was shown the item to judge it anew', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const discussionId = await heardOnMonday(live, personId);
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    const reviewer = live.officer('PANEL_CHAIR');
    await live.as('DRM_COORDINATOR').does('DrawConsistencySample', {
      ...{ series: 'DRM', from: MONDAY, to: MONDAY, size: 1, reviewer },
    });
    const reached = await retract(live, await shareOf(live, discussionId));
    expect(reached).toContainEqual(['JUDGED_ANEW', reviewer]);
  });

  it('by whoever heard the answer to a check at the sitting that the item went on to', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.quiet();
    const sittingId = live.sitting(MONDAY);
    await live.as('HEALTH').does('AnswerCheck', {
      ...{ sittingId, personId, role: 'HEALTH', agency: null, held: 'INFORMATION_GIVEN' as const },
      information: 'Invented: seen in March.',
    });
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-31T11:00:00.000Z');
    await openSitting(live, '2026-03-31');
    // No member of the meeting, so the board of checks is not open to them.
    const officer = live.officer('HOUSING');
    await live.as('DRM_COORDINATOR').does('RecordAttendance', {
      ...{ sittingId: live.sitting('2026-03-31'), officer, role: null, mode: 'VIDEO' as const },
    });
    await live.quiet();
    const board = await live.board().views.get<ChecksView>('checks', sittingId);
    const answerId = board?.people[0]?.answers[0]?.answerId ?? '';
    expect(await retract(live, answerId, 'HEALTH')).toContainEqual(['HEARD', officer]);
  });
});

describe('a worker without an account, who was told', () => {
  it('is told again by the co-ordinator, whose task it is, also where the co-ordinator takes it back', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.quiet();
    await live.as('DRM_COORDINATOR').does('RecordKnownStatus', {
      ...{ personId, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null },
      allocatedOfficer: null,
      caseFile: { reference: 'Invented 1', allocatedWorker: 'Bramble Invented', allocatedTeam: 'Invented' },
    });
    const caseNoteId = await heardOnMonday(live, personId);
    await closeSitting(live, MONDAY);
    await live.as('MASH_TEAM_MANAGER').does('RecordWorkerTold', { caseNoteId, toldBy: 'TELEPHONE' });
    await live.quiet();
    await retract(live, await shareOf(live, caseNoteId));
    const task = (await asked(live)).find(({ cameBy }) => cameBy === 'TO_TELL_WORKER');
    expect(task).toMatchObject({ officer: live.officer('DRM_COORDINATOR'), caseNoteId });
    const acknowledged = { retractionId: task?.retractionId ?? '', recallId: task?.recallId ?? '' };
    await live.as('DRM_COORDINATOR').does('AcknowledgeRecall', acknowledged);
    await live.quiet();
    expect((await asked(live)).map(({ cameBy }) => cameBy)).not.toContain('TO_TELL_WORKER');
  });
});

describe('whoever has a conflict on the item', () => {
  it('takes nothing of it back, and learns nothing of it', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    const sittingId = live.sitting(MONDAY);
    await openSitting(live, MONDAY);
    const officer = live.officer('PPD_SUPERVISOR');
    const conflict = { conflict: 'Invented: an aunt.', kind: 'RELATIVE' as const };
    await live.as('PPD_SUPERVISOR').does('DeclareConflict', { sittingId, personId, officer, ...conflict });
    const { discussionId } = await discuss(live, { date: MONDAY, personId });
    const recordId = await shareOf(live, discussionId);
    expect(await live.as('PPD_SUPERVISOR').execute('RetractInformation', { recordId, reason })).toMatchObject(
      { refusal: { code: 'NOT_YOURS_TO_DO' } },
    );
    await retract(live, recordId);
    const { retractionId = '' } = (await asked(live))[0] ?? {};
    const retraction = await live.board().views.get<RetractionView>('retractions', retractionId);
    expect(retraction?.closedTo).toEqual([officer]);
  });
});
