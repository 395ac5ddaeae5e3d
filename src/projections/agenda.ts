/** The agenda of a sitting: who is to be heard, in which place, and why each is on it. */
import { trace, type RuleTrace } from '../domain/decision.js';
import { ERASED, partOf, type Id, type Personal, type Recorded } from '../domain/event.js';
import type { AmendedSubject, ReferralWithdrawn } from '../domain/referral/afterwards.js';
import {
  higherOf,
  NO_PRIORITY,
  type MovedBecause,
  type Placement,
  type Priority,
  type ReferredSubject,
} from '../domain/referral/referral.js';
import { NEVER_SILENTLY } from '../domain/referral/withdraw-referral.js';
import { inAgendaOrder, placedBy, type PlacedBy } from '../domain/sitting/agenda-order.js';
import { inChairsOrder, withMove, type ChairsPlace } from '../domain/sitting/chairs-order.js';
import type { CarriedAction, SittingOpened, SittingPhase } from '../domain/sitting/sitting.js';
import type { AgendaKey } from '../domain/terms/terms-of-reference.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface AgendaItem {
  readonly personId: Id;
  /** Every referral that lists the person here: several referrers of one person are all kept. */
  readonly referralIds: readonly Id[];
  readonly agencies: readonly Id[];
  /** From 1 as the chair has it; 0 for an item that has moved on. */
  readonly place: number;
  /** From 1 in the order of the terms; 0 for an item that has moved on. */
  readonly systemPlace: number;
  /** What put it in its place in the order of the terms. */
  readonly placedBy: PlacedBy;
  /** Where a chair put it instead, and why; null where none did. */
  readonly chairsMove: ChairsMove | null;
  readonly receivedAt: Instant;
  readonly ordinal: number;
  readonly immediateRisk: boolean;
  /** Whatever any of its referrals says that puts it earlier. */
  readonly priority: Priority;
  readonly overnightIncident: boolean;
  readonly listings: readonly Listed[];
  /** Earlier actions as they stood at the opening; null before it, and for a late item: they are live. */
  readonly carriedActions: readonly CarriedAction[] | null;
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
    readonly moved: LeftBecause;
    readonly because: RuleTrace;
  } | null;
}

/** Why an item is not heard here: it moved, or the last referral that listed it was withdrawn. */
export type LeftBecause = MovedBecause | 'WITHDRAWN';
/** What one referral says of how early its person is heard. */
export interface Listed {
  readonly referralId: Id;
  readonly priority: Priority;
  /** It was on the agenda of a sitting that closed. */
  readonly carriedForward: boolean;
}

export interface ChairsMove extends ChairsPlace {
  readonly officer: Id;
  readonly at: Instant;
  readonly reason: Personal<{ readonly text: string }>;
}

export interface Agenda {
  readonly sittingId: Id;
  readonly series: string;
  readonly phase: SittingPhase;
  readonly order: readonly AgendaKey[];
  /** Where a chair put items, the newest last. */
  readonly moves: readonly ChairsMove[];
  /** When it opened, and when the sitting before it had closed; null until then. */
  readonly settled: { readonly at: Instant; readonly since: Instant | null } | null;
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
      case 'ReferralAmended':
        return sittingsOf(event.data.subjects);
      case 'ReferralWithdrawn':
        return sittingsOf(event.data.people);
      case 'SittingConvened':
      case 'SittingConvenedAnew':
      case 'SittingOpened':
      case 'ItemMovedByChair':
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
        return document && opened(document, event.data, event.occurredAt);
      case 'ItemMovedByChair': {
        const { personId, toPlace } = event.data;
        const reason = partOf(event, 'reason') ?? ERASED;
        const move = { personId, toPlace, officer: event.actor.id, at: event.occurredAt, reason };
        return document && inPlace({ ...document, moves: withMove(document.moves, move) }, document.items);
      }
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
        const { personId, priority, referralId } = event.data;
        const ordered = withItem(document, personId, (item) =>
          withListings(
            item,
            item.listings.map((one) => (one.referralId === referralId ? { ...one, priority } : one)),
          ),
        );
        return ordered && inPlace(ordered, ordered.items);
      }
      case 'ReferralAmended':
        return event.data.subjects
          .filter(({ sittingId }) => sittingId === key)
          .reduce((before, subject) => amended(before, subject), document);
      case 'ReferralWithdrawn':
        return event.data.people
          .filter(({ sittingId }) => sittingId === key)
          .reduce((before, { personId }) => withdrawn(before, personId, event), document);
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
  moves: [],
  settled: null,
  items: [],
});

const opened = (document: Agenda, { settled, since }: SittingOpened['data'], at: Instant): Agenda => ({
  ...document,
  phase: 'OPEN',
  settled: { at, since: since ?? null },
  items: document.items.map((item) => {
    const asSettled = settled.find(({ personId }) => personId === item.personId);
    return asSettled === undefined ? item : { ...item, carriedActions: asSettled.carriedForward ?? [] };
  }),
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
  ...NO_PLACE,
  receivedAt,
  ordinal: subject.ordinal,
  immediateRisk: subject.immediateRisk,
  ...weighed([listedBy(referralId, subject)]),
  carriedActions: null,
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
  ...withListings(item, [
    ...item.listings.filter(({ referralId }) => referralId !== listing.referralId),
    listedBy(listing.referralId, subject),
  ]),
  referralIds: [...new Set([...item.referralIds, listing.referralId])],
  agencies: [...new Set([...item.agencies, listing.agency])],
  receivedAt: listing.receivedAt < item.receivedAt ? listing.receivedAt : item.receivedAt,
  immediateRisk: item.immediateRisk || subject.immediateRisk,
  concernTypes: [...new Set([...item.concernTypes, ...subject.concernTypes])],
});

const listedBy = (referralId: Id, { priority = NO_PRIORITY, carriedForward }: ReferredSubject): Listed => ({
  referralId,
  priority,
  carriedForward: carriedForward === true,
});

/** An incident that one referral carries forward may have come overnight by another. */
const weighed = (
  listings: readonly Listed[],
): Pick<AgendaItem, 'listings' | 'priority' | 'overnightIncident'> => ({
  listings,
  priority: listings.map(({ priority }) => priority).reduce(higherOf, NO_PRIORITY),
  overnightIncident: listings.some(
    ({ priority, carriedForward }) => priority.criticalIncident && !carriedForward,
  ),
});

const withListings = (item: AgendaItem, listings: readonly Listed[]): AgendaItem => ({
  ...item,
  ...weighed(listings),
});

const NO_PLACE: Pick<AgendaItem, 'place' | 'systemPlace' | 'placedBy' | 'chairsMove'> = {
  place: 0,
  systemPlace: 0,
  placedBy: { key: 'RECEIPT', among: null },
  chairsMove: null,
};

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

const sittingsOf = (people: readonly { readonly sittingId: Id | null }[]): readonly Id[] => [
  ...new Set(people.flatMap(({ sittingId }) => sittingId ?? [])),
];

/** Another referral of the same person may have put it more strongly: that is kept. */
const amended = (
  document: Agenda | null,
  { personId, concernTypes, immediateRisk }: AmendedSubject,
): Agenda | null => {
  const ordered = withItem(document, personId, (item) => {
    const only = item.referralIds.length === 1;
    return {
      ...item,
      concernTypes: only ? concernTypes : [...new Set([...item.concernTypes, ...concernTypes])],
      immediateRisk: immediateRisk || (!only && item.immediateRisk),
    };
  });
  return ordered && inPlace(ordered, ordered.items);
};

/** A person whom somebody else has referred too is heard all the same. */
const withdrawn = (
  document: Agenda | null,
  personId: Id,
  { data, occurredAt }: Pick<Recorded<ReferralWithdrawn>, 'data' | 'occurredAt'>,
): Agenda | null => {
  const because = trace('The referral was withdrawn, with the reason on it.', NEVER_SILENTLY, occurredAt);
  const after = withItem(document, personId, (item) => {
    const referralIds = item.referralIds.filter((referralId) => referralId !== data.referralId);
    return referralIds.length > 0
      ? { ...item, referralIds }
      : { ...item, movedOn: { placement: null, moved: 'WITHDRAWN' as const, because } };
  });
  return after && inPlace(after, after.items);
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
  const { order, moves } = document;
  const inOrder = inAgendaOrder(
    order,
    items.filter(({ movedOn: gone }) => gone === null),
  );
  const why = placedBy(order, inOrder);
  const here = inOrder.map((item, index) => ({
    ...item,
    systemPlace: index + 1,
    placedBy: why[index] ?? NO_PLACE.placedBy,
    chairsMove: moves.find(({ personId }) => personId === item.personId) ?? null,
  }));
  const gone = items.filter((item) => item.movedOn !== null);
  return {
    ...document,
    items: [
      ...inChairsOrder(here, moves).map((item, index) => ({ ...item, place: index + 1 })),
      ...gone.map((item) => ({ ...item, ...NO_PLACE })),
    ],
  };
};
