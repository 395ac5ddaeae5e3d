/** A sample of concluded items, drawn over the streams of many meetings, and judged without their outcome. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { consistencyOf } from '../../src/application/reads/consistency.js';
import { handoverSheet } from '../../src/application/reads/handover.js';
import type { Id } from '../../src/domain/event.js';
import type { ConsistencySampleDrawn } from '../../src/domain/sampling/sampling.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard, type TestRole } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { closeSitting, discuss, openSitting, PERSONAL, refer } from './a-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';

/** Each heard and concluded on Monday; answers their discussions. */
const heard = async (
  live: LiveBoard,
  count: number,
): Promise<readonly { personId: Id; discussionId: Id }[]> => {
  const people: Id[] = [];
  for (let nth = 0; nth < count; nth += 1) people.push((await refer(live)).personId);
  await live.moveTo('2026-03-30T11:00:00.000Z');
  await openSitting(live, MONDAY);
  const items = [];
  for (const personId of people) {
    const { discussionId } = await discuss(live, { date: MONDAY, personId });
    items.push({ personId, discussionId });
  }
  return items;
};

const draw = (live: LiveBoard, reviewer: TestRole, size = 10) =>
  live.as('DRM_COORDINATOR').execute('DrawConsistencySample', {
    ...{ series: 'DRM', from: MONDAY, to: MONDAY, size, reviewer: live.officer(reviewer) },
  });
const drawn = async (live: LiveBoard, reviewer: TestRole, size = 10) => {
  const outcome = await draw(live, reviewer, size);
  if (outcome.kind !== 'ACCEPTED') throw new Error(JSON.stringify(outcome));
  return outcome.events[0]?.data as ConsistencySampleDrawn['data'];
};

describe('a sample of concluded items', () => {
  it('is drawn of what its reviewer neither led nor heard, and of nothing else', async () => {
    const live = await openLiveBoard();
    const [first, second] = await heard(live, 2);
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    expect(await draw(live, 'MASH_TEAM_MANAGER')).toMatchObject({
      kind: 'NOT_ACCEPTED',
      refusal: { code: 'NOTHING_TO_REVIEW' },
    });
    expect(await draw(live, 'HEALTH')).toMatchObject({ refusal: { code: 'NOTHING_TO_REVIEW' } });
    const sample = await drawn(live, 'PPD_SUPERVISOR');
    expect(sample).toMatchObject({ outOf: 2, size: 10 });
    const ids = sample.items.map(({ discussionId }) => discussionId);
    expect(new Set(ids)).toEqual(new Set([first?.discussionId, second?.discussionId]));
    expect(sample.items[0]).toMatchObject({ concernTypes: ['MISSING'], date: MONDAY });
  });

  it('leaves out who is not concluded, and whoever has a conflict, or an agency with one', async () => {
    const live = await openLiveBoard();
    await refer(live, {}, 'EDUCATION');
    const [first, second] = await heard(live, 3);
    const conflict = (role: TestRole, personId: Id = '') =>
      live.as(role).does('DeclareConflict', {
        ...{ sittingId: live.sitting(MONDAY), personId, officer: live.officer(role) },
        ...{ kind: 'RELATIVE' as const, conflict: `${PERSONAL} her aunt.` },
      });
    await conflict('PPD_SUPERVISOR', first?.personId);
    await conflict('EDUCATION', second?.personId);
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    expect(await drawn(live, 'PPD_SUPERVISOR')).toMatchObject({ outOf: 2 });
    const byEducation = await drawn(live, 'EDUCATION');
    expect(byEducation.outOf).toBe(2);
    // What another has a conflict on is drawn, and stays closed to them.
    const closed = byEducation.items.find(({ personId }) => personId === first?.personId);
    expect(closed?.closedTo).toEqual([live.officer('PPD_SUPERVISOR')]);
  });

  it('hides the outcome from a chair who judges it, also where the discussion stands, until it is judged', async () => {
    const live = await openLiveBoard();
    const [item] = await heard(live, 1);
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    const { sampleId, items } = await drawn(live, 'PPD_SUPERVISOR');
    const itemId = items[0]?.itemId ?? '';
    const discussion = async (role: TestRole) =>
      (await reading(live, role)).load('discussions', item?.discussionId ?? '');
    const hidden = await discussion('PPD_SUPERVISOR');
    expect(hidden).toMatchObject({ shared: [{}] });
    expect(hidden).not.toHaveProperty('decisions');
    expect(hidden).not.toHaveProperty('actionIds');
    expect(await discussion('DRM_COORDINATOR')).toHaveProperty('decisions');

    const judged = { sampleId, itemId, threshold: 'MET' as const, decision: 'SAFETY_PLAN' as const };
    const by = { ...judged, reasons: `${PERSONAL} second night.` };
    expect(await live.as('MASH_TEAM_MANAGER').execute('ReviewSampledItem', by)).toMatchObject({
      refusal: { code: 'NOT_YOURS_TO_DO' },
    });
    const { events } = await live.as('PPD_SUPERVISOR').does('ReviewSampledItem', by);
    expect(events[0]?.data).toMatchObject({ meeting: { threshold: null, decision: null } });
    expect(JSON.stringify(events[0]?.data)).not.toContain(PERSONAL);
    expect(await discussion('PPD_SUPERVISOR')).toHaveProperty('decisions');
  });

  it('hides the plan for tonight from nobody: it stands on the handover sheet of whoever judges the item', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const chair = live.as('MASH_TEAM_MANAGER');
    const sittingId = live.sitting(MONDAY);
    const { id: discussionId } = await chair.does('StartDiscussion', { sittingId, personId });
    const plan = {
      decision: `${PERSONAL} with her aunt.`,
      rationale: PERSONAL,
      kind: 'SAFETY_PLAN' as const,
    };
    await chair.does('RecordDecision', { discussionId, ...plan });
    await chair.does('CloseDiscussion', { discussionId });
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    await drawn(live, 'PPD_SUPERVISOR');
    const sheet = await handoverSheet(await reading(live, 'PPD_SUPERVISOR'), sittingId);
    expect(sheet?.people).toMatchObject([{ safetyPlan: { plan: { text: plan.decision } } }]);
  });

  it('ends what somebody from outside may read when it is judged, given back or closed', async () => {
    const live = await openLiveBoard();
    await heard(live, 3);
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    const { sampleId, items } = await drawn(live, 'HOUSING');
    const reads = async () => {
      const session = await reading(live, 'HOUSING');
      const seen = await Promise.all(
        items.map(async ({ discussionId, personId, referralIds }) => [
          (await session.load('discussions', discussionId)) !== undefined,
          (await session.load('people', personId)) !== undefined,
          (await session.load('referrals', referralIds[0] ?? '')) !== undefined,
        ]),
      );
      return seen.map((one) => one.every(Boolean) || (one.some(Boolean) ? 'SOME' : false));
    };
    const asHousing = live.as('HOUSING');
    expect(await reads()).toEqual([true, true, true]);
    const of = (nth: number) => ({ sampleId, itemId: items[nth]?.itemId ?? '' });
    await asHousing.does('ReviewSampledItem', {
      ...{ ...of(0), threshold: 'NOT_MET' as const, decision: 'CONTINUE' as const, reasons: PERSONAL },
    });
    expect(await reads()).toEqual([false, true, true]);
    await asHousing.does('DeclineSampledItem', { ...of(1), because: 'TOO_LITTLE_RECORDED' });
    expect(await reads()).toEqual([false, false, true]);
    await live.as('DRM_COORDINATOR').does('CloseConsistencySample', { sampleId, reason: 'Has moved on.' });
    expect(await reads()).toEqual([false, false, false]);
    const period = { from: MONDAY, to: MONDAY };
    expect(await consistencyOf(await reading(live, 'DRM_COORDINATOR'), 'DRM', period)).toMatchObject({
      ...{ drawn: 3, reviewed: 1, awaited: 0 },
      notReviewed: [{ items: 1 }, { items: 1 }],
    });
    expect(await consistencyOf(await reading(live, 'HOUSING'), 'DRM', period)).toBeUndefined();
    expect(await consistencyOf(await reading(live, 'HEALTH'), 'DRM', period)).toBeUndefined();
  });

  it('compares with the decision that stands, not with one that was taken back', async () => {
    const live = await openLiveBoard();
    const { personId } = await refer(live);
    await live.moveTo('2026-03-30T11:00:00.000Z');
    await openSitting(live, MONDAY);
    const chair = live.as('MASH_TEAM_MANAGER');
    const { id: discussionId } = await chair.does('StartDiscussion', {
      ...{ sittingId: live.sitting(MONDAY), personId },
    });
    const decide = async (kind: 'SAFETY_PLAN' | 'REFER_ON') => {
      const said = { discussionId, kind, decision: PERSONAL, rationale: PERSONAL };
      const { events } = await chair.does('RecordDecision', said);
      return (events[0]?.data as { decisionId: Id }).decisionId;
    };
    await decide('SAFETY_PLAN');
    const wrong = await decide('REFER_ON');
    await chair.does('RecordThreshold', { discussionId, outcome: 'NOT_MET', reasons: PERSONAL });
    await chair.does('CloseDiscussion', { discussionId });
    await closeSitting(live, MONDAY);
    await live.moveTo('2026-03-30T15:00:00.000Z');
    await chair.does('RetractInformation', { recordId: wrong, reason: PERSONAL });
    const { sampleId, items } = await drawn(live, 'HOUSING');
    const { events } = await live.as('HOUSING').does('ReviewSampledItem', {
      ...{ sampleId, itemId: items[0]?.itemId ?? '', threshold: 'NOT_MET', decision: 'SAFETY_PLAN' },
      reasons: PERSONAL,
    });
    expect(events[0]?.data).toMatchObject({ meeting: { threshold: 'NOT_MET', decision: 'SAFETY_PLAN' } });
  });
});
