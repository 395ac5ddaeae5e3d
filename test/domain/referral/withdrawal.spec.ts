import { describe, it } from '@jest/globals';
import { decideWithdrawal } from '../../../src/domain/referral/decide-withdrawal.js';
import { placeReferral } from '../../../src/domain/referral/place-referral.js';
import { referralKind } from '../../../src/domain/referral/referral.js';
import { withdrawReferral, type WithdrawReferral } from '../../../src/domain/referral/withdraw-referral.js';
import { by, manager, nurse, policy } from '../../support/a-board.js';
import { ash, received, referralId, rowan, subject } from '../../support/a-case.js';
import { monday, TUESDAY, tuesday } from '../../support/a-meeting.js';
import {
  amended,
  receivedInFull,
  referralHeard,
  referralWithdrawn,
  withdrawalDeclined,
  withdrawalRequested,
} from '../../support/a-referral.js';
import { given } from '../../support/given.js';

const wish = (over: Partial<WithdrawReferral> = {}): WithdrawReferral => ({
  ...{ referralId, reason: 'Invented: another girl was meant.', ...over },
});
const nobody = { begun: [], actorIsChair: false };
const feared = received({ subjects: [subject({ immediateRisk: true })] });
const siblings = received({
  subjects: [subject({ immediateRisk: true }), subject({ personId: ash, ordinal: 1 })],
});

describe('withdrawing a referral', () => {
  it('given it has not been discussed, then its items leave the agenda, with the reason', () => {
    const decision = given(referralKind, received()).when(withdrawReferral, wish(), nobody, by(nurse));
    decision.thenEvents({
      type: 'ReferralWithdrawn',
      data: { people: [{ personId: rowan, sittingId: monday }] },
      parts: [{ name: 'reason', of: [rowan], content: { text: 'Invented: another girl was meant.' } }],
      subjects: [rowan],
    });
    decision.thenSays('The referral is withdrawn with its reason, and its item leaves the agenda.');
  });
  it('given somebody fears for the person now, then a chair is asked and the item stays', () => {
    const decision = given(referralKind, feared).when(withdrawReferral, wish(), nobody, by(nurse));
    decision.thenEvents({ type: 'WithdrawalRequested', data: { personIds: [rowan] } });
    decision.thenSays(/a chair decides.*Until then the item stays/);
  });
  it('given the fear was amended away, then a chair is asked all the same: no two steps around the chair', () => {
    const calmer = { personId: rowan, concernTypes: ['MISSING'], immediateRisk: false, ageInYears: 14 };
    given(referralKind, feared, amended({ subjects: [{ ...calmer, missing: [], sittingId: monday }] }))
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenEvents({ type: 'WithdrawalRequested', data: { personIds: [rowan] } });
  });
  it('given a critical incident, then a chair is asked too', () => {
    const priority = {
      ...{ criticalIncident: true, currentlyMissing: false, riskLevel: null },
      ...{ strategyPending: false, repeat: false },
    };
    given(referralKind, receivedInFull({ subjects: [subject({ priority })] }))
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenEvents({ type: 'WithdrawalRequested' });
  });
  it('given a chair withdraws it, then nobody is asked', () =>
    given(referralKind, feared)
      .when(withdrawReferral, wish(), { begun: [], actorIsChair: true }, by(manager))
      .thenEvents({ type: 'ReferralWithdrawn' }));
  it('given siblings of whom one is in danger, then the other leaves and a chair is asked of the one', () =>
    given(referralKind, siblings)
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenEvents(
        { type: 'ReferralWithdrawn', data: { people: [{ personId: ash }] } },
        { type: 'WithdrawalRequested', data: { personIds: [rowan] } },
      ));
  it('given one of two is named, then the other stays', () =>
    given(referralKind, siblings)
      .when(withdrawReferral, wish({ personIds: [ash] }), nobody, by(nurse))
      .thenEvents({ type: 'ReferralWithdrawn', data: { people: [{ personId: ash }] } }));
  it('given it was asked or done before, then there is nothing to record', () => {
    given(referralKind, feared, withdrawalRequested())
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenNothing();
    given(referralKind, received(), referralWithdrawn())
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenNothing();
  });
  it('given the chair kept it, then it can be asked again', () =>
    given(referralKind, feared, withdrawalRequested(), withdrawalDeclined())
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenEvents({ type: 'WithdrawalRequested' }));
  it('is refused once the meeting has begun with it, or has heard it', () => {
    given(referralKind, received())
      .when(withdrawReferral, wish(), { begun: [rowan], actorIsChair: true }, by(manager))
      .thenRefused('ITEM_DISCUSSED');
    given(referralKind, received(), referralHeard())
      .when(withdrawReferral, wish(), nobody, by(nurse))
      .thenRefused('ITEM_DISCUSSED');
  });
  it('takes a person who is named twice as one', () =>
    given(referralKind, received())
      .when(withdrawReferral, wish({ personIds: [rowan, rowan] }), nobody, by(nurse))
      .thenEvents({ type: 'ReferralWithdrawn', data: { people: [{ personId: rowan }] } }));
  it('is refused for nobody of the referral, and for no referral', () => {
    given(referralKind, received())
      .when(withdrawReferral, wish({ personIds: [ash] }), nobody, by(nurse))
      .thenRefused('NOT_IN_THE_REFERRAL');
    given(referralKind).when(withdrawReferral, wish(), nobody, by(nurse)).thenRefused('NO_SUCH_REFERRAL');
  });
  it('given it was withdrawn, then no policy moves it to another sitting', () => {
    const next = { next: { sittingId: tuesday, date: TUESDAY, phase: 'CONVENED' as const } };
    for (const from of [monday, null]) {
      const move = { referralId, series: 'DRM', personIds: [rowan], from, moved: 'NOT_REACHED' as const };
      given(referralKind, received(), referralWithdrawn())
        .when(placeReferral, move, next, by(policy))
        .thenNothing();
    }
  });
});

describe('a chair decides on a withdrawal', () => {
  const decides = (agreed: boolean) => ({
    ...{ referralId, personId: rowan, agreed, reason: 'Invented: found is not safe.' },
  });
  const waiting = [feared, withdrawalRequested()];
  it('given the chair agrees, then the item leaves', () =>
    given(referralKind, ...waiting)
      .when(decideWithdrawal, decides(true), { begun: false }, by(manager))
      .thenEvents({ type: 'ReferralWithdrawn', data: { people: [{ sittingId: monday }] } }));
  it('given the chair does not, then it stays, with the reason', () => {
    const decision = given(referralKind, ...waiting).when(
      ...([decideWithdrawal, decides(false), { begun: false }, by(manager)] as const),
    );
    decision.thenEvents({ type: 'WithdrawalDeclined', parts: [{ name: 'reason' }] });
    decision.thenSays('The chair did not agree, so the item stays on the agenda.');
  });
  it('given the meeting has begun with it meanwhile, then it cannot leave any more', () =>
    given(referralKind, ...waiting)
      .when(decideWithdrawal, decides(true), { begun: true }, by(manager))
      .thenRefused('ITEM_DISCUSSED'));
  it('given it is as the chair wishes, then there is nothing to record', () => {
    given(referralKind, received(), referralWithdrawn())
      .when(decideWithdrawal, decides(true), { begun: false }, by(manager))
      .thenNothing();
    given(referralKind, received())
      .when(decideWithdrawal, decides(false), { begun: false }, by(manager))
      .thenNothing();
  });
  it('is refused where nobody asked, for nobody of the referral, and for no referral', () => {
    given(referralKind, received())
      .when(decideWithdrawal, decides(true), { begun: false }, by(manager))
      .thenRefused('NO_WITHDRAWAL_ASKED');
    given(referralKind, received())
      .when(decideWithdrawal, { ...decides(true), personId: ash }, { begun: false }, by(manager))
      .thenRefused('NOT_IN_THE_REFERRAL');
    given(referralKind)
      .when(decideWithdrawal, decides(true), { begun: false }, by(manager))
      .thenRefused('NO_SUCH_REFERRAL');
  });
});
