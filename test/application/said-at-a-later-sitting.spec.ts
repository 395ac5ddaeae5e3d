/** Whoever signed for an earlier sitting reads nothing of what a later one made of the child, until they sign for it. */
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import type { ViewName } from '../../src/application/reads/readable/table.js';
import type { Id } from '../../src/domain/event.js';
import type { LocalDate } from '../../src/domain/time.js';
import { trackedId } from '../../src/domain/tracked/tracked-state.js';
import { sign } from '../support/declared.js';
import { closeLiveBoards, type LiveBoard } from '../support/live-board.js';
import { closeTestStores } from '../support/test-stores.js';
import {
  assess,
  begin,
  closeTheSitting,
  MONDAY,
  NEXT_MONDAY,
  onIsland,
  openTheSitting,
  review,
  SERIES,
  tracked,
  weeksAfter,
} from './a-tracker-story.js';
import { reading } from './reading.js';

afterEach(closeLiveBoards);
afterAll(closeTestStores);

const MEMBER = 'CAMHS_SAFEGUARDING';
const THE_MONDAY_AFTER: LocalDate = weeksAfter(MONDAY, 2);

/**
 * Which of these the member reads of the child: who it is, and what the weekly meeting made of their risk. What was
 * assessed is known to every meeting that knows the child, the daily one too.
 */
const read = async (live: LiveBoard, personId: Id): Promise<readonly ViewName[]> => {
  const session = await reading(live, MEMBER);
  const entry = trackedId(SERIES, personId);
  const found = await Promise.all([
    session.load('people', personId),
    session.load('tracker', entry),
    session.load('trajectories', entry),
  ]);
  return ALL.filter((_view, index) => found[index] !== undefined);
};
const ALL = ['people', 'tracker', 'trajectories'] as const;

/** A child at very high risk, reviewed every week; the member has signed for the first sitting and not for the second. */
const reviewedOnce = async (live: LiveBoard) => {
  const child = await tracked(live, 'VERY_HIGH');
  await openTheSitting(live, MONDAY);
  await sign(live, MEMBER, live.sitting(MONDAY));
  await review(live, MONDAY, child);
  await closeTheSitting(live, MONDAY);
  return child;
};

describe('whoever brings a child who is on the tracker', () => {
  it('is told so, and neither when the next review is nor whether the episode rests', async () => {
    const live = await onIsland();
    const { personId } = await reviewedOnce(live);
    const bring = async () => {
      const input = { series: SERIES, personId, reason: 'Invented.' };
      const tried = await live.as('SOCIAL_WORKER').execute('EnterOnTracker', input, { dryRun: true });
      return tried.kind === 'WOULD_BE_ACCEPTED' ? tried.trace.sentence : tried.kind;
    };
    const told = await bring();
    expect(told).toContain('is on the tracker already');
    expect(told).not.toContain('2026');
    const paused = { series: SERIES, personId, pausedBecause: 'CUSTODY' as const, reason: 'Invented.' };
    await live.as('INTAKE_ASSESSMENT_MANAGER').does('PauseEpisode', paused);
    expect(await bring()).toBe(told);
  });
});

describe('an observer', () => {
  it('signs like everybody, and reads no item for that', async () => {
    const live = await onIsland();
    const { personId } = await tracked(live, 'VERY_HIGH');
    const sittingId = await openTheSitting(live, MONDAY);
    const there = { sittingId, officer: live.officer('SCHOOL'), role: null, mode: 'IN_PERSON' } as const;
    await live.as('INTAKE_ASSESSMENT_MANAGER').does('RecordAttendance', { ...there, observer: true });
    await sign(live, 'SCHOOL', sittingId);
    await begin(live, MONDAY, personId);
    const session = await reading(live, 'SCHOOL');
    const discussion = live.board().ids.discussion(sittingId, personId);
    expect([await session.load('agenda', sittingId), await session.load('discussions', discussion)]).toEqual([
      ...[undefined, undefined],
    ]);
  });
});

describe('a child whom two sittings hear', () => {
  it('is read of by whoever signed for the first, until the second has begun to speak of them', async () => {
    const live = await onIsland();
    const { personId } = await reviewedOnce(live);
    expect(await read(live, personId)).toEqual(ALL);
    await openTheSitting(live, NEXT_MONDAY);
    expect(await read(live, personId)).toEqual(ALL);
    await begin(live, NEXT_MONDAY, personId);
    // Who the child is they know; what becomes of the risk is said at a sitting for which they have not signed.
    expect(await read(live, personId)).toEqual(['people']);
    await sign(live, MEMBER, live.sitting(NEXT_MONDAY));
    expect(await read(live, personId)).toEqual(ALL);
  });

  it('is closed to whoever refuses to sign for the second, and open again by signing for the third', async () => {
    const live = await onIsland();
    const { personId } = await reviewedOnce(live);
    const refused = { sittingId: live.sitting(NEXT_MONDAY), signer: live.officer(MEMBER), version: 1 };
    await live.as(MEMBER).does('RefuseDeclaration', refused);
    await openTheSitting(live, NEXT_MONDAY);
    const assessmentId = await assess(live, personId, 'VERY_HIGH');
    await review(live, NEXT_MONDAY, { personId, assessmentId });
    await closeTheSitting(live, NEXT_MONDAY);
    expect(await read(live, personId)).toEqual(['people']);
    await sign(live, MEMBER, live.sitting(THE_MONDAY_AFTER));
    expect(await read(live, personId)).toEqual(ALL);
  });
});
