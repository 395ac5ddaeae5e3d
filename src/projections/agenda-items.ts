/** The items of an agenda: one a person as stated, which place each has, and which are heard as one. Pure. */
import type { RuleTrace } from '../domain/decision.js';
import type { Id, Personal } from '../domain/event.js';
import type { MovedBecause } from '../domain/referral/moved.js';
import {
  higherOf,
  NO_PRIORITY,
  type Placement,
  type Priority,
  type ReferredSubject,
} from '../domain/referral/referral.js';
import { inAgendaOrder, placedBy, type PlacedBy } from '../domain/sitting/agenda-order.js';
import { inChairsOrder, type ChairsPlace } from '../domain/sitting/chairs-order.js';
import type { CarriedAction, SittingPhase } from '../domain/sitting/sitting.js';
import type { AgendaKey } from '../domain/terms/terms-of-reference.js';
import type { Instant } from '../domain/time.js';
import type { PresentedBy } from './presenters.js';

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
  /** The sitting that had it before this one, and why it moved; null where none had. */
  readonly carriedFrom: CarriedFrom | null;
  /** The leading record, where two records are of one person and are heard as one item; null otherwise. */
  readonly heardWith: Id | null;
  readonly discussion: 'NOT_STARTED' | 'GOING_ON' | 'CLOSED';
  readonly concluded: boolean;
  /** When its discussion began here; null until then. */
  readonly begunAt: Instant | null;
  /** Who presents it, and reads it by that. Left out until somebody is asked. */
  readonly presentedBy?: PresentedBy | null;
  /** Where the item went instead of being heard here, and why; null while it belongs here. */
  readonly movedOn: {
    readonly placement: Placement | null;
    readonly moved: LeftBecause;
    readonly because: RuleTrace;
  } | null;
}

/** Why an item is not heard here: it moved, or the last referral that listed it was withdrawn. */
export type LeftBecause = MovedBecause | 'WITHDRAWN';

/** What one referral says of its person: all that an item shows of why it is listed and how early follows from these. */
export interface Listed {
  readonly referralId: Id;
  readonly agency: Id;
  readonly receivedAt: Instant;
  readonly ordinal: number;
  readonly immediateRisk: boolean;
  readonly concernTypes: readonly string[];
  readonly late: boolean;
  readonly lateItem: boolean;
  readonly because: RuleTrace;
  readonly priority: Priority;
  /** It was on the agenda of a sitting that closed. */
  readonly carriedForward: boolean;
  readonly carriedFrom: CarriedFrom | null;
}

/** Where an item was before, and why it is not heard there. */
export interface CarriedFrom {
  readonly sittingId: Id;
  readonly moved: MovedBecause;
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

/**
 * The person under whom an item is heard: the leading record, where that is on the same agenda. Where it is not, one
 * of those that were merged into it, always the same: the person is heard once all the same.
 */
export const heardUnder = (items: readonly AgendaItem[], item: AgendaItem): Id => {
  const passed = [item.personId];
  for (let leading = item; leading.heardWith !== null && leading.movedOn === null;) {
    const { heardWith } = leading;
    const next = items.find(({ personId, movedOn: gone }) => personId === heardWith && gone === null);
    if (next === undefined) {
      const alike = items.filter((other) => other.heardWith === heardWith && other.movedOn === null);
      return alike.map(({ personId }) => personId).toSorted()[0] ?? leading.personId;
    }
    // Two that were merged into each other at once: one of them leads, so that nobody is lost, also of a third.
    const ring = passed.indexOf(next.personId);
    if (ring >= 0) return passed.slice(ring).toSorted()[0] ?? item.personId;
    passed.push(next.personId);
    leading = next;
  }
  return passed.at(-1) ?? item.personId;
};

/** Items as they are heard: the records of one person are one item, with every referrer and concern. */
export const asHeard = (items: readonly AgendaItem[]): readonly AgendaItem[] =>
  items
    .filter((item) => heardUnder(items, item) === item.personId)
    .map((leading) =>
      items
        .filter((item) => item !== leading && heardUnder(items, item) === leading.personId)
        .reduce(together, leading),
    );

/** The items that are still to be heard here. */
export const belonging = (agenda: Agenda): readonly AgendaItem[] =>
  agenda.items.filter(({ movedOn }) => movedOn === null);

export interface Listing {
  readonly referralId: Id;
  readonly agency: Id;
  readonly receivedAt: Instant;
  readonly placement: Placement | null;
  readonly because: RuleTrace;
  /** The sitting that it leaves, and why; left out of what has just been received. */
  readonly from?: Id | null;
  readonly moved?: MovedBecause;
}

export const itemOf = (subject: ReferredSubject, listing: Listing): AgendaItem => ({
  personId: subject.personId,
  ...NO_PLACE,
  ...listedTogether(listedBy(listing, subject), []),
  carriedActions: null,
  heardWith: subject.heardWith ?? null,
  discussion: 'NOT_STARTED',
  concluded: false,
  begunAt: null,
  movedOn: null,
});

/** A person is heard once, with every concern and every referrer. */
export const joined = (item: AgendaItem, subject: ReferredSubject, listing: Listing): AgendaItem => {
  const others = item.listings.filter(({ referralId }) => referralId !== listing.referralId);
  return withListings(item, [...others, listedBy(listing, subject)]);
};

const listedBy = (
  { referralId, agency, receivedAt, placement, because, from, moved }: Listing,
  { ordinal, immediateRisk, concernTypes, priority = NO_PRIORITY, carriedForward }: ReferredSubject,
): Listed => ({
  ...{ referralId, agency, receivedAt, because, ordinal, immediateRisk, concernTypes, priority },
  late: placement?.late ?? false,
  lateItem: placement?.lateItem ?? false,
  carriedForward: carriedForward === true,
  carriedFrom: from == null || moved === undefined ? null : { sittingId: from, moved },
});

type OfListings = Pick<AgendaItem, 'referralIds' | 'agencies' | 'listedBecause' | 'overnightIncident'> &
  Pick<AgendaItem, 'carriedFrom'> &
  Pick<AgendaItem, 'receivedAt' | 'ordinal' | 'immediateRisk' | 'concernTypes'> &
  Pick<AgendaItem, 'listings' | 'late' | 'lateItem' | 'priority'>;

/** The first says why the person is listed; an incident that one carries forward may have come overnight by another. */
const listedTogether = (first: Listed, others: readonly Listed[]): OfListings => {
  const listings = [first, ...others];
  return {
    listings,
    referralIds: unique(listings.map(({ referralId }) => referralId)),
    agencies: unique(listings.map(({ agency }) => agency)),
    receivedAt: listings.map(({ receivedAt }) => receivedAt).reduce((a, b) => (b < a ? b : a)),
    ordinal: first.ordinal,
    immediateRisk: listings.some(({ immediateRisk }) => immediateRisk),
    concernTypes: unique(listings.flatMap(({ concernTypes }) => concernTypes)),
    late: first.late,
    lateItem: first.lateItem,
    listedBecause: first.because,
    carriedFrom: listings.find(({ carriedFrom }) => carriedFrom !== null)?.carriedFrom ?? null,
    priority: listings.map(({ priority }) => priority).reduce(higherOf, NO_PRIORITY),
    overnightIncident: listings.some(
      ({ priority, carriedForward }) => priority.criticalIncident && !carriedForward,
    ),
  };
};

const unique = (all: readonly string[]): readonly string[] => [...new Set(all)];

/** The item as these referrals list it; as it was where none does, for what it was is in the record. */
export const withListings = (item: AgendaItem, [first, ...others]: readonly Listed[]): AgendaItem =>
  first === undefined ? item : { ...item, ...listedTogether(first, others) };

/** What one of its referrals says anew. */
export const withListing = (item: AgendaItem, referralId: Id, anew: Partial<Listed>): AgendaItem =>
  withListings(
    item,
    item.listings.map((listed) => (listed.referralId === referralId ? { ...listed, ...anew } : listed)),
  );

const NO_PLACE: Pick<AgendaItem, 'place' | 'systemPlace' | 'placedBy' | 'chairsMove'> = {
  place: 0,
  systemPlace: 0,
  placedBy: { key: 'RECEIPT', among: null },
  chairsMove: null,
};

/** Of two records of one person, whatever puts the item earlier, and everybody who referred. */
const together = (item: AgendaItem, other: AgendaItem): AgendaItem => ({
  ...item,
  referralIds: [...new Set([...item.referralIds, ...other.referralIds])],
  agencies: [...new Set([...item.agencies, ...other.agencies])],
  receivedAt: other.receivedAt < item.receivedAt ? other.receivedAt : item.receivedAt,
  immediateRisk: item.immediateRisk || other.immediateRisk,
  // Weighed apart: an incident that came overnight by one record did not come earlier by the other.
  priority: higherOf(item.priority, other.priority),
  overnightIncident: item.overnightIncident || other.overnightIncident,
  listings: [...item.listings, ...other.listings],
  carriedActions: bothCarried(item.carriedActions, other.carriedActions),
  late: item.late || other.late,
  lateItem: item.lateItem || other.lateItem,
  carriedFrom: item.carriedFrom ?? other.carriedFrom,
  concernTypes: [...new Set([...item.concernTypes, ...other.concernTypes])],
});

const bothCarried = (
  own: AgendaItem['carriedActions'],
  others: AgendaItem['carriedActions'],
): AgendaItem['carriedActions'] => {
  if (own === null || others === null) return own ?? others;
  const known = new Set(own.map(({ actionId }) => actionId));
  return [...own, ...others.filter(({ actionId }) => !known.has(actionId))];
};

/** Changes the item of one record, whether or not it is heard with another. */
export const withOwn = (
  document: Agenda | null,
  personId: Id,
  change: (item: AgendaItem) => AgendaItem,
): Agenda | null =>
  document && {
    ...document,
    items: document.items.map((item) => (item.personId === personId ? change(item) : item)),
  };

/** Changes an item as it is heard: of the person, and of every record that is heard with it. */
export const withItem = (
  document: Agenda | null,
  personId: Id,
  change: (item: AgendaItem) => AgendaItem,
): Agenda | null =>
  document && {
    ...document,
    items: document.items.map((item) =>
      item.personId === personId || heardUnder(document.items, item) === personId ? change(item) : item,
    ),
  };

export const inPlace = (document: Agenda, items: readonly AgendaItem[]): Agenda => {
  const { order, moves } = document;
  const here = items.filter(({ movedOn: gone }) => gone === null);
  const inOrder = inAgendaOrder(order, asHeard(here));
  const why = placedBy(order, inOrder);
  const heard = inOrder.map((item, index) => ({
    ...item,
    systemPlace: index + 1,
    placedBy: why[index] ?? NO_PLACE.placedBy,
    chairsMove: moves.find(({ personId }) => personId === item.personId) ?? null,
  }));
  const places = new Map(
    inChairsOrder(heard, moves).map(({ personId, systemPlace, placedBy: by, chairsMove }, index) => [
      personId,
      { place: index + 1, systemPlace, placedBy: by, chairsMove },
    ]),
  );
  const placed = here.map((item) => ({ ...item, ...(places.get(heardUnder(here, item)) ?? NO_PLACE) }));
  const leads = (item: AgendaItem): number => Number(heardUnder(here, item) !== item.personId);
  const gone = items.filter((item) => item.movedOn !== null);
  return {
    ...document,
    items: [
      ...placed.toSorted((a, b) => a.place - b.place || leads(a) - leads(b)),
      ...gone.map((item) => ({ ...item, ...NO_PLACE })),
    ],
  };
};
