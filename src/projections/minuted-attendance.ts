/** Who was at a sitting, as its minutes record it: who came and left, in which chair, and who sent apologies. */
import type { LogEvent } from '../domain/catalogue.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import {
  absentRoles,
  presenceOf,
  presenceOfVisitor,
  sameApology,
  withApology,
  withPresence,
  type Apology,
  type Presence,
  type VisitorCard,
} from '../domain/sitting/attendance.js';
import type { Chairing } from '../domain/sitting/sitting-events.js';
import type { TermsOfReference } from '../domain/terms/terms-of-reference.js';
import type { Instant } from '../domain/time.js';

export interface Attendee extends Presence {
  /** Null for who stayed. */
  readonly leftAt: Instant | null;
  /** A practitioner without an account; null for an officer. */
  readonly visitor: Personal<VisitorCard> | null;
}

export interface MinutedAttendance {
  readonly chairs: readonly Chairing[];
  /** Everybody who was there, also who left before the end. */
  readonly present: readonly Attendee[];
  readonly apologies: readonly Apology[];
  readonly absentRoles: readonly string[];
}

/** The record after somebody came, left, or sent apologies. */
export const attended = <Record extends MinutedAttendance>(
  record: Record,
  event: LogEvent,
  terms: TermsOfReference | null,
): Record => {
  const after = { ...record, ...comingAndGoing(record, event) };
  return terms === null ? after : { ...after, absentRoles: absentRoles(terms, after.present) };
};

const comingAndGoing = (
  { present, apologies, chairs }: MinutedAttendance,
  event: LogEvent,
): Partial<MinutedAttendance> => {
  switch (event.type) {
    case 'AttendanceRecorded': {
      const attendee = { ...presenceOf(event.data), leftAt: null, visitor: null };
      return { present: withPresence(present, attendee) };
    }
    case 'VisitorAdmitted': {
      const visitor = partOf(event, 'visitor') ?? ERASED;
      return { present: withPresence(present, { ...presenceOfVisitor(event.data), leftAt: null, visitor }) };
    }
    case 'AttendeeLeft': {
      const { officer: gone } = event.data;
      const left = (attendee: Attendee): Attendee =>
        attendee.officer === gone ? { ...attendee, leftAt: event.occurredAt } : attendee;
      return { present: present.map(left) };
    }
    case 'AttendanceWithdrawn': {
      const { officer: wrong, role: inRole } = event.data;
      const right = ({ officer, role }: { readonly officer: Id; readonly role: string | null }): boolean =>
        officer !== wrong || role !== inRole;
      return { present: present.filter(right), chairs: chairs.filter(right) };
    }
    case 'ApologiesRecorded': {
      const { role, officer, deputy, informationSent, receivedAt } = event.data;
      return { apologies: withApology(apologies, { role, officer, deputy, informationSent, receivedAt }) };
    }
    case 'ApologiesWithdrawn':
      return { apologies: apologies.filter((apology) => !sameApology(apology, event.data)) };
    default:
      return {};
  }
};
