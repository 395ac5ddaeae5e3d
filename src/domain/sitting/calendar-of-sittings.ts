/**
 * Sittings outside the recurrence: arranged, moved, cancelled, reinstated. Each is an event of its own that says
 * why; the times that follow from it are convened as ever (`SittingConvened`, `SittingConvenedAnew`).
 */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import { addMinutes, instantAt, type Instant, type LocalDate } from '../time.js';

export type ArrangeReason = 'URGENT_BUSINESS' | 'AGENDA_TOO_LONG' | 'INSTEAD_OF_ANOTHER' | 'OTHER';

export type MoveReason =
  'CHAIRS_UNAVAILABLE' | 'MEMBERS_UNAVAILABLE' | 'PLACE_OR_SYSTEM_UNAVAILABLE' | 'OTHER';

/** `INQUORATE` is for the chair of a meeting with a quorum; `DAY_DROPPED` is recorded by a policy. */
export type CancelReason = MoveReason | 'INQUORATE' | 'DAY_DROPPED';

/** In the words of whoever changed the calendar. About nobody but them: subjects have no place in it. */
export type Note = Part<'note', { readonly text: string }>;

type OfSitting = { readonly sittingId: Id; readonly series: string };

export type ExtraSittingArranged = DomainEvent<
  'ExtraSittingArranged',
  OfSitting & { readonly reason: ArrangeReason },
  Note
>;
export type SittingMoved = DomainEvent<
  'SittingMoved',
  OfSitting & {
    readonly from: { readonly date: LocalDate; readonly startsAt: Instant };
    readonly to: { readonly date: LocalDate; readonly startsAt: Instant };
    readonly reason: MoveReason;
  },
  Note
>;
export type SittingCancelled = DomainEvent<
  'SittingCancelled',
  OfSitting & { readonly reason: CancelReason },
  Note
>;
/** It was recorded as missed, and was held all the same while the service was down. */
export type SittingReinstated = DomainEvent<'SittingReinstated', OfSitting, never>;
export type CalendarOfSittingsEvent =
  ExtraSittingArranged | SittingMoved | SittingCancelled | SittingReinstated;

/**
 * The cut-off of a sitting that begins at another time than the terms name: as long before its start as the terms
 * put it, so that there is as much time for research and preparation.
 */
export const cutOffBefore = (terms: TermsOfReference, startsAt: Instant): Instant => {
  const { cutOff } = terms;
  const minutes = cutOff.daysBefore * MINUTES_OF_A_DAY + minuteOfDay(terms.startsAt) - minuteOfDay(cutOff.at);
  return addMinutes(startsAt, -minutes);
};

/** When a sitting begins that is arranged for a date and a time by the clocks of the board. */
export const timesOf = (terms: TermsOfReference, date: LocalDate, time: string) => {
  const startsAt = instantAt(date, time, terms.zone);
  return { startsAt, cutOffAt: cutOffBefore(terms, startsAt) };
};

const MINUTES_OF_A_DAY = 24 * 60;
const minuteOfDay = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** A note is the officer's who wrote it. */
export const noteOf = (actor: { readonly kind: string; readonly id: Id }, text: string | undefined) =>
  text === undefined || actor.kind !== 'OFFICER'
    ? []
    : [{ name: 'note' as const, of: [actor.id], content: { text } }];

const OF_SITTING = {
  sittingId: 'which sitting; a random id or one made from series and date',
  series: 'code of the series',
};
const TIMES = { date: 'the day of the sitting', startsAt: 'when it begins' };
const REASON = 'counts of sittings not held as planned; a code';
const NOTE = { note: 'why, in the words of the officer who changed the calendar' };

export const CALENDAR_OF_SITTINGS_CATALOGUE: EventCatalogue<CalendarOfSittingsEvent> = {
  ExtraSittingArranged: { version: 1, clear: { ...OF_SITTING, reason: REASON }, parts: NOTE },
  SittingMoved: { version: 1, clear: { ...OF_SITTING, from: TIMES, to: TIMES, reason: REASON }, parts: NOTE },
  SittingCancelled: { version: 1, clear: { ...OF_SITTING, reason: REASON }, parts: NOTE },
  SittingReinstated: { version: 1, clear: OF_SITTING, parts: {} },
};
