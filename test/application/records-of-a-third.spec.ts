/** Two records that were merged into a third, which is on no agenda: the person is heard once, and begun as one. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Id } from '../../src/domain/event.js';
import { asHeard, type AgendaItem } from '../../src/projections/agenda-items.js';
import { closeLiveBoards, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, closeSitting, discuss, openSitting, PERSONAL, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const reason = `${PERSONAL} same aunt.`;

interface Referred {
  readonly personId: Id;
  readonly referralId: Id;
}

const merge = async (live: LiveBoard, { personId }: Referred, { personId: into }: Referred) => {
  await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into, reason });
  await live.quiet();
};

/** A third record, heard on Monday; and two more of the same child, to be heard on Tuesday. */
const siblings = async () => {
  const live = await openLiveBoard();
  const third = await refer(live);
  await live.moveTo(`${MONDAY}T11:00:00.000Z`);
  await openSitting(live, MONDAY);
  await discuss(live, { date: MONDAY, personId: third.personId });
  await closeSitting(live, MONDAY);
  await live.moveTo(`${MONDAY}T23:30:00.000Z`);
  const [one, other] = [await refer(live), await refer(live)];
  await live.quiet();
  return { live, third, one, other };
};

const toBeHeard = async (live: LiveBoard, date: string): Promise<readonly AgendaItem[]> => {
  await live.quiet();
  return asHeard((await agendaOf(live, date)).items.filter(({ movedOn }) => movedOn === null));
};

const begun = async () => {
  const { live, third, one, other } = await siblings();
  await merge(live, one, third);
  await merge(live, other, third);
  await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
  await openSitting(live, TUESDAY);
  const [item, ...more] = await toBeHeard(live, TUESDAY);
  if (item === undefined || more.length > 0) throw new Error('The child is not heard once.');
  const { personId } = item;
  await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', { sittingId: live.sitting(TUESDAY), personId });
  await live.quiet();
  const [lead, beside] = personId === one.personId ? [one, other] : [other, one];
  return { live, lead, beside };
};

describe('two records of a child that were merged into a third', () => {
  it('given one is being discussed, then a withdrawal of the other is too late', async () => {
    const { live, lead, beside } = await begun();
    for (const { referralId } of [lead, beside]) {
      const outcome = await live.as('DRM_COORDINATOR').execute('WithdrawReferral', { referralId, reason });
      expect(outcome).toMatchObject({ kind: 'NOT_ACCEPTED', refusal: { code: 'ITEM_DISCUSSED' } });
    }
  });

  it('given one was sent on from the sitting, then the other is brought back as what was sent on with it', async () => {
    const { live, lead, beside } = await begun();
    const sittingId = live.sitting(TUESDAY);
    const of = { sittingId, personId: lead.personId };
    await live.as('MASH_TEAM_MANAGER').does('RollOver', { ...of, because: 'OUT_OF_TIME', note: reason });
    await live.quiet();
    for (const { referralId, personId } of [beside, lead]) {
      const input = { referralId, personIds: [personId], sittingId, reason };
      await live.as('MASH_TEAM_MANAGER').does('HearUrgently', input);
      await live.quiet();
    }
    const back = await toBeHeard(live, TUESDAY);
    expect(back.map(({ personId }) => personId)).toEqual([lead.personId]);
    const { events } = await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', of);
    const both = [lead.referralId, beside.referralId].toSorted();
    const { referralIds } = events.at(-1)?.data as { readonly referralIds: readonly Id[] };
    expect(referralIds.toSorted()).toEqual(both);
  });

  it('given one is brought to where the other is being discussed, then it is heard there by itself', async () => {
    const { live, third, one, other } = await siblings();
    await merge(live, one, third);
    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await openSitting(live, TUESDAY);
    const sittingId = live.sitting(TUESDAY);
    const input = { sittingId, personId: other.personId, because: 'OUT_OF_TIME', note: reason } as const;
    await live.as('MASH_TEAM_MANAGER').does('RollOver', input);
    await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', { sittingId, personId: one.personId });
    await live.quiet();
    await merge(live, other, third);
    const { referralId, personId } = other;
    const back = { referralId, personIds: [personId], sittingId, reason };
    await live.as('MASH_TEAM_MANAGER').does('HearUrgently', back);
    const heard = await toBeHeard(live, TUESDAY);
    expect(heard.map((item) => item.personId).toSorted()).toEqual([one.personId, personId].toSorted());
    await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', { sittingId, personId });
  });
});

describe('two records of a child that were missed on Monday, and merged into a third since', () => {
  it('given Tuesday discusses them, then what was heard of one on paper on Monday does not take it from there', async () => {
    const live = await openLiveBoard();
    const [third, one, other] = [await refer(live), await refer(live), await refer(live)];
    await live.moveTo(`${MONDAY}T15:00:00.000Z`);
    await live.moveTo(`${TUESDAY}T11:00:00.000Z`);
    await live.quiet();
    const coordinator = live.as('DRM_COORDINATOR');
    await coordinator.does('WithdrawReferral', { referralId: third.referralId, reason });
    await merge(live, one, third);
    await merge(live, other, third);
    await openSitting(live, TUESDAY);
    const [lead, ...more] = await toBeHeard(live, TUESDAY);
    if (lead === undefined || more.length > 0) throw new Error('The child is not heard once.');
    const beside = lead.personId === one.personId ? other : one;
    const item = { sittingId: live.sitting(TUESDAY), personId: lead.personId };
    await live.as('MASH_TEAM_MANAGER').does('StartDiscussion', item);

    const times = { from: `${MONDAY}T10:00:00.000Z`, until: `${MONDAY}T16:00:00.000Z` };
    const outage = { series: 'DRM', ...times, reason: 'SERVICE_DOWN' as const };
    const { id: outageId } = await coordinator.does('DeclareOutage', outage);
    const asThen = { afterwards: { happenedAt: `${MONDAY}T11:10:00.000Z`, outageId } };
    const sittingId = live.sitting(MONDAY);
    await live.as('MASH_TEAM_MANAGER').does('TakeChair', { sittingId }, asThen);
    await live.as('MASH_TEAM_MANAGER').does('OpenSitting', { sittingId }, asThen);
    await live.quiet();
    const { personId } = beside;
    const { id: discussionId } = await coordinator.does('StartDiscussion', { sittingId, personId }, asThen);
    const decision = { discussionId, decision: 'Invented: visit.', rationale: 'Invented: not seen.' };
    await coordinator.does('RecordDecision', decision, asThen);
    await coordinator.does('CloseDiscussion', { discussionId }, asThen);
    await live.quiet();
    const { items } = await agendaOf(live, TUESDAY);
    const stays = items.filter(({ movedOn }) => movedOn === null).map((there) => there.personId);
    expect(stays.toSorted()).toEqual([one.personId, other.personId].toSorted());
  });
});

describe('records of a child that were merged one into the other', () => {
  it('given they come to another sitting, then they are heard as one with whatever was merged into the last', async () => {
    const { live, third, one, other } = await siblings();
    const fourth = await refer(live);
    await live.quiet();
    await merge(live, one, other);
    await merge(live, other, third);
    await merge(live, fourth, third);
    const sittingId = live.sitting(TUESDAY);
    await live.as('DRM_COORDINATOR').does('WithdrawReferral', { referralId: other.referralId, reason });
    await live.as('DRM_COORDINATOR').does('CancelSitting', { sittingId, reason: 'MEMBERS_UNAVAILABLE' });
    const heard = await toBeHeard(live, '2026-04-01');
    expect(heard).toHaveLength(1);
  });
});
