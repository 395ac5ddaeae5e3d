/** The weekly meeting runs on its tracker: whoever is due is on its agenda, and nobody falls between two sittings. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { Outcome } from '../../src/application/command.js';
import type { Id } from '../../src/domain/event.js';
import type { Agenda } from '../../src/projections/agenda-items.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import {
  aChild,
  assess,
  begin,
  closeTheSitting,
  decide,
  enter,
  entryOf,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  stepsOf,
  toBeHeard,
  tracked,
  twoOClock,
  weeksAfter,
} from './a-tracker-story.js';
import { PERSONAL, refer } from './a-story.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const codeOf = (outcome: Outcome) => ('refusal' in outcome ? outcome.refusal.code : outcome.kind);
const chair = 'INTAKE_ASSESSMENT_MANAGER';
const agendaOf = (live: LiveBoard, date: string) =>
  live.board().views.get<Agenda>('agenda', live.sitting(date));
const placeOf = async (live: LiveBoard, personId: Id) => (await entryOf(live, personId))?.placement?.date;

describe('somebody who enters the tracker', () => {
  it('is on the agenda of the next sitting, without a referral to it', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    expect(await toBeHeard(live, MONDAY)).toEqual([personId]);
    expect((await agendaOf(live, MONDAY))?.items[0]).toMatchObject({
      ...{ referralIds: [], concernTypes: [], review: { level: 'HIGH', reviewOn: MONDAY } },
      listedBecause: { sentence: expect.stringContaining('Assessed at high risk') as unknown },
    });
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE', reviewOn: MONDAY, episodes: 1 });
  });
  it('is one item with whoever referred them there too', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const { referralId, personId: stated } = await refer(live, { series: SERIES }, 'SCHOOL');
    await live.quiet();
    await live
      .as('RMM_ADMINISTRATOR')
      .does('MergePeople', { personId: stated, into: personId, reason: PERSONAL });
    await live.quiet();
    const sittingId = await openTheSitting(live, MONDAY);
    const discussionId = await begin(live, MONDAY, personId);
    const started = (await live.events()).find(({ type }) => type === 'DiscussionStarted');
    const { episodeId } = (await entryOf(live, personId)) ?? {};
    expect(started?.data).toMatchObject({
      discussionId,
      sittingId,
      referralIds: [referralId],
      episodeIds: [episodeId],
    });
  });
  it('is told where to turn, where they are not accepted', async () => {
    const live = await onIsland();
    const personId = await aChild(live);
    await assess(live, personId, 'LOW');
    expect(codeOf(await enter(live, personId))).toBe('NOT_AT_THIS_LEVEL');
    const closed = await aChild(live, 'Ash', false);
    await assess(live, closed, 'HIGH');
    expect(codeOf(await enter(live, closed))).toBe('NOT_OPEN_TO_SOCIAL_CARE');
    expect(await toBeHeard(live, MONDAY)).toEqual([]);
  });
  it('is not for somebody who has nothing to do with the person', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    const input = { series: SERIES, personId, reason: PERSONAL };
    const byAnother = live.as('SECOND_SOCIAL_WORKER');
    expect(codeOf(await byAnother.execute('EnterOnTracker', input))).toBe('NOT_YOURS_TO_DO');
    // Neither by a difference about somebody else, in which their agency has a position.
    const about = { series: SERIES, personId: await aChild(live, 'Ash'), about: 'ENTRY' as const };
    const raised = await byAnother.does('RaiseDifference', { ...about, position: PERSONAL });
    const { differenceId } = raised.events[0]?.data as { differenceId: Id };
    expect(codeOf(await byAnother.execute('EnterOnTracker', { ...input, differenceId }))).toBe(
      'NOT_YOURS_TO_DO',
    );
  });
});

describe('an item of somebody on the tracker', () => {
  it('does not close without next steps; with them the next review has its place', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'VERY_HIGH');
    await openTheSitting(live, MONDAY);
    const discussionId = await begin(live, MONDAY, child.personId);
    await decide(live, discussionId);
    const close = () => live.as(chair).execute('CloseDiscussion', { discussionId });
    expect(codeOf(await close())).toBe('NEXT_STEPS_NOT_AGREED');
    await live.as(chair).does('AgreeNextSteps', stepsOf(live, { ...child, discussionId }));
    // Until the item closes nothing has happened: it is heard where it is.
    await live.quiet();
    expect(await placeOf(live, child.personId)).toBe(MONDAY);
    expect(codeOf(await close())).toBe('ACCEPTED');
    await live.quiet();
    expect(await entryOf(live, child.personId)).toMatchObject({
      ...{ reviewOn: NEXT_MONDAY, placement: { date: NEXT_MONDAY }, reviews: 1, level: 'VERY_HIGH' },
      recordEntries: [{ owner: live.officer('SOCIAL_WORKER'), writtenOn: null }],
    });
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([child.personId]);
    // Who was heard stays on the agenda that heard them.
    expect((await agendaOf(live, MONDAY))?.items).toMatchObject([{ concluded: true, movedOn: null }]);
  });
  it('closes upon the assessment that was agreed upon, though another record was assessed on the same day', async () => {
    const live = await onIsland();
    const child = await tracked(live);
    const leads = await aChild(live, 'Also Rowan');
    await assess(live, leads, 'MEDIUM');
    const merger = { personId: child.personId, into: leads, reason: PERSONAL };
    await live.as('RMM_ADMINISTRATOR').does('MergePeople', merger);
    await live.quiet();
    await openTheSitting(live, MONDAY);
    await review(live, MONDAY, child);
    expect(await entryOf(live, child.personId)).toMatchObject({ reviews: 1, level: 'HIGH' });
  });
  it('lets nobody leave whose item was not concluded', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await openTheSitting(live, MONDAY);
    const assessmentId = await assess(live, personId, 'LOW');
    const discussionId = await begin(live, MONDAY, personId);
    const steps = stepsOf(
      live,
      { personId, assessmentId, discussionId },
      { next: { kind: 'LEAVE', because: 'LOW' } },
    );
    await live.as(chair).does('AgreeNextSteps', steps);
    const sittingId = live.sitting(MONDAY);
    await live.as(chair).does('RollOver', { sittingId, personId, because: 'OUT_OF_TIME', note: PERSONAL });
    await live.quiet();
    expect(await entryOf(live, personId)).toMatchObject({
      phase: 'ACTIVE',
      placement: { date: NEXT_MONDAY },
    });
    await live.moveTo(twoOClock(NEXT_MONDAY));
    await openTheSitting(live, NEXT_MONDAY);
    await review(live, NEXT_MONDAY, { personId, assessmentId }, { next: { kind: 'LEAVE', because: 'LOW' } });
    expect(await entryOf(live, personId)).toMatchObject({
      phase: 'ENDED',
      ended: { because: 'LOW', on: NEXT_MONDAY },
    });
    // Risk increased again: a new episode, linked to the one before.
    await assess(live, personId, 'HIGH');
    expect(codeOf(await enter(live, personId))).toBe('ACCEPTED');
    expect(await entryOf(live, personId)).toMatchObject({ phase: 'ACTIVE', reEntry: true, episodes: 2 });
  });
});

describe('a review that a sitting does not hear', () => {
  it.each([
    [
      'is not reached',
      (live: LiveBoard) => openTheSitting(live, MONDAY).then(() => closeTheSitting(live, MONDAY)),
    ],
    ['is missed with its sitting', (live: LiveBoard) => live.moveTo('2026-04-13T18:00:00.000Z')],
    [
      'falls with its sitting',
      (live: LiveBoard) =>
        live
          .as('RMM_ADMINISTRATOR')
          .does('CancelSitting', { sittingId: live.sitting(MONDAY), reason: 'MEMBERS_UNAVAILABLE' })
          .then(() => live.quiet()),
    ],
  ] as const)('%s: the next one hears it, overdue, and no other', async (_what, happens) => {
    const live = await onIsland();
    const { personId } = await tracked(live);
    await happens(live);
    expect(await toBeHeard(live, MONDAY)).toEqual([]);
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([personId]);
    expect((await agendaOf(live, NEXT_MONDAY))?.items[0]).toMatchObject({ overdueDays: 7 });
    expect((await agendaOf(live, MONDAY))?.items[0]?.movedOn).toMatchObject({
      placement: { date: NEXT_MONDAY },
    });
  });
  it('is brought back by a chair to the sitting that sent it on', async () => {
    const live = await onIsland();
    const child = await tracked(live);
    const sittingId = await openTheSitting(live, MONDAY);
    await live
      .as(chair)
      .does('RollOver', { sittingId, personId: child.personId, because: 'AGENCY_ABSENT', note: PERSONAL });
    await live.quiet();
    expect(await toBeHeard(live, MONDAY)).toEqual([]);
    await live.as(chair).does('MoveReviewDate', {
      series: SERIES,
      personId: child.personId,
      reviewOn: MONDAY,
      reason: PERSONAL,
    });
    await live.quiet();
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual([]);
    await review(live, MONDAY, child);
    expect(await entryOf(live, child.personId)).toMatchObject({
      placement: { date: '2026-04-27' },
      slipped: 0,
    });
  });
});

describe('the agenda builds itself', () => {
  it('has whoever is overdue first, then by risk, and is the same when it is built again', async () => {
    const live = await onIsland();
    const overdue = await tracked(live, 'MEDIUM', 'Ash');
    await live.moveTo('2026-04-13T18:00:00.000Z');
    const high = await tracked(live, 'HIGH', 'Rowan');
    const highest = await tracked(live, 'VERY_HIGH', 'Elm');
    const inOrder = [overdue, highest, high].map(({ personId }) => personId);
    expect(await toBeHeard(live, NEXT_MONDAY)).toEqual(inOrder);
    await live.quiet();
    const before = await agendaOf(live, NEXT_MONDAY);
    await live.reopen({ documentsLost: true });
    await live.quiet();
    expect(await agendaOf(live, NEXT_MONDAY)).toEqual(before);
  });
  it('carries what was agreed at the last review, open and closed since, though weeks lie between', async () => {
    const live = await onIsland();
    const child = await tracked(live, 'MEDIUM');
    await openTheSitting(live, MONDAY);
    const discussionId = await begin(live, MONDAY, child.personId);
    const owner = live.officer('SOCIAL_WORKER');
    const agree = (dueOn: string) =>
      live.as(chair).does('AgreeAction', { discussionId, owner, action: PERSONAL, dueOn });
    const open = await agree('2026-06-30');
    const done = await agree('2026-04-17');
    await decide(live, discussionId);
    await live.as(chair).does('AgreeNextSteps', stepsOf(live, { ...child, discussionId }));
    await live.as(chair).does('CloseDiscussion', { discussionId });
    await live.quiet();
    await closeTheSitting(live, MONDAY);
    await live.moveTo('2026-04-15T09:00:00.000Z');
    await live
      .as('SOCIAL_WORKER')
      .does('CompleteAction', { actionId: done.id, doneOn: '2026-04-15', outcome: PERSONAL });
    // Sittings between that did not hear the child; the Monday after them is a bank holiday.
    for (const weeks of [1, 2]) {
      await openTheSitting(live, weeksAfter(MONDAY, weeks));
      await closeTheSitting(live, weeksAfter(MONDAY, weeks));
    }
    const reviewed = weeksAfter(MONDAY, 4);
    expect(await placeOf(live, child.personId)).toBe(reviewed);
    await openTheSitting(live, reviewed);
    const [item] = (await agendaOf(live, reviewed))?.items ?? [];
    expect(item?.carriedActions?.map(({ actionId, status }) => [actionId, status])).toEqual([
      [open.id, 'OPEN'],
      [done.id, 'DONE'],
    ]);
  });
});
