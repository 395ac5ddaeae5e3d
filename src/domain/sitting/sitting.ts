/**
 * A sitting: one dated occurrence of a meeting series. Convening freezes the terms of reference it meets by,
 * so that an amendment never re-judges an old meeting.
 */
import type { ActionStatus, NotDoneReason } from '../action-status.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import {
  ATTENDANCE_CATALOGUE,
  presenceOf,
  presenceOfVisitor,
  sameApology,
  withApology,
  withPresence,
  type Apology,
  type AttendanceEvent,
  type Presence,
} from './attendance.js';
import {
  CALENDAR_OF_SITTINGS_CATALOGUE,
  type CalendarOfSittingsEvent,
  type CancelReason,
} from './calendar-of-sittings.js';
import type { StreamKind } from '../stream-kind.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../time.js';
import { CHAIR_DELEGATES_CATALOGUE, type ChairDelegateEvent } from './chair-delegates.js';
import { OTHER_BUSINESS_CATALOGUE, type OtherBusinessRecorded } from './other-business.js';
import { withMove, type ChairsPlace } from './chairs-order.js';
import { withDelegate, withoutDelegate, type ChairDelegate, type Title } from './who-chairs.js';

export type SittingPhase =
  'NOT_CONVENED' | 'CONVENED' | 'OPEN' | 'CLOSING' | 'CLOSED' | 'MISSED' | 'CANCELLED';

/** A sitting as it is convened: when, and by which terms. */
export interface Convening {
  readonly sittingId: Id;
  readonly series: string;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly cutOffAt: Instant;
  readonly terms: TermsOfReference;
  readonly calendarVersion: number;
  /** The bank holiday on which it would recur, where it is held on another day for that; left out of all others. */
  readonly insteadOf?: LocalDate;
}

/** Who takes the chair, and by which right. */
export interface Chairing extends Title {
  readonly officer: Id;
}

/** An earlier action of a person as it stood when the agenda was settled: its text is joined on reading. */
export interface CarriedAction {
  readonly actionId: Id;
  /** How far the action's stream had been read. */
  readonly revision: number;
  readonly status: ActionStatus;
  readonly ownerAgency: Id;
  readonly owner: Id;
  readonly dueAt: Instant;
  /** Why it was not done. Left out where it was, and of one that is open. */
  readonly notDone?: NotDoneReason;
}

/** One person to be heard, as the agenda stood when the sitting opened. */
export interface SettledItem {
  readonly personId: Id;
  readonly referralIds: readonly Id[];
  /** Episodes on the tracker whose review is due. Left out where there are none. */
  readonly episodeIds?: readonly Id[];
  /** Earlier actions that were open, or closed since the sitting before. Left out where there were none. */
  readonly carriedForward?: readonly CarriedAction[];
}

type OfSitting = { readonly sittingId: Id; readonly series: string };

export type SittingConvened = DomainEvent<'SittingConvened', Convening, never>;
export type SittingConvenedAnew = DomainEvent<'SittingConvenedAnew', Convening, never>;
export type ChairTaken = DomainEvent<'ChairTaken', OfSitting & Chairing, never>;
export type SittingOpened = DomainEvent<
  'SittingOpened',
  OfSitting & {
    readonly chairs: readonly Chairing[];
    readonly absentChairs: readonly string[];
    readonly settled: readonly SettledItem[];
    /** When the sitting of the series before this one closed; left out where there was none. */
    readonly since?: Instant;
    readonly unreconciled: readonly string[];
  },
  never
>;
export type ItemMovedByChair = DomainEvent<
  'ItemMovedByChair',
  OfSitting & ChairsPlace,
  Part<'reason', { readonly text: string }>
>;
export type SittingClosing = DomainEvent<'SittingClosing', OfSitting, never>;
export type SittingClosed = DomainEvent<'SittingClosed', OfSitting, never>;
export type SittingMissed = DomainEvent<'SittingMissed', OfSitting & { readonly dueAt: Instant }, never>;
export type SittingEvent =
  | SittingConvened
  | SittingConvenedAnew
  | AttendanceEvent
  | CalendarOfSittingsEvent
  | ChairTaken
  | ChairDelegateEvent
  | SittingOpened
  | ItemMovedByChair
  | OtherBusinessRecorded
  | SittingClosing
  | SittingClosed
  | SittingMissed;

export interface Sitting {
  readonly phase: SittingPhase;
  /** Undefined until the sitting is convened. */
  readonly convening?: Convening;
  readonly chairs: readonly Chairing[];
  /** Who was named to take a chair of this sitting; one for each chair at most. */
  readonly chairDelegates: readonly ChairDelegate[];
  /** Those who are there now. */
  readonly present: readonly Presence[];
  /** Everybody who was there at any time, also whoever has left since. */
  readonly attended: readonly Presence[];
  /** Where a chair put items, the newest last. */
  readonly moves?: readonly ChairsPlace[];
  /** What was recorded under any other business; left out until something was. */
  readonly otherBusiness?: readonly Id[];
  /** Those who were there and have left. */
  readonly left: readonly Id[];
  readonly apologies: readonly Apology[];
  /** The day for which the recurrence convened it; null for one that was arranged besides. */
  readonly recursOn: LocalDate | null;
  /** Meets at times of its own: arranged besides the recurrence, or moved from where that puts it. */
  readonly ownTimes: boolean;
  /** Why it is not held; null unless it was cancelled. */
  readonly cancelled: CancelReason | null;
}

const CONVENING = {
  sittingId: 'which sitting; an id made from series and date',
  series: 'code of the meeting series',
  date: 'the day of the sitting',
  startsAt: 'when it begins',
  cutOffAt: 'until when referrals are heard that day',
  terms: 'the public terms of reference it meets by; nobody by name',
  calendarVersion: 'which list of bank holidays it was convened by',
  insteadOf: 'the bank holiday it is held after; a public date',
};
const OF_SITTING = {
  sittingId: 'which sitting; an id made from series and date',
  series: 'code of the series',
};
const CHAIRING = {
  role: 'the chair role that is taken; a code',
  officer: 'who takes the chair; a random pseudonym',
  as: 'holder or deputy; the record says who stood in',
  deputyRole: 'by which role they are deputy; a code',
  namedBy: 'which chair named them; a random pseudonym',
};

const CATALOGUE: EventCatalogue<SittingEvent> = {
  ...ATTENDANCE_CATALOGUE,
  ...CALENDAR_OF_SITTINGS_CATALOGUE,
  ...{ ...CHAIR_DELEGATES_CATALOGUE, ...OTHER_BUSINESS_CATALOGUE },
  SittingConvened: { version: 2, clear: CONVENING, parts: {} },
  SittingConvenedAnew: { version: 2, clear: CONVENING, parts: {} },
  ChairTaken: { version: 1, clear: { ...OF_SITTING, ...CHAIRING }, parts: {} },
  SittingOpened: {
    version: 1,
    clear: {
      ...OF_SITTING,
      chairs: CHAIRING,
      absentChairs: 'chair roles that nobody took; codes',
      settled: {
        personId: 'who is to be heard; a random pseudonym',
        referralIds: 'by which referrals; random ids',
        episodeIds: 'which episodes on the tracker are reviewed; random ids',
        carriedForward: {
          actionId: 'which earlier action; an id',
          revision: 'how far its record had been read',
          status: 'how it stood then; a code',
          ownerAgency: 'which agency answers for it; an id',
          owner: 'which officer does it; a random pseudonym',
          dueAt: 'the instant by which it is due',
          notDone: 'that circumstances changed, or the agency did not act; a code',
        },
      },
      since: 'when the sitting before it closed',
      unreconciled: 'names of views and policies that had not caught up',
    },
    parts: {},
  },
  ItemMovedByChair: {
    version: 1,
    clear: {
      ...OF_SITTING,
      personId: 'whose item is moved; a random pseudonym',
      toPlace: 'where the chair puts it; nothing for back in order',
    },
    parts: { reason: "why the chair moved the person's item" },
  },
  SittingClosing: { version: 1, clear: OF_SITTING, parts: {} },
  SittingClosed: { version: 1, clear: OF_SITTING, parts: {} },
  SittingMissed: {
    version: 1,
    clear: { ...OF_SITTING, dueAt: 'when it should have opened at the latest' },
    parts: {},
  },
};

export const sittingKind: StreamKind<Sitting, SittingEvent> = {
  category: 'sitting',
  initial: {
    ...{ phase: 'NOT_CONVENED', chairs: [], present: [], attended: [], left: [], apologies: [] },
    ...{ recursOn: null, ownTimes: false, cancelled: null, chairDelegates: [] },
  },
  evolve: (sitting, event) => {
    switch (event.type) {
      case 'SittingConvened':
        return { ...sitting, phase: 'CONVENED', convening: event.data, recursOn: event.data.date };
      case 'SittingConvenedAnew':
        return { ...sitting, phase: 'CONVENED', convening: event.data, cancelled: null };
      case 'ExtraSittingArranged':
        return { ...sitting, ownTimes: true, recursOn: null };
      case 'SittingMoved':
        return { ...sitting, ownTimes: true };
      case 'SittingCancelled':
        return { ...sitting, phase: 'CANCELLED', cancelled: event.data.reason };
      case 'SittingReinstated':
        return { ...sitting, phase: 'CONVENED' };
      case 'ChairTaken':
        return { ...sitting, chairs: withChair(sitting.chairs, event.data) };
      case 'ChairDelegateNamed':
        return { ...sitting, chairDelegates: withDelegate(sitting.chairDelegates, event.data) };
      case 'ChairDelegateWithdrawn':
        return { ...sitting, chairDelegates: withoutDelegate(sitting.chairDelegates, event.data.role) };
      case 'SittingOpened':
        return { ...sitting, phase: 'OPEN' };
      case 'ItemMovedByChair': {
        const { personId, toPlace } = event.data;
        return { ...sitting, moves: withMove(sitting.moves ?? [], { personId, toPlace }) };
      }
      case 'OtherBusinessRecorded': {
        const others = (sitting.otherBusiness ?? []).filter((id) => id !== event.data.businessId);
        return { ...sitting, otherBusiness: [...others, event.data.businessId] };
      }
      case 'SittingClosing':
        return { ...sitting, phase: 'CLOSING' };
      case 'SittingClosed':
        return { ...sitting, phase: 'CLOSED' };
      case 'SittingMissed':
        return { ...sitting, phase: 'MISSED' };
      case 'AttendanceRecorded':
      case 'VisitorAdmitted':
      case 'AttendeeLeft':
      case 'AttendanceWithdrawn':
      case 'ApologiesRecorded':
      case 'ApologiesWithdrawn':
        return { ...sitting, ...afterAttendance(sitting, event) };
    }
  },
  catalogue: CATALOGUE,
};

/** Who is there, who has left and who sent apologies, after each of the events about it. */
const afterAttendance = (sitting: Sitting, event: AttendanceEvent): Partial<Sitting> => {
  const { present, attended, left, apologies, chairs } = sitting;
  const came = (presence: Presence): Pick<Sitting, 'present' | 'attended'> => ({
    present: withPresence(present, presence),
    attended: withPresence(attended, presence),
  });
  const back = (id: Id): readonly Id[] => left.filter((officer) => officer !== id);
  switch (event.type) {
    case 'AttendanceRecorded':
      return { ...came(presenceOf(event.data)), left: back(event.data.officer) };
    case 'VisitorAdmitted':
      return { ...came(presenceOfVisitor(event.data)), left: back(event.data.visitorId) };
    case 'AttendeeLeft': {
      const { officer: gone } = event.data;
      const others = <P extends { readonly officer: Id }>(of: readonly P[]): readonly P[] =>
        of.filter(({ officer }) => officer !== gone);
      return { present: others(present), chairs: others(chairs), left: [...back(gone), gone] };
    }
    case 'AttendanceWithdrawn': {
      const { officer: wrong, role: inRole } = event.data;
      const right = ({ officer, role }: Pick<Presence, 'officer' | 'role'>): boolean =>
        officer !== wrong || role !== inRole;
      return {
        present: present.filter(right),
        attended: attended.filter(right),
        chairs: chairs.filter(right),
      };
    }
    case 'ApologiesRecorded': {
      const { role, officer, deputy, informationSent, receivedAt } = event.data;
      const recorded = { role, officer, deputy, informationSent, receivedAt };
      return { apologies: withApology(apologies, recorded) };
    }
    case 'ApologiesWithdrawn':
      return { apologies: apologies.filter((apology) => !sameApology(apology, event.data)) };
  }
};

/** Each chair has one holder at a time: who takes it last. Only what chairing is made of is kept of an event. */
export const withChair = (
  chairs: readonly Chairing[],
  { role, officer, as, deputyRole, namedBy }: Chairing,
): readonly Chairing[] => [
  ...chairs.filter((chair) => chair.role !== role),
  {
    ...{ role, officer, as },
    ...(deputyRole !== undefined && { deputyRole }),
    ...(namedBy !== undefined && { namedBy }),
  },
];
