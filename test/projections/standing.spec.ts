import { describe, expect, it } from '@jest/globals';
import {
  deadlines,
  referralsWithoutPlace,
  reviewsWithoutPlace,
  workItems,
} from '../../src/projections/standing.js';
import { an, deadlineFired, policyCommandNotAccepted, policyReacted } from '../support/a-board.js';
import { ash, placed, placedAt, received, referralId, rowan, subject } from '../support/a-case.js';
import {
  ended,
  entered,
  FIRST,
  paused,
  reviewDateMoved,
  reviewPlaced,
  WEEKLY,
} from '../support/a-tracked-person.js';
import { projected } from '../support/projected.js';

const keys = (documents: ReadonlyMap<string, unknown>) => [...documents.keys()];
const siblings = received({ subjects: [subject(), subject({ personId: ash })], placement: null });

describe('referrals without a place: empty, or it alarms', () => {
  it('given every referral has a place, then it is empty', () =>
    expect(projected(referralsWithoutPlace, received(), placed()).size).toBe(0));
  it('given siblings without a place, then each of them is shown, with the reason', () => {
    const documents = projected(referralsWithoutPlace, siblings);
    expect(keys(documents)).toEqual([`${referralId}/${rowan}`, `${referralId}/${ash}`]);
    expect([...documents.values()][1]).toMatchObject({
      ...{ referralId, personId: ash, series: 'DRM', receivedAt: '2026-03-30T08:58:00.000Z' },
      because: { sentence: 'An invented reason.' },
    });
  });
  it('given one of them is placed, then the other is still shown', () =>
    expect(
      keys(
        projected(
          referralsWithoutPlace,
          siblings,
          placed({ from: null, placement: placedAt(), moved: 'NO_PLACE_BEFORE' }),
        ),
      ),
    ).toEqual([`${referralId}/${ash}`]));
  it('given an item loses its place, then it is shown', () =>
    expect(keys(projected(referralsWithoutPlace, received(), placed({ placement: null })))).toEqual([
      `${referralId}/${rowan}`,
    ]));
});

describe('what a policy could not do', () => {
  it('is shown to the co-ordinator, in a sentence', () =>
    expect([...projected(workItems, policyCommandNotAccepted(), policyReacted()).values()]).toEqual([
      {
        workItemId: an('command', 'convene'),
        policy: 'sittings',
        command: 'ConveneSitting',
        code: 'NOT_A_SITTING_DAY',
        sentence: 'Daily Risk Management (DRM) Meeting does not sit on Friday 3 April 2026.',
        since: '2026-03-30T11:00:00.000Z',
      },
    ]));
});

describe('the deadlines that the clock is watched for', () => {
  const tuesday = { key: 'missed/tuesday', dueAt: '2026-03-31T15:00:00.000Z' };
  const later = { key: 'missed/monday', dueAt: '2026-03-30T17:00:00.000Z' };

  it('given one is set, then it is watched for, and found by when it is due', () => {
    const [document] = projected(deadlines, policyReacted()).values();
    expect(document).toEqual({ policy: 'sittings', key: 'missed/monday', dueAt: '2026-03-30T15:00:00.000Z' });
    expect(document && deadlines.index(document)).toEqual({ dueAt: '2026-03-30T15:00:00.000Z' });
  });
  it('given it fires, then it is gone, and its neighbour is not', () =>
    expect(
      keys(projected(deadlines, policyReacted(), policyReacted({ deadlines: [tuesday] }), deadlineFired())),
    ).toEqual(['sittings/missed/tuesday']));
  it('given it was moved, then the one that fires at the old instant does not take it away', () =>
    expect([
      ...projected(
        deadlines,
        policyReacted(),
        policyReacted({ deadlines: [later] }),
        deadlineFired(),
      ).values(),
    ]).toEqual([{ policy: 'sittings', ...later }]));
  it('given one of the same name of another policy, then that is another deadline', () =>
    expect(projected(deadlines, policyReacted(), policyReacted({ policy: 'minutes' })).size).toBe(2));
});

describe('reviews without a place: empty, or it alarms', () => {
  const none = reviewPlaced({ placement: null });
  it('given every review has a place, then it is empty', () =>
    expect(projected(reviewsWithoutPlace, entered(), reviewPlaced()).size).toBe(0));
  it('given a sitting fell away and none is in sight, then whoever was to be heard is shown', () => {
    const [waiting, ...others] = [...projected(reviewsWithoutPlace, entered(), none).values()];
    expect(others).toEqual([]);
    expect(waiting).toMatchObject({
      ...{ series: WEEKLY, personId: rowan, reviewOn: FIRST },
      because: { sentence: 'An invented reason.' },
    });
  });
  it.each([
    ['it gets a place', reviewPlaced({ from: null, moved: 'NO_PLACE_BEFORE' })],
    ['its date is moved to a day that has one', reviewDateMoved({ from: null })],
    ['the episode rests', paused({ from: null })],
    ['the episode ends', ended({ from: null })],
  ])('given %s, then nobody waits any more', (_when, event) =>
    expect(projected(reviewsWithoutPlace, entered({ placement: null }), none, event).size).toBe(0),
  );
});
