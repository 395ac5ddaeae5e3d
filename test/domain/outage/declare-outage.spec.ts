import { describe, expect, it } from '@jest/globals';
import { declareOutage } from '../../../src/domain/outage/declare-outage.js';
import { outageKind, outageOf } from '../../../src/domain/outage/outage.js';
import { openSitting } from '../../../src/domain/sitting/open-sitting.js';
import { recordAttendance } from '../../../src/domain/sitting/record-attendance.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { takeChair } from '../../../src/domain/sitting/take-chair.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, coordinator, manager, nurse } from '../../support/a-board.js';
import { outageDeclared, outageId, reinstated } from '../../support/a-calendar-of-sittings.js';
import { chairTaken, convened, missed, monday } from '../../support/a-meeting.js';
import { given } from '../../support/given.js';

const EVENING = '2026-03-30T17:00:00.000Z';
const down = {
  ...{ series: 'DRM', reason: 'SERVICE_DOWN' as const },
  ...{ from: '2026-03-30T10:30:00.000Z', until: '2026-03-30T16:00:00.000Z' },
};
const inForce = { terms: drm };

describe('declaring an outage', () => {
  it('given it is over, then what happened in it may be entered', () => {
    const decision = given(outageKind).when(declareOutage, down, inForce, by(manager, EVENING));
    decision.thenEvents({ type: 'OutageDeclared', data: down });
    decision.thenSays(
      'What happened between Monday 30 March 2026 at 11:30am and Monday 30 March 2026 at 5:00pm may be entered ' +
        'afterwards, by a chair or the co-ordinator, and is judged as of then.',
    );
  });
  it('given it is declared, then there is nothing to record', () =>
    given(outageKind, outageDeclared())
      .when(declareOutage, down, inForce, by(manager, EVENING))
      .thenNothing());
  it.each([
    ['that goes on', { until: '2026-03-30T17:00:00.001Z' }, 'NOT_OVER'],
    ['that ends before it begins', { until: '2026-03-30T10:30:00.000Z' }, 'ENDS_BEFORE_IT_BEGINS'],
    ['of more than a week', { from: '2026-03-23T15:59:59.999Z' }, 'TOO_LONG'],
    ['for another reason without a word of it', { reason: 'OTHER' as const }, 'NOTE_NEEDED'],
  ])('given one %s, then it is refused', (_case, over, code) =>
    given(outageKind)
      .when(declareOutage, { ...down, ...over }, inForce, by(manager, EVENING))
      .thenRefused(code),
  );
  it('given a series without terms, then there is no meeting that went on', () =>
    given(outageKind).when(declareOutage, down, { terms: undefined }, by(manager)).thenRefused('NO_TERMS'));
});

describe('an event that was entered afterwards', () => {
  it('is known by the outage that was decided upon', () => {
    const other = { stream: 'sitting-1', revision: 3 };
    expect(outageOf({ decidedUpon: [other, { stream: `outage-${outageId}`, revision: 0 }] })).toBe(outageId);
    expect(outageOf({ decidedUpon: [other] })).toBeUndefined();
  });
});

describe('a sitting that was recorded as missed and was held all the same', () => {
  const afterwards = { ...by(manager), enteredAfterwards: true as const };
  const before = [convened(), missed()] as const;
  it('given the chair is taken as of then, then it is reinstated', () =>
    given(sittingKind, ...before)
      .when(takeChair, { sittingId: monday }, {}, afterwards)
      .thenEvents(reinstated(), chairTaken()));
  it('given somebody is marked present as of then, then it is reinstated', () =>
    given(sittingKind, ...before)
      .when(
        recordAttendance,
        { sittingId: monday, officer: nurse.actor.id, role: 'HEALTH', mode: 'VIDEO' as const },
        { attendee: { agency: agency.health, roles: nurse.roles }, holders: [] },
        { ...by(coordinator), enteredAfterwards: true },
      )
      .thenEvents(reinstated(), { type: 'AttendanceRecorded' }));
  it('given the chair was taken before, then taking it again, or opening, reinstates it', () => {
    const chaired = [convened(), chairTaken(), missed()] as const;
    given(sittingKind, ...chaired)
      .when(takeChair, { sittingId: monday }, {}, afterwards)
      .thenEvents(reinstated());
    given(sittingKind, ...chaired)
      .when(openSitting, { sittingId: monday }, { settled: [], unreconciled: [] }, afterwards)
      .thenEvents(reinstated(), { type: 'SittingOpened' });
  });
  it('given that nobody enters it as of then, then it stays missed', () =>
    given(sittingKind, ...before)
      .when(takeChair, { sittingId: monday }, {}, by(manager))
      .thenRefused('SITTING_OVER'));
  it('given it is entered as of another day, then it stays missed', () =>
    given(sittingKind, ...before)
      .when(takeChair, { sittingId: monday }, {}, { ...afterwards, now: '2026-03-31T11:00:00.000Z' })
      .thenRefused('SITTING_OVER'));
});
