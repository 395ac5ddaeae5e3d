/**
 * What a meeting decided without whom: by role and sitting, and whether a role stays away again and again. Counts are
 * about agencies and not about children, so none is suppressed (P20). Apologies, a deputy and a conflict are told apart
 * from silence: only silence is nobody's answer.
 */
import type { Id } from '../event.js';
import type { Apology, AttendanceMode } from '../sitting/attendance.js';
import type { Instant, LocalDate } from '../time.js';

export type TakenKind = 'DECISION' | 'THRESHOLD' | 'NEXT_STEPS';

/** What was known of a role when something was decided without it; null: it was not in the room at all. */
export type NotInTheItem = 'CONFLICT' | 'LEFT_ITEM' | 'LEFT_SITTING' | 'IN_WRITING';
export type WhyAbsent = NotInTheItem | 'APOLOGIES' | 'SILENT';

/** One thing that was decided without one role. */
export interface TakenWithout {
  readonly kind: TakenKind;
  /** The decision or threshold; of next steps the item. */
  readonly recordId: Id;
  readonly discussionId: Id;
  readonly personId: Id;
  readonly at: Instant;
  readonly role: string;
  readonly because: NotInTheItem | null;
}

/** Who was there for a role at some time of the sitting. */
export interface AttendedFor {
  readonly officer: Id;
  readonly role: string;
  readonly as: 'HOLDER' | 'DEPUTY';
  readonly mode: AttendanceMode;
}

/** What a sitting that was held is counted by. */
export interface HeldSitting {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly coreRoles: readonly string[];
  readonly attended: readonly AttendedFor[];
  /** Each for a role: those of an officer are for every role that the officer holds. */
  readonly apologies: readonly Apology[];
  readonly taken: readonly TakenWithout[];
}

/** How often a role was there and how, and what was decided without it. */
export interface RoleAbsence {
  readonly role: string;
  /** Sittings at which it was a core role. Each is counted once in what follows. */
  readonly sittings: number;
  readonly byHolder: number;
  readonly byDeputy: number;
  readonly inWriting: number;
  readonly withApologies: number;
  readonly silently: number;
  readonly decisions: number;
  readonly thresholds: number;
  readonly nextSteps: number;
  readonly because: Readonly<Record<WhyAbsent, number>>;
  /** Sittings running without it, up to the last one; 0 where it was there. */
  readonly running: number;
  readonly longestRunning: number;
}

export interface TakenAt extends Omit<TakenWithout, 'because'> {
  readonly sittingId: Id;
  readonly date: LocalDate;
  readonly because: WhyAbsent;
}

export interface Ledger {
  readonly sittingsHeld: number;
  /** In the order in which the terms name the roles, latest terms first. */
  readonly roles: readonly RoleAbsence[];
  /** In the order in which it was decided. */
  readonly taken: readonly TakenAt[];
}

/** @param held in the order of their dates */
export const ledgerOf = (held: readonly HeldSitting[]): Ledger => {
  const roles = [...new Set(held.toReversed().flatMap(({ coreRoles }) => coreRoles))];
  const taken = held
    .flatMap((sitting) => sitting.taken.map((one) => takenAt(sitting, one)))
    .toSorted((a, b) => (before(a, b) ? -1 : before(b, a) ? 1 : 0));
  return { sittingsHeld: held.length, roles: roles.map((role) => absenceOf(role, held, taken)), taken };
};

/** Where one stands before another: by the instant, and in one instant by what it is and whose role it lacks. */
export const placeOf = ({ at, recordId, role }: Pick<TakenAt, 'at' | 'recordId' | 'role'>): string =>
  `${at} ${recordId} ${role}`;
const before = (a: TakenAt, b: TakenAt): boolean => placeOf(a) < placeOf(b);

const takenAt = (
  { sittingId, date, apologies }: HeldSitting,
  { because, ...taken }: TakenWithout,
): TakenAt => ({
  ...{ ...taken, sittingId, date },
  because: because ?? (isExcused(taken.role, apologies) ? 'APOLOGIES' : 'SILENT'),
});

const isExcused = (role: string, apologies: readonly Apology[]): boolean =>
  apologies.some((apology) => apology.role === role);

type How = 'byHolder' | 'byDeputy' | 'inWriting' | 'withApologies' | 'silently';

/** How a role was there at a sitting: in person, be it for a while, before in writing, and the holder before a deputy. */
const howOf = (role: string, { attended, apologies }: HeldSitting): How => {
  const there = attended.filter((one) => one.role === role);
  const inTheRoom = there.filter(({ mode }) => mode !== 'WRITTEN_CONTRIBUTION');
  if (inTheRoom.some(({ as }) => as === 'HOLDER')) return 'byHolder';
  if (inTheRoom.length > 0) return 'byDeputy';
  if (there.length > 0) return 'inWriting';
  return isExcused(role, apologies) ? 'withApologies' : 'silently';
};

const AWAY: ReadonlySet<How> = new Set(['inWriting', 'withApologies', 'silently']);

const absenceOf = (role: string, held: readonly HeldSitting[], taken: readonly TakenAt[]): RoleAbsence => {
  const how = held.filter(({ coreRoles }) => coreRoles.includes(role)).map((sitting) => howOf(role, sitting));
  const without = taken.filter((one) => one.role === role);
  const times = (wanted: How): number => how.filter((one) => one === wanted).length;
  const counted = (kind: TakenKind): number => without.filter((one) => one.kind === kind).length;
  const why = (because: WhyAbsent): number => without.filter((one) => one.because === because).length;
  return {
    ...{ role, sittings: how.length, byHolder: times('byHolder'), byDeputy: times('byDeputy') },
    ...{ inWriting: times('inWriting'), withApologies: times('withApologies'), silently: times('silently') },
    ...{ decisions: counted('DECISION'), thresholds: counted('THRESHOLD') },
    nextSteps: counted('NEXT_STEPS'),
    because: {
      ...{ CONFLICT: why('CONFLICT'), LEFT_ITEM: why('LEFT_ITEM'), LEFT_SITTING: why('LEFT_SITTING') },
      ...{ IN_WRITING: why('IN_WRITING'), APOLOGIES: why('APOLOGIES'), SILENT: why('SILENT') },
    },
    ...runningOf(how.map((one) => AWAY.has(one))),
  };
};

const runningOf = (away: readonly boolean[]): Pick<RoleAbsence, 'running' | 'longestRunning'> => {
  let running = 0;
  let longestRunning = 0;
  for (const absent of away) {
    running = absent ? running + 1 : 0;
    longestRunning = Math.max(longestRunning, running);
  }
  return { running, longestRunning };
};
