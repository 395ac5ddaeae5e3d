/** News of a risk is never refused and never falls between two records: it has one place, or it alarms. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { Outcome } from '../../src/application/command.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { WithoutPlace } from '../../src/projections/standing.js';
import type { EventLog } from '../../src/store/event-log.js';
import { closeLiveBoards, instead, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { riverside } from '../support/terms.js';
import {
  closeSitting,
  onAgenda,
  openSitting,
  PERSONAL,
  refer,
  referInput,
  referralMade,
  register,
} from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const withoutPlace = async (live: LiveBoard) => {
  const query = { index: 'bySeries', equal: [], limit: 10 };
  const found = await live.board().views.find<WithoutPlace>('referrals-without-place', query);
  return found.map(({ document }) => document?.personId);
};

const placementOf = async (live: LiveBoard, referralId: string) =>
  (await live.board().views.get<{ people: readonly { placement: object }[] }>('referrals', referralId))
    ?.people[0]?.placement;

const adoptRiverside = async (live: LiveBoard) =>
  expect(
    await amend(live.board(), { calendars: [], codes: [], terms: [riverside] }, 'riverside'),
  ).toBeUndefined();

describe('mail that the co-ordinator registers later than it came', () => {
  it('is offered to the chair as a late item while the sitting is open', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T11:00:00.000Z' });
    await openSitting(live, '2026-03-30');
    const { referralId, personId } = await register(live, '2026-03-30T08:30:00.000Z');
    const sittingId = live.sitting('2026-03-30');
    // Straight away: the chair need not wait for a view to catch up.
    expect(
      await live.as('MASH_TEAM_MANAGER').execute('StartDiscussion', { sittingId, personId }),
    ).toMatchObject({
      kind: 'ACCEPTED',
    });
    await live.quiet();
    expect(await placementOf(live, referralId)).toMatchObject({
      date: '2026-03-30',
      late: false,
      lateItem: true,
    });
  });

  it('is heard at the next sitting when its own has closed', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T11:00:00.000Z' });
    await openSitting(live, '2026-03-30');
    await closeSitting(live, '2026-03-30');
    const { personId } = await register(live, '2026-03-30T08:30:00.000Z');
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
    expect(await onAgenda(live, '2026-03-30')).toEqual([]);
  });

  it.each([
    ['the working day before the board was founded', '2026-03-27T09:30:00.000Z'],
    ['a quarter of a year ago', '2025-12-30T09:30:00.000Z'],
  ])(
    'and came %s is heard at the next sitting, not at one that nobody ever convened',
    async (_when, receivedAt) => {
      const live = await openLiveBoard();
      const { personId } = await register(live, receivedAt);
      await live.quiet();
      expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
      expect(await withoutPlace(live)).toEqual([]);
    },
  );

  it('is for the co-ordinator alone, and never from the future', async () => {
    const live = await openLiveBoard();
    const at = (receivedAt: string) => referInput({ registered: { receivedAt, reason: 'By mail.' } });
    const yesterday = at('2026-03-29T09:00:00.000Z');
    expect(await live.as('HEALTH').execute('ReferPerson', yesterday)).toMatchObject({
      refusal: { code: 'ONLY_THE_COORDINATOR', instead: { roles: ['DRM_COORDINATOR'] } },
    });
    const tomorrow = at('2026-03-31T09:00:00.000Z');
    expect(await live.as('DRM_COORDINATOR').execute('ReferPerson', tomorrow)).toMatchObject({
      refusal: { code: 'RECEIVED_IN_THE_FUTURE' },
    });
  });
});

describe('a referral before any terms are adopted', () => {
  it('is recorded without a place, alarms, and has its place when the terms are adopted', async () => {
    const live = await openLiveBoard();
    const { personId, referralId } = await refer(live, { series: 'RIVERSIDE' });
    await live.quiet();
    expect(await withoutPlace(live)).toEqual([personId]);
    await adoptRiverside(live);
    await live.quiet();
    expect(await withoutPlace(live)).toEqual([]);
    expect(await onAgenda(live, '2026-03-31', 'RIVERSIDE')).toEqual([personId]);
    const placed = (await live.events()).filter(({ type }) => type === 'ReferralPlaced');
    expect(placed).toMatchObject([{ stream: `referral-${referralId}`, data: { moved: 'NO_PLACE_BEFORE' } }]);
  });

  it('of terms that begin later is heard on the first day of theirs', async () => {
    const live = await openLiveBoard({ alsoTerms: [{ ...riverside, validFrom: '2026-04-07' }] });
    const { personId } = await refer(live, { series: 'RIVERSIDE' });
    await live.quiet();
    expect(await onAgenda(live, '2026-04-07', 'RIVERSIDE')).toEqual([personId]);
  });
});

/** Holds back the first append to a kind of stream by an officer: it was decided before, and comes after. */
const holdBack = (category: string) => {
  let held = (): void => undefined;
  let letGo = (): void => undefined;
  const isHeld = new Promise<void>((resolve) => (held = resolve));
  const gate = new Promise<void>((resolve) => (letGo = resolve));
  let first = true;
  const log = (inner: EventLog): EventLog =>
    instead(inner, {
      append: async (append) => {
        if (first && append.stream.startsWith(`${category}-`) && append.events[0]?.actor.kind === 'OFFICER') {
          first = false;
          held();
          await gate;
        }
        return inner.append(append);
      },
    });
  return { between: { log }, isHeld, letGo };
};

describe('nothing falls between streams', () => {
  const racing = async (
    live: LiveBoard,
    category: string,
    racer: () => Promise<Outcome>,
    meanwhile: () => Promise<unknown>,
  ): Promise<Outcome> => {
    const { between, isHeld, letGo } = holdBack(category);
    await live.reopen({ between });
    const outcome = racer();
    await isHeld;
    await meanwhile();
    await live.quiet();
    letGo();
    await outcome;
    await live.quiet();
    return outcome;
  };
  const referring =
    (live: LiveBoard, series = 'DRM') =>
    () =>
      live.as('HEALTH').execute('ReferPerson', referInput({ series }));

  it('a referral that races the opening of its sitting is on the agenda and can be heard', async () => {
    const live = await openLiveBoard();
    const outcome = await racing(live, 'referral', referring(live), () => openSitting(live, '2026-03-30'));
    const { personId } = referralMade(outcome);
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    const start = { sittingId: live.sitting('2026-03-30'), personId };
    expect(await live.as('PPD_SUPERVISOR').execute('StartDiscussion', start)).toMatchObject({
      kind: 'ACCEPTED',
    });
  });

  it('a referral that races the closing of its sitting moves to the next', async () => {
    const live = await openLiveBoard();
    const outcome = await racing(live, 'referral', referring(live), async () => {
      await openSitting(live, '2026-03-30');
      await closeSitting(live, '2026-03-30');
    });
    const { personId } = referralMade(outcome);
    expect(await onAgenda(live, '2026-03-30')).toEqual([]);
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
  });

  it('a referral that races the recording of its sitting as missed moves to the next', async () => {
    const live = await openLiveBoard();
    const outcome = await racing(live, 'referral', referring(live), () =>
      live.moveTo('2026-03-30T15:00:00.000Z'),
    );
    expect(await onAgenda(live, '2026-03-31')).toEqual([referralMade(outcome).personId]);
  });

  it('a referral that races the adoption of the terms has a place at once', async () => {
    const live = await openLiveBoard();
    const outcome = await racing(live, 'referral', referring(live, 'RIVERSIDE'), () => adoptRiverside(live));
    expect(await withoutPlace(live)).toEqual([]);
    expect(await onAgenda(live, '2026-03-31', 'RIVERSIDE')).toEqual([referralMade(outcome).personId]);
  });

  it('a discussion that races the closing of its sitting is closed, and its person is heard at the next', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T08:00:00.000Z' });
    const { personId } = await refer(live);
    await openSitting(live, '2026-03-30');
    const sittingId = live.sitting('2026-03-30');
    const starting = () => live.as('PPD_SUPERVISOR').execute('StartDiscussion', { sittingId, personId });
    const outcome = await racing(live, 'discussion', starting, () => closeSitting(live, '2026-03-30'));
    expect(outcome).toMatchObject({ kind: 'ACCEPTED' });
    const id = live.board().ids.discussion(sittingId, personId);
    expect(await live.board().views.get<DiscussionView>('discussions', id)).toMatchObject({
      phase: 'CLOSED',
    });
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
    expect(await onAgenda(live, '2026-03-30')).toEqual([]);
  });

  it.each([
    ['is recorded after it', 'referral'],
    ['is recorded before it', 'discussion'],
  ])('a withdrawal that races the start of the discussion and %s waits for a chair', async (_how, held) => {
    const live = await openLiveBoard();
    const { referralId, personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, '2026-03-30');
    const sittingId = live.sitting('2026-03-30');
    const withdrawing = () =>
      live.as('HEALTH').execute('WithdrawReferral', { referralId, reason: `${PERSONAL} found.` });
    const starting = () => live.as('PPD_SUPERVISOR').execute('StartDiscussion', { sittingId, personId });
    const [racer, other] = held === 'referral' ? [withdrawing, starting] : [starting, withdrawing];
    expect(await racing(live, held, racer, other)).toMatchObject({ kind: 'ACCEPTED' });
    expect(await onAgenda(live, '2026-03-30')).toEqual([personId]);
    const { views, ids } = live.board();
    expect(await views.get('referrals', referralId)).toMatchObject({
      people: [
        {
          ...{ withdrawn: null, withdrawalAsked: { said: { text: `${PERSONAL} found.` } } },
          placement: { sittingId },
        },
      ],
    });
    expect(await views.get('referral-tasks', `${referralId}/DECIDE_WITHDRAWAL/${personId}`)).toBeDefined();
    // What was said of her is minuted, and she is heard to the end or moves on, like anybody.
    const discussionId = ids.discussion(sittingId, personId);
    const chair = live.as('MASH_TEAM_MANAGER');
    await chair.does('RecordDecision', { discussionId, decision: 'Visit.', rationale: 'Second night.' });
    await live.quiet();
    expect(await views.get('minutes', sittingId)).toMatchObject({
      record: { items: [{ personId, discussed: true, concernTypes: ['MISSING'], decisions: [{}] }] },
    });
    await chair.does('RollOver', { sittingId, personId, because: 'OUT_OF_TIME', note: 'Invented.' });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31')).toEqual([personId]);
    await chair.does('DecideWithdrawal', { referralId, personId, agreed: true, reason: 'Invented.' });
    await live.quiet();
    expect(await onAgenda(live, '2026-03-31')).toEqual([]);
  });

  it('an action that races the closing of its item is released', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T08:00:00.000Z' });
    const { personId } = await refer(live);
    await openSitting(live, '2026-03-30');
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', {
      sittingId: live.sitting('2026-03-30'),
      personId,
    });
    await chair.does('RecordDecision', { discussionId, decision: 'Visit.', rationale: 'Second night.' });
    const agreed = { discussionId, owner: live.officer('HEALTH'), action: 'Ring.', dueOn: '2026-03-31' };
    const agreeing = () => chair.execute('AgreeAction', agreed);
    const outcome = await racing(live, 'action', agreeing, () =>
      chair.does('CloseDiscussion', { discussionId }),
    );
    if (outcome.kind !== 'ACCEPTED') throw new Error(JSON.stringify(outcome));
    expect(await live.board().views.get('actions', outcome.id)).toMatchObject({ status: 'OPEN' });
  });
});
