/** The sentences of the daily meeting's terms about strategy discussions, each kept on a live board. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { convening, dutiesOf, recording, strategyOf } from '../application/a-strategy-story.js';
import { discuss, openSitting, PERSONAL, refer } from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MET = { threshold: 'MET' as const, enquiry: 'JOINT' as const, reasons: PERSONAL, positions: [] };

describe('the terms of the Daily Risk Management meeting on strategy discussions', () => {
  it('a strategy meeting will be held where appropriate', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const asked = { personId, reason: PERSONAL };
    const { id } = await live.as('EDUCATION').does('RequestStrategyDiscussion', asked);
    await live.quiet();
    // Either it is held, or social care says why not: until then it is owed.
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_DISCUSSION']);
    const held = convening(live, personId, { requestId: id, format: 'MEETING' });
    await live.as('MASH_TEAM_MANAGER').does('ConveneStrategyDiscussion', held);
    await live.quiet();
    expect(await strategyOf(live, id)).toMatchObject({ status: 'CONVENED', held: { format: 'MEETING' } });
  });

  it('Conduct timely and effective Strategy Discussions/Meetings on high risk cases.', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.as('HEALTH').does('RequestStrategyDiscussion', { personId, reason: PERSONAL });
    await live.moveTo('2026-03-31T07:00:00.000Z');
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_DISCUSSION late']);
    const manager = live.as('MASH_TEAM_MANAGER');
    const { id } = await manager.does('ConveneStrategyDiscussion', convening(live, personId));
    await live.moveTo('2026-04-01T23:00:00.000Z');
    expect(await strategyOf(live, id)).toMatchObject({ held: { inTime: true } });
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_RECORD late']);
  });

  it('Where the threshold for a joint investigation is met.', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const manager = live.as('MASH_TEAM_MANAGER');
    const { id: strategyId } = await manager.does('ConveneStrategyDiscussion', convening(live, personId));
    expect(await live.as('HEALTH').execute('DecideThreshold', { strategyId, ...MET })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await manager.does('DecideThreshold', { strategyId, ...MET });
    await live.quiet();
    expect((await strategyOf(live, strategyId)).threshold).toMatchObject({
      ...{ threshold: 'MET', enquiry: 'JOINT', s47StartedOn: '2026-03-30' },
    });
  });

  it('The DRM will ensure that relevant professionals are in attendance', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const everybody = convening(live, personId);
    for (const { discipline } of everybody.participants) {
      const participants = everybody.participants.filter((one) => one.discipline !== discipline);
      expect(
        await live
          .as('MASH_TEAM_MANAGER')
          .execute('ConveneStrategyDiscussion', { ...everybody, participants }),
      ).toMatchObject({ refusal: { code: 'MINIMUM_NOT_PRESENT', clause: { heading: 'Process' } } });
    }
  });

  it('the information sharing, decision making and planning will be recorded as a strategy discussion', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const { discussionId } = await discuss(live, { date: '2026-03-30', personId });
    const manager = live.as('MASH_TEAM_MANAGER');
    const held = convening(live, personId, { discussionId, format: 'MEETING' });
    const { id: strategyId } = await manager.does('ConveneStrategyDiscussion', held);
    await manager.does('RecordStrategyDiscussion', recording(live, strategyId));
    await manager.does('DecideThreshold', { strategyId, ...MET });
    await live.quiet();
    const strategy = await strategyOf(live, strategyId);
    expect(strategy.held).toMatchObject({ discussionId });
    expect(strategy.record).toMatchObject({
      content: { information: [{ text: `${PERSONAL} seen on Friday.` }], plan: `${PERSONAL} visit at nine.` },
      gateways: ['CA1989_S47', 'CA1989_S17'],
    });
    expect(strategy.threshold).toMatchObject({ reasons: { text: PERSONAL } });
  });
});
