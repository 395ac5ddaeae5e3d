import { describe, it } from '@jest/globals';
import { hearing } from '../../../src/domain/referral/hearing.js';
import {
  hearUrgently,
  type HearingNow,
  type HearUrgently,
} from '../../../src/domain/referral/hear-urgently.js';
import { moveIncomplete } from '../../../src/domain/referral/move-incomplete.js';
import { referralKind } from '../../../src/domain/referral/referral.js';
import {
  reportCriticalIncident,
  type CriticalIncidentGiven,
} from '../../../src/domain/referral/report-critical-incident.js';
import { sittingKind, type Sitting } from '../../../src/domain/sitting/sitting.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { an, by, manager, nurse, policy, supervisor } from '../../support/a-board.js';
import { ash, placed, placedAt, received, referralId, rowan, subject } from '../../support/a-case.js';
import {
  closed,
  closing,
  convened,
  convenedAnew,
  MONDAY,
  monday,
  opened,
  TUESDAY,
  tuesday,
} from '../../support/a-meeting.js';
import { referralHeard, referralWithdrawn } from '../../support/a-referral.js';
import { hearable, referInput } from '../../support/commands-before-a-sitting.js';
import { folded, given } from '../../support/given.js';
import { englandAndWales } from '../../support/terms.js';

const late = received({ placement: placedAt(tuesday, { late: true }) });
const convenedSitting = folded(sittingKind, convened());
const openSitting = folded(sittingKind, convened(), opened());
const movedSitting = folded(sittingKind, convened(), {
  ...convenedAnew(),
  data: {
    ...convenedAnew().data,
    cutOffAt: '2026-03-30T12:00:00.000Z',
    startsAt: '2026-03-30T14:00:00.000Z',
  },
});
const ELEVEN = '2026-03-30T10:00:00.000Z';
const THREE = '2026-03-30T14:00:00.000Z';
const also = { sitting: convenedSitting, begun: [], clause: drm.clauses.noDelay };
const urgent = (over: Partial<HearUrgently> = {}): HearUrgently => ({
  ...{ referralId, personIds: [rowan], sittingId: monday, reason: 'Invented: not safe tonight.', ...over },
});

describe('a chair hears somebody sooner', () => {
  it('given a late referral, then today’s sitting hears it, with the reason, and the receipt stays', () => {
    const decision = given(referralKind, late).when(hearUrgently, urgent(), also, by(manager));
    decision.thenEvents({
      type: 'ReferralPlaced',
      data: {
        receivedAt: '2026-03-30T08:58:00.000Z',
        from: tuesday,
        moved: 'URGENT',
        placement: { sittingId: monday, date: MONDAY, late: true, lateItem: false },
        because: { clause: drm.clauses.noDelay },
      },
      parts: [{ name: 'urgency', of: [rowan], content: { text: 'Invented: not safe tonight.' } }],
    });
    decision.thenSays(
      'A chair decided that it cannot wait, so it will be heard at the sitting on Monday 30 March 2026 at midday.',
    );
  });
  it('given the sitting is open, then it is a late item of it', () => {
    const decision = given(referralKind, late).when(
      hearUrgently,
      urgent(),
      { ...also, sitting: openSitting },
      by(manager),
    );
    decision.thenEvents({ type: 'ReferralPlaced', data: { placement: { lateItem: true } } });
    decision.thenSays(/at the sitting that is open now\.$/);
  });
  it('given no place at all, then it gets one', () =>
    given(referralKind, received({ placement: null }))
      .when(hearUrgently, urgent(), also, by(manager))
      .thenEvents({ type: 'ReferralPlaced', data: { from: null, placement: { sittingId: monday } } }));
  it('given it is heard there anyway, then there is nothing to record', () =>
    given(referralKind, received()).when(hearUrgently, urgent(), also, by(manager)).thenNothing());
  it.each([
    ['NOT_WAITING', [late, referralWithdrawn()], urgent(), also],
    ['NOT_WAITING', [late, referralHeard()], urgent(), also],
    ['NOT_WAITING', [late], urgent(), { ...also, begun: [rowan] }],
    ['NOT_IN_THE_REFERRAL', [late], urgent({ personIds: [ash] }), also],
    ['NO_SUCH_REFERRAL', [], urgent(), also],
    ['NO_SUCH_SITTING', [late], urgent(), { ...also, sitting: sittingKind.initial }],
    ['NO_SUCH_SITTING', [received({ series: 'RIVERSIDE' })], urgent(), also],
    [
      'SITTING_OVER',
      [late],
      urgent(),
      { ...also, sitting: folded(sittingKind, convened(), opened(), closing()) },
    ],
    [
      'SITTING_OVER',
      [late],
      urgent(),
      { ...also, sitting: folded(sittingKind, convened(), opened(), closing(), closed()) },
    ],
  ])('is refused: %s', (code, events, input, gathered) =>
    given(referralKind, ...events)
      .when(hearUrgently, input, gathered, by(manager))
      .thenRefused(code),
  );
  it('given it is heard sooner where it is, then it stays there', () => {
    const tuesdays = { ...convened().data, sittingId: tuesday, date: TUESDAY };
    const sitting = folded(sittingKind, { ...convened(), data: tuesdays });
    given(referralKind, received())
      .when(hearUrgently, urgent({ sittingId: tuesday }), { ...also, sitting }, by(manager))
      .thenRefused('HEARD_SOONER');
  });
  it.each<[string, HearingNow, Sitting, string]>([
    ['an extra sitting at 15:00', { phase: 'CONVENED', startsAt: THREE }, convenedSitting, 'URGENT'],
    ['an extra sitting at 11:00', { phase: 'CONVENED', startsAt: ELEVEN }, convenedSitting, 'HEARD_SOONER'],
    ['one at 11:00 that has not opened', { phase: 'CONVENED', startsAt: ELEVEN }, openSitting, 'URGENT'],
    ['one at 15:00 that is open', { phase: 'OPEN', startsAt: THREE }, convenedSitting, 'HEARD_SOONER'],
    ['one that closed a moment ago', { phase: 'CLOSED', startsAt: ELEVEN }, convenedSitting, 'URGENT'],
  ])('given it waits for %s of the day, then the times of the day decide', (_where, there, sitting, what) => {
    const extra = an('sitting', 'extra');
    const hearing = new Map([[extra, there]]);
    const placement = { ...placedAt(monday), sittingId: extra };
    const hearingAtNoon = given(referralKind, received({ placement })).when(
      ...([hearUrgently, urgent(), { ...also, sitting, hearing }, by(manager)] as const),
    );
    if (what === 'URGENT') hearingAtNoon.thenEvents({ type: 'ReferralPlaced', data: { from: extra } });
    else hearingAtNoon.thenRefused(what);
  });
  it('given it was sent on from the sitting that is open, then it comes back there and can begin again', () => {
    const sentOn = new Map([[rowan, 1]]);
    const decision = given(referralKind, received(), placed({ moved: 'ROLLED_OVER' })).when(
      ...([hearUrgently, urgent(), { ...also, sitting: openSitting, sentOn }, by(manager)] as const),
    );
    decision.thenEvents({
      type: 'ReferralPlaced',
      data: { from: tuesday, placement: { sittingId: monday, lateItem: true, again: 1 } },
    });
    decision.thenSays(/open now\. It was sent on from there before: it is begun again/);
  });
  it('given it was sent on from there and has no next place yet, then it is asked for again in a moment', () =>
    given(referralKind, received())
      .when(
        hearUrgently,
        urgent(),
        { ...also, sitting: openSitting, sentOn: new Map([[rowan, 1]]) },
        by(manager),
      )
      .thenRefused('ON_ITS_WAY', { path: ['sitting'] }));
  it('given a record that was merged, then it is heard with the one that leads', () =>
    given(referralKind, late)
      .when(hearUrgently, urgent(), { ...also, leading: new Map([[rowan, ash]]) }, by(manager))
      .thenEvents({ type: 'ReferralPlaced', data: { subjects: [{ personId: rowan, heardWith: ash }] } }));
});

const next = (phase: 'CONVENED' | 'OPEN') => ({ sittingId: monday, date: MONDAY, phase });
const incident = (over: Partial<CriticalIncidentGiven> = {}): CriticalIncidentGiven => ({
  ...{ ...hearable(), mayReport: true, next: next('CONVENED'), clause: drm.clauses.agendaOrder, ...over },
});
const reported = { ...referInput, incidentAt: '2026-03-30T02:00:00.000Z' };

describe('critical incidents come by their own route, without cut-off', () => {
  it('given the police report one after the cut-off, then it is heard first, at the sitting of the day', () => {
    const decision = given(referralKind).when(
      reportCriticalIncident,
      reported,
      incident(),
      by(supervisor, '2026-03-30T10:59:00.000Z'),
    );
    decision.thenEvents({
      type: 'ReferralReceived',
      data: {
        ...{ incident: 'REPORTED', incidentAt: '2026-03-30T02:00:00.000Z' },
        subjects: [{ priority: { criticalIncident: true }, immediateRisk: false }],
        placement: { sittingId: monday, late: false, lateItem: false },
        because: { clause: drm.clauses.agendaOrder },
      },
    });
    decision.thenSays(
      'Critical incidents are heard without cut-off, so it will be heard first, at the sitting on Monday 30 March 2026.',
    );
  });
  it('given the sitting is open, then it is heard there now', () => {
    const decision = given(referralKind).when(
      reportCriticalIncident,
      reported,
      incident({ next: next('OPEN') }),
      by(supervisor),
    );
    decision.thenEvents({ type: 'ReferralReceived', data: { placement: { lateItem: true } } });
    decision.thenSays(/heard now, at the sitting that is open\.$/);
  });
  it('given no sitting is in sight, then it is received all the same, without a place', () =>
    given(referralKind)
      .when(
        reportCriticalIncident,
        reported,
        incident({ next: undefined, clause: undefined }),
        by(supervisor),
      )
      .thenEvents({ type: 'ReferralReceived', data: { placement: null, incident: 'REPORTED' } }));
  it('given somebody else sends one, then it is a referral by the cut-off, in danger now, and chairs are shown it', () => {
    const heard = hearing(drm, englandAndWales, '2026-03-30T11:00:00.000Z');
    const decision = given(referralKind).when(
      reportCriticalIncident,
      reported,
      incident({ mayReport: false }),
      by(nurse),
    );
    decision.thenEvents({
      type: 'ReferralReceived',
      data: {
        incident: 'CLAIMED',
        subjects: [{ immediateRisk: true }],
        placement: { sittingId: tuesday, late: true },
      },
    });
    decision.thenSays(new RegExp(`^${heard.sentence.slice(0, 30)}.*the chairs have been shown it\\.$`));
  });
  it('given it is sent twice, then it is received once', () =>
    given(referralKind, received())
      .when(reportCriticalIncident, reported, incident(), by(supervisor))
      .thenNothing());
  it('is refused only for what cannot be: a time to come, or a code that is none', () => {
    given(referralKind)
      .when(
        reportCriticalIncident,
        { ...reported, incidentAt: '2026-03-30T11:00:00.001Z' },
        incident(),
        by(supervisor),
      )
      .thenRefused('HAPPENED_IN_THE_FUTURE', { path: ['incidentAt'] });
    given(referralKind)
      .when(reportCriticalIncident, reported, incident({ unknownConcernTypes: ['NONE'] }), by(supervisor))
      .thenRefused('UNKNOWN_CODE');
  });
});

describe('a board that hears only complete referrals', () => {
  const at = { referralId, sittingId: monday };
  const after = {
    ...{ sitting: convenedSitting, begun: [], clause: drm.clauses.afterCutOff },
    next: { sittingId: tuesday, date: TUESDAY },
  };
  it('given answers lack at the cut-off, then it moves to the next sitting, and counts as late', () => {
    const decision = given(referralKind, received()).when(moveIncomplete, at, after, by(policy));
    decision.thenEvents({
      type: 'ReferralPlaced',
      data: { moved: 'INCOMPLETE', from: monday, placement: placedAt(tuesday, { late: true }) },
    });
    decision.thenSays(
      'This board hears complete referrals. Answers were still missing at the cut-off, so it will be heard at the next sitting, on Tuesday 31 March 2026.',
    );
  });
  it.each([
    ['nothing lacks', [received({ subjects: [subject({ missing: [] })] })]],
    ['somebody fears for the person now', [received({ subjects: [subject({ immediateRisk: true })] })]],
    ['it is heard elsewhere', [received({ placement: placedAt(tuesday) })]],
    ['it was withdrawn', [received(), referralWithdrawn()]],
  ])('given %s, then it stays where it is', (_when, events) =>
    given(referralKind, ...events)
      .when(moveIncomplete, at, after, by(policy))
      .thenNothing(),
  );
  it.each([
    ['its discussion has begun', { begun: [rowan] }],
    ['its sitting is open, whoever was late with the cut-off', { sitting: openSitting }],
    ['its sitting is being closed', { sitting: folded(sittingKind, convened(), opened(), closing()) }],
    ['its sitting was moved to later, with a cut-off to come', { sitting: movedSitting }],
  ])('given %s, then it stays where it is', (_when, over) =>
    given(referralKind, received())
      .when(moveIncomplete, at, { ...after, ...over }, by(policy))
      .thenNothing(),
  );
  it('given a record that was merged, then it is heard with the one that leads', () =>
    given(referralKind, received())
      .when(moveIncomplete, at, { ...after, leading: new Map([[rowan, ash]]) }, by(policy))
      .thenEvents({ type: 'ReferralPlaced', data: { subjects: [{ personId: rowan, heardWith: ash }] } }));
  it('given no later sitting is in sight, then it is heard where it is', () =>
    given(referralKind, received())
      .when(moveIncomplete, at, { ...after, next: undefined }, by(policy))
      .thenNothing());
});
