/** What policies and several records make of a referral after its receipt, on a live board. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import type { ReferralTask } from '../../src/projections/referral-tasks.js';
import type { ReferralView } from '../../src/projections/referrals.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { riverside } from '../support/terms.js';
import {
  agendaOf,
  closeSitting,
  discuss,
  onAgenda,
  openSitting,
  refer,
  referInput,
  referralMade,
} from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const referralOf = async (live: LiveBoard, referralId: Id): Promise<ReferralView> => {
  const referral = await live.board().views.get<ReferralView>('referrals', referralId);
  if (referral === undefined) throw new Error('There is no such referral.');
  return referral;
};

const tasks = async (live: LiveBoard) => {
  const query = { index: 'bySince', equal: [], limit: 50 };
  const found = await live.board().views.find<ReferralTask>('referral-tasks', query);
  return found.map(({ document }) => document?.kind);
};

const answers = (live: LiveBoard, personId: Id, referralId: Id) =>
  live.as('HEALTH').does('AmendReferral', {
    referralId,
    people: [{ personId, identity: { ethnicity: { value: 'WBRI' } } }],
  });

describe('a referral of which answers are missing', () => {
  it('is chased half an hour after receipt and every two hours, and heard all the same', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    await live.moveTo('2026-03-30T07:29:59.999Z');
    expect((await referralOf(live, referralId)).asked).toEqual([]);
    await live.moveTo('2026-03-30T07:30:00.000Z');
    expect(await tasks(live)).toEqual(['ASK_FOR_MISSING']);
    await live.moveTo('2026-03-30T09:30:00.000Z');
    expect((await referralOf(live, referralId)).asked).toMatchObject([
      { at: '2026-03-30T07:30:00.000Z', missing: [{ personId, answers: ['ethnicity'] }] },
      { at: '2026-03-30T09:30:00.000Z' },
    ]);
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
  });
  it('is not chased any more once the answers are there; it keeps its place, and both times are kept', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T08:58:00.000Z' });
    const { referralId, personId } = await refer(live);
    await live.moveTo('2026-03-30T09:28:00.000Z');
    await answers(live, personId, referralId);
    await live.moveTo('2026-03-30T20:00:00.000Z');
    expect(await referralOf(live, referralId)).toMatchObject({
      ...{ receivedAt: '2026-03-30T08:58:00.000Z', completeAt: '2026-03-30T09:28:00.000Z' },
      people: [{ placement: { late: false }, missing: [] }],
      asked: [{}],
    });
    expect(await tasks(live)).toEqual([]);
  });
  it('is chased again once an amendment takes an answer away, and no later for a further one', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    await answers(live, personId, referralId);
    await live.moveTo('2026-03-30T08:00:00.000Z');
    expect((await referralOf(live, referralId)).asked).toEqual([]);
    const takenAway = { personId, identity: { dateOfBirth: { absent: 'NOT_KNOWN' as const } } };
    await live.as('HEALTH').does('AmendReferral', { referralId, people: [takenAway] });
    await live.moveTo('2026-03-30T08:20:00.000Z');
    await live
      .as('HEALTH')
      .does('AmendReferral', { referralId, people: [{ personId, immediateRisk: true }] });
    await live.moveTo('2026-03-30T08:30:00.000Z');
    expect((await referralOf(live, referralId)).asked).toMatchObject([
      { at: '2026-03-30T08:30:00.000Z', missing: [{ personId, answers: ['dateOfBirth'] }] },
    ]);
    expect(await tasks(live)).toEqual(['ASK_FOR_MISSING']);
    const answered = { personId, identity: { dateOfBirth: { value: '2011-09-30' } } };
    await live.as('HEALTH').does('AmendReferral', { referralId, people: [answered] });
    await live.moveTo('2026-03-30T10:31:00.000Z');
    expect((await referralOf(live, referralId)).asked).toHaveLength(1);
    expect(await tasks(live)).toEqual([]);
  });
  it('of a board that hears complete ones moves at the cut-off also where an answer was taken away before it', async () => {
    const strict = { ...riverside, cutOff: { ...riverside.cutOff, test: 'COMPLETE' as const } };
    const live = await openLiveBoard({ alsoTerms: [strict] });
    const made = await refer(live, { series: 'RIVERSIDE' });
    const late = await refer(live, { series: 'RIVERSIDE' });
    for (const { personId, referralId } of [made, late]) await answers(live, personId, referralId);
    const takeAway = ({ referralId, personId }: typeof made) =>
      live.as('HEALTH').does('AmendReferral', {
        referralId,
        people: [{ personId, identity: { dateOfBirth: { absent: 'NOT_KNOWN' } } }],
      });
    await live.moveTo('2026-03-30T08:00:00.000Z');
    await takeAway(made);
    await live.moveTo('2026-03-30T15:05:00.000Z');
    await takeAway(late);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31', 'RIVERSIDE')).toEqual([late.personId]);
    expect(await onAgenda(live, '2026-04-02', 'RIVERSIDE')).toEqual([made.personId]);
  });
  it('of a board that hears complete ones moves at the cut-off, unless somebody is in danger', async () => {
    const { cutOff } = riverside;
    const strict = { ...riverside, cutOff: { ...cutOff, test: 'COMPLETE' as const } };
    const live = await openLiveBoard({ alsoTerms: [strict] });
    const series = 'RIVERSIDE';
    const incomplete = await refer(live, { series });
    const inDanger = await refer(live, { series, immediateRisk: true });
    const completed = await refer(live, { series });
    await live.quiet();
    const { people } = await referralOf(live, incomplete.referralId);
    expect(people[0]?.because.sentence).toMatch(
      /^Received on .* so it will be heard at the .*Answers are missing: if they still are at the cut-off/,
    );
    await answers(live, completed.personId, completed.referralId);
    await live.moveTo('2026-03-30T15:05:00.000Z');
    expect(await onAgenda(live, '2026-03-31', series)).toEqual([inDanger.personId, completed.personId]);
    expect(await onAgenda(live, '2026-04-02', series)).toEqual([incomplete.personId]);
    await answers(live, incomplete.personId, incomplete.referralId);
    await live.quiet();
    expect(await onAgenda(live, '2026-04-02', series)).toEqual([incomplete.personId]);
    expect(await referralOf(live, incomplete.referralId)).toMatchObject({
      ...{ receivedAt: '2026-03-30T07:00:00.000Z', completeAt: '2026-03-30T15:05:00.000Z' },
    });
  });
});

describe('whom a referral belongs to', () => {
  it('is amended and withdrawn by its own agency or the co-ordinator, not by another', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    const change = { referralId, people: [{ personId, immediateRisk: true }] };
    const withdrawal = { referralId, reason: 'Sent twice.' };
    for (const [command, input] of [
      ['AmendReferral', change],
      ['WithdrawReferral', withdrawal],
    ] as const) {
      expect(await live.as('EDUCATION').execute(command, input)).toMatchObject({
        refusal: { code: 'NOT_YOURS_TO_DO', instead: { roles: expect.arrayContaining(['DRM_COORDINATOR']) } },
      });
    }
    await live.as('DRM_COORDINATOR').does('WithdrawReferral', withdrawal);
  });
  it('that the co-ordinator registers for a partner is that partner’s', async () => {
    const live = await openLiveBoard();
    const referrer = { name: 'Teacher Invented', role: 'teacher', agency: 'School', contact: 'ext. 9' };
    const onBehalfOf = { referrer, agencyId: live.agency('EDUCATION') };
    const registered = { receivedAt: '2026-03-30T06:00:00.000Z', reason: 'By mail in the night.' };
    const input = referInput({ onBehalfOf, registered });
    expect(await live.as('HEALTH').execute('ReferPerson', referInput({ onBehalfOf }))).toMatchObject({
      refusal: { code: 'ONLY_THE_COORDINATOR', path: ['onBehalfOf', 'agency'] },
    });
    const nowhere = referInput({ onBehalfOf: { referrer, agencyId: live.nextId() } });
    expect(await live.as('DRM_COORDINATOR').execute('ReferPerson', nowhere)).toMatchObject({
      refusal: { code: 'NO_SUCH_AGENCY' },
    });
    const { referralId, personId } = referralMade(
      await live.as('DRM_COORDINATOR').execute('ReferPerson', input),
    );
    await live.quiet();
    expect(await referralOf(live, referralId)).toMatchObject({ agency: live.agency('EDUCATION'), referrer });
    expect(await tasks(live)).toContain('ACKNOWLEDGE_RECEIPT');
    const action = { referralId, personId, action: 'Kept her at school.' };
    await live.as('EDUCATION').does('RecordImmediateAction', action);
  });
});

describe('a referral that is withdrawn', () => {
  it('of a critical incident is offered to the sitting that is open, however late it is', async () => {
    const live = await openLiveBoard();
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    await live.moveTo('2026-03-30T16:30:00.000Z');
    const incident = { ...referInput(), incidentAt: '2026-03-30T16:00:00.000Z' };
    expect(await live.as('PPD_SUPERVISOR').execute('ReportCriticalIncident', incident)).toMatchObject({
      events: [{ data: { placement: { date: '2026-03-30', lateItem: true } } }],
    });
  });
  it('leaves the agenda with its reason and is heard nowhere afterwards', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    await live.as('HEALTH').does('WithdrawReferral', { referralId, reason: 'Another girl was meant.' });
    await live.quiet();
    expect((await agendaOf(live, '2026-03-30')).items).toMatchObject([
      { personId, movedOn: { moved: 'WITHDRAWN' } },
    ]);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const starting = { sittingId: live.sitting('2026-03-30'), personId };
    expect(await live.as('PPD_SUPERVISOR').execute('StartDiscussion', starting)).toMatchObject({
      kind: 'NOT_ACCEPTED',
    });
    await closeSitting(live, '2026-03-30');
    expect(await onAgenda(live, '2026-03-31')).toEqual([]);
  });
  it('stays where somebody is in danger, until a chair agrees', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live, { immediateRisk: true });
    await live.as('HEALTH').does('WithdrawReferral', { referralId, reason: 'She was found.' });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    expect(await tasks(live)).toEqual(['DECIDE_WITHDRAWAL']);
    const decision = { referralId, personId, agreed: true, reason: 'She is safe with her aunt.' };
    expect(await live.as('HEALTH').execute('DecideWithdrawal', decision)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    await live.as('PPD_SUPERVISOR').does('DecideWithdrawal', decision);
    await live.quiet();
    expect(await onAgenda(live, '2026-03-30')).toEqual([]);
    expect(await tasks(live)).toEqual([]);
  });
});

describe('the referrer', () => {
  it('is told the outcome once the item has closed', async () => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const outcome = { referralId, personId, outcome: 'A worker visits today.' };
    expect(await live.as('DRM_COORDINATOR').execute('TellReferrerOutcome', outcome)).toMatchObject({
      refusal: { code: 'NOT_HEARD_YET' },
    });
    await discuss(live, { date: '2026-03-30', personId });
    await live.quiet();
    expect(await tasks(live)).toEqual(['TELL_OUTCOME']);
    await live.as('DRM_COORDINATOR').does('TellReferrerOutcome', outcome);
    await live.quiet();
    expect(await tasks(live)).toEqual([]);
    expect((await referralOf(live, referralId)).people).toMatchObject([
      { heard: { sittingId: live.sitting('2026-03-30') }, outcomes: [{ said: { text: outcome.outcome } }] },
    ]);
  });
});
