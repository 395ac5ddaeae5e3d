/** Marking who is present, by role and person: core membership is counted by role (DRM terms, Membership). */
import {
  accept,
  already,
  refuse,
  trace,
  type Context,
  type Decision,
  type HeldRole,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import { rolesAtMeeting } from '../terms/terms-of-reference.js';
import type { Instant } from '../time.js';
import type { AttendanceMode, Presence } from './attendance.js';
import { heldAfterAll } from './held-after-all.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { hasRefusedToSign, isConvened, noSitting, notAtThatTime, sittingOver } from './sitting-state.js';

export interface RecordAttendance {
  readonly sittingId: Id;
  readonly officer: Id;
  /** The role that the officer is there for; null for another practitioner with an interest. */
  readonly role: string | null;
  readonly mode: AttendanceMode;
  /** For whom the officer stands in; where it is left out, the one who holds the role. */
  readonly deputisingFor?: Id;
  /** Listens and does not take part: is there for no role. */
  readonly observer?: boolean;
  /** When they joined; now where it is left out. */
  readonly joinedAt?: Instant;
}

/** The officer who is marked present, as the board's events have them. */
export interface AttendanceGiven {
  /** Undefined for somebody who is not in post. */
  readonly attendee: { readonly agency: Id; readonly roles: readonly HeldRole[] } | undefined;
  /** Those in post who hold the role themselves. */
  readonly holders: readonly Id[];
  /** The version of the declaration that they refused to sign; left out where they did not, or there is none. */
  readonly refusedText?: number;
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
  const held = sitting.phase === 'OPEN' ? [] : heldAfterAll(sitting, sittingId, context);
  if (held === undefined) return sittingOver(sitting);
  if (given.attendee === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['officer'] });
  }
  const refusing = hasRefusedToSign(terms, given.refusedText);
  if (refusing !== undefined) return { ...refusing, path: ['officer'] };
  if (role === null && !terms.othersMayAttend) {
    return refuse('MEMBERS_ONLY', 'Only the members that the terms name attend this meeting.', {
      clause: terms.clauses.membership,
      path: ['role'],
    });
  }
  if (role !== null && !rolesAtMeeting(terms).includes(role)) {
    return refuse('NOT_A_ROLE_OF_THIS_MEETING', 'The terms of this meeting do not name this role.', {
      clause: terms.clauses.membership,
      path: ['role'],
    });
  }
  const holding = given.attendee.roles.find((candidate) => candidate.role === role);
  if (role !== null && holding === undefined) {
    return refuse('ROLE_NOT_HELD', 'This officer neither holds the role nor stands in for it.', {
      path: ['role'],
    });
  }
  const refused =
    notAsSaid(input, holding, given.holders) ??
    notAtThatTime(input.joinedAt, sitting.convening, context.now, 'joinedAt');
  if (refused !== undefined) return refused;
  const as = holding?.as ?? 'HOLDER';
  const standsInFor = as === 'DEPUTY' ? (input.deputisingFor ?? onlyOneOf(given.holders)) : undefined;
  const presence: Presence = {
    ...{ officer, agency: given.attendee.agency, role, as, mode },
    ...(standsInFor !== undefined && { deputisingFor: standsInFor }),
    ...(input.observer === true && { observer: true }),
  };
  if (sitting.present.some((recorded) => same(recorded, presence))) return already(because);
  const occurredAt = input.joinedAt ?? context.now;
  return accept(
    [
      ...held,
      {
        type: 'AttendanceRecorded',
        data: { sittingId, series, ...presence },
        parts: [],
        subjects: [],
        occurredAt,
      },
      ...comesAfterAll(sitting, sittingId, series, presence),
    ],
    because,
  );
};

const onlyOneOf = ([first, ...others]: readonly Id[]): Id | undefined =>
  others.length === 0 ? first : undefined;

/** Where what is said of a deputy or an observer does not fit. */
const notAsSaid = (
  { role, deputisingFor, observer }: RecordAttendance,
  holding: HeldRole | undefined,
  holders: readonly Id[],
): Refusal | undefined => {
  if (observer === true && role !== null) {
    return refuse('OBSERVER_WITHOUT_ROLE', 'An observer is there for no role.', { path: ['role'] });
  }
  if (deputisingFor === undefined) return undefined;
  if (holding?.as === 'DEPUTY' && holders.includes(deputisingFor)) return undefined;
  return refuse('NOT_THE_DEPUTY', 'A deputy stands in for somebody who holds the role.', {
    path: ['deputisingFor'],
  });
};

/** Who sent apologies and is there all the same no longer has sent any. */
const comesAfterAll = (
  { apologies }: Sitting,
  sittingId: Id,
  series: string,
  { officer, role }: Presence,
): readonly SittingEvent[] =>
  apologies
    .filter((apology) => apology.officer === officer && (apology.role === null || apology.role === role))
    .map((apology) => ({
      type: 'ApologiesWithdrawn',
      data: { sittingId, series, role: apology.role, officer },
      parts: [],
      subjects: [],
    }));

const same = (a: Presence, b: Presence): boolean =>
  a.officer === b.officer &&
  a.role === b.role &&
  a.as === b.as &&
  a.mode === b.mode &&
  a.deputisingFor === b.deputisingFor &&
  a.observer === b.observer;
