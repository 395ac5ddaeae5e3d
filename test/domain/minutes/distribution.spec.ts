import { describe, it } from '@jest/globals';
import { acknowledgeMinutes } from '../../../src/domain/minutes/acknowledge-minutes.js';
import { minutesKind } from '../../../src/domain/minutes/minutes.js';
import { recordDelivery } from '../../../src/domain/minutes/record-delivery.js';
import { sendMinutes } from '../../../src/domain/minutes/send-minutes.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import {
  agency,
  by,
  coordinator,
  MIDDAY,
  nurse,
  policy,
  supervisor,
  teacher,
} from '../../support/a-board.js';
import { acknowledged, corrected, delivered, openedCopy, sentTo } from '../../support/a-distribution.js';
import { approved, convened, drafted, issued, monday } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';

const version1 = { sittingId: monday, version: 1 };
const version2 = { sittingId: monday, version: 2 };
const sitting = folded(sittingKind, convened());
const inIssue = [drafted(), approved(), approved('PPD_SUPERVISOR', supervisor), issued()] as const;
const full = { agency: agency.health, profile: 'FULL', contentHash: 'hash of health' } as const;
const own = { agency: agency.education, profile: 'OWN_ACTIONS', contentHash: 'hash of education' } as const;

describe('sending the issued minutes', () => {
  it('given recipients, then each is sent its own copy with its hash', () =>
    given(minutesKind, ...inIssue)
      .when(sendMinutes, version1, { sitting, copies: [full, own] }, by(policy))
      .thenEvents(
        {
          type: 'MinutesSent',
          data: { ...version1, ...full, series: 'DRM', channel: 'SERVICE', replaces: null },
        },
        { type: 'MinutesSent', data: { ...version1, ...own, replaces: null } },
      ));
  it('given one has been sent, then the others are', () =>
    given(minutesKind, ...inIssue, sentTo())
      .when(sendMinutes, version1, { sitting, copies: [full, own] }, by(policy))
      .thenEvents({ type: 'MinutesSent', data: { agency: agency.education } }));
  it('given all have been sent, then there is nothing to record', () =>
    given(minutesKind, ...inIssue, sentTo())
      .when(sendMinutes, version1, { sitting, copies: [full] }, by(policy))
      .thenNothing());
  it('given a corrected version, then it replaces the one that the agency had', () =>
    given(minutesKind, ...inIssue, sentTo(), corrected(), drafted({ version: 2 }), {
      ...issued(),
      data: version2,
    })
      .when(sendMinutes, version2, { sitting, copies: [full, own] }, by(policy))
      .thenEvents(
        { type: 'MinutesSent', data: { version: 2, agency: agency.health, replaces: 1 } },
        { type: 'MinutesSent', data: { version: 2, agency: agency.education, replaces: null } },
      ));
  it('given a correction came in between, then the next version is sent in its turn', () =>
    given(minutesKind, ...inIssue, corrected(), drafted({ version: 2 }))
      .when(sendMinutes, version1, { sitting, copies: [full] }, by(policy))
      .thenNothing());
  it('given the copies could not be made, then somebody has to see to it', () =>
    given(minutesKind, ...inIssue)
      .when(sendMinutes, version1, { sitting, copies: undefined }, by(policy))
      .thenRefused('COPIES_NOT_MADE'));
  it('given no sitting, then there is none', () =>
    given(minutesKind)
      .when(sendMinutes, version1, { sitting: sittingKind.initial, copies: [] }, by(policy))
      .thenRefused('NO_SUCH_SITTING'));
});

describe('following a copy', () => {
  const delivery = {
    ...{ ...version1, agency: agency.health, channel: 'SECURE_EMAIL' as const },
    deliveredAt: '2026-03-30T10:00:00.000Z',
  };
  const sent = [...inIssue, sentTo()] as const;

  it('given it has arrived, then that is recorded as of when it did', () =>
    given(minutesKind, ...sent)
      .when(recordDelivery, delivery, {}, by(coordinator))
      .thenEvents({
        type: 'MinutesDelivered',
        data: { channel: 'SECURE_EMAIL' },
        occurredAt: '2026-03-30T10:00:00.000Z',
      }));
  it('given it was opened too, then both are', () =>
    given(minutesKind, ...sent)
      .when(recordDelivery, { ...delivery, openedAt: MIDDAY }, {}, by(coordinator))
      .thenEvents({ type: 'MinutesDelivered' }, { type: 'MinutesOpened', occurredAt: MIDDAY }));
  it('given it had arrived before, then only the opening is new', () =>
    given(minutesKind, ...sent, delivered())
      .when(recordDelivery, { ...delivery, openedAt: MIDDAY }, {}, by(coordinator))
      .thenEvents({ type: 'MinutesOpened' }));
  it('given it has been acknowledged, then there is nothing to record', () =>
    given(minutesKind, ...sent, acknowledged())
      .when(recordDelivery, { ...delivery, openedAt: MIDDAY }, {}, by(coordinator))
      .thenNothing());
  it.each([
    ['deliveredAt', { deliveredAt: '2026-03-30T11:00:00.001Z' }],
    ['openedAt', { openedAt: '2026-03-30T11:00:00.001Z' }],
  ])('given %s lies ahead, then it is refused', (path, ahead) =>
    given(minutesKind, ...sent)
      .when(recordDelivery, { ...delivery, ...ahead }, {}, by(coordinator))
      .thenRefused('IN_THE_FUTURE', { path: [path] }),
  );
  it('given it was opened before it arrived, then it is refused', () =>
    given(minutesKind, ...sent)
      .when(recordDelivery, { ...delivery, openedAt: '2026-03-30T09:59:59.999Z' }, {}, by(coordinator))
      .thenRefused('OPENED_BEFORE_DELIVERED', { path: ['openedAt'] }));
  it('given an agency without a copy, then it is refused', () =>
    given(minutesKind, ...sent)
      .when(recordDelivery, { ...delivery, agency: agency.police }, {}, by(coordinator))
      .thenRefused('NO_COPY_SENT'));
});

describe('acknowledging a copy', () => {
  it('given an officer of its agency, then it is acknowledged for all of them', () =>
    given(minutesKind, ...inIssue, sentTo(), openedCopy())
      .when(acknowledgeMinutes, version1, {}, by(nurse))
      .thenEvents({
        type: 'MinutesAcknowledged',
        data: { ...version1, agency: agency.health, officer: nurse.actor.id },
      }));
  it('given a colleague has, then there is nothing to record', () =>
    given(minutesKind, ...inIssue, sentTo(), acknowledged())
      .when(acknowledgeMinutes, version1, {}, by(nurse))
      .thenNothing());
  it('given an agency without a copy, or another version, then it is refused', () => {
    given(minutesKind, ...inIssue, sentTo())
      .when(acknowledgeMinutes, version1, {}, by(teacher))
      .thenRefused('NO_COPY_SENT', { path: ['version'] });
    given(minutesKind, ...inIssue, sentTo())
      .when(acknowledgeMinutes, version2, {}, by(nurse))
      .thenRefused('NO_COPY_SENT');
  });
});
