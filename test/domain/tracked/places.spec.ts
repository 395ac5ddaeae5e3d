import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { moveReviewDate, type MoveReviewGiven } from '../../../src/domain/tracked/move-review-date.js';
import { placeReview, type PlaceReview } from '../../../src/domain/tracked/place-review.js';
import { openEpisode, type Tracked } from '../../../src/domain/tracked/tracked-state.js';
import { trackedKind } from '../../../src/domain/tracked/tracked.js';
import type { TrackedEvent } from '../../../src/domain/tracked/tracked-events.js';
import { ash, rowan } from '../../support/a-case.js';
import { by, policy } from '../../support/a-board.js';
import { movingGiven, weeklyChair } from '../../support/a-review.js';
import {
  ended,
  entered,
  FIRST,
  first,
  heardAt,
  paused,
  reviewDateMoved,
  reviewPlaced,
  second,
  SECOND,
  third,
  THIRD,
  weekly,
} from '../../support/a-tracked-person.js';
import { folded, given } from '../../support/given.js';

const OF = { series: weekly.series, personId: rowan };
const atSecond = { sittingId: second, date: SECOND };

const places = (
  input: Partial<PlaceReview>,
  next: { sittingId: string; date: string } | undefined,
  ...events: readonly TrackedEvent[]
) =>
  given(trackedKind, ...events).when(
    placeReview,
    { ...OF, from: first, moved: 'NOT_REACHED', ...input },
    { next, heardWith: undefined },
    by(policy),
  );

describe('a review that a sitting did not hear', () => {
  it('moves to the next one, with the reason', () => {
    places({}, atSecond, entered()).thenEvents({
      type: 'ReviewPlaced',
      data: { from: first, placement: heardAt(second), reviewOn: FIRST, moved: 'NOT_REACHED' },
    });
    places({}, atSecond, entered()).thenSays(
      'The sitting did not reach it, so the review will be heard at the next sitting, on Wednesday 8 April 2026.',
    );
  });
  it('is without a place where no sitting is in sight, and says so', () => {
    places({}, undefined, entered()).thenEvents({ type: 'ReviewPlaced', data: { placement: null } });
    places({}, undefined, entered()).thenSays(/The co-ordinator has been shown it/);
  });
  it('stays where it is once it has moved, rests or has ended', () => {
    places({}, atSecond, entered(), reviewPlaced()).thenNothing();
    places({}, atSecond, entered(), paused()).thenNothing();
    places({}, atSecond, entered(), ended()).thenNothing();
    places({}, atSecond).thenNothing();
  });
  it('gets a place once a sitting is in sight', () => {
    const without = reviewPlaced({ placement: null });
    const input = { from: null, moved: 'NO_PLACE_BEFORE' } as const;
    places(input, atSecond, entered(), without).thenEvents({ type: 'ReviewPlaced', data: { from: null } });
    places(input, undefined, entered(), without).thenNothing();
  });
  it('goes back to a sitting that was held after all, unless that cannot hear it', () => {
    const missed = reviewPlaced({ moved: 'SITTING_MISSED' });
    const back = { from: second, to: first, moved: 'HELD_AFTER_ALL' } as const;
    const [episode] = folded(trackedKind, entered(), missed).episodes;
    expect(episode?.leftAsMissed).toEqual([first]);
    places(back, { sittingId: first, date: FIRST }, entered(), missed).thenEvents({
      type: 'ReviewPlaced',
      data: { placement: heardAt(first) },
    });
    places(back, undefined, entered(), missed).thenNothing();
  });
  it('is heard with the leading record, where its own was merged', () =>
    given(trackedKind, entered())
      .when(
        placeReview,
        { ...OF, from: first, moved: 'NOT_REACHED' },
        { next: atSecond, heardWith: ash },
        by(policy),
      )
      .thenEvents({ type: 'ReviewPlaced', data: { heardWith: ash } }));
});

const moves = (reviewOn: string, over: Partial<MoveReviewGiven> = {}, ...more: readonly TrackedEvent[]) =>
  given(trackedKind, entered(), ...more).when(
    moveReviewDate,
    { ...OF, reviewOn, reason: 'Invented: the worker is away.' },
    movingGiven(over),
    by(weeklyChair),
  );

describe('moving the date of a review', () => {
  it('later counts as put off', () => {
    moves(SECOND).thenEvents({
      type: 'ReviewDateMoved',
      data: { was: FIRST, reviewOn: SECOND, slipped: true, from: first, placement: heardAt(second) },
    });
    moves(SECOND).thenSays(/counted as put off/);
  });
  it('sooner does not', () =>
    moves('2026-03-31', { next: { sittingId: first, date: FIRST, phase: 'CONVENED' } }).thenEvents({
      type: 'ReviewDateMoved',
      data: { slipped: false, placement: heardAt(first) },
    }));
  it('to where it is records nothing', () =>
    moves(FIRST, { next: { sittingId: first, date: FIRST, phase: 'CONVENED' } }).thenNothing());
  it('to an open sitting: a chair has it heard, whoever administers offers it', () => {
    const open = { next: { sittingId: first, date: FIRST, phase: 'OPEN' as const }, sentOn: 1 };
    const elsewhere = reviewPlaced({ moved: 'ROLLED_OVER' });
    moves(FIRST, open, elsewhere).thenEvents({
      type: 'ReviewDateMoved',
      // Of the same day as before: nothing is put off by it.
      data: { placement: { sittingId: first, lateItem: false, again: 1 }, from: second, slipped: false },
    });
    moves(FIRST, { ...open, byChair: false }, elsewhere).thenEvents({
      type: 'ReviewDateMoved',
      data: { placement: { lateItem: true } },
    });
  });
  it('however often it is put off, nobody waits longer than the terms let them; whoever has is reviewed next', () => {
    const putOff = reviewDateMoved({ reviewOn: '2026-06-15' });
    const june = { today: '2026-06-10' };
    moves('2026-06-29', june, putOff).thenRefused('REVIEW_TOO_LATE', { path: ['reviewOn'] });
    moves('2026-06-22', june, putOff).thenEvents({ type: 'ReviewDateMoved' });
    const july = { today: '2026-07-06' };
    moves('2026-07-13', july, putOff).thenRefused('REVIEW_TOO_LATE');
    moves('2026-07-06', july, putOff).thenEvents({ type: 'ReviewDateMoved' });
    const reviewedInMay = {
      ...reviewPlaced({ moved: 'REVIEWED', reviewedAt: first }),
      occurredAt: '2026-05-04T13:00:00.000Z',
    };
    moves('2026-07-13', july, reviewedInMay).thenEvents({ type: 'ReviewDateMoved' });
  });
  it.each([
    ['the past', '2026-03-29', {}, 'REVIEW_IN_THE_PAST'],
    ['longer than anybody waits', '2026-06-30', {}, 'REVIEW_TOO_LATE'],
    ['another day while it is being heard', SECOND, { begun: true }, 'BEING_REVIEWED'],
    ['a meeting without a tracker', SECOND, { terms: undefined }, 'NO_TRACKER'],
  ] as const)('refuses %s', (_what, reviewOn, over, code) => void moves(reviewOn, over).thenRefused(code));
  it('is for somebody who is on the tracker, and whose episode does not rest', () => {
    moves(SECOND, {}, ended()).thenRefused('NOT_TRACKED');
    moves(SECOND, {}, paused()).thenRefused('EPISODE_PAUSED');
  });
});

/** Whatever the policy and the chair send in whatever order, with or without a sitting in sight. */
describe('nobody on the tracker falls between two sittings', () => {
  const sittings = [first, second, third] as const;
  const dates: Readonly<Record<string, string>> = { [first]: FIRST, [second]: SECOND, [third]: THIRD };
  const sitting = fc.option(fc.constantFrom(...sittings), { nil: undefined });
  const step = fc.record({
    from: fc.option(fc.constantFrom(...sittings), { nil: null }),
    next: sitting,
    moved: fc.constantFrom(
      'NOT_REACHED',
      'SITTING_MISSED',
      'SITTING_CANCELLED',
      'NO_PLACE_BEFORE',
      'ROLLED_OVER',
    ),
    byChair: fc.boolean(),
  } as const);

  it('each is at one sitting, or known to be without a place', () =>
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let tracked: Tracked = folded(trackedKind, entered());
        for (const { from, next, moved, byChair } of steps) {
          const there = next === undefined ? undefined : { sittingId: next, date: dates[next] ?? FIRST };
          const decision = byChair
            ? moveReviewDate(
                tracked,
                { ...OF, reviewOn: there?.date ?? THIRD, reason: 'Invented.' },
                movingGiven({ next: there && { ...there, phase: 'CONVENED' } }),
                by(weeklyChair),
              )
            : placeReview(tracked, { ...OF, from, moved }, { next: there, heardWith: undefined }, by(policy));
          const before = openEpisode(tracked)?.placement?.sittingId ?? null;
          const events = decision.accepted ? decision.events : [];
          for (const { data } of events) expect('from' in data ? data.from : undefined).toBe(before);
          tracked = events.reduce(trackedKind.evolve, tracked);
          const episode = openEpisode(tracked);
          expect(episode?.phase).toBe('ACTIVE');
          // Whoever had a place leaves it only for another, or where the event says that there is none.
          expect(episode?.placement === null ? events.length === 1 || before === null : true).toBe(true);
        }
      }),
    ));
});
