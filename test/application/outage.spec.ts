/** The service was down at noon: the meeting was held all the same, and is entered afterwards as of then. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Afterwards } from '../../src/application/command.js';
import { outageOf } from '../../src/domain/outage/outage.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { SittingView } from '../../src/projections/sittings.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, onAgenda, openSitting, refer, referInput, referralMade } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const NOON = '2026-03-30T11:00:00.000Z';
const AT_TEN_PAST = '2026-03-30T11:10:00.000Z';
const TUESDAY_MORNING = '2026-03-31T07:30:00.000Z';

const declared = async (live: LiveBoard, from = '2026-03-30T10:00:00.000Z') => {
  const outage = { series: 'DRM', from, until: '2026-03-30T16:00:00.000Z', reason: 'SERVICE_DOWN' as const };
  return (await live.as('DRM_COORDINATOR').does('DeclareOutage', outage)).id;
};
const then = (outageId: string, happenedAt = AT_TEN_PAST): { readonly afterwards: Afterwards } => ({
  afterwards: { happenedAt, outageId },
});
const mondays = async (live: LiveBoard) => {
  await live.quiet();
  return live.board().views.get<SittingView>('sittings', live.sitting(MONDAY));
};

/** Two children referred in the morning; nobody could open the sitting; by Tuesday it stands as missed. */
const missedMonday = async () => {
  const live = await openLiveBoard();
  const heard = await refer(live);
  await live.moveTo('2026-03-30T07:01:00.000Z');
  const notReached = await refer(live, {}, 'EDUCATION');
  await live.moveTo('2026-03-30T15:00:00.000Z');
  await live.moveTo(TUESDAY_MORNING);
  expect(await mondays(live)).toMatchObject({ phase: 'MISSED' });
  expect(await onAgenda(live, TUESDAY)).toEqual([heard.personId, notReached.personId]);
  return { live, sittingId: live.sitting(MONDAY), heard, notReached };
};

describe('given a noon outage, and the sitting recorded as missed', () => {
  it('then the whole meeting is entered on Tuesday as having happened on Monday', async () => {
    const { live, sittingId, heard, notReached } = await missedMonday();
    const outageId = await declared(live);
    const [chair, coordinator] = [live.as('MASH_TEAM_MANAGER'), live.as('DRM_COORDINATOR')];
    await chair.does('TakeChair', { sittingId }, then(outageId, NOON));
    expect(await mondays(live)).toMatchObject({ phase: 'CONVENED', outageId });
    // Both children are back on Monday's agenda.
    expect(await onAgenda(live, MONDAY)).toEqual([heard.personId, notReached.personId]);
    expect(await onAgenda(live, TUESDAY)).toEqual([]);
    const nurse = { sittingId, officer: live.officer('HEALTH'), role: 'HEALTH', mode: 'TELEPHONE' as const };
    await coordinator.does('RecordAttendance', nurse, then(outageId, NOON));
    const opened = await chair.does('OpenSitting', { sittingId }, then(outageId, NOON));
    expect(opened.events).toMatchObject([
      { type: 'SittingOpened', occurredAt: NOON, recordedAt: TUESDAY_MORNING, data: { settled: [{}, {}] } },
    ]);
    expect(opened.events.map(outageOf)).toEqual([outageId]);
    await live.quiet();
    // The end of Monday has passed, and yet there is time to enter.
    expect(await mondays(live)).toMatchObject({ phase: 'OPEN', openedAt: NOON });

    const { id: discussionId } = await coordinator.does(
      'StartDiscussion',
      { sittingId, personId: heard.personId },
      then(outageId),
    );
    const decision = { discussionId, decision: 'Invented: visit.', rationale: 'Invented: not seen.' };
    await coordinator.does('RecordDecision', decision, then(outageId));
    // Due on Monday afternoon: in the past now, not then.
    const agreed = { discussionId, owner: live.officer('HEALTH'), action: 'Ring.', dueOn: MONDAY };
    const action = { ...agreed, dueBy: '15:00' };
    expect(await coordinator.execute('AgreeAction', action)).toMatchObject({
      refusal: { code: 'DUE_IN_THE_PAST' },
    });
    await coordinator.does('AgreeAction', action, then(outageId));
    await coordinator.does('CloseDiscussion', { discussionId }, then(outageId));
    await chair.does('CloseSitting', { sittingId }, then(outageId, '2026-03-30T12:00:00.000Z'));
    expect(await mondays(live)).toMatchObject({ phase: 'CLOSED', outageId });
    expect(await live.board().views.get<DiscussionView>('discussions', discussionId)).toMatchObject({
      phase: 'CLOSED',
    });
    // What was not reached moves on, from there to the sitting that is now the next.
    expect(await onAgenda(live, TUESDAY)).toEqual([notReached.personId]);
    expect((await agendaOf(live, MONDAY)).items.map(({ movedOn }) => movedOn?.moved)).toEqual([
      undefined,
      'NOT_REACHED',
    ]);
    expect(live.board().ailments()).toEqual([]);

    // What is new on Tuesday is new since one o'clock on Monday, not since this was entered.
    await live.moveTo('2026-03-31T11:00:00.000Z');
    await openSitting(live, TUESDAY);
    await live.quiet();
    expect(await agendaOf(live, TUESDAY)).toMatchObject({
      settled: { since: '2026-03-30T12:00:00.000Z' },
    });
  });

  it('then opening reinstates it too, where the chair had been taken before', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const sittingId = live.sitting(MONDAY);
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId });
    await live.moveTo(TUESDAY_MORNING);
    const outageId = await declared(live);
    const opened = await live.as('MASH_TEAM_MANAGER').does('OpenSitting', { sittingId }, then(outageId));
    expect(opened.events).toMatchObject([
      { type: 'SittingReinstated' },
      { type: 'SittingOpened', data: { settled: [{ personId }] } },
    ]);
    await live.quiet();
    expect(await onAgenda(live, MONDAY)).toEqual([personId]);
  });

  it('then what is being heard elsewhere by now stays there', async () => {
    const { live, sittingId, heard, notReached } = await missedMonday();
    const tuesday = live.sitting(TUESDAY);
    await live.moveTo('2026-03-31T11:00:00.000Z');
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId: tuesday });
    await live.as('MASH_TEAM_MANAGER').does('OpenSitting', { sittingId: tuesday });
    const outageId = await declared(live);
    await live.as('PPD_SUPERVISOR').does('TakeChair', { sittingId }, then(outageId));
    await live.quiet();
    expect(await onAgenda(live, TUESDAY)).toEqual([heard.personId, notReached.personId]);
    expect(await onAgenda(live, MONDAY)).toEqual([]);
  });

  it('then, reinstated and not gone on with for a day, it is missed again and loses nobody', async () => {
    const { live, sittingId, heard, notReached } = await missedMonday();
    const outageId = await declared(live);
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId }, then(outageId));
    await live.moveTo('2026-04-01T07:29:00.000Z');
    expect(await mondays(live)).toMatchObject({ phase: 'CONVENED' });
    await live.moveTo('2026-04-01T07:30:00.000Z');
    expect(await mondays(live)).toMatchObject({ phase: 'MISSED' });
    expect(await onAgenda(live, '2026-04-01')).toEqual([heard.personId, notReached.personId]);
  });

  it('then, entered and never closed, it is closed a day after it was opened', async () => {
    const { live, sittingId } = await missedMonday();
    const outageId = await declared(live);
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId }, then(outageId));
    await live.as('MASH_TEAM_MANAGER').does('OpenSitting', { sittingId }, then(outageId));
    await live.moveTo('2026-04-01T07:29:00.000Z');
    expect(await mondays(live)).toMatchObject({ phase: 'OPEN' });
    await live.moveTo('2026-04-01T07:31:00.000Z');
    expect(await mondays(live)).toMatchObject({ phase: 'CLOSED' });
  });
});

describe('what is entered afterwards', () => {
  it('lies within a declared outage, and comes from a chair or the co-ordinator', async () => {
    const { live, sittingId } = await missedMonday();
    const outageId = await declared(live);
    const chair = live.as('MASH_TEAM_MANAGER');
    expect(await chair.execute('TakeChair', { sittingId }, then(live.nextId()))).toMatchObject({
      refusal: { code: 'NO_SUCH_OUTAGE', path: ['outage'] },
    });
    const before = then(outageId, '2026-03-30T09:59:59.999Z');
    expect(await chair.execute('TakeChair', { sittingId }, before)).toMatchObject({
      refusal: { code: 'NOT_DURING_THE_OUTAGE', path: ['happenedAt'] },
    });
    expect(await live.as('HEALTH').execute('TakeChair', { sittingId }, then(outageId))).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    expect(await chair.execute('TakeChair', { sittingId })).toMatchObject({
      refusal: { code: 'SITTING_OVER' },
    });
  });

  it('is never a right: who may act is recorded as it happens', async () => {
    const { live } = await missedMonday();
    const outageId = await declared(live);
    const ended = { officerId: live.officer('HEALTH'), role: 'HEALTH', lastDay: TUESDAY };
    expect(await live.as('DRM_COORDINATOR').execute('EndRole', ended, then(outageId))).toMatchObject({
      refusal: { code: 'NOT_AFTERWARDS' },
    });
  });

  it('is another command when it happened at another time', async () => {
    const { live, sittingId } = await missedMonday();
    const outageId = await declared(live);
    const chair = live.as('MASH_TEAM_MANAGER');
    const commandId = live.nextId();
    const first = await chair.does('TakeChair', { sittingId }, { commandId, ...then(outageId) });
    const again = await chair.does('TakeChair', { sittingId }, { commandId, ...then(outageId) });
    expect(again).toMatchObject({ id: first.id, position: first.position, repeated: true });
    expect(
      await chair.execute('TakeChair', { sittingId }, { commandId, ...then(outageId, NOON) }),
    ).toMatchObject({
      refusal: { code: 'COMMAND_ID_REUSED' },
    });
  });

  it('a referral that was telephoned in is placed by the cut-off as of then', async () => {
    const live = await openLiveBoard();
    await live.moveTo('2026-03-30T15:59:00.000Z');
    await live.moveTo('2026-03-30T16:30:00.000Z');
    const outageId = await declared(live, '2026-03-30T08:00:00.000Z');
    const how = then(outageId, '2026-03-30T08:30:00.000Z');
    const { personId } = referralMade(
      await live.as('DRM_COORDINATOR').execute('ReferPerson', referInput(), how),
    );
    await live.quiet();
    // In time for noon, which was missed: it is heard at the next one, and not counted as late.
    const [item] = (await agendaOf(live, TUESDAY)).items;
    expect(item).toMatchObject({ personId, late: false, receivedAt: '2026-03-30T08:30:00.000Z' });
  });
});
