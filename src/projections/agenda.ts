/** The agenda of a sitting: who is to be heard, in which place, and why each is on it. */
import type { RuleTrace } from '../domain/decision.js';
import type { Id } from '../domain/event.js';
import {
  higherOf,
  NO_PRIORITY,
  type MovedBecause,
  type Placement,
  type Priority,
  type ReferredSubject,
} from '../domain/referral/referral.js';
import { inAgendaOrder } from '../domain/sitting/agenda-order.js';
import type { SittingPhase } from '../domain/sitting/sitting.js';
import type { AgendaKey } from '../domain/terms/terms-of-reference.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface AgendaItem {
  readonly personId: Id;
  /** Every referral that lists the person here: several referrers of one person are all kept. */
  readonly referralIds: readonly Id[];
  readonly agencies: readonly Id[];
  /** From 1 in the order of the terms; 0 for an item that has moved on. */
  readonly place: number;
  readonly receivedAt: Instant;
  readonly ordinal: number;
  readonly immediateRisk: boolean;
  readonly priority: Priority;
  readonly concernTypes: readonly string[];
  readonly late: boolean;
  /** Received in time, registered after the opening: offered to the chair. */
  readonly lateItem: boolean;
  readonly listedBecause: RuleTrace;
  readonly discussion: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  readonly concluded: boolean;
  /** Where the item went instead of being heard here, and why; null while it belongs here. */
  readonly movedOn: {
    readonly placement: Placement | null;
    readonly moved: MovedBecause;
    readonly because: RuleTrace;
  } | null;
}

export interface Agenda {
  readonly sittingId: Id;
  readonly series: string;
  readonly phase: SittingPhase;
  readonly order: readonly AgendaKey[];
  readonly items: readonly AgendaItem[];
}

/** The items that are still to be heard here. */
export const belonging = (agenda: Agenda): readonly AgendaItem[] =>
  agenda.items.filter(({ movedOn }) => movedOn === null);

export const agenda = projection<Agenda>({
  name: 'agenda',
  version: 3,
  ...byKeyOnly,
  keys: (event) => {
    switch (event.type) {
      case 'ReferralReceived':
        return event.data.placement === null ? [] : [event.data.placement.sittingId];
      case 'ReferralPlaced':
        return [event.data.from, event.data.placement?.sittingId].filter((id) => typeof id === 'string');
      case 'PriorityRecorded':
        return event.data.sittingId === null ? [] : [event.data.sittingId];
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'SittingOpened':
      case 'SittingClosing':
      case 'SittingClosed':
      case 'SittingMissed':
      case 'SittingCancelled':
      case 'SittingReinstated':
      case 'DiscussionStarted':
      case 'DiscussionClosed':
        return [event.data.sittingId];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    switch (event.type) {
      case 'ReferralReceived':
        return listed(document ?? unconvened(key, event.data.series), event.data.subjects, event.data);
      case 'ReferralPlaced': {
        const before = document ?? unconvened(key, event.data.series);
        return event.data.from === key
          ? movedOn(before, event.data)
          : listed(before, event.data.subjects, event.data);
      }
      case 'SittingConvened':
      case 'SittingConvenedAnew': {
        const { series, terms } = event.data;
        const before = document ?? unconvened(key, series);
        return inPlace({ ...before, phase: 'CONVENED', order: terms.agendaOrder }, before.items);
      }
      case 'SittingOpened':
        return document && { ...document, phase: 'OPEN' };
      case 'SittingClosing':
        return document && { ...document, phase: 'CLOSING' };
      case 'SittingClosed':
        return document && { ...document, phase: 'CLOSED' };
      case 'SittingMissed':
        return document && { ...document, phase: 'MISSED' };
      case 'SittingCancelled':
        return document && { ...document, phase: 'CANCELLED' };
      case 'SittingReinstated':
        return document && { ...document, phase: 'CONVENED' };
      case 'PriorityRecorded': {
        const { personId, priority } = event.data;
        const ordered = withItem(document, personId, (item) => ({ ...item, priority }));
        return ordered && inPlace(ordered, ordered.items);
      }
      case 'DiscussionStarted':
        return withItem(document, event.data.personId, (item) => ({ ...item, discussion: 'GOING_ON' }));
      case 'DiscussionClosed': {
        const { personId, concluded } = event.data;
        return withItem(document, personId, (item) => ({ ...item, discussion: 'CLOSED', concluded }));
      }
      default:
        return document;
    }
  },
});

interface Listing {
  readonly referralId: Id;
  readonly agency: Id;
  readonly receivedAt: Instant;
  readonly placement: Placement | null;
  readonly because: RuleTrace;
}

const unconvened = (sittingId: Id, series: string): Agenda => ({
  sittingId,
  series,
  phase: 'NOT_CONVENED',
  order: ['RECEIPT'],
  items: [],
});

const listed = (document: Agenda, subjects: readonly ReferredSubject[], listing: Listing): Agenda => {
  const people = new Set(subjects.map(({ personId }) => personId));
  const others = document.items.filter(({ personId }) => !people.has(personId));
  const items = subjects.map((subject) => {
    const before = document.items.find(
      ({ personId, movedOn: gone }) => personId === subject.personId && gone === null,
    );
    return before === undefined ? itemOf(subject, listing) : joined(before, subject, listing);
  });
  return inPlace(document, [...others, ...items]);
};

const itemOf = (
  subject: ReferredSubject,
  { referralId, agency, receivedAt, placement, because }: Listing,
): AgendaItem => ({
  personId: subject.personId,
  referralIds: [referralId],
  agencies: [agency],
  place: 0,
  receivedAt,
  ordinal: subject.ordinal,
  immediateRisk: subject.immediateRisk,
  priority: subject.priority ?? NO_PRIORITY,
  concernTypes: subject.concernTypes,
  late: placement?.late ?? false,
  lateItem: placement?.lateItem ?? false,
  listedBecause: because,
  discussion: 'NOT_STARTED',
  concluded: false,
  movedOn: null,
});

/** A person is heard once, with every concern and every referrer. */
const joined = (item: AgendaItem, subject: ReferredSubject, listing: Listing): AgendaItem => ({
  ...item,
  referralIds: [...new Set([...item.referralIds, listing.referralId])],
  agencies: [...new Set([...item.agencies, listing.agency])],
  receivedAt: listing.receivedAt < item.receivedAt ? listing.receivedAt : item.receivedAt,
  immediateRisk: item.immediateRisk || subject.immediateRisk,
  priority: higherOf(item.priority, subject.priority ?? NO_PRIORITY),
  concernTypes: [...new Set([...item.concernTypes, ...subject.concernTypes])],
});

const movedOn = (
  document: Agenda,
  {
    subjects,
    placement,
    moved,
    because,
  }: { readonly subjects: readonly ReferredSubject[]; readonly moved: MovedBecause } & Pick<
    Listing,
    'placement' | 'because'
  >,
): Agenda => {
  const people = new Set(subjects.map(({ personId }) => personId));
  return inPlace(
    document,
    document.items.map((item) =>
      people.has(item.personId) ? { ...item, movedOn: { placement, moved, because } } : item,
    ),
  );
};

const withItem = (
  document: Agenda | null,
  personId: Id,
  change: (item: AgendaItem) => AgendaItem,
): Agenda | null =>
  document && {
    ...document,
    items: document.items.map((item) => (item.personId === personId ? change(item) : item)),
  };

const inPlace = (document: Agenda, items: readonly AgendaItem[]): Agenda => {
  const here = inAgendaOrder(
    document.order,
    items.filter(({ movedOn: gone }) => gone === null),
  );
  const gone = items.filter((item) => item.movedOn !== null);
  return {
    ...document,
    items: [
      ...here.map((item, index) => ({ ...item, place: index + 1 })),
      ...gone.map((item) => ({ ...item, place: 0 })),
    ],
  };
};
