/** The items of an agenda: one a person as stated, which place each has, and which are heard as one. Pure. */
import type { RuleTrace } from '../domain/decision.js';
import type { Id, Personal } from '../domain/event.js';
import type { MovedBecause } from '../domain/referral/moved.js';
import type { Placement, ReferredSubject } from '../domain/referral/referral.js';
import { higherOf, NO_PRIORITY, type Priority } from '../domain/sitting/priority.js';
import { inAgendaOrder, placedBy, type PlacedBy } from '../domain/sitting/agenda-order.js';
import { inChairsOrder, type ChairsPlace } from '../domain/sitting/chairs-order.js';
import type { SittingPhase } from '../domain/sitting/sitting.js';
import type { CarriedAction } from '../domain/sitting/sitting-events.js';
import type { AgendaKey } from '../domain/terms/terms-of-reference.js';
import type { Instant } from '../domain/time.js';
import type { PresentedBy } from './presenters.js';
import type { ReviewMovedBecause } from '../domain/tracked/tracked-events.js';
import { dueFirst, listedTogether, type Listed, type ListedTogether } from './agenda-listings.js';

export interface AgendaItem extends ListedTogether {
  readonly personId: Id;
  /** From 1 as the chair has it; 0 for an item that has moved on. */
  readonly place: number;
  /** From 1 in the order of the terms; 0 for an item that has moved on. */
  readonly systemPlace: number;
  /** What put it in its place in the order of the terms. */
  readonly placedBy: PlacedBy;
  /** Where a chair put it instead, and why; null where none did. */
  readonly chairsMove: ChairsMove | null;
  /** Earlier actions as they stood at the opening; null before it, and for a late item: they are live. */
  readonly carriedActions: readonly CarriedAction[] | null;
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

/** Why an item is not heard here: it moved, or the last that listed it was withdrawn, or is not due any more. */
export type LeftBecause = MovedBecause | ReviewMovedBecause | 'WITHDRAWN' | EpisodeLeftBecause;
/** Why an episode is not reviewed here: its date was moved, it rests, or it ended. */
export type EpisodeLeftBecause = 'DATE_MOVED' | 'PAUSED' | 'ENDED';

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

/** Of whom, and with which record they are heard. */
type Whom = Pick<ReferredSubject, 'personId' | 'heardWith'>;

export const itemOf = ({ personId, heardWith }: Whom, listed: Listed): AgendaItem => ({
  personId,
  ...NO_PLACE,
  ...listedTogether([listed]),
  carriedActions: null,
  heardWith: heardWith ?? null,
  discussion: 'NOT_STARTED',
  concluded: false,
  begunAt: null,
  movedOn: null,
});

/** A person is heard once, with every concern and every referrer. */
export const joined = (item: AgendaItem, listed: Listed): AgendaItem => {
  const others = item.listings.filter(({ id }) => id !== listed.id);
  return withListings(item, [...others, listed]);
};

/** The item as these list it; as it was where none does, for what it was is in the record. */
export const withListings = (item: AgendaItem, [first, ...others]: readonly Listed[]): AgendaItem =>
  first === undefined ? item : { ...item, ...listedTogether([first, ...others]) };

/** What one of its referrals says anew. */
export const withListing = (item: AgendaItem, id: Id, anew: Partial<Listed>): AgendaItem =>
  withListings(
    item,
    item.listings.map((listed) => (listed.id === id ? { ...listed, ...anew } : listed)),
  );

/**
 * The item after what is meant has left this sitting: it goes along with the last that listed it. What others of the
 * same kind say is never kept from the person: the referrals of one person move as one.
 */
export const leftBy = (
  item: AgendaItem,
  isMeant: (listed: Listed) => boolean,
  movedOn: NonNullable<AgendaItem['movedOn']>,
): AgendaItem => {
  const stands = item.listings.some((listed) => !listed.left && !isMeant(listed));
  if (!stands) return { ...item, movedOn };
  return withListings(
    item,
    item.listings.map((listed) => (isMeant(listed) ? { ...listed, left: true } : listed)),
  );
};

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
  episodeIds: [...new Set([...item.episodeIds, ...other.episodeIds])],
  review: dueFirst(item.review, other.review),
  overdueDays: Math.max(item.overdueDays, other.overdueDays),
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

/** What one of those that list the person says anew of how early the item is heard. */
export const prioritised = (
  document: Agenda | null,
  listedBy: Id,
  { personId, priority: learnt }: { readonly personId: Id; readonly priority: Partial<Priority> },
): Agenda | null => {
  const priority = { ...NO_PRIORITY, ...learnt };
  const ordered = withOwn(document, personId, (item) => withListing(item, listedBy, { priority }));
  return ordered && inPlace(ordered, ordered.items);
};
