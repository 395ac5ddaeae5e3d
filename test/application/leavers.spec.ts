/** An action that nobody has any more is told of at once to whoever finds another owner. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { ActionView } from '../../src/projections/actions.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { discuss, openSitting, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** An action of Health's, due on Friday, released on Monday. */
const released = async () => {
  const live = await openLiveBoard();
  const { personId } = await refer(live);
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, '2026-03-30');
  const { actionId } = await discuss(live, { date: '2026-03-30', personId });
  await live.quiet();
  const later = { actionId, dueOn: '2026-04-10', reason: 'Invented: the school is closed.' };
  await live.as('MASH_TEAM_MANAGER').does('ExtendAction', later);
  await live.quiet();
  return { live, actionId };
};
const told = async (live: LiveBoard, actionId: Id) => {
  await live.quiet();
  const action = await live.board().views.get<ActionView>('actions', actionId);
  return action?.reminders.map(({ role, at }) => [role, at]);
};
const COORDINATOR = 'DRM_COORDINATOR';

describe('an action whose owner leaves the board', () => {
  it('is the co-ordinator’s to find an owner for when the last day has ended, long before it is due', async () => {
    const { live, actionId } = await released();
    const leaver = { officerId: live.officer('HEALTH'), lastDay: '2026-03-31' };
    await live.as('DRM_COORDINATOR').does('RecordLeaver', leaver);
    await live.moveTo('2026-03-31T22:59:00.000Z');
    expect(await told(live, actionId)).toEqual([]);
    await live.moveTo('2026-03-31T23:00:00.000Z');
    expect(await told(live, actionId)).toEqual([[COORDINATOR, '2026-03-31T23:00:00.000Z']]);
    const colleague = { actionId, owner: live.officer('EDUCATION') };
    await live.as('DRM_COORDINATOR').does('ReassignAction', colleague);
    await live.quiet();
    // From here on its new owner is reminded, as the terms say.
    await live.moveTo('2026-04-10T22:00:00.000Z');
    expect((await told(live, actionId))?.slice(1)).toEqual([
      ['EMERGENCY_DUTY_TEAM', '2026-04-10T22:00:00.000Z'],
    ]);
  });
  it('and who was found before the last day ended is told of nothing', async () => {
    const { live, actionId } = await released();
    const leaver = { officerId: live.officer('HEALTH'), lastDay: '2026-03-31' };
    await live.as('DRM_COORDINATOR').does('RecordLeaver', leaver);
    await live.as('DRM_COORDINATOR').does('ReassignAction', { actionId, owner: live.officer('EDUCATION') });
    await live.moveTo('2026-04-01T08:00:00.000Z');
    expect(await told(live, actionId)).toEqual([]);
  });
  it('also where it was given to them when they were known to be leaving', async () => {
    const { live, actionId } = await released();
    const leaver = { officerId: live.officer('EDUCATION'), lastDay: '2026-03-31' };
    await live.as('DRM_COORDINATOR').does('RecordLeaver', leaver);
    await live.as('DRM_COORDINATOR').does('ReassignAction', { actionId, owner: live.officer('EDUCATION') });
    await live.moveTo('2026-04-01T08:00:00.000Z');
    expect(await told(live, actionId)).toEqual([[COORDINATOR, '2026-04-01T08:00:00.000Z']]);
  });
});

describe('an action that is returned', () => {
  it('is told of at once, and the chain of reminders goes on', async () => {
    const { live, actionId } = await released();
    await live.as('HEALTH').does('ReturnAction', { actionId, reason: 'Invented: not our school.' });
    expect(await told(live, actionId)).toEqual([[COORDINATOR, '2026-03-30T11:00:00.000Z']]);
    await live.moveTo('2026-04-10T23:00:00.000Z');
    expect(await told(live, actionId)).toEqual([
      [COORDINATOR, '2026-03-30T11:00:00.000Z'],
      [COORDINATOR, '2026-04-10T23:00:00.000Z'],
    ]);
  });
});
