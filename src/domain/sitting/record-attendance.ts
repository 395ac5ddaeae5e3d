/** Marking who is present, by role and person: core membership is counted by role (DRM terms, Membership). */
import { accept, already, refuse, trace, type Context, type Decision, type HeldRole } from '../decision.js';
import type { Id } from '../event.js';
import type { AttendanceMode, Presence, Sitting, SittingEvent } from './sitting.js';
import { isConvened, noSitting, sittingOver } from './sitting-state.js';

export interface RecordAttendance {
  readonly sittingId: Id;
  readonly officer: Id;
  /** The role that the officer is there for; null for another practitioner with an interest. */
  readonly role: string | null;
  readonly mode: AttendanceMode;
}

/** The officer who is marked present, as the board's events have them. */
export interface AttendanceGiven {
  /** Undefined for somebody who is not in post. */
  readonly attendee: { readonly agency: Id; readonly roles: readonly HeldRole[] } | undefined;
}

export const recordAttendance = (
  sitting: Sitting,
  input: RecordAttendance,
  given: AttendanceGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const { sittingId, officer, role, mode } = input;
  const because = trace('Attendance is recorded by role and person.', terms.clauses.membership, context.now);
  if (sitting.phase !== 'CONVENED' && sitting.phase !== 'OPEN') return sittingOver(sitting);
  if (given.attendee === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['officer'] });
  }
  if (role === null && !terms.othersMayAttend) {
    return refuse('MEMBERS_ONLY', 'Only the members that the terms name attend this meeting.', {
      clause: terms.clauses.membership,
      path: ['role'],
    });
  }
  if (role !== null && !terms.coreMembers.some((member) => member.role === role)) {
    return refuse('NOT_A_ROLE_OF_THIS_MEETING', 'The terms of this meeting do not name this role.', {
      clause: terms.clauses.membership,
      path: ['role'],
    });
  }
  const held = given.attendee.roles.find((candidate) => candidate.role === role);
  if (role !== null && held === undefined) {
    return refuse('ROLE_NOT_HELD', 'This officer neither holds the role nor stands in for it.', {
      path: ['role'],
    });
  }
  const presence: Presence = { officer, agency: given.attendee.agency, role, as: held?.as ?? 'HOLDER', mode };
  if (sitting.present.some((recorded) => same(recorded, presence))) return already(because);
  return accept(
    [{ type: 'AttendanceRecorded', data: { sittingId, series, ...presence }, parts: [], subjects: [] }],
    because,
  );
};

const same = (a: Presence, b: Presence): boolean =>
  a.officer === b.officer && a.role === b.role && a.as === b.as && a.mode === b.mode;
