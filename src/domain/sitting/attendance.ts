/**
 * Who is there, by role and person, and who is not and has said so. "Roles, not agencies": one officer may be
 * there for several roles, each of them counted.
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Instant } from '../time.js';

export type AttendanceMode = 'IN_PERSON' | 'VIDEO' | 'TELEPHONE' | 'WRITTEN_CONTRIBUTION';

export interface Presence {
  /** The officer; for a practitioner without an account, the id under which the record knows them. */
  readonly officer: Id;
  readonly agency: Id;
  /** The role that the officer is there for; null for another practitioner with an interest. */
  readonly role: string | null;
  readonly as: 'HOLDER' | 'DEPUTY';
  readonly mode: AttendanceMode;
  /** For whom a deputy stands in; left out where that is not known, or nobody. */
  readonly deputisingFor?: Id;
  /** Listens and does not take part; left out for everybody else. */
  readonly observer?: true;
}

/** Apologies stand for a role, for an officer, or for an officer in a role. */
export interface ApologyFor {
  readonly role: string | null;
  readonly officer: Id | null;
}

export interface Apology extends ApologyFor {
  /** Who comes instead; null where nobody does, or that is not known. */
  readonly deputy: Id | null;
  /** Whether what is known was sent ahead. */
  readonly informationSent: boolean;
  /** When it reached the meeting; null where nothing was sent. */
  readonly receivedAt: Instant | null;
}

type OfSitting = { readonly sittingId: Id; readonly series: string };

export type AttendanceRecorded = DomainEvent<'AttendanceRecorded', OfSitting & Presence, never>;
export type VisitorAdmitted = DomainEvent<
  'VisitorAdmitted',
  OfSitting & {
    readonly visitorId: Id;
    readonly agency: Id;
    readonly mode: AttendanceMode;
    readonly observer: boolean;
  },
  Part<'visitor', VisitorCard>
>;
export type AttendeeLeft = DomainEvent<'AttendeeLeft', OfSitting & { readonly officer: Id }, never>;
export type AttendanceWithdrawn = DomainEvent<
  'AttendanceWithdrawn',
  OfSitting & { readonly officer: Id; readonly role: string | null },
  never
>;
export type ApologiesRecorded = DomainEvent<
  'ApologiesRecorded',
  OfSitting & Apology,
  Part<'message', { readonly text: string }>
>;
export type ApologiesWithdrawn = DomainEvent<'ApologiesWithdrawn', OfSitting & ApologyFor, never>;
export type AttendanceEvent =
  | AttendanceRecorded
  | VisitorAdmitted
  | AttendeeLeft
  | AttendanceWithdrawn
  | ApologiesRecorded
  | ApologiesWithdrawn;

/** A practitioner who is there without an account of the board. */
export interface VisitorCard {
  readonly name: string;
  /** What the practitioner is, in a few words: "school nurse". */
  readonly position: string;
}

/** Everybody is there once for each role: as was recorded last. */
export const withPresence = <P extends Presence>(present: readonly P[], recorded: P): readonly P[] => [
  ...present.filter(({ officer, role }) => officer !== recorded.officer || role !== recorded.role),
  recorded,
];

/** Core roles of the terms that nobody present holds or stands in for. */
export const absentRoles = (terms: TermsOfReference, present: readonly Presence[]): readonly string[] =>
  terms.coreMembers
    .map(({ role }) => role)
    .filter((role) => !present.some((presence) => presence.role === role));

export const sameApology = (a: ApologyFor, b: ApologyFor): boolean =>
  a.role === b.role && a.officer === b.officer;

export const withApology = <A extends Apology>(apologies: readonly A[], recorded: A): readonly A[] => [
  ...apologies.filter((apology) => !sameApology(apology, recorded)),
  recorded,
];

/** Only what presence is made of: an event also says of which sitting. */
export const presenceOf = ({
  officer,
  agency,
  role,
  as,
  mode,
  deputisingFor,
  observer,
}: Presence): Presence => ({
  ...{ officer, agency, role, as, mode },
  ...(deputisingFor !== undefined && { deputisingFor }),
  ...(observer === true && { observer }),
});

/** A visitor as anybody else who is there: without a role. */
export const presenceOfVisitor = ({
  visitorId,
  agency,
  mode,
  observer,
}: VisitorAdmitted['data']): Presence => ({
  ...{ officer: visitorId, agency, role: null, as: 'HOLDER', mode },
  ...(observer && { observer }),
});

const OF_SITTING = {
  sittingId: 'which sitting; a random id or one made from series and date',
  series: 'code of the series',
};
const MODE = 'in person, video, telephone or in writing; a code';
const APOLOGY_FOR = {
  role: 'for which role of the terms; a code',
  officer: 'who cannot come; a random pseudonym',
};

export const ATTENDANCE_CATALOGUE: EventCatalogue<AttendanceEvent> = {
  AttendanceRecorded: {
    version: 1,
    clear: {
      ...OF_SITTING,
      officer: 'who is present; a random pseudonym',
      agency: 'for which agency; an id',
      role: 'for which role of the terms; a code',
      as: 'holder or deputy; the record says who stood in',
      mode: MODE,
      deputisingFor: 'for whom a deputy stands in; a random pseudonym',
      observer: 'listens without taking part; yes or left out',
    },
    parts: {},
  },
  VisitorAdmitted: {
    version: 1,
    clear: {
      ...OF_SITTING,
      visitorId: 'who is there without an account; a random pseudonym',
      agency: 'for which agency; an id',
      mode: MODE,
      observer: 'listens without taking part; yes or no',
    },
    parts: { visitor: 'name and position of the practitioner' },
  },
  AttendeeLeft: {
    version: 1,
    clear: { ...OF_SITTING, officer: 'who has left the room; a random pseudonym' },
    parts: {},
  },
  AttendanceWithdrawn: {
    version: 1,
    clear: {
      ...OF_SITTING,
      officer: 'who was marked by mistake; a random pseudonym',
      role: 'for which role of the terms; a code',
    },
    parts: {},
  },
  ApologiesRecorded: {
    version: 1,
    clear: {
      ...OF_SITTING,
      ...APOLOGY_FOR,
      deputy: 'who comes instead; a random pseudonym',
      informationSent: 'whether the meeting has the information; yes or no',
      receivedAt: 'when the information reached the meeting',
    },
    parts: { message: 'what the practitioner wrote to say that they cannot come' },
  },
  ApologiesWithdrawn: { version: 1, clear: { ...OF_SITTING, ...APOLOGY_FOR }, parts: {} },
};
