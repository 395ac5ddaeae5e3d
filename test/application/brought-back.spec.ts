/** Where items go while sittings go on: sent on as a whole, brought back to where they were left, and heard once. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { amend } from '../../src/application/founding.js';
import type { Id } from '../../src/domain/event.js';
import type { CaseNoteView } from '../../src/projections/case-notes.js';
import type { DiscussionView } from '../../src/projections/discussions.js';
import type { MinutesView } from '../../src/projections/minutes.js';
import { closeLiveBoards, foundingFile, openLiveBoard, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import { agendaOf, closeSitting, onAgenda, openSitting, PERSONAL, refer, register } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MONDAY = '2026-03-30';
const TUESDAY = '2026-03-31';
const MIDDAY = '2026-03-30T11:00:00.000Z';

const note = `${PERSONAL} the hospital rings back.`;
const reason = `${PERSONAL} not safe tonight.`;

const rollOver = (live: LiveBoard, personId: Id) =>
  live
    .as('MASH_TEAM_MANAGER')
    .does('RollOver', { sittingId: live.sitting(MONDAY), personId, because: 'INFORMATION_AWAITED', note });

const bringBack = (live: LiveBoard, { referralId, personId }: { referralId: Id; personId: Id }) =>
  live
    .as('PPD_SUPERVISOR')
    .execute('HearUrgently', { referralId, personIds: [personId], sittingId: live.sitting(MONDAY), reason });

const begin = (live: LiveBoard, personId: Id) =>
  live.as('DRM_COORDINATOR').execute('StartDiscussion', { sittingId: live.sitting(MONDAY), personId });

const decide = (live: LiveBoard, personId: Id) => {
  const discussionId = live.board().ids.discussion(live.sitting(MONDAY), personId);
  const decision = { decision: `${PERSONAL} visit.`, rationale: `${PERSONAL} second night.` };
  return live.as('DRM_COORDINATOR').does('RecordDecision', { discussionId, ...decision });
};

describe('an item that was sent on from an open sitting', () => {
  const rolledOver = async () => {
    const live = await openLiveBoard();
    const made = await refer(live);
    await live.moveTo(MIDDAY);
    await openSitting(live, MONDAY);
    await begin(live, made.personId);
    await decide(live, made.personId);
    await rollOver(live, made.personId);
    return { live, made };
  };

  it('comes back at once when a chair asks for it, begins again, and keeps what was recorded', async () => {
    const { live, made } = await rolledOver();
    // Straight away: the chair waits for no policy.
    expect(await bringBack(live, made)).toMatchObject({
      kind: 'ACCEPTED',
      events: [{ data: { moved: 'URGENT', placement: { again: 1, lateItem: true } } }],
    });
    await live.quiet();
    expect(await onAgenda(live, MONDAY)).toEqual([made.personId]);
    expect(await onAgenda(live, TUESDAY)).toEqual([]);
    expect(await begin(live, made.personId)).toMatchObject({ kind: 'ACCEPTED' });
    const discussionId = live.board().ids.discussion(live.sitting(MONDAY), made.personId);
    const close = () => live.as('MASH_TEAM_MANAGER').execute('CloseDiscussion', { discussionId });
    expect(await close()).toMatchObject({ refusal: { code: 'NO_DECISION_RECORDED' } });
    await decide(live, made.personId);
    expect(await close()).toMatchObject({ kind: 'ACCEPTED' });
    await live.quiet();
    const { views } = live.board();
    expect(await views.get<DiscussionView>('discussions', discussionId)).toMatchObject({
      ...{ phase: 'CLOSED', concluded: true, rolledOver: null, decisions: [{}, {}], present: [{}, {}] },
    });
    expect((await views.get<MinutesView>('minutes', live.sitting(MONDAY)))?.record.items).toMatchObject([
      { personId: made.personId, concluded: true, rolledOver: false, decisions: [{}, {}] },
    ]);
    expect(await views.get<CaseNoteView>('case-notes', discussionId)).toMatchObject({
      status: 'KEPT_IN_MINUTES',
    });
    await closeSitting(live, MONDAY);
    expect(await onAgenda(live, TUESDAY)).toEqual([]);
  });

  it('is heard at the next sitting where it does not begin again in time', async () => {
    const { live, made } = await rolledOver();
    await bringBack(live, made);
    await closeSitting(live, MONDAY);
    expect(await onAgenda(live, TUESDAY)).toEqual([made.personId]);
    expect(await onAgenda(live, MONDAY)).toEqual([]);
  });

  it('can be sent on once more, and be withdrawn meanwhile', async () => {
    const { live, made } = await rolledOver();
    await bringBack(live, made);
    await begin(live, made.personId);
    await rollOver(live, made.personId);
    await live.quiet();
    expect(await onAgenda(live, TUESDAY)).toEqual([made.personId]);
    expect(await bringBack(live, made)).toMatchObject({ events: [{ data: { placement: { again: 2 } } }] });
    const { referralId } = made;
    expect(await live.as('HEALTH').execute('WithdrawReferral', { referralId, reason: note })).toMatchObject({
      kind: 'ACCEPTED',
    });
    await live.quiet();
    expect(await onAgenda(live, MONDAY)).toEqual([]);
    expect(await begin(live, made.personId)).toMatchObject({ kind: 'NOT_ACCEPTED' });
  });

  it('that was a late item and was not taken comes back too', async () => {
    const live = await openLiveBoard({ start: MIDDAY });
    await openSitting(live, MONDAY);
    const made = await register(live, '2026-03-30T08:30:00.000Z');
    await live.quiet();
    const item = { sittingId: live.sitting(MONDAY), personId: made.personId };
    expect(await begin(live, made.personId)).toMatchObject({ refusal: { code: 'LATE_ITEM_NOT_TAKEN' } });
    await live.as('MASH_TEAM_MANAGER').does('DeclineLateItem', { ...item, because: 'NO_TIME', note });
    expect(await begin(live, made.personId)).toMatchObject({ kind: 'NOT_ACCEPTED' });
    expect(await bringBack(live, made)).toMatchObject({ kind: 'ACCEPTED' });
    expect(await begin(live, made.personId)).toMatchObject({ kind: 'ACCEPTED' });
  });
});

describe('a child whom two people referred, heard as one', () => {
  const merged = async (live: LiveBoard) => {
    const first = await refer(live);
    const second = await refer(live, {}, 'EDUCATION');
    await live.quiet();
    const { personId } = second;
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId, into: first.personId, reason: note });
    await live.quiet();
    return { first, second };
  };
  const bothOn = async (live: LiveBoard, date: string) => {
    await live.quiet();
    const { items } = await agendaOf(live, date);
    return items
      .filter(({ movedOn }) => movedOn === null)
      .map(({ personId, heardWith }) => ({ personId, heardWith }));
  };

  it.each([
    ['before it began', false],
    ['while it was being discussed', true],
  ])('moves with every record when it is rolled over %s', async (_when, begun) => {
    const live = await openLiveBoard();
    const { first, second } = await merged(live);
    await live.moveTo(MIDDAY);
    await openSitting(live, MONDAY);
    if (begun) await begin(live, first.personId);
    await rollOver(live, first.personId);
    expect(await bothOn(live, MONDAY)).toEqual([]);
    expect(await bothOn(live, TUESDAY)).toEqual([
      { personId: first.personId, heardWith: null },
      { personId: second.personId, heardWith: first.personId },
    ]);
  });

  it('is heard with the leading record also where a chair hears both sooner', async () => {
    const live = await openLiveBoard({ start: '2026-03-30T09:30:00.000Z' });
    const { first, second } = await merged(live);
    expect(await bothOn(live, TUESDAY)).toHaveLength(2);
    for (const made of [second, first])
      expect(await bringBack(live, made)).toMatchObject({ kind: 'ACCEPTED' });
    expect(await bothOn(live, MONDAY)).toEqual([
      { personId: first.personId, heardWith: null },
      { personId: second.personId, heardWith: first.personId },
    ]);
  });

  it('is heard by itself where the leading record has been heard to the end already', async () => {
    const live = await openLiveBoard();
    const { first, second } = await merged(live);
    await live.moveTo(MIDDAY);
    await openSitting(live, MONDAY);
    const third = await register(live, '2026-03-30T09:30:00.000Z');
    await live.quiet();
    const reasonOf = { into: first.personId, reason: note };
    await live.as('DRM_COORDINATOR').does('MergePeople', { personId: third.personId, ...reasonOf });
    await begin(live, first.personId);
    await decide(live, first.personId);
    const discussionId = live.board().ids.discussion(live.sitting(MONDAY), first.personId);
    await live.as('MASH_TEAM_MANAGER').does('CloseDiscussion', { discussionId });
    expect(await bringBack(live, second)).toMatchObject({ kind: 'ACCEPTED', events: [] });
    expect(await bringBack(live, third)).toMatchObject({ kind: 'ACCEPTED' });
    expect(await begin(live, third.personId)).toMatchObject({ kind: 'ACCEPTED' });
    await closeSitting(live, MONDAY).catch(() => undefined);
    await live.as('MASH_TEAM_MANAGER').does('RollOver', {
      ...{ sittingId: live.sitting(MONDAY), personId: third.personId, because: 'OUT_OF_TIME', note },
    });
    expect(await bothOn(live, TUESDAY)).toMatchObject([{ personId: third.personId }]);
    await closeSitting(live, MONDAY);
    expect(await bothOn(live, TUESDAY)).toHaveLength(1);
  });
});

describe('what is learnt while an item has no place', () => {
  it('puts the item where it belongs once it has one', async () => {
    // Nobody knows yet on which days of the new year the series sits.
    const live = await openLiveBoard({ start: '2027-12-31T11:00:00.000Z' });
    const { personId } = await refer(live);
    const missing = { type: 'MISSING' as const, circumstances: note, startedAt: live.clock.now() };
    await live.quiet();
    await live.as('HEALTH').does('ReportMissing', { personId, ...missing });
    await live.quiet();
    const [calendar] = foundingFile().calendars;
    const newYear = { title: 'New Year’s Day', date: '2028-01-03', notes: '', bunting: true };
    const calendars = [
      { ...calendar!, version: 2, to: '2028-12-31', events: [...(calendar?.events ?? []), newYear] },
    ];
    const failed = await amend(live.board(), { calendars, codes: [], terms: [] }, 'new year');
    expect(failed).toBeUndefined();
    await live.quiet();
    const [item] = (await agendaOf(live, '2028-01-04')).items;
    // It came after the cut-off of the last day that was known: that day's sitting does not hear it.
    expect(item).toMatchObject({ personId, late: true, priority: { currentlyMissing: true } });
  });
});
