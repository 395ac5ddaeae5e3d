/** Whom a recall reaches, however long ago and in whatever way it came to them. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { RecallView } from '../../src/projections/retractions.js';
import {
  closeLiveBoards,
  openLiveBoard,
  stopWriter,
  type LiveBoard,
  type TestRole,
} from '../support/live-board.js';
import { closeSitting, discuss, openSitting, refer, wholeMonday } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(stopWriter);

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
