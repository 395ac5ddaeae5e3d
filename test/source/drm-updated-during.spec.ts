/** What is agreed is on the record while the meeting goes on, not after it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { ActionView } from '../../src/projections/actions.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import { openSitting, refer } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

describe('The action plan and minutes will be updated during the DRMM.', () => {
  it('an action, a note and a decision stand in plan, item and minutes before anything is closed', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const sittingId = live.sitting('2026-03-30');
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    await live.as('HEALTH').does('WriteNote', { discussionId, note: 'Invented: at the park.' });
    await chair.does('RecordDecision', { discussionId, decision: 'Visit.', rationale: 'Not seen.' });
    const agreed = { discussionId, owner: live.officer('HEALTH'), action: 'Ring.', dueOn: '2026-03-31' };
    const { id: actionId } = await chair.does('AgreeAction', agreed);
    await live.quiet();
    const { views } = live.board();
    const action = await views.get<ActionView>('actions', actionId);
    expect(action).toMatchObject({ status: 'AGREED', action: { text: 'Ring.' } });
    const item = await views.get<DiscussionView>('discussions', discussionId);
    expect(item).toMatchObject({
      ...{ phase: 'GOING_ON', actionIds: [actionId], decisions: [{ content: { decision: 'Visit.' } }] },
      notes: [{ note: { text: 'Invented: at the park.' } }],
    });
    const minutes = await views.get<MinutesView>('minutes', sittingId);
    expect(minutes?.record.items).toMatchObject([
      { personId, decisions: [{ content: { decision: 'Visit.' } }], actions: [{ actionId }] },
    ]);
  });
  it('an action is released to its owner when its item closes, while the sitting goes on', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', {
      sittingId: live.sitting('2026-03-30'),
      personId,
    });
    await chair.does('RecordDecision', { discussionId, decision: 'Visit.', rationale: 'Not seen.' });
    const agreed = { discussionId, owner: live.officer('HEALTH'), action: 'Ring.', dueOn: '2026-03-31' };
    const { id: actionId } = await chair.does('AgreeAction', agreed);
    await chair.does('CloseDiscussion', { discussionId });
    await live.quiet();
    expect(await live.board().views.get('actions', actionId)).toMatchObject({ status: 'OPEN' });
    expect(await live.board().views.get('sittings', live.sitting('2026-03-30'))).toMatchObject({
      phase: 'OPEN',
    });
  });
});
