/** Whoever works with a child on the tracker is asked to present each review, wherever it goes. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { PresentingView } from '../../src/projections/presenting.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { MONDAY, NEXT_MONDAY, onIsland, SERIES, tracked } from './a-tracker-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const askedAt = async (live: LiveBoard, date: string, personId: Id) => {
  await live.quiet();
  const discussionId = live.board().ids.discussion(live.sitting(date), personId);
  const found = await live.board().views.get<PresentingView>('presenting', discussionId);
  return found?.invited?.officer ?? null;
};

const aTrackedChild = async () => {
  const live = await onIsland();
  const { personId } = await tracked(live);
  await live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null },
    allocatedOfficer: live.officer('SOCIAL_WORKER'),
  });
  return { live, personId, of: { series: SERIES, personId } };
};

describe('the worker of a child on the tracker', () => {
  it('is asked to present the review, where it was put off to, and not while the episode rests', async () => {
    const { live, personId, of } = await aTrackedChild();
    const worker = live.officer('SOCIAL_WORKER');
    expect(await askedAt(live, MONDAY, personId)).toBe(worker);

    const administrator = live.as('RMM_ADMINISTRATOR');
    await administrator.does('MoveReviewDate', { ...of, reviewOn: NEXT_MONDAY, reason: 'Invented.' });
    expect(await askedAt(live, MONDAY, personId)).toBeNull();
    expect(await askedAt(live, NEXT_MONDAY, personId)).toBe(worker);

    await administrator.does('PauseEpisode', {
      ...of,
      pausedBecause: 'CUSTODY',
      reason: 'Invented.',
    });
    expect(await askedAt(live, NEXT_MONDAY, personId)).toBeNull();
    await administrator.does('ResumeEpisode', { ...of, reason: 'Invented.' });
    const asked = [await askedAt(live, MONDAY, personId), await askedAt(live, NEXT_MONDAY, personId)];
    expect(asked).toContain(worker);
  });

  it('sets out the plan, though the child was referred to the meeting that feeds it', async () => {
    const { live, personId } = await aTrackedChild();
    const elements = [
      { kind: 'SAFETY' as const, ownerAgency: live.agency('SCHOOL'), text: 'Invented: a lift home.' },
    ];
    await live.as('SOCIAL_WORKER').does('SetOutPlan', { personId, series: SERIES, elements });
  });
});
