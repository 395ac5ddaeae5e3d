/** Whoever works with a child is asked to present it, wherever its item goes; on the island's board, through its policies. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { BarrierView } from '../../src/projections/plans.js';
import type { PresentingView } from '../../src/projections/presenting.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

/** The Wednesday after Easter, the RMM after that, its reports' deadline, and the one after it. */
const WEDNESDAY = '2026-04-08T07:00:00.000Z';
const SITTING = '2026-04-13';
const DUE = '2026-04-10T13:00:00.000Z';
const AT_THE_SITTING = '2026-04-13T13:00:00.000Z';
const NEXT = '2026-04-20';

const ANSWERS = {
  assessedRisk: 'Invented: high.',
  whoOrWhat: 'Invented: two adults.',
  plan: 'Invented: a curfew.',
  effectiveness: 'Invented: in part.',
  barriers: 'Invented: no mentor.',
};

const presentingAt = async (live: LiveBoard, date: string, personId: Id) =>
  live
    .board()
    .views.get<PresentingView>('presenting', live.board().ids.discussion(live.sitting(date), personId));

const open = (live: LiveBoard, personId: Id, allocatedOfficer: Id | null) =>
  live.as('CSC_GROUP_MANAGER').does('RecordKnownStatus', {
    ...{ personId, known: 'KNOWN', openStatus: 'OPEN', legalStatus: null, allocatedOfficer },
  });

const anIsland = async () => {
  const live = await openLiveBoard({ island: true, start: WEDNESDAY });
  const { personId } = await refer(live, { series: 'RMM' }, 'SCHOOL');
  await live.quiet();
  return { live, personId, item: { sittingId: live.sitting(SITTING), personId } };
};

const begun = async (live: LiveBoard, personId: Id, ...there: readonly ('SOCIAL_WORKER' | 'SCHOOL')[]) => {
  await live.moveTo(AT_THE_SITTING);
  const sittingId = live.sitting(SITTING);
  const chair = live.as('INTAKE_ASSESSMENT_MANAGER');
  await chair.does('TakeChair', { sittingId });
  const signer = live.officer('INTAKE_ASSESSMENT_MANAGER');
  await chair.does('SignDeclaration', { sittingId, signer, version: 1, method: 'ON_SCREEN' });
  for (const role of there) {
    await live.as('RMM_ADMINISTRATOR').does('RecordAttendance', {
      ...{ sittingId, officer: live.officer(role), role: null, mode: 'IN_PERSON' },
    });
  }
  await chair.does('OpenSitting', { sittingId });
  await chair.does('RecordDeclarationReadOut', { sittingId, version: 1, readBy: signer });
  const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
  return discussionId;
};

const concluded = async (live: LiveBoard, discussionId: Id) => {
  const decision = { discussionId, decision: 'Invented: go on.', rationale: 'Invented: it holds.' };
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('RecordDecision', decision);
  await live.as('INTAKE_ASSESSMENT_MANAGER').does('CloseDiscussion', { discussionId });
  await live.quiet();
};

describe('who is asked to present', () => {
  it('is the agency that raised a child who is not open to social care, until the case opens', async () => {
    const { live, personId } = await anIsland();
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({
      invited: {
        ...{ presentsAs: 'RAISING_AGENCY', officer: null, agency: live.agency('SCHOOL') },
        ...{ startsAt: AT_THE_SITTING, reportDueAt: DUE },
      },
    });
    await open(live, personId, live.officer('SOCIAL_WORKER'));
    await live.quiet();
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({
      invited: {
        ...{ presentsAs: 'ALLOCATED_WORKER', officer: live.officer('SOCIAL_WORKER') },
        agency: live.agency('SOCIAL_WORKER'),
      },
    });
  });

  it('is nobody at a meeting that keeps no tracker', async () => {
    const live = await openLiveBoard({ island: true, start: WEDNESDAY });
    const { personId } = await refer(live, { series: 'DEM' }, 'SCHOOL');
    await live.quiet();
    const events = await live.events();
    expect(events.filter(({ type }) => type === 'PresenterInvited')).toEqual([]);
    expect(events.some(({ subjects }) => subjects.includes(personId))).toBe(true);
  });

  it('is asked for the new time when the sitting moves', async () => {
    const { live, personId } = await anIsland();
    await live.as('RMM_ADMINISTRATOR').does('MoveSitting', {
      ...{ sittingId: live.sitting(SITTING), date: '2026-04-14', startsAt: '10:00', reason: 'OTHER' },
      note: 'Invented: the room is taken.',
    });
    await live.quiet();
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({
      invited: { startsAt: '2026-04-14T09:00:00.000Z', reportDueAt: '2026-04-13T09:00:00.000Z' },
    });
    // The deadline of the old time says nothing any more.
    await live.moveTo('2026-04-12T13:30:00.000Z');
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({ missedAt: null });
    await live.moveTo('2026-04-13T09:30:00.000Z');
    expect((await presentingAt(live, SITTING, personId))?.missedAt).not.toBeNull();
  });

  it('is asked for the next sitting when the item is sent on, and the report goes along', async () => {
    const { live, personId, item } = await anIsland();
    await open(live, personId, live.officer('SOCIAL_WORKER'));
    await live.quiet();
    await live.as('SOCIAL_WORKER').does('SubmitWorkerReport', { ...item, ...ANSWERS });
    await live.as('RMM_ADMINISTRATOR').does('CancelSitting', {
      ...{ sittingId: item.sittingId, reason: 'CHAIRS_UNAVAILABLE', note: 'Invented: both are ill.' },
    });
    await live.quiet();
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({ invited: null });
    expect(await presentingAt(live, NEXT, personId)).toMatchObject({
      invited: { officer: live.officer('SOCIAL_WORKER') },
      carriedFrom: live.board().ids.discussion(item.sittingId, personId),
      reports: [],
    });
    // A report that was carried over is not missed.
    await live.moveTo('2026-04-19T14:00:00.000Z');
    expect(await presentingAt(live, NEXT, personId)).toMatchObject({ missedAt: null });
  });
});

describe('the report', () => {
  it('is shown as missing once it was due, until it comes', async () => {
    const { live, personId, item } = await anIsland();
    await live.moveTo('2026-04-12T13:01:00.000Z');
    expect((await presentingAt(live, SITTING, personId))?.missedAt).not.toBeNull();
    await live.as('SCHOOL').does('SubmitWorkerReport', { ...item, ...ANSWERS });
    await live.quiet();
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({
      ...{ missedAt: null, reports: [{ version: 1, late: true, inAdvance: true, onBehalf: false }] },
    });
  });

  it('is nobody else’s to submit', async () => {
    const { live, item } = await anIsland();
    expect(
      await live.as('SECOND_SOCIAL_WORKER').execute('SubmitWorkerReport', { ...item, ...ANSWERS }),
    ).toMatchObject({ kind: 'NOT_ACCEPTED', refusal: { code: 'NOT_YOURS_TO_DO' } });
  });
});

describe('whether somebody came', () => {
  it('follows from who heard the item', async () => {
    const { live, personId } = await anIsland();
    await open(live, personId, live.officer('SOCIAL_WORKER'));
    await live.quiet();
    await concluded(live, await begun(live, personId, 'SOCIAL_WORKER'));
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({
      outcome: { came: true, officer: live.officer('SOCIAL_WORKER'), deputising: false },
    });
  });

  it('is recorded as an absence where nobody did, also without anybody saying so', async () => {
    const { live, personId } = await anIsland();
    await open(live, personId, live.officer('SOCIAL_WORKER'));
    await live.quiet();
    await concluded(live, await begun(live, personId, 'SCHOOL'));
    expect(await presentingAt(live, SITTING, personId)).toMatchObject({
      outcome: { came: false, officer: live.officer('SOCIAL_WORKER'), saidBy: 'ATTENDANCE' },
    });
  });
});

describe('a barrier', () => {
  it('is shown as left standing once its day has passed', async () => {
    const { live, personId } = await anIsland();
    const { events } = await live.as('CSC_GROUP_MANAGER').does('RecordBarrier', {
      ...{ personId, series: 'RMM', kind: 'WAITING_LIST', owner: live.officer('SOCIAL_WORKER') },
      ...{ dueOn: '2026-04-10', barrier: 'Invented: no mentor is free.' },
    });
    const { barrierId } = events[0]?.data as { barrierId: Id };
    const status = async () => (await live.board().views.get<BarrierView>('barriers', barrierId))?.status;
    await live.moveTo('2026-04-10T22:59:00.000Z');
    expect(await status()).toBe('STANDING');
    await live.moveTo('2026-04-10T23:00:00.000Z');
    expect(await status()).toBe('LEFT_STANDING');
  });
});

describe('whom a meeting does not follow', () => {
  it('has no plan that it could look at, and looks as if absent', async () => {
    const live = await openLiveBoard({ island: true, start: WEDNESDAY });
    const { personId } = await refer(live, { series: 'DEM' }, 'SCHOOL');
    await live.quiet();
    const elements = [
      { kind: 'SAFETY' as const, ownerAgency: live.agency('SCHOOL'), text: 'Invented: a lift home.' },
    ];
    expect(
      await live.as('CSC_GROUP_MANAGER').execute('SetOutPlan', { personId, series: 'RMM', elements }),
    ).toMatchObject({ refusal: { code: 'NO_SUCH_PERSON' } });
  });
});
