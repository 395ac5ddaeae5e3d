import { describe, it } from '@jest/globals';
import { hearing, hearings } from '../../../src/domain/referral/hearing.js';
import {
  referPerson,
  type ReferPerson,
  type ReferPersonGiven,
} from '../../../src/domain/referral/refer-person.js';
import { referralKind } from '../../../src/domain/referral/referral.js';
import type { SittingPhase } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import type { Instant } from '../../../src/domain/time.js';
import { agency, by, coordinator, ids, nurse } from '../../support/a-board.js';
import { account, identity, received } from '../../support/a-case.js';
import { MONDAY, monday, tuesday } from '../../support/a-meeting.js';
import { given } from '../../support/given.js';
import { englandAndWales } from '../../support/terms.js';

const IN_TIME = '2026-03-30T08:58:00.000Z';
const AT_TEN = '2026-03-30T09:00:00.000Z';

const child = { identity, concernTypes: ['MISSING'], immediateRisk: false, knownStatus: 'UNKNOWN' as const };
const referral: ReferPerson = { series: 'DRM', subjects: [child], account };

/** The sittings that the cut-off rule names for what came in at an instant, by how far each has got. */
const heardAt = (instant: Instant, ...phases: readonly SittingPhase[]): ReferPersonGiven => ({
  candidates: [...hearings(drm, englandAndWales, instant)].slice(0, phases.length).map((heard, index) => ({
    hearing: heard,
    sittingId: ids.sitting('DRM', heard.date),
    phase: phases[index] ?? 'CONVENED',
  })),
  none: undefined,
  agency: agency.health,
  edge: [{ ageInYears: 14, missing: ['ethnicity'] }],
  unknownConcernTypes: [],
  unknownAnswers: [],
  actorIsCoordinator: false,
  administeredBy: 'DRM_COORDINATOR',
});

describe('"any professional can use their professional judgement to make a referral"', () => {
  const decision = given(referralKind).when(
    referPerson,
    referral,
    heardAt(IN_TIME, 'CONVENED'),
    by(nurse, IN_TIME),
  );

  it('given a sitting that day, when a nurse refers before 10am, then it is received and placed there', () =>
    decision.thenEvents({
      type: 'ReferralReceived',
      data: {
        series: 'DRM',
        agency: agency.health,
        receivedAt: IN_TIME,
        registeredAt: IN_TIME,
        placement: { sittingId: monday, date: MONDAY, late: false, lateItem: false },
      },
      occurredAt: IN_TIME,
    }));
  it('keeps who the child is, and what is told, apart from what rules need to know', () => {
    const person = by(nurse).newId('person', 0);
    decision.thenEvents({
      type: 'ReferralReceived',
      data: {
        subjects: [
          {
            personId: person,
            concernTypes: ['MISSING'],
            immediateRisk: false,
            ageInYears: 14,
            missing: ['ethnicity'],
          },
        ],
      },
      parts: [
        { name: 'identity', of: [person], content: identity },
        { name: 'account', of: [person], content: account },
      ],
      subjects: [person],
    });
  });
  it('says when it will be heard, and by which clause', () =>
    decision.thenSays(
      'Received on Monday 30 March 2026 at 9:58am, before the 10:00am cut-off, ' +
        'so it will be heard at the sitting on Monday 30 March 2026 at midday.',
    ));
  it('given the same referral sent twice, then it is received once, also after the cut-off', () =>
    given(referralKind, received())
      .when(referPerson, referral, heardAt(AT_TEN, 'CONVENED'), by(nurse, AT_TEN))
      .thenNothing());
});

describe('siblings referred together', () => {
  const siblings = { ...referral, subjects: [child, { ...child, immediateRisk: true }] };
  const two = { ...heardAt(IN_TIME, 'CONVENED'), edge: [{ ageInYears: 14, missing: [] }] };

  it('are one referral, each a person of their own, with an identity of their own and one account of both', () => {
    const [first, second] = [by(nurse).newId('person', 0), by(nurse).newId('person', 1)];
    given(referralKind)
      .when(referPerson, siblings, two, by(nurse, IN_TIME))
      .thenEvents({
        type: 'ReferralReceived',
        data: {
          subjects: [
            { personId: first, ageInYears: 14, immediateRisk: false },
            { personId: second, ageInYears: null, immediateRisk: true },
          ],
        },
        parts: [
          { name: 'identity', of: [first] },
          { name: 'identity', of: [second] },
          { name: 'account', of: [first, second] },
        ],
        subjects: [first, second],
      });
  });
});

describe('"referrals received after this time will be discussed the following day"', () => {
  it('given 10am exactly, then it is recorded, placed at the next sitting, and counted as late', () =>
    given(referralKind)
      .when(referPerson, referral, heardAt(AT_TEN, 'CONVENED'), by(nurse, AT_TEN))
      .thenEvents({
        type: 'ReferralReceived',
        data: { placement: { sittingId: tuesday, late: true, lateItem: false } },
      }));
});

describe('where a referral is heard', () => {
  const placedAt = (given_: ReferPersonGiven, now = IN_TIME) =>
    given(referralKind).when(referPerson, referral, given_, by(nurse, now));

  it.each<SittingPhase>(['NOT_CONVENED', 'CONVENED'])(
    'is the first sitting where it has not opened: %s',
    (phase) =>
      placedAt(heardAt(IN_TIME, phase)).thenEvents({
        type: 'ReferralReceived',
        data: { placement: { sittingId: monday, lateItem: false } },
      }),
  );
  it('is offered to the chair as a late item where that sitting has opened already', () => {
    const decision = placedAt(heardAt(IN_TIME, 'OPEN'));
    decision.thenEvents({
      type: 'ReferralReceived',
      data: { placement: { sittingId: monday, late: false, lateItem: true } },
    });
    decision.thenSays(/That sitting has opened, so its chair is offered it as a late item\.$/);
  });
  it.each<readonly [SittingPhase, string]>([
    ['CLOSING', 'is being closed'],
    ['CLOSED', 'has closed'],
    ['MISSED', 'was not held'],
    ['CANCELLED', 'was cancelled'],
  ])('is the next where the first is %s, and says so', (phase, why) => {
    const decision = placedAt(heardAt(IN_TIME, phase, 'CONVENED'));
    decision.thenEvents({
      type: 'ReferralReceived',
      data: { placement: { sittingId: tuesday, late: false, lateItem: false } },
    });
    decision.thenSays(
      new RegExp(`The sitting on Monday 30 March 2026 ${why}, so it will be heard at the next`),
    );
  });
  it('is never a later sitting that has opened: only the one of the rule is offered a late item', () =>
    placedAt(heardAt(IN_TIME, 'CLOSED', 'OPEN', 'CONVENED')).thenEvents({
      type: 'ReferralReceived',
      data: { placement: { date: '2026-04-01', lateItem: false } },
    }));
  it('is nowhere yet where the calendar ends: it is recorded, and says who must place it', () => {
    const none = hearing(drm, englandAndWales, '2027-12-31T10:05:00.000Z');
    const nowhere = { ...heardAt(IN_TIME), none: 'none' in none ? none : undefined };
    const decision = placedAt(nowhere);
    decision.thenEvents({ type: 'ReferralReceived', data: { placement: null } });
    decision.thenSays(/the DRM Co-ordinator must place it/);
  });
  it('is nowhere yet where its terms are not in force: news of a risk is never refused', () =>
    placedAt({ ...heardAt(IN_TIME), administeredBy: undefined }).thenSays(
      /is the code misspelt, send it again/,
    ));
});

describe('mail that came earlier than it is registered', () => {
  const mail = {
    ...referral,
    registered: { receivedAt: IN_TIME, reason: 'Invented: the mailbox was down.' },
  };
  const later = '2026-03-30T10:30:00.000Z';

  it('given the co-ordinator, then the cut-off judges when it came, and the reason stands apart', () =>
    given(referralKind)
      .when(
        referPerson,
        mail,
        { ...heardAt(IN_TIME, 'CONVENED'), actorIsCoordinator: true },
        by(coordinator, later),
      )
      .thenEvents({
        type: 'ReferralReceived',
        data: { receivedAt: IN_TIME, registeredAt: later, placement: { sittingId: monday, late: false } },
        parts: [
          { name: 'identity' },
          { name: 'account' },
          { name: 'registration', content: { reason: 'Invented: the mailbox was down.' } },
        ],
        occurredAt: IN_TIME,
      }));
  it('given anybody else, then they are told whom to ask', () =>
    given(referralKind)
      .when(referPerson, mail, heardAt(IN_TIME, 'CONVENED'), by(nurse, later))
      .thenRefused('ONLY_THE_COORDINATOR', {
        path: ['registered'],
        clause: {
          heading: "Board's own rule",
          text: 'A backdated entry is made by the co-ordinator, with a reason.',
        },
        instead: { kind: 'ASK_ROLE', roles: ['DRM_COORDINATOR'] },
      }));
  it('given a time that is still to come, then it is refused', () =>
    given(referralKind)
      .when(
        referPerson,
        { ...mail, registered: { receivedAt: later, reason: 'Invented.' } },
        { ...heardAt(IN_TIME, 'CONVENED'), actorIsCoordinator: true },
        by(coordinator, IN_TIME),
      )
      .thenRefused('RECEIVED_IN_THE_FUTURE', { path: ['registered', 'receivedAt'] }));
});

describe('a concern type that the board does not have', () => {
  it('given an ethnicity that is no code of the board, then it is refused without repeating the answer', () =>
    given(referralKind)
      .when(
        referPerson,
        referral,
        { ...heardAt(IN_TIME, 'CONVENED'), unknownAnswers: [{ of: 0, field: 'ethnicity' }] },
        by(nurse, IN_TIME),
      )
      .thenRefused('UNKNOWN_CODE', {
        sentence:
          'The ethnicity of one of the people is not a code of this board. Choose one of its set ethnicity.',
        path: ['subjects', '0', 'ethnicity'],
      }));
  it('is named, so that the referrer can choose another', () =>
    given(referralKind)
      .when(
        referPerson,
        { ...referral, subjects: [child, { ...child, concernTypes: ['MISPER'] }] },
        { ...heardAt(IN_TIME, 'CONVENED'), unknownConcernTypes: ['MISPER'] },
        by(nurse, IN_TIME),
      )
      .thenRefused('UNKNOWN_CODE', {
        sentence: 'MISPER is not a code of this board. Choose one of its set concern-type.',
        path: ['subjects', '1', 'concernTypes'],
      }));
});
