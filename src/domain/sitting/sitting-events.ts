/**
 * What happens to a sitting, as it is stored: convened by frozen terms, chaired, opened with a settled agenda, closed or
 * missed. Who was there and how its day moved have files of their own.
 */
import type { ActionStatus, NotDoneReason } from '../action-status.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../time.js';
import { ATTENDANCE_CATALOGUE, type AttendanceEvent } from './attendance.js';
import { CALENDAR_OF_SITTINGS_CATALOGUE, type CalendarOfSittingsEvent } from './calendar-of-sittings.js';
import { CHAIR_DELEGATES_CATALOGUE, type ChairDelegateEvent } from './chair-delegates.js';
import type { ChairsPlace } from './chairs-order.js';
import { OTHER_BUSINESS_CATALOGUE, type OtherBusinessRecorded } from './other-business.js';
import type { Title } from './who-chairs.js';

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

export const SITTING_CATALOGUE: EventCatalogue<SittingEvent> = {
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
