/** Sentences of the DRM's terms of reference on the agenda and what is prepared for it, tested as they read. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { machineFacts } from '../../src/access/facts.js';
import { checksBoard } from '../../src/application/reads/checks-board.js';
import { drm } from '../../src/domain/terms/drm.js';
import type { Priority } from '../../src/domain/sitting/priority.js';
import type { ChecksView } from '../../src/projections/checks.js';
import {
  agendaOf,
  closeSitting,
  onAgenda,
  openSitting,
  PERSONAL,
  refer,
  referInput,
  type ReferralMade,
} from '../application/a-story.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const FRIDAY = '2026-03-27';
const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';

const prioritise = async (
  live: LiveBoard,
  { referralId, personId }: ReferralMade,
  priority: Partial<Priority>,
): Promise<void> => {
  const actor = machineFacts(await live.board().facts(), 'POLICY', 'a test');
  const commandId = live.nextId();
  const meta = { commandId, actor, purpose: 'SAFEGUARDING', now: live.clock.now(), correlationId: commandId };
  await live.board().execute('RecordPriority', { referralId, personId, priority }, meta);
  await live.quiet();
};

/** An adult: the cut-off and the order are the same for children and adults. */
const anAdult = () => {
  const [subject] = referInput().subjects;
  if (subject === undefined) throw new Error('Nobody is referred.');
  return {
    subjects: [{ ...subject, identity: { ...subject.identity, dateOfBirth: { value: '1960-02-01' } } }],
  };
};

describe('begins with discussion of overnight critical incidents affecting children and adults', () => {
  it('hears on Monday first what came over the weekend, of a child and of an adult', async () => {
    const live = await openLiveBoard({ start: '2026-03-27T08:00:00.000Z' });
    await live.moveTo(`${FRIDAY}T12:00:00.000Z`);
    await openSitting(live, FRIDAY);
    await closeSitting(live, FRIDAY);
    const unsafe = await refer(live, { immediateRisk: true });
    await live.moveTo('2026-03-28T23:10:00.000Z');
    const child = await refer(live);
    await live.moveTo('2026-03-29T03:00:00.000Z');
    const adult = await refer(live, anAdult());
    for (const incident of [adult, child]) await prioritise(live, incident, { criticalIncident: true });
    expect(await onAgenda(live, MONDAY)).toEqual([child.personId, adult.personId, unsafe.personId]);
    expect((await agendaOf(live, MONDAY)).items.map(({ placedBy }) => placedBy.key)).toEqual([
      ...['CRITICAL_INCIDENT', 'CRITICAL_INCIDENT', 'IMMEDIATE_SAFETY'],
    ]);
  });
});

describe('followed by discussion of prioritised vulnerable subjects', () => {
  it('hears them in the order of the terms, and each says what put it there', async () => {
    const live = await openLiveBoard();
    const plain = await refer(live);
    const ways = [
      ['REPEAT', { repeat: true }],
      ['STRATEGY_PENDING', { strategyPending: true }],
      ['RISK_LEVEL', { riskLevel: 'MEDIUM' }],
      ['CURRENTLY_MISSING', { currentlyMissing: true }],
      ['CRITICAL_INCIDENT', { criticalIncident: true }],
    ] as const;
    for (const [, priority] of ways) await prioritise(live, await refer(live), priority);
    const { items } = await agendaOf(live, MONDAY);
    expect(items.map(({ placedBy }) => placedBy.key)).toEqual([
      ...['CRITICAL_INCIDENT', 'CURRENTLY_MISSING', 'RISK_LEVEL', 'STRATEGY_PENDING', 'REPEAT', 'RECEIPT'],
    ]);
    // A chair hears the last one first; what the terms say stays beside it.
    const move = { sittingId: live.sitting(MONDAY), personId: plain.personId };
    await live.as('PPD_SUPERVISOR').does('MoveItem', { ...move, toPlace: 1, reason: `${PERSONAL} reason.` });
    await live.quiet();
    expect((await agendaOf(live, MONDAY)).items[0]).toMatchObject({
      ...{ personId: plain.personId, place: 1, systemPlace: 6, placedBy: { key: 'RECEIPT' } },
    });
  });
});

describe('This will allow for research and preparation to be completed before the meeting.', () => {
  it('has at midday what each role found since the cut-off, and who has not answered', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const sittingId = live.sitting(MONDAY);
    await live.moveTo(`${MONDAY}T09:30:00.000Z`);
    const item = { sittingId, personId, agency: null };
    const information = `${PERSONAL} seen at the clinic.`;
    await live
      .as('HEALTH')
      .does('AnswerCheck', { ...item, role: 'HEALTH', held: 'INFORMATION_GIVEN', information });
    await live.as('EDUCATION').does('AnswerCheck', { ...item, role: 'EDUCATION', held: 'NOTHING_HELD' });
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', { sittingId, personId });
    await live
      .as('PPD_SUPERVISOR')
      .does('AnswerCheck', { ...item, role: 'PPD_SUPERVISOR', held: 'NOTHING_HELD' });
    await live.quiet();
    const checks = await live.board().views.get<ChecksView>('checks', sittingId);
    const board = checksBoard(drm.coreMembers, checks?.people ?? []);
    expect(Object.fromEntries(board.map(({ role, status }) => [role?.role, status]))).toEqual({
      ...Object.fromEntries(drm.coreMembers.map(({ role }) => [role, 'NO_ANSWER'])),
      ...{ HEALTH: 'INFORMATION_GIVEN', EDUCATION: 'NOTHING_HELD', PPD_SUPERVISOR: 'ANSWERED_LATE' },
    });
  });
});

describe('allow regular information sharing and action planning to safeguard high risk cases', () => {
  it('hears on Tuesday what Monday planned for who is heard again, as it stands when Tuesday opens', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo(`${MONDAY}T11:00:00.000Z`);
    await openSitting(live, MONDAY);
    const sittingId = live.sitting(MONDAY);
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    const agreed = {
      discussionId,
      owner: live.officer('HEALTH'),
      action: `${PERSONAL} visit.`,
      dueOn: TUESDAY,
    };
    const { id: actionId } = await chair.does('AgreeAction', agreed);
    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await openSitting(live, TUESDAY);
    await live.quiet();
    const owned = { owner: live.officer('HEALTH'), ownerAgency: live.agency('HEALTH') };
    expect((await agendaOf(live, TUESDAY)).items).toMatchObject([
      { personId, carriedActions: [{ ...owned, actionId, status: 'OPEN', revision: expect.any(Number) }] },
    ]);
  });
});
