import { describe, it } from '@jest/globals';
import { decideWithdrawal } from '../../../src/domain/referral/decide-withdrawal.js';
import { keepBegun } from '../../../src/domain/referral/keep-begun.js';
import { placeReferral } from '../../../src/domain/referral/place-referral.js';
import { referralKind } from '../../../src/domain/referral/referral.js';
import { by, manager, policy } from '../../support/a-board.js';
import {
  ash,
  discussionId,
  placed,
  placedAt,
  received,
  referralId,
  rowan,
  subject,
} from '../../support/a-case.js';
import { monday, TUESDAY, tuesday } from '../../support/a-meeting.js';
import { referralHeard, referralWithdrawn } from '../../support/a-referral.js';
import { given } from '../../support/given.js';

const input = { referralId, discussionId };
const begun = { sittingId: monday, begun: [rowan] };
const late = received({ placement: placedAt(monday, { late: true, lateItem: true }) });
const kept = placed({ from: null, placement: placedAt(monday), moved: 'BEGUN_ALREADY' });

describe('a referral that was withdrawn as the meeting began to discuss it', () => {
  it('stays where it was, and a chair decides on the withdrawal', () => {
    const keeping = given(referralKind, late, referralWithdrawn()).when(keepBegun, input, begun, by(policy));
    keeping.thenEvents({
      type: 'ReferralPlaced',
      data: {
        ...{ from: null, moved: 'BEGUN_ALREADY', subjects: [{ personId: rowan }] },
        placement: placedAt(monday, { late: true, lateItem: true }),
      },
      subjects: [rowan],
    });
    keeping.thenSays(/so the item stays and a chair decides on the withdrawal\.$/);
  });
  it('is heard with the record that leads, like before', () =>
    given(referralKind, received(), referralWithdrawn())
      .when(keepBegun, input, { ...begun, leading: new Map([[rowan, ash]]) }, by(policy))
      .thenEvents({ type: 'ReferralPlaced', data: { subjects: [{ personId: rowan, heardWith: ash }] } }));
  it.each([
    ['nobody withdrew it', [received()], begun],
    ['it is kept already', [received(), referralWithdrawn(), kept], begun],
    ['it is not being discussed there', [received(), referralWithdrawn()], { ...begun, begun: [] }],
    [
      'it was withdrawn from another sitting',
      [received(), referralWithdrawn()],
      { ...begun, sittingId: tuesday },
    ],
    ['it had no place', [received({ placement: null }), referralWithdrawn()], begun],
    ['it has been heard', [received(), referralWithdrawn(), referralHeard()], begun],
    ['there is no such referral', [], begun],
  ])('given %s, then there is nothing to record', (_when, events, found) =>
    given(referralKind, ...events)
      .when(keepBegun, input, found, by(policy))
      .thenNothing(),
  );
  it('given siblings of whom one is being discussed, then the other is withdrawn', () => {
    const siblings = received({ subjects: [subject(), subject({ personId: ash, ordinal: 1 })] });
    const people = [rowan, ash].map((personId) => ({ personId, sittingId: monday }));
    given(referralKind, siblings, referralWithdrawn({ people }))
      .when(keepBegun, input, begun, by(policy))
      .thenEvents({ type: 'ReferralPlaced', subjects: [rowan] });
  });
  it('can be sent on after it, and leaves once the chair agrees', () => {
    const stream = [received(), referralWithdrawn(), kept] as const;
    const next = { next: { sittingId: tuesday, date: TUESDAY, phase: 'CONVENED' as const } };
    const move = {
      referralId,
      series: 'DRM',
      personIds: [rowan],
      from: monday,
      moved: 'ROLLED_OVER' as const,
    };
    given(referralKind, ...stream)
      .when(placeReferral, move, next, by(policy))
      .thenEvents({ type: 'ReferralPlaced', data: { placement: { sittingId: tuesday } } });
    const agrees = { referralId, personId: rowan, agreed: true, reason: 'Invented: she is safe.' };
    given(referralKind, ...stream, placed({ moved: 'ROLLED_OVER' }))
      .when(decideWithdrawal, agrees, { begun: false }, by(manager))
      .thenEvents({ type: 'ReferralWithdrawn', data: { people: [{ personId: rowan, sittingId: tuesday }] } });
    given(referralKind, ...stream)
      .when(decideWithdrawal, agrees, { begun: true }, by(manager))
      .thenRefused('ITEM_DISCUSSED');
  });
});
