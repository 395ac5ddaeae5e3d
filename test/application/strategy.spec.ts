/** Between meetings: what is learnt at night stands on the agenda in the morning, and its clocks are watched. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { referralKind } from '../../src/domain/referral/referral.js';
import type { HoldView } from '../../src/projections/serious-harm.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, discuss, onAgenda, openSitting, PERSONAL, refer, referInput } from './a-story.js';
import { convening, dutiesOf, recording, strategyOf } from './a-strategy-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const EVENING = '2026-03-30T20:00:00.000Z';
const AT_TWO = '2026-03-31T01:00:00.000Z';

const priorityOf = async (live: LiveBoard, referralId: string) => {
  const events = (await live.events()).filter(({ stream }) => stream === `referral-${referralId}`);
  return events.reduce<ReturnType<typeof referralKind.evolve>>(
    (state, event) => referralKind.evolve(state, event as never),
    referralKind.initial,
  ).subjects[0]?.priority;
};

describe('a strategy discussion between two sittings', () => {
  it('is asked for in the evening, held at two, recorded, decided and issued; each clock is met', async () => {
    const live = await openLiveBoard({ start: EVENING });
    const first = await refer(live);
    await live.moveTo('2026-03-30T20:05:00.000Z');
    const second = await refer(live);
    const { personId, referralId } = second;
    const asked = { personId, reason: `${PERSONAL} a mark on her arm.` };
    const { id: requestId } = await live.as('EDUCATION').does('RequestStrategyDiscussion', asked);
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_DISCUSSION']);
    expect(await priorityOf(live, referralId)).toMatchObject({ strategyPending: true });
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId, first.personId]);

    await live.moveTo(AT_TWO);
    const manager = live.as('MASH_TEAM_MANAGER');
    expect(
      await live.as('PPD_SUPERVISOR').execute('ConveneStrategyDiscussion', convening(live, personId)),
    ).toMatchObject({ refusal: { code: 'NOT_YOURS_TO_DO' } });
    const { id: strategyId } = await manager.does('ConveneStrategyDiscussion', convening(live, personId));
    await live.quiet();
    expect(await strategyOf(live, requestId)).toMatchObject({ status: 'ANSWERED', answeredBy: strategyId });
    expect(await priorityOf(live, referralId)).toMatchObject({ strategyPending: false });
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_RECORD']);

    await manager.does('RecordStrategyDiscussion', recording(live, strategyId));
    const met = { threshold: 'MET' as const, enquiry: 'JOINT' as const, reasons: PERSONAL, positions: [] };
    await manager.does('DecideThreshold', { strategyId, ...met });
    await manager.does('IssueStrategyRecord', { strategyId });
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['CHILD_PROTECTION_CONFERENCE']);
    expect(await strategyOf(live, strategyId)).toMatchObject({
      held: { inTime: true },
      threshold: { s47StartedOn: '2026-03-31' },
      issued: { inTime: true },
    });
  });

  it('that nobody holds is late when its hours have passed, and stays due', async () => {
    const live = await openLiveBoard({ start: EVENING });
    const { personId } = await refer(live);
    await live.as('HEALTH').does('RequestStrategyDiscussion', { personId, reason: PERSONAL });
    await live.moveTo('2026-03-31T20:00:00.000Z');
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_DISCUSSION late']);
    const [request] = (await live.events()).filter(({ type }) => type === 'StrategyDiscussionRequested');
    const strategyId = (request?.data as { strategyId: string }).strategyId;
    await live.as('MASH_TEAM_MANAGER').does('DeclineStrategyDiscussion', { strategyId, reasons: PERSONAL });
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual([]);
  });

  it('that could not wait leaves whoever was missing to be consulted, and that is late too', async () => {
    const live = await openLiveBoard({ start: AT_TWO });
    const { personId } = await refer(live);
    const input = convening(live, personId);
    const urgent = { ...input, participants: input.participants.slice(0, 2) };
    const manager = live.as('MASH_TEAM_MANAGER');
    expect(await manager.execute('ConveneStrategyDiscussion', urgent)).toMatchObject({
      refusal: { code: 'MINIMUM_NOT_PRESENT', sentence: expect.stringContaining('Missing: Health') },
    });
    const { id: strategyId } = await manager.does('ConveneStrategyDiscussion', {
      ...{ ...urgent, urgentException: { reason: PERSONAL } },
    });
    await live.moveTo('2026-04-01T23:00:00.000Z');
    expect((await dutiesOf(live, personId)).toSorted()).toEqual([
      'STRATEGY_FOLLOW_UP late',
      'STRATEGY_RECORD late',
    ]);
    const health = { agency: live.agency('HEALTH'), discipline: 'HEALTH', officer: live.officer('HEALTH') };
    const consulted = { strategyId, ...health, consultedAt: live.clock.now(), information: PERSONAL };
    const outcome = await live.as('HEALTH').does('RecordFollowUp', consulted);
    expect(outcome.events[0]?.data).toMatchObject({ inTime: false });
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['STRATEGY_RECORD late']);
  });

  it('does not answer what was asked for after it was held', async () => {
    const live = await openLiveBoard({ start: AT_TWO });
    const { personId } = await refer(live);
    await live.moveTo('2026-03-31T03:00:00.000Z');
    const asked = { personId, reason: `${PERSONAL} another mark.` };
    const { id } = await live.as('EDUCATION').does('RequestStrategyDiscussion', asked);
    await live.moveTo('2026-03-31T04:00:00.000Z');
    const earlier = convening(live, personId, { heldAt: AT_TWO });
    await live.as('MASH_TEAM_MANAGER').does('ConveneStrategyDiscussion', earlier);
    await live.quiet();
    expect(await strategyOf(live, id)).toMatchObject({ status: 'REQUESTED' });
  });

  it('answers what was asked for about another record of the person', async () => {
    const live = await openLiveBoard({ start: AT_TWO });
    const { personId } = await refer(live);
    const again = await refer(live, {}, 'EDUCATION');
    const asked = { personId: again.personId, reason: `${PERSONAL} a mark.` };
    const { id } = await live.as('EDUCATION').does('RequestStrategyDiscussion', asked);
    const merging = { personId: again.personId, into: personId, reason: `${PERSONAL} one child.` };
    await live.as('DRM_COORDINATOR').does('MergePeople', merging);
    await live.quiet();
    await live.as('MASH_TEAM_MANAGER').does('ConveneStrategyDiscussion', convening(live, personId));
    await live.quiet();
    expect(await strategyOf(live, id)).toMatchObject({ status: 'ANSWERED' });
  });

  it('does not count who has a conflict about the person, and is not sent to them', async () => {
    const live = await openLiveBoard({ start: EVENING });
    const { personId } = await refer(live);
    const supervisor = live.officer('PPD_SUPERVISOR');
    await live.as('PPD_SUPERVISOR').does('DeclareConflict', {
      ...{ sittingId: live.sitting('2026-03-31'), personId, officer: supervisor },
      ...{ kind: 'RELATIVE' as const, conflict: `${PERSONAL} his niece.` },
    });
    await live.moveTo(AT_TWO);
    const manager = live.as('MASH_TEAM_MANAGER');
    const input = convening(live, personId);
    expect(await manager.execute('ConveneStrategyDiscussion', input)).toMatchObject({
      refusal: { code: 'MINIMUM_NOT_PRESENT', sentence: expect.stringContaining('does not count') },
    });
    const urgentException = { reason: `${PERSONAL} nobody else answered.` };
    const { id: strategyId } = await manager.does('ConveneStrategyDiscussion', { ...input, urgentException });
    const police = { agency: live.agency('PPD_SUPERVISOR'), discipline: 'POLICE', officer: supervisor };
    expect(
      await manager.execute('RecordFollowUp', {
        ...{ ...police, strategyId, consultedAt: live.clock.now(), information: PERSONAL },
      }),
    ).toMatchObject({ refusal: { code: 'CONSULTED_HAS_CONFLICT' } });
    await manager.does('RecordStrategyDiscussion', recording(live, strategyId));
    const notMet = { threshold: 'NOT_MET' as const, enquiry: null, reasons: PERSONAL, positions: [] };
    await manager.does('DecideThreshold', { strategyId, ...notMet });
    await live.quiet();
    const issued = await manager.does('IssueStrategyRecord', { strategyId });
    expect((issued.events[0]?.data as { to: readonly string[] }).to).toHaveLength(2);
    await live.quiet();
    const { held } = await strategyOf(live, strategyId);
    expect(held?.participants.map(({ inConflict }) => inConflict)).toEqual([false, true, false]);
    expect((await dutiesOf(live, personId)).toSorted()).toEqual(['STRATEGY_FOLLOW_UP']);
  });

  it('is made by who takes part for their own agency', async () => {
    const live = await openLiveBoard({ start: AT_TWO });
    const { personId } = await refer(live);
    const input = convening(live, personId);
    const participants = input.participants.map((one) => ({ ...one, agency: live.agency('HEALTH') }));
    expect(
      await live.as('MASH_TEAM_MANAGER').execute('ConveneStrategyDiscussion', { ...input, participants }),
    ).toMatchObject({
      refusal: { code: 'OFFICER_OF_ANOTHER_AGENCY', path: ['participants', '0', 'agency'] },
    });
  });

  it('within a sitting is held under the frozen terms, and belongs to its item', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const { discussionId } = await discuss(live, { date: '2026-03-30', personId });
    const input = convening(live, personId, { discussionId });
    const { id } = await live.as('MASH_TEAM_MANAGER').does('ConveneStrategyDiscussion', input);
    await live.quiet();
    expect((await strategyOf(live, id)).held).toMatchObject({ discussionId });
    const another = await refer(live);
    expect(
      await live
        .as('MASH_TEAM_MANAGER')
        .execute('ConveneStrategyDiscussion', convening(live, another.personId, { discussionId })),
    ).toMatchObject({ refusal: { code: 'NO_SUCH_DISCUSSION' } });
  });
});

describe('somebody who is missing', () => {
  it('is heard before who is not, until they are found; then an interview is due', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    await live.moveTo('2026-03-30T07:05:00.000Z');
    const { personId } = await refer(live);
    const startedAt = '2026-03-30T05:00:00.000Z';
    const report = { personId, type: 'MISSING' as const, startedAt, circumstances: PERSONAL };
    const { events } = await live.as('EDUCATION').does('ReportMissing', report);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId, first.personId]);
    const { episodeId } = events[0]?.data as { episodeId: string };
    const end = { personId, episodeId, ending: 'FOUND' as const, endedAt: live.clock.now() };
    await live.as('PPD_SUPERVISOR').does('RecordReturn', { ...end, circumstances: PERSONAL });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([first.personId, personId]);
    expect(await dutiesOf(live, personId)).toEqual(['RETURN_INTERVIEW']);
    // The time was mistyped: the hours run from the right one.
    const endedAt = '2026-03-30T06:05:00.000Z';
    const right = { ...end, endedAt, corrects: true, circumstances: PERSONAL };
    await live.as('PPD_SUPERVISOR').does('RecordReturn', right);
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['RETURN_INTERVIEW']);
    await live.moveTo('2026-04-02T06:05:00.000Z');
    expect(await dutiesOf(live, personId)).toEqual(['RETURN_INTERVIEW late']);
    const later = { ...right, endedAt: '2026-03-30T07:00:00.000Z' };
    await live.as('PPD_SUPERVISOR').does('RecordReturn', later);
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['RETURN_INTERVIEW']);
    await live.moveTo('2026-04-02T07:00:00.000Z');
    expect(await dutiesOf(live, personId)).toEqual(['RETURN_INTERVIEW late']);
  });
});

describe('somebody who goes missing again and again', () => {
  it('is considered by the time at which that was due first', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const goMissing = async (startedAt: string) => {
      const report = { personId, type: 'MISSING' as const, startedAt, circumstances: PERSONAL };
      const { events } = await live.as('EDUCATION').does('ReportMissing', report);
      const { episodeId } = events[0]?.data as { episodeId: string };
      const end = { personId, episodeId, ending: 'FOUND' as const, endedAt: live.clock.now() };
      await live.as('PPD_SUPERVISOR').does('RecordReturn', { ...end, circumstances: PERSONAL });
      await live.quiet();
    };
    for (const day of ['27', '28', '29']) await goMissing(`2026-03-${day}T05:00:00.000Z`);
    expect(await dutiesOf(live, personId)).toContain('STRATEGY_CONSIDERED');
    const due = Date.parse(live.clock.now()) + 24 * 3_600_000;
    await live.moveTo('2026-03-30T20:00:00.000Z');
    await goMissing('2026-03-30T19:00:00.000Z');
    await live.moveTo(new Date(due).toISOString());
    expect(await dutiesOf(live, personId)).toContain('STRATEGY_CONSIDERED late');
  });
});

describe('somebody who was referred twice and said to be one person', () => {
  it('has a discussion for both records, in the item of either, after an earlier one of either', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    for (const day of ['27', '28', '29']) {
      const startedAt = `2026-03-${day}T05:00:00.000Z`;
      const report = { personId, type: 'MISSING' as const, startedAt, circumstances: PERSONAL };
      const { events } = await live.as('EDUCATION').does('ReportMissing', report);
      const { episodeId } = events[0]?.data as { episodeId: string };
      const end = { personId, episodeId, ending: 'FOUND' as const, endedAt: live.clock.now() };
      await live.as('PPD_SUPERVISOR').does('RecordReturn', { ...end, circumstances: PERSONAL });
    }
    await live.quiet();
    expect(await dutiesOf(live, personId)).toContain('STRATEGY_CONSIDERED');
    const { personId: into } = await refer(live);
    const manager = live.as('MASH_TEAM_MANAGER');
    const { id: earlier } = await manager.does('ConveneStrategyDiscussion', convening(live, into));
    await live.quiet();
    const again = convening(live, personId, { earlier });
    expect(await manager.execute('ConveneStrategyDiscussion', again)).toMatchObject({
      refusal: { code: 'NO_SUCH_STRATEGY_DISCUSSION', path: ['earlier'] },
    });
    const asked = { personId: into, reason: PERSONAL };
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into, reason: PERSONAL });
    await live.quiet();
    expect(await dutiesOf(live, personId)).toContain('STRATEGY_CONSIDERED');
    await live.as('EDUCATION').does('RequestStrategyDiscussion', asked);
    await live.quiet();
    expect(await dutiesOf(live, personId)).not.toContain('STRATEGY_CONSIDERED');
    await manager.does('ConveneStrategyDiscussion', again);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const { discussionId } = await discuss(live, { date: '2026-03-30', personId: into });
    await manager.does('ConveneStrategyDiscussion', convening(live, personId, { discussionId }));
    expect(live.board().ailments()).toEqual([]);
  });
});

describe('abuse by the same people again', () => {
  it('is a repeat, and is heard before what is none', async () => {
    const live = await openLiveBoard();
    const first = await refer(live);
    await live.moveTo('2026-03-30T07:05:00.000Z');
    const { personId } = await refer(live);
    const abuse = { personId, occurredOn: '2026-03-29', account: PERSONAL };
    const named = [{ name: `${PERSONAL} Bracken`, relationship: null }];
    const health = live.as('HEALTH');
    const { events } = await health.does('RecordDomesticAbuse', {
      ...{ ...abuse, referredOn: '2026-03-29', peopleOfConcern: named },
    });
    const { concerned } = events[0]?.data as { concerned: readonly string[] };
    const again = [{ concernedId: concerned[0] ?? '' }];
    await health.does('RecordDomesticAbuse', { ...abuse, occurredOn: '2026-03-30', peopleOfConcern: again });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId, first.personId]);
  });
});

describe('a death', () => {
  it('of an adult asks for the decision on a Safeguarding Adults Review', async () => {
    const live = await openLiveBoard();
    const [subject] = referInput().subjects;
    const identity = { ...subject!.identity, dateOfBirth: { value: '1980-09-30' } };
    const { personId } = await refer(live, { subjects: [{ ...subject!, identity }] });
    const death = { personId, kind: 'DEATH' as const, happenedAt: live.clock.now(), circumstances: PERSONAL };
    await live.as('HEALTH').does('RecordSeriousHarm', death);
    await live.quiet();
    expect(await dutiesOf(live, personId)).toEqual(['HARM_NOTIFICATION', 'ADULT_REVIEW']);
  });
  it('holds the records until an administrator lifts the hold, and the item is heard all the same', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    const death = { personId, kind: 'DEATH' as const, happenedAt: live.clock.now(), circumstances: PERSONAL };
    const { id: holdId } = await live.as('HEALTH').does('RecordSeriousHarm', death);
    await live.quiet();
    const hold = () => live.board().views.get<HoldView>('holds', holdId);
    expect(await hold()).toMatchObject({ personId, liftedAt: null });
    expect(await dutiesOf(live, personId)).toEqual(['HARM_NOTIFICATION', 'RAPID_REVIEW']);
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    expect(await live.as('HEALTH').execute('LiftHold', { holdId, reasons: PERSONAL })).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('DRM_COORDINATOR').does('LiftHold', { holdId, reasons: PERSONAL });
    await live.quiet();
    expect((await hold())?.liftedAt).not.toBeNull();
  });
});

describe('what is learnt after a sitting has closed', () => {
  it('is left out of its agenda', async () => {
    const live = await openLiveBoard();
    const { personId, referralId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    await discuss(live, { date: '2026-03-30', personId });
    await closeSitting(live, '2026-03-30');
    await live.as('HEALTH').does('RequestStrategyDiscussion', { personId, reason: PERSONAL });
    await live.quiet();
    expect(await priorityOf(live, referralId)).toBeUndefined();
  });
});
