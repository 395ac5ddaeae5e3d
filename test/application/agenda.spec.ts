/** The agenda over several sittings: who is first, what is carried forward, what was found before, what is handed over. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { machineFacts } from '../../src/access/facts.js';
import { handoverSheet } from '../../src/application/reads/handover.js';
import { earlierActions, sinceLastTime } from '../../src/application/reads/since-last-time.js';
import type { Id } from '../../src/domain/event.js';
import type { Priority } from '../../src/domain/sitting/priority.js';
import type { AgendaItem } from '../../src/projections/agenda-items.js';
import type { ChecksView } from '../../src/projections/checks.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import {
  agendaOf,
  closeSitting,
  onAgenda,
  openSitting,
  PERSONAL,
  refer,
  type ReferralMade,
} from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const WEDNESDAY = '2026-04-01';

/** As the policies do that watch incidents and missing episodes. */
const prioritise = async (
  live: LiveBoard,
  { referralId, personId }: ReferralMade,
  priority: Partial<Priority>,
): Promise<void> => {
  const actor = machineFacts(await live.board().facts(), 'POLICY', 'a test');
  const commandId = live.nextId();
  const now = live.clock.now();
  const meta = { commandId, actor, purpose: 'SAFEGUARDING', now, correlationId: commandId };
  const outcome = await live.board().execute('RecordPriority', { referralId, personId, priority }, meta);
  expect(outcome.kind).toBe('ACCEPTED');
  await live.quiet();
};

const itemOn = async (live: LiveBoard, date: string, personId: Id): Promise<AgendaItem> => {
  const item = (await agendaOf(live, date)).items.find((one) => one.personId === personId);
  if (item === undefined) throw new Error(`Not on the agenda of ${date}.`);
  return item;
};

const sitFor = async (live: LiveBoard, date: string, at = '11:00'): Promise<void> => {
  await live.moveTo(`${date}T${at}:00.000Z`);
  await openSitting(live, date);
};

describe('an overnight critical incident', () => {
  it('is heard first, and keeps its group until a sitting that had it on its agenda has closed', async () => {
    const live = await openLiveBoard();
    const plain = await refer(live, { immediateRisk: true });
    const incident = await refer(live);
    await prioritise(live, incident, { criticalIncident: true });
    expect(await onAgenda(live, MONDAY)).toEqual([incident.personId, plain.personId]);
    await sitFor(live, MONDAY);
    await closeSitting(live, MONDAY);
    expect(await onAgenda(live, TUESDAY)).toEqual([plain.personId, incident.personId]);
    expect(await itemOn(live, TUESDAY, incident.personId)).toMatchObject({
      overnightIncident: false,
      priority: { criticalIncident: true },
      placedBy: { key: 'RECEIPT' },
      listedBecause: { sentence: expect.stringContaining('did not reach it') },
    });
  });

  it('of a sitting that nobody opened is overnight still; one that was carried forward before is not again', async () => {
    const live = await openLiveBoard();
    const carried = await refer(live);
    await prioritise(live, carried, { criticalIncident: true });
    await sitFor(live, MONDAY);
    await closeSitting(live, MONDAY);
    const incident = await refer(live);
    await prioritise(live, incident, { criticalIncident: true });
    // Nobody opens Tuesday.
    await live.moveTo(`${WEDNESDAY}T07:00:00.000Z`);
    expect(await onAgenda(live, WEDNESDAY)).toEqual([incident.personId, carried.personId]);
    const overnight = (await agendaOf(live, WEDNESDAY)).items.map((item) => item.overnightIncident);
    expect(overnight).toEqual([true, false]);
  });
});

/** Rowan is discussed on Monday, an action is agreed, and the sitting ends before the item is concluded. */
const carriedFromMonday = async (live: LiveBoard, dueOn = MONDAY) => {
  const { personId, referralId } = await refer(live);
  await sitFor(live, MONDAY);
  const sittingId = live.sitting(MONDAY);
  const { id: discussionId } = await live
    .as('MASH_TEAM_MANAGER')
    .does('StartDiscussion', { sittingId, personId });
  const { id: actionId } = await live.as('DRM_COORDINATOR').does('AgreeAction', {
    ...{ discussionId, owner: live.officer('HEALTH'), dueOn },
    action: `${PERSONAL} ring the school.`,
  });
  await live.moveTo(`${MONDAY}T23:30:00.000Z`);
  return { personId, referralId, actionId };
};

describe('an item that is carried forward', () => {
  it('brings its earlier actions: live until the sitting opens, and as they stood from then on', async () => {
    const live = await openLiveBoard();
    const { personId, actionId } = await carriedFromMonday(live);
    await live.moveTo(`${TUESDAY}T09:00:00.000Z`);
    const earlier = async () =>
      earlierActions(
        await reading(live, 'HEALTH'),
        await agendaOf(live, TUESDAY),
        await itemOn(live, TUESDAY, personId),
      );
    expect(await earlier()).toMatchObject([{ actionId, status: 'OPEN', overdue: true, revision: null }]);

    await sitFor(live, TUESDAY);
    await live.quiet();
    const [asItStood] = await earlier();
    expect(asItStood).toMatchObject({
      actionId,
      status: 'OPEN',
      overdue: true,
      revision: expect.any(Number),
    });
    const done = { actionId, doneOn: TUESDAY, outcome: `${PERSONAL} she is at school.` };
    await live.as('HEALTH').does('CompleteAction', done);
    await live.quiet();
    // What was true at the opening stays true of the opening.
    expect(await earlier()).toEqual([asItStood]);
    const opened = (await live.events()).find(
      ({ type, stream }) => type === 'SittingOpened' && stream === `sitting-${live.sitting(TUESDAY)}`,
    );
    expect(opened?.data).toMatchObject({ settled: [{ personId, carriedForward: [{ actionId }] }] });
    expect(JSON.stringify(opened?.data)).not.toContain(PERSONAL);
  });

  it('brings an action that was done since last time, and none that was done before', async () => {
    const live = await openLiveBoard();
    const { personId, actionId } = await carriedFromMonday(live, WEDNESDAY);
    await live.moveTo(`${TUESDAY}T08:00:00.000Z`);
    await live
      .as('HEALTH')
      .does('CompleteAction', { actionId, doneOn: TUESDAY, outcome: `${PERSONAL} done.` });
    await sitFor(live, TUESDAY);
    await live.quiet();
    expect(await itemOn(live, TUESDAY, personId)).toMatchObject({
      carriedActions: [{ actionId, status: 'DONE', revision: expect.any(Number) }],
    });
    await closeSitting(live, TUESDAY);
    await sitFor(live, WEDNESDAY);
    await live.quiet();
    expect(await itemOn(live, WEDNESDAY, personId)).toMatchObject({ carriedActions: [] });
  });

  it('shows what happened since last time: done, overdue, known', async () => {
    const live = await openLiveBoard();
    const { personId, actionId } = await carriedFromMonday(live);
    const kinds = async (date: string) =>
      (
        await sinceLastTime(
          await reading(live, 'HEALTH'),
          await agendaOf(live, date),
          await itemOn(live, date, personId),
        )
      ).map(({ kind }) => kind);
    await live.moveTo(`${TUESDAY}T08:00:00.000Z`);
    await live.as('HEALTH').does('RecordKnownStatus', {
      ...{ personId, known: 'UNKNOWN', openStatus: null, legalStatus: null, allocatedOfficer: null },
    });
    await live.quiet();
    expect(await kinds(TUESDAY)).toEqual(['KNOWN_STATUS_RECORDED']);
    await live
      .as('HEALTH')
      .does('CompleteAction', { actionId, doneOn: TUESDAY, outcome: `${PERSONAL} done.` });
    await live.quiet();
    expect(await kinds(TUESDAY)).toEqual(['KNOWN_STATUS_RECORDED', 'ACTION_DONE']);
    await sitFor(live, TUESDAY);
    await closeSitting(live, TUESDAY);
    expect(await kinds(WEDNESDAY)).toEqual([]);
  });

  it('shows an action of which the deadline passed since last time as overdue', async () => {
    const live = await openLiveBoard();
    const { personId, actionId } = await carriedFromMonday(live, TUESDAY);
    await sitFor(live, TUESDAY);
    await closeSitting(live, TUESDAY);
    await live.moveTo(`${WEDNESDAY}T09:00:00.000Z`);
    const item = await itemOn(live, WEDNESDAY, personId);
    expect(await sinceLastTime(await reading(live, 'HEALTH'), await agendaOf(live, WEDNESDAY), item)).toEqual(
      [{ at: '2026-03-31T23:00:00.000Z', kind: 'ACTION_OVERDUE', actionId }],
    );
  });
});

describe('the checks before a sitting', () => {
  it('take the answers of two people who press at once', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const item = { sittingId: live.sitting(MONDAY), personId };
    const nothing = { ...item, agency: null, held: 'NOTHING_HELD' as const };
    await Promise.all([
      live.as('HEALTH').does('AnswerCheck', { ...nothing, role: 'HEALTH' }),
      live.as('EDUCATION').does('AnswerCheck', {
        ...{ ...item, role: 'EDUCATION', agency: null, held: 'INFORMATION_GIVEN' },
        information: `${PERSONAL} away since Thursday.`,
      }),
      live.as('DRM_COORDINATOR').does('AnswerCheck', { ...nothing, role: 'ADULT_SOCIAL_CARE' }),
    ]);
    await live.quiet();
    const checks = await live.board().views.get<ChecksView>('checks', item.sittingId);
    const answers = checks?.people[0]?.answers.map(({ role, held, onBehalf }) => [role, held, onBehalf]);
    expect(answers?.toSorted()).toEqual([
      ['ADULT_SOCIAL_CARE', 'NOTHING_HELD', true],
      ['EDUCATION', 'INFORMATION_GIVEN', false],
      ['HEALTH', 'NOTHING_HELD', false],
    ]);
  });

  it('ask an agency that is no member, which then sees of whom, and no more, and answers', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const agency = live.agency('HOUSING');
    const answer = {
      ...{ sittingId: live.sitting(MONDAY), personId, role: null, agency, held: 'NOTHING_HELD' as const },
    };
    expect(await live.as('HOUSING').execute('AnswerCheck', answer)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    expect(await (await reading(live, 'HOUSING')).load('people', personId)).toBeUndefined();
    const { sittingId } = answer;
    await live.as('DRM_COORDINATOR').does('AskAgency', { sittingId, personId, agency });
    await live.quiet();
    const card = await (await reading(live, 'HOUSING')).load('people', personId);
    expect(Object.keys(card ?? {}).toSorted()).toEqual([
      ...['dateOfBirth', 'dateOfBirthAccuracy', 'name', 'personId', 'safeContact'],
    ]);
    await live.as('HOUSING').does('AnswerCheck', answer);
    await live.quiet();
    expect(await (await reading(live, 'HOUSING')).load('checks', sittingId)).toBeUndefined();
    expect(
      (await (await reading(live, 'HEALTH')).load('checks', sittingId))?.people?.[0]?.answers,
    ).toMatchObject([{ agency, role: null, held: 'NOTHING_HELD' }]);
  });
});

describe('the handover sheet', () => {
  it('tells at the close who was heard, who is missing now, what is due and whom to ring', async () => {
    const live = await openLiveBoard();
    const rolledOver = await refer(live, {}, 'EDUCATION');
    const { personId, referralId } = await refer(live, { immediateRisk: true });
    await sitFor(live, MONDAY);
    const sittingId = live.sitting(MONDAY);
    const sheet = async () => handoverSheet(await reading(live, 'HEALTH'), sittingId);
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    const agreed = { discussionId, owner: live.officer('HEALTH'), action: `${PERSONAL} visit.` };
    const { id: tonight } = await chair.does('AgreeAction', { ...agreed, dueOn: MONDAY });
    const { id: early } = await chair.does('AgreeAction', { ...agreed, dueOn: TUESDAY, dueBy: '09:00' });
    await chair.does('AgreeAction', { ...agreed, dueOn: WEDNESDAY });
    await chair.does('RecordDecision', {
      discussionId,
      decision: `${PERSONAL} visit.`,
      rationale: `${PERSONAL}.`,
    });
    await chair.does('CloseDiscussion', { discussionId });
    await chair.does('RecordSafetyPlan', { sittingId, personId, plan: `${PERSONAL} stays at her aunt's.` });
    await live.quiet();
    expect(await sheet()).toBeUndefined();
    await closeSitting(live, MONDAY);
    await prioritise(live, rolledOver, { currentlyMissing: true });
    await prioritise(live, { personId, referralId }, { currentlyMissing: true });
    await prioritise(live, { personId, referralId }, { currentlyMissing: false });

    expect(await sheet()).toMatchObject({
      next: { date: TUESDAY },
      urgentRoute: [{ who: 'Police' }, {}, {}],
      people: [
        {
          ...{ personId, heard: 'HEARD', missingNow: false },
          safetyPlan: { plan: { text: expect.stringContaining('aunt') } },
          actions: [{ actionId: early }, { actionId: tonight }].toReversed(),
        },
        {
          personId: rolledOver.personId,
          heard: 'ROLLED_OVER',
          missingNow: true,
          safetyPlan: null,
          actions: [],
        },
      ],
    });
    await live
      .as('HEALTH')
      .does('CompleteAction', { actionId: tonight, doneOn: MONDAY, outcome: `${PERSONAL} ok.` });
    await live.quiet();
    expect((await sheet())?.people[0]?.actions).toMatchObject([{ actionId: early }]);
    expect(await handoverSheet(await reading(live, 'HOUSING'), sittingId)).toBeUndefined();
  });

  it('keeps a person from whoever has a conflict about them, and hands over nobody who was withdrawn', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const withdrawn = await refer(live, {}, 'EDUCATION');
    const reason = `${PERSONAL} sent twice.`;
    await live.as('EDUCATION').does('WithdrawReferral', { referralId: withdrawn.referralId, reason });
    await sitFor(live, MONDAY);
    const item = { sittingId: live.sitting(MONDAY), personId };
    await live
      .as('MASH_TEAM_MANAGER')
      .does('RecordSafetyPlan', { ...item, plan: `${PERSONAL} stays at her aunt's.` });
    const relative = { officer: live.officer('EDUCATION'), kind: 'RELATIVE' as const, conflict: PERSONAL };
    await live.as('EDUCATION').does('DeclareConflict', { ...item, ...relative });
    await closeSitting(live, MONDAY);
    await live.quiet();
    const planFor = async (role: TestRole) =>
      (await handoverSheet(await reading(live, role), item.sittingId))?.people;
    expect(await planFor('HEALTH')).toMatchObject([{ personId, safetyPlan: { plan: {} } }]);
    // What is about the person is closed to them as a whole (ADR 29).
    expect(await planFor('EDUCATION')).toEqual([]);
  });
});
