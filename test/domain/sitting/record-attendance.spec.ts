import { describe, expect, it } from '@jest/globals';
import { absentRoles } from '../../../src/domain/sitting/attendance.js';
import { sittingKind } from '../../../src/domain/sitting/sitting.js';
import { recordAttendance, type RecordAttendance } from '../../../src/domain/sitting/record-attendance.js';
import { drm } from '../../../src/domain/terms/drm.js';
import { agency, by, coordinator, nurse, standsInFor } from '../../support/a-board.js';
import { attended, chairTaken, closed, convened, missed, monday, opened } from '../../support/a-meeting.js';
import { folded, given } from '../../support/given.js';
import { riverside } from '../../support/terms.js';

const asHealth: RecordAttendance = {
  sittingId: monday,
  officer: nurse.actor.id,
  role: 'HEALTH',
  mode: 'IN_PERSON',
};
const holders = [nurse.actor.id];
const inPost = { attendee: { agency: agency.health, roles: nurse.roles }, holders };

describe('"the DRM meeting will be attended by" its core members', () => {
  it('given a sitting, when the nurse is marked present for Health, then it is by role, person and agency', () =>
    given(sittingKind, convened())
      .when(recordAttendance, asHealth, inPost, by(coordinator))
      .thenEvents({
        type: 'AttendanceRecorded',
        data: {
          officer: nurse.actor.id,
          agency: agency.health,
          role: 'HEALTH',
          as: 'HOLDER',
          mode: 'IN_PERSON',
        },
      }));
  it('"or representative": given a deputy, then the record says so', () =>
    given(sittingKind, convened(), chairTaken(), opened())
      .when(
        recordAttendance,
        { ...asHealth, mode: 'VIDEO' },
        { attendee: { agency: agency.health, roles: [standsInFor('HEALTH')] }, holders },
        by(coordinator),
      )
      .thenEvents({ type: 'AttendanceRecorded', data: { as: 'DEPUTY', mode: 'VIDEO' } }));
  it('given somebody marked present so already, then there is nothing to record', () =>
    given(sittingKind, convened(), attended())
      .when(recordAttendance, asHealth, inPost, by(coordinator))
      .thenNothing());
  it('given somebody present in person, when they go on by telephone, then that is recorded, and once', () => {
    given(sittingKind, convened(), attended())
      .when(recordAttendance, { ...asHealth, mode: 'TELEPHONE' }, inPost, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded', data: { mode: 'TELEPHONE' } });
    expect(
      folded(sittingKind, convened(), attended(), attended('HEALTH', nurse, { mode: 'TELEPHONE' })).present,
    ).toMatchObject([{ mode: 'TELEPHONE' }]);
  });
  it('counts absence by role', () => {
    const { present } = folded(sittingKind, convened(), attended());
    expect(absentRoles(drm, present)).not.toContain('HEALTH');
    expect(absentRoles(drm, present)).toHaveLength(8);
  });
});

describe('"and other practitioners who would be deemed to have an interest"', () => {
  it('given the DRM, then they attend without a role', () =>
    given(sittingKind, convened())
      .when(recordAttendance, { ...asHealth, role: null }, inPost, by(coordinator))
      .thenEvents({ type: 'AttendanceRecorded', data: { role: null } }));
  it('given a panel of members only, then they do not', () =>
    given(sittingKind, convened(riverside, '2026-03-31'))
      .when(recordAttendance, { ...asHealth, role: null }, inPost, by(coordinator))
      .thenRefused('MEMBERS_ONLY', { clause: riverside.clauses.membership, path: ['role'] }));
});

describe('who cannot be marked present', () => {
  it('given somebody who is not in post, or has left, then nobody has that id', () =>
    given(sittingKind, convened())
      .when(recordAttendance, asHealth, { attendee: undefined, holders }, by(coordinator))
      .thenRefused('NO_SUCH_OFFICER', { path: ['officer'] }));
  it('given a role that the terms do not name, then it is refused', () =>
    given(sittingKind, convened())
      .when(recordAttendance, { ...asHealth, role: 'HOUSING' }, inPost, by(coordinator))
      .thenRefused('NOT_A_ROLE_OF_THIS_MEETING', { clause: drm.clauses.membership, path: ['role'] }));
  it('given a role that the officer neither holds nor stands in for, or whose tenure has lapsed, then it is refused', () =>
    given(sittingKind, convened())
      .when(
        recordAttendance,
        asHealth,
        { attendee: { agency: agency.health, roles: [] }, holders },
        by(coordinator),
      )
      .thenRefused('ROLE_NOT_HELD', { path: ['role'] }));
  it.each([
    ['closed', [convened(), chairTaken(), opened(), closed()]],
    ['missed', [convened(), missed()]],
  ] as const)('given a sitting that is %s, then it is over', (_case, events) =>
    given(sittingKind, ...events)
      .when(recordAttendance, asHealth, inPost, by(coordinator))
      .thenRefused('SITTING_OVER'),
  );
  it('given no such sitting, then it is refused', () =>
    given(sittingKind)
      .when(recordAttendance, asHealth, inPost, by(coordinator))
      .thenRefused('NO_SUCH_SITTING'));
});
