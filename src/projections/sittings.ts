/** The sittings of every series: when, how far, who is in the chair, who was there and who sent apologies. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import { outageOf } from '../domain/outage/outage.js';
import {
  absentRoles,
  presenceOf,
  presenceOfVisitor,
  sameApology,
  withApology,
  withPresence,
  type Apology,
  type AttendanceEvent,
  type Presence,
  type VisitorCard,
} from '../domain/sitting/attendance.js';
import type {
  ArrangeReason,
  CalendarOfSittingsEvent,
  CancelReason,
  MoveReason,
} from '../domain/sitting/calendar-of-sittings.js';
import { withChair, type SittingPhase } from '../domain/sitting/sitting.js';
import type { Chairing, Convening } from '../domain/sitting/sitting-events.js';
import { withDelegate, withoutDelegate, type ChairDelegate } from '../domain/sitting/who-chairs.js';
import type { Instant, LocalDate } from '../domain/time.js';
import { projection } from './projection.js';

/** From when until when somebody was there, in one role. Coming back is another one. */
export interface Stay extends Presence {
  readonly joinedAt: Instant;
  readonly leftAt: Instant | null;
  /** Of a practitioner without an account; null for an officer. */
  readonly visitor: Personal<VisitorCard> | null;
}

export interface RecordedApology extends Apology {
  readonly recordedAt: Instant;
  readonly message: Personal<{ readonly text: string }> | null;
}

/** That the sitting is not held as the recurrence has it, and why. */
export interface CalendarChange {
  readonly change: 'ARRANGED' | 'MOVED' | 'CANCELLED' | 'REINSTATED';
  /** Null for a reinstatement: it was held after all. */
  readonly reason: ArrangeReason | MoveReason | CancelReason | null;
  /** Where it was moved from; null for everything else. */
  readonly from: { readonly date: LocalDate; readonly startsAt: Instant } | null;
  /** The officer; null where the service itself recorded it. */
  readonly by: Id | null;
  readonly at: Instant;
  readonly note: Personal<{ readonly text: string }> | null;
}

export interface SittingView extends Convening {
  readonly phase: SittingPhase;
  /** Meets at times of its own: arranged besides the recurrence, or moved from where that puts it. */
  readonly ownTimes: boolean;
  readonly chairs: readonly Chairing[];
  /** Who was named to take a chair of this sitting. */
  readonly chairDelegates: readonly ChairDelegate[];
  /** Those who are there now. */
  readonly present: readonly (Presence & { readonly recordedAt: Instant })[];
  readonly stays: readonly Stay[];
  readonly apologies: readonly RecordedApology[];
  /** Core roles that nobody present holds or stands in for. */
  readonly absentRoles: readonly string[];
  readonly calendarChanges: readonly CalendarChange[];
  /** The outage during which it was held, where it was entered afterwards. */
  readonly outageId: Id | null;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** What had not caught up when the sitting opened; empty is as it should be. */
  readonly unreconciled: readonly string[];
}

export const sittings = projection<SittingView>({
  name: 'sittings',
  version: 4,
  indexes: { bySeries: ['series', 'startsAt'], withOwnTimes: ['series', 'ownTimes', 'startsAt'] },
  index: ({ series, startsAt, ownTimes }) => ({ series, startsAt, ownTimes }),
  keys: (event) => {
    switch (event.type) {
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'ExtraSittingArranged':
      case 'SittingMoved':
      case 'SittingCancelled':
      case 'SittingReinstated':
      case 'ChairTaken':
      case 'ChairDelegateNamed':
      case 'ChairDelegateWithdrawn':
      case 'AttendanceRecorded':
      case 'VisitorAdmitted':
      case 'AttendeeLeft':
      case 'AttendanceWithdrawn':
      case 'ApologiesRecorded':
      case 'ApologiesWithdrawn':
      case 'SittingOpened':
      case 'SittingClosing':
      case 'SittingClosed':
      case 'SittingMissed':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event) => {
    const after = applied(document, event);
    const outageId = outageOf(event);
    return after === null || outageId === undefined ? after : { ...after, outageId };
  },
});

const applied = (document: SittingView | null, event: LogEvent): SittingView | null => {
  if (event.type === 'SittingConvened') return convened(event.data);
  if (document === null) return null;
  switch (event.type) {
    case 'SittingConvenedAnew': {
      const absent = absentRoles(event.data.terms, document.present);
      const { insteadOf: _before, ...others } = document;
      return { ...others, ...event.data, phase: 'CONVENED', absentRoles: absent };
    }
    case 'ExtraSittingArranged':
    case 'SittingMoved':
      return { ...withChange(document, event), ownTimes: true };
    case 'SittingCancelled':
      return { ...withChange(document, event), phase: 'CANCELLED' };
    case 'SittingReinstated':
      return { ...withChange(document, event), phase: 'CONVENED' };
    case 'ChairTaken':
      return { ...document, chairs: withChair(document.chairs, event.data) };
    case 'ChairDelegateNamed':
      return { ...document, chairDelegates: withDelegate(document.chairDelegates, event.data) };
    case 'ChairDelegateWithdrawn':
      return { ...document, chairDelegates: withoutDelegate(document.chairDelegates, event.data.role) };
    case 'AttendanceRecorded':
    case 'VisitorAdmitted':
    case 'AttendeeLeft':
    case 'AttendanceWithdrawn':
    case 'ApologiesRecorded':
    case 'ApologiesWithdrawn': {
      const after = { ...document, ...attendance(document, event) };
      return { ...after, absentRoles: absentRoles(after.terms, after.present) };
    }
    case 'SittingOpened': {
      const { unreconciled } = event.data;
      return { ...document, phase: 'OPEN', openedAt: event.occurredAt, unreconciled };
    }
    case 'SittingClosing':
      return { ...document, phase: 'CLOSING' };
    case 'SittingClosed':
      return { ...document, phase: 'CLOSED', closedAt: event.occurredAt };
    case 'SittingMissed':
      return { ...document, phase: 'MISSED' };
    default:
      return document;
  }
};

const convened = (convening: Convening): SittingView => ({
  ...convening,
  ...{ phase: 'CONVENED', ownTimes: false, chairs: [], present: [], stays: [], apologies: [] },
  ...{
    chairDelegates: [],
    calendarChanges: [],
    outageId: null,
    openedAt: null,
    closedAt: null,
    unreconciled: [],
  },
  absentRoles: absentRoles(convening.terms, []),
});

type Of<Type> = Extract<LogEvent, { type: Type }>;

const CHANGES = {
  ExtraSittingArranged: 'ARRANGED',
  SittingMoved: 'MOVED',
  SittingCancelled: 'CANCELLED',
  SittingReinstated: 'REINSTATED',
} as const;

const changeOf = (event: Of<CalendarOfSittingsEvent['type']>): CalendarChange => ({
  change: CHANGES[event.type],
  reason: 'reason' in event.data ? event.data.reason : null,
  from: 'from' in event.data ? event.data.from : null,
  by: event.actor.kind === 'OFFICER' ? event.actor.id : null,
  at: event.occurredAt,
  note:
    event.type === 'SittingReinstated' || event.parts.length === 0 ? null : (partOf(event, 'note') ?? ERASED),
});

const withChange = (document: SittingView, event: Of<CalendarOfSittingsEvent['type']>): SittingView => ({
  ...document,
  calendarChanges: [...document.calendarChanges, changeOf(event)],
});

/** Who is there, who was, and who sent apologies, after each of the events about it. */
const attendance = (document: SittingView, event: Of<AttendanceEvent['type']>): Partial<SittingView> => {
  const { present, stays, apologies, chairs } = document;
  switch (event.type) {
    case 'AttendanceRecorded':
      return joined(document, presenceOf(event.data), event.occurredAt, null);
    case 'VisitorAdmitted': {
      const visitor = partOf(event, 'visitor') ?? ERASED;
      return joined(document, presenceOfVisitor(event.data), event.occurredAt, visitor);
    }
    case 'AttendeeLeft': {
      const { officer: gone } = event.data;
      const leftAt = event.occurredAt;
      return {
        present: present.filter(({ officer }) => officer !== gone),
        chairs: chairs.filter(({ officer }) => officer !== gone),
        stays: stays.map((stay) =>
          stay.officer === gone && stay.leftAt === null ? { ...stay, leftAt } : stay,
        ),
      };
    }
    case 'AttendanceWithdrawn': {
      const { officer: wrong, role: inRole } = event.data;
      return {
        present: present.filter(({ officer, role }) => officer !== wrong || role !== inRole),
        chairs: chairs.filter(({ officer, role }) => officer !== wrong || role !== inRole),
        stays: stays.filter((stay) => !isThere(stay) || stay.officer !== wrong || stay.role !== inRole),
      };
    }
    case 'ApologiesRecorded': {
      const { role, officer, deputy, informationSent, receivedAt } = event.data;
      const message = event.parts.length === 0 ? null : (partOf(event, 'message') ?? ERASED);
      const recorded = { role, officer, deputy, informationSent, receivedAt };
      return { apologies: withApology(apologies, { ...recorded, recordedAt: event.occurredAt, message }) };
    }
    case 'ApologiesWithdrawn':
      return { apologies: apologies.filter((apology) => !sameApology(apology, event.data)) };
  }
};

const isThere = ({ leftAt }: Stay): boolean => leftAt === null;

const joined = (
  { present, stays }: SittingView,
  presence: Presence,
  at: Instant,
  visitor: Stay['visitor'],
): Partial<SittingView> => {
  const before = stays.find(
    (stay) => isThere(stay) && stay.officer === presence.officer && stay.role === presence.role,
  );
  // Marked again, they have been there all along: by telephone now, or as whoever marked them meant to say.
  const stay: Stay = { ...presence, joinedAt: before?.joinedAt ?? at, leftAt: null, visitor };
  return {
    present: withPresence(present, { ...presence, recordedAt: at }),
    stays: [...stays.filter((other) => other !== before), stay],
  };
};
