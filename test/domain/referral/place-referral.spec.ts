import { describe, expect, it } from '@jest/globals';
import {
  placeReferral,
  type MovedByPolicy,
  type PlaceReferral,
} from '../../../src/domain/referral/place-referral.js';
import { referralKind } from '../../../src/domain/referral/referral.js';
import { by, policy } from '../../support/a-board.js';
import { ash, placed, placedAt, received, referralId, rowan, subject } from '../../support/a-case.js';
import { monday, TUESDAY, tuesday } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const next = { next: { sittingId: tuesday, date: TUESDAY, phase: 'CONVENED' as const } };
const move = (over: Partial<PlaceReferral> = {}): PlaceReferral => ({
  ...{ referralId, series: 'DRM', personIds: [rowan], from: monday, moved: 'NOT_REACHED', ...over },
});
const siblings = received({ subjects: [subject(), subject({ personId: ash })] });

describe('moving an item to the next sitting', () => {
  it.each<[MovedByPolicy, string]>([
    ['NOT_REACHED', 'The sitting did not reach it'],
    ['NOT_CONCLUDED', 'The sitting ended before it was concluded'],
    ['SITTING_MISSED', 'Nobody opened the sitting that was to hear it'],
  ])(
    'given an item of Monday, when it moves (%s), then it is placed on Tuesday with the reason',
    (moved, why) => {
      const decision = given(referralKind, received()).when(placeReferral, move({ moved }), next, by(policy));
      decision.thenEvents({
        type: 'ReferralPlaced',
        data: { from: monday, placement: placedAt(tuesday), moved, subjects: [{ personId: rowan }] },
        subjects: [rowan],
      });
      decision.thenSays(`${why}, so it will be heard at the next sitting, on Tuesday 31 March 2026.`);
    },
  );

  it.each<[MovedByPolicy, boolean]>([
    ['NOT_REACHED', true],
    ['NOT_CONCLUDED', true],
    ['SITTING_MISSED', false],
    ['NO_PLACE_BEFORE', false],
  ])('given it moves (%s), then whether a sitting that closed had it is recorded: %s', (moved, had) => {
    const decision = placeReferral(folded(referralKind, received()), move({ moved }), next, by(policy));
    const [event] = decision.accepted ? decision.events : [];
    expect(event).toMatchObject({ type: 'ReferralPlaced' });
    expect(event?.data).toHaveProperty('subjects', [subject(had ? { carriedForward: true } : {})]);
  });

  it('given it was carried forward once, then it stays so, also when the next sitting is missed', () =>
    given(
      referralKind,
      siblings,
      placed({ subjects: [subject({ carriedForward: true })] }),
      placed({ from: monday, subjects: [subject({ personId: ash })] }),
    )
      .when(
        placeReferral,
        move({ from: tuesday, personIds: [rowan, ash], moved: 'SITTING_MISSED' }),
        next,
        by(policy),
      )
      .thenEvents({
        type: 'ReferralPlaced',
        data: { subjects: [subject({ carriedForward: true }), subject({ personId: ash })] },
      }));

  it('given a referral without a place, when a sitting is in sight, then it is placed there', () => {
    const decision = given(referralKind, received({ placement: null })).when(
      placeReferral,
      move({ from: null, moved: 'NO_PLACE_BEFORE' }),
      next,
      by(policy),
    );
    decision.thenEvents({ type: 'ReferralPlaced', data: { from: null, placement: placedAt(tuesday) } });
    decision.thenSays(
      'It had no place before, so it will be heard at the next sitting, on Tuesday 31 March 2026.',
    );
  });

  it('given a late referral, when it moves, then it still counts as late', () =>
    given(referralKind, received({ placement: placedAt(monday, { late: true }) }))
      .when(placeReferral, move(), next, by(policy))
      .thenEvents({ type: 'ReferralPlaced', data: { placement: { late: true, lateItem: false } } }));

  it('given a late item that was not reached, when it moves, then it is an ordinary item', () =>
    given(referralKind, received({ placement: placedAt(monday, { lateItem: true }) }))
      .when(placeReferral, move(), next, by(policy))
      .thenEvents({ type: 'ReferralPlaced', data: { placement: { late: false, lateItem: false } } }));
});

describe('siblings of one referral', () => {
  it('given one who was heard, when the other moves, then only the other does', () =>
    given(referralKind, siblings)
      .when(placeReferral, move({ personIds: [ash] }), next, by(policy))
      .thenEvents({ type: 'ReferralPlaced', data: { subjects: [{ personId: ash }] }, subjects: [ash] }));
  it('given one who has moved, when both are asked to, then the one who is still there does', () =>
    given(referralKind, siblings, placed({ subjects: [subject()] }))
      .when(placeReferral, move({ personIds: [rowan, ash] }), next, by(policy))
      .thenEvents({ type: 'ReferralPlaced', subjects: [ash] }));
});

describe('when no later sitting is in sight', () => {
  it('given an item, then it is without a place, and the co-ordinator is shown it', () => {
    const decision = given(referralKind, received()).when(
      placeReferral,
      move(),
      { next: undefined },
      by(policy),
    );
    decision.thenEvents({ type: 'ReferralPlaced', data: { from: monday, placement: null } });
    decision.thenSays(
      'The sitting did not reach it, and no later sitting is in sight. The co-ordinator has been shown it.',
    );
  });
  it('given a referral without a place, then there is nothing to record', () =>
    given(referralKind, received({ placement: null }))
      .when(placeReferral, move({ from: null, moved: 'NO_PLACE_BEFORE' }), { next: undefined }, by(policy))
      .thenNothing());
});

describe('an item that is no longer where it was', () => {
  it('given it has moved, then there is nothing to record', () =>
    given(referralKind, received(), placed()).when(placeReferral, move(), next, by(policy)).thenNothing());
  it('given somebody whom the referral does not name, then there is nothing to record', () =>
    given(referralKind, received())
      .when(placeReferral, move({ personIds: [ash] }), next, by(policy))
      .thenNothing());
  it('given no such referral, then it is refused', () =>
    given(referralKind).when(placeReferral, move(), next, by(policy)).thenRefused('NO_SUCH_REFERRAL'));
});
