/**
 * A sitting: one dated occurrence of a meeting series. Convening freezes the terms of reference it meets by,
 * so that an amendment never re-judges an old meeting.
 */
import type { ActionStatus } from '../action/action.js';
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Instant, LocalDate } from '../time.js';
import { withMove, type ChairsPlace } from './chairs-order.js';

export type SittingPhase = 'NOT_CONVENED' | 'CONVENED' | 'OPEN' | 'CLOSING' | 'CLOSED' | 'MISSED';

export type AttendanceMode = 'IN_PERSON' | 'VIDEO' | 'TELEPHONE' | 'WRITTEN_CONTRIBUTION';

/** A sitting as it is convened: when, and by which terms. */
export interface Convening {
  readonly sittingId: Id;
  readonly series: string;
  readonly date: LocalDate;
  readonly startsAt: Instant;
  readonly cutOffAt: Instant;
  readonly terms: TermsOfReference;
  readonly calendarVersion: number;
}

/** Who takes the chair, and whether as the holder of the role or standing in. */
export interface Chairing {
  readonly role: string;
  readonly officer: Id;
  readonly as: 'HOLDER' | 'DEPUTY';
}

export interface Presence {
  readonly officer: Id;
  readonly agency: Id;
  /** The role that the officer is there for; null for another practitioner with an interest. */
  readonly role: string | null;
  readonly as: 'HOLDER' | 'DEPUTY';
  readonly mode: AttendanceMode;
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
}

/** One person to be heard, as the agenda stood when the sitting opened. */
export interface SettledItem {
  readonly personId: Id;
  readonly referralIds: readonly Id[];
  /** Earlier actions that were open, or closed since the sitting before. Left out where there were none. */
  readonly carriedForward?: readonly CarriedAction[];
}

type OfSitting = { readonly sittingId: Id; readonly series: string };

export type SittingConvened = DomainEvent<'SittingConvened', Convening, never>;
export type SittingConvenedAnew = DomainEvent<'SittingConvenedAnew', Convening, never>;
export type ChairTaken = DomainEvent<'ChairTaken', OfSitting & Chairing, never>;
export type AttendanceRecorded = DomainEvent<'AttendanceRecorded', OfSitting & Presence, never>;
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
  | ChairTaken
  | AttendanceRecorded
  | SittingOpened
  | ItemMovedByChair
  | SittingClosing
  | SittingClosed
  | SittingMissed;

export interface Sitting {
  readonly phase: SittingPhase;
  /** Undefined until the sitting is convened. */
  readonly convening?: Convening;
  readonly chairs: readonly Chairing[];
  readonly present: readonly Presence[];
  /** Where a chair put items, the newest last. */
  readonly moves?: readonly ChairsPlace[];
}

const CONVENING = {
  sittingId: 'which sitting; an id made from series and date',
  series: 'code of the meeting series',
  date: 'the day of the sitting',
  startsAt: 'when it begins',
  cutOffAt: 'until when referrals are heard that day',
  terms: 'the public terms of reference it meets by; nobody by name',
  calendarVersion: 'which list of bank holidays it was convened by',
};
const OF_SITTING = {
  sittingId: 'which sitting; an id made from series and date',
  series: 'code of the series',
};
const CHAIRING = {
  role: 'the chair role that is taken; a code',
  officer: 'who takes the chair; a random pseudonym',
  as: 'holder or deputy; the record says who stood in',
};

const CATALOGUE: EventCatalogue<SittingEvent> = {
  SittingConvened: { version: 2, clear: CONVENING, parts: {} },
  SittingConvenedAnew: { version: 2, clear: CONVENING, parts: {} },
  ChairTaken: { version: 1, clear: { ...OF_SITTING, ...CHAIRING }, parts: {} },
  AttendanceRecorded: {
    version: 1,
    clear: {
      ...OF_SITTING,
      officer: 'who is present; a random pseudonym',
      agency: 'for which agency; an id',
      role: 'for which role of the terms; a code',
      as: 'holder or deputy; the record says who stood in',
      mode: 'in person, video, telephone or in writing; a code',
    },
    parts: {},
  },
  SittingOpened: {
    version: 1,
    clear: {
      ...OF_SITTING,
      chairs: CHAIRING,
      absentChairs: 'chair roles that nobody took; codes',
      settled: {
        personId: 'who is to be heard; a random pseudonym',
        referralIds: 'by which referrals; random ids',
        carriedForward: {
          actionId: 'which earlier action; an id',
          revision: 'how far its record had been read',
          status: 'how it stood then; a code',
          ownerAgency: 'which agency answers for it; an id',
          owner: 'which officer does it; a random pseudonym',
          dueAt: 'the instant by which it is due',
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
  initial: { phase: 'NOT_CONVENED', chairs: [], present: [] },
  evolve: (sitting, event) => {
    switch (event.type) {
      case 'SittingConvened':
      case 'SittingConvenedAnew':
        return { ...sitting, phase: 'CONVENED', convening: event.data };
      case 'ChairTaken': {
        const { role, officer, as } = event.data;
        return { ...sitting, chairs: withChair(sitting.chairs, { role, officer, as }) };
      }
      case 'AttendanceRecorded': {
        const { officer, agency, role, as, mode } = event.data;
        return { ...sitting, present: withPresence(sitting.present, { officer, agency, role, as, mode }) };
      }
      case 'SittingOpened':
        return { ...sitting, phase: 'OPEN' };
      case 'ItemMovedByChair': {
        const { personId, toPlace } = event.data;
        return { ...sitting, moves: withMove(sitting.moves ?? [], { personId, toPlace }) };
      }
      case 'SittingClosing':
        return { ...sitting, phase: 'CLOSING' };
      case 'SittingClosed':
        return { ...sitting, phase: 'CLOSED' };
      case 'SittingMissed':
        return { ...sitting, phase: 'MISSED' };
    }
  },
  catalogue: CATALOGUE,
};

/** Each chair has one holder at a time: who takes it last. */
export const withChair = (chairs: readonly Chairing[], taken: Chairing): readonly Chairing[] => [
  ...chairs.filter(({ role }) => role !== taken.role),
  taken,
];

/** Everybody is there once: as was recorded last. */
export const withPresence = <P extends Presence>(present: readonly P[], recorded: P): readonly P[] => [
  ...present.filter(({ officer }) => officer !== recorded.officer),
  recorded,
];

/** Core roles of the terms that nobody present holds or stands in for. */
export const absentRoles = (terms: TermsOfReference, present: readonly Presence[]): readonly string[] =>
  terms.coreMembers
    .map(({ role }) => role)
    .filter((role) => !present.some((presence) => presence.role === role));
