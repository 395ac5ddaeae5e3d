import { describe, expect, it } from '@jest/globals';
import { admitVisitor } from '../../../src/domain/sitting/admit-visitor.js';
import { recordApologies, withdrawApologies } from '../../../src/domain/sitting/apologies.js';
import { absentRoles } from '../../../src/domain/sitting/attendance.js';
import { recordAttendance } from '../../../src/domain/sitting/record-attendance.js';
import { recordLeaving } from '../../../src/domain/sitting/record-leaving.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { takeChair } from '../../../src/domain/sitting/take-chair.js';
import { withdrawAttendance } from '../../../src/domain/sitting/withdraw-attendance.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, coordinator, holds, manager, nurse, standsInFor } from '../../support/a-board.js';
import {
  apologies,
  apologiesWithdrawn,
  attendanceWithdrawn,
  left,
  visitorAdmitted,
  visitorId,
} from '../../support/a-calendar-of-sittings.js';
import { attended, chairTaken, closed, convened, missed, monday, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';
import { riverside } from '../../support/terms.js';

const nurseId = nurse.actor.id;
const asHealth = { sittingId: monday, officer: nurseId, role: 'HEALTH', mode: 'IN_PERSON' as const };
const inPost = { attendee: { agency: agency.health, roles: nurse.roles }, holders: [nurseId] };
const open = [convened(), chairTaken(), opened()] as const;
const TEN_TO = '2026-03-30T10:50:00.000Z';

describe('one officer for several roles', () => {
  const two = {
    attendee: { agency: agency.health, roles: [holds('HEALTH'), holds('EDUCATION')] },
    holders: [],
  };
  it('given Health, when marked for Education too, then both are there', () => {
    given(sittingKind, convened(), attended())
      .when(recordAttendance, { ...asHealth, role: 'EDUCATION' }, two, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded', data: { role: 'EDUCATION' } });
    const { present } = folded(sittingKind, convened(), attended(), attended('EDUCATION', nurse));
    expect(present.map(({ role }) => role)).toEqual(['HEALTH', 'EDUCATION']);
    expect(absentRoles(drm, present)).toHaveLength(7);
  });
});

describe('standing in', () => {
  const deputy = { attendee: { agency: agency.health, roles: [standsInFor('HEALTH')] }, holders: [nurseId] };
  const asDeputy = { ...asHealth, officer: manager.actor.id };
  it('given one holder of the role, then it is for them', () =>
    given(sittingKind, convened())
      .when(recordAttendance, asDeputy, deputy, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded', data: { as: 'DEPUTY', deputisingFor: nurseId } }));
  it('given two holders and nobody named, then it is not guessed', () =>
    given(sittingKind, convened())
      .when(
        recordAttendance,
        asDeputy,
        { ...deputy, holders: [nurseId, coordinator.actor.id] },
        by(coordinator),
      )
      .thenEvents({
        type: 'AttendanceRecorded',
        data: expect.not.objectContaining({ deputisingFor: nurseId }),
      }));
  it.each([
    ['somebody who does not hold the role', { ...asDeputy, deputisingFor: coordinator.actor.id }, deputy],
    ['a holder, who stands in for nobody', { ...asHealth, deputisingFor: nurseId }, inPost],
  ])('given %s, then it is refused', (_case, input, also) =>
    given(sittingKind, convened())
      .when(recordAttendance, input, also, by(coordinator))
      .thenRefused('NOT_THE_DEPUTY', { path: ['deputisingFor'] }),
  );
});

describe('an observer', () => {
  it('is there for no role', () => {
    given(sittingKind, convened())
      .when(recordAttendance, { ...asHealth, role: null, observer: true }, inPost, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded', data: { role: null, observer: true } });
    given(sittingKind, convened())
      .when(recordAttendance, { ...asHealth, observer: true }, inPost, by(coordinator))
      .thenRefused('OBSERVER_WITHOUT_ROLE');
  });
});

describe('joining late and leaving early', () => {
  it('given a time, then that is when it happened', () => {
    given(sittingKind, convened())
      .when(recordAttendance, { ...asHealth, joinedAt: TEN_TO }, inPost, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded', occurredAt: TEN_TO });
    given(sittingKind, ...open, attended())
      .when(recordLeaving, { sittingId: monday, officer: nurseId, leftAt: TEN_TO }, {}, by(coordinator))
      .thenEvents({ type: 'AttendeeLeft', occurredAt: TEN_TO });
  });
  it.each([
    ['to come', '2026-03-30T11:00:00.001Z', 'IN_THE_FUTURE'],
    ['of another day', '2026-03-29T11:00:00.000Z', 'NOT_ON_THAT_DAY'],
  ])('given a time %s, then it is refused', (_case, at, code) => {
    given(sittingKind, convened())
      .when(recordAttendance, { ...asHealth, joinedAt: at }, inPost, by(coordinator))
      .thenRefused(code, { path: ['joinedAt'] });
    given(sittingKind, convened(), attended())
      .when(recordLeaving, { sittingId: monday, officer: nurseId, leftAt: at }, {}, by(coordinator))
      .thenRefused(code, { path: ['leftAt'] });
  });
  it('given a sitting at night, then who comes and goes after midnight is recorded as of then', () => {
    const startsAt = '2026-03-30T22:00:00.000Z';
    const night = { ...convened(), data: { ...convened().data, startsAt } };
    const [came, went] = ['2026-03-30T23:20:00.000Z', '2026-03-30T23:40:00.000Z'];
    const later = by(coordinator, '2026-03-30T23:50:00.000Z');
    given(sittingKind, night, chairTaken(), opened())
      .when(recordAttendance, { ...asHealth, joinedAt: came }, inPost, later)
      .thenEvents({ type: 'AttendanceRecorded', occurredAt: came });
    given(sittingKind, night, chairTaken(), opened(), attended())
      .when(recordLeaving, { sittingId: monday, officer: nurseId, leftAt: went }, {}, later)
      .thenEvents({ type: 'AttendeeLeft', occurredAt: went });
    given(sittingKind, night)
      .when(recordAttendance, { ...asHealth, joinedAt: '2026-03-29T22:30:00.000Z' }, inPost, later)
      .thenRefused('NOT_ON_THAT_DAY', { path: ['joinedAt'] });
  });
  const leave = { sittingId: monday, officer: nurseId };
  it('given they have left, then a second click is nothing; given they come back, then they are there', () => {
    given(sittingKind, ...open, attended(), left())
      .when(recordLeaving, leave, {}, by(coordinator))
      .thenNothing();
    expect(folded(sittingKind, ...open, attended(), left()).present).toEqual([]);
    const back = folded(sittingKind, ...open, attended(), left(), attended());
    expect(back).toMatchObject({ present: [{ officer: nurseId }], left: [] });
  });
  it('given somebody who is not there, then it is refused', () =>
    given(sittingKind, ...open)
      .when(recordLeaving, leave, {}, by(coordinator))
      .thenRefused('NOT_PRESENT'));
  it('given the sitting is over, or was never convened, then it is refused', () => {
    given(sittingKind, ...open, attended(), closed())
      .when(recordLeaving, leave, {}, by(coordinator))
      .thenRefused('SITTING_OVER');
    given(sittingKind).when(recordLeaving, leave, {}, by(coordinator)).thenRefused('NO_SUCH_SITTING');
  });
  it('given the chair leaves, then the chair is free for who stands in', () => {
    const gone = [...open, left(manager)] as const;
    expect(folded(sittingKind, ...gone).chairs).toEqual([]);
    given(sittingKind, ...gone)
      .when(takeChair, { sittingId: monday }, {}, by(manager))
      .thenEvents({ type: 'ChairTaken' });
  });
});

describe('somebody marked by mistake', () => {
  const wrong = { sittingId: monday, officer: nurseId, role: 'HEALTH' };
  it('was never there, in that role', () => {
    given(sittingKind, ...open, attended())
      .when(withdrawAttendance, wrong, {}, by(coordinator))
      .thenEvents({ type: 'AttendanceWithdrawn', data: { role: 'HEALTH' } });
    const events = [...open, attended(), attended('EDUCATION', nurse), attendanceWithdrawn()] as const;
    expect(folded(sittingKind, ...events).present).toMatchObject([{ role: 'EDUCATION' }]);
  });
  it('given they are not marked so, then there is nothing to record', () =>
    given(sittingKind, ...open)
      .when(withdrawAttendance, wrong, {}, by(coordinator))
      .thenNothing());
  it('given the sitting is over, then it is a correction of the minutes', () =>
    given(sittingKind, ...open, attended(), closed())
      .when(withdrawAttendance, wrong, {}, by(coordinator))
      .thenRefused('SITTING_OVER'));
});

describe('a practitioner without an account', () => {
  const visitor = { name: 'Sorrel Invented', position: 'Invented school nurse' };
  const admit = {
    sittingId: monday,
    agency: agency.health,
    visitor,
    mode: 'VIDEO' as const,
    observer: false,
  };
  const known = { agencyRegistered: true };
  it('is there without a role; the name is theirs alone', () => {
    given(sittingKind, convened())
      .when(admitVisitor, admit, known, by(coordinator))
      .thenEvents({
        type: 'VisitorAdmitted',
        data: { mode: 'VIDEO' },
        parts: [{ name: 'visitor', content: visitor }],
      });
    expect(folded(sittingKind, convened(), visitorAdmitted()).present).toEqual([
      { officer: visitorId, agency: agency.health, role: null, as: 'HOLDER', mode: 'VIDEO' },
    ]);
  });
  it.each([
    ['a panel of members only', [convened(riverside, '2026-03-31')], admit, known, 'MEMBERS_ONLY'],
    ['no such agency', [convened()], admit, { agencyRegistered: false }, 'NO_SUCH_AGENCY'],
    [
      'a time to come',
      [convened()],
      { ...admit, joinedAt: '2026-03-30T12:00:00.000Z' },
      known,
      'IN_THE_FUTURE',
    ],
    ['a sitting that was missed', [convened(), missed()], admit, known, 'SITTING_OVER'],
    ['no sitting', [], admit, known, 'NO_SUCH_SITTING'],
  ] as const)('given %s, then it is refused', (_case, events, input, also, code) =>
    given(sittingKind, ...events)
      .when(admitVisitor, input, also, by(coordinator))
      .thenRefused(code),
  );
});

describe('apologies', () => {
  const send = { sittingId: monday, role: 'HEALTH', officer: nurseId, deputy: null, informationSent: true };
  const all = { notInPost: [] };
  it('given information sent ahead, then they say when it came, and what they wrote is theirs', () =>
    given(sittingKind, convened())
      .when(
        recordApologies,
        { ...send, receivedAt: '2026-03-30T08:00:00.000Z', message: 'Invented: in clinic all day.' },
        all,
        by(coordinator),
      )
      .thenEvents(apologies()));
  it('given none sent, then no time is made up, and the role still counts as absent', () => {
    const decision = given(sittingKind, convened()).when(
      recordApologies,
      { ...send, informationSent: false },
      all,
      by(coordinator),
    );
    decision.thenEvents({ type: 'ApologiesRecorded', data: { receivedAt: null } });
    decision.thenSays(/still counts as absent/);
  });
  it('given the same again, then there is nothing to record; given a deputy now, there is', () => {
    const before = [convened(), apologies()] as const;
    given(sittingKind, ...before)
      .when(recordApologies, send, all, by(coordinator))
      .thenNothing();
    given(sittingKind, ...before)
      .when(recordApologies, { ...send, deputy: coordinator.actor.id }, all, by(coordinator))
      .thenEvents({ type: 'ApologiesRecorded', data: { deputy: coordinator.actor.id } });
  });
  it.each([
    ['nobody', { role: null, officer: null }, all, 'APOLOGIES_OF_NOBODY'],
    ['a role of another meeting', { role: 'HOUSING' }, all, 'NOT_A_ROLE_OF_THIS_MEETING'],
    ['a deputy who is not in post', {}, { notInPost: ['deputy'] as const }, 'NO_SUCH_OFFICER'],
    [
      'information from the future',
      { receivedAt: '2026-03-30T12:00:00.000Z' },
      all,
      'RECEIVED_IN_THE_FUTURE',
    ],
  ])('given %s, then they are refused', (_case, over, also, code) =>
    given(sittingKind, convened())
      .when(recordApologies, { ...send, ...over }, also, by(coordinator))
      .thenRefused(code),
  );
  it('given the sitting is over, then they are refused', () =>
    given(sittingKind, ...open, closed())
      .when(recordApologies, send, all, by(coordinator))
      .thenRefused('SITTING_OVER'));
  it('given they come after all, then they are withdrawn, once', () => {
    const withdraw = { sittingId: monday, role: 'HEALTH', officer: nurseId };
    given(sittingKind, convened(), apologies())
      .when(withdrawApologies, withdraw, {}, by(coordinator))
      .thenEvents(apologiesWithdrawn());
    given(sittingKind, convened(), apologies(), apologiesWithdrawn())
      .when(withdrawApologies, withdraw, {}, by(coordinator))
      .thenNothing();
  });
  it('given they are marked present, then their apologies fall away by themselves', () =>
    given(sittingKind, convened(), apologies())
      .when(recordAttendance, asHealth, inPost, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded' }, apologiesWithdrawn()));
});
