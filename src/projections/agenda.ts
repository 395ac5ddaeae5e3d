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
  /** The leading record, where two records are of one person and are heard as one item; null otherwise. */
  readonly heardWith: Id | null;
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

/** The person under whom an item is heard: the leading record, where that is on the same agenda. */
export const heardUnder = (items: readonly AgendaItem[], item: AgendaItem): Id => {
  const passed = [item.personId];
  for (let leading = item; leading.heardWith !== null && leading.movedOn === null;) {
    const { heardWith } = leading;
    const next = items.find(({ personId, movedOn: gone }) => personId === heardWith && gone === null);
    if (next === undefined) return leading.personId;
    // Two that were merged into each other at once: one of them leads, so that nobody is lost.
    if (passed.includes(next.personId)) return passed.toSorted()[0] ?? item.personId;
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
      case 'PeopleMerged':
      case 'PeopleUnmerged':
        return event.data.sittingIds;
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
        const ordered = withOwn(document, personId, (item) => ({ ...item, priority }));
        return ordered && inPlace(ordered, ordered.items);
      }
      case 'PeopleMerged':
      case 'PeopleUnmerged': {
        const heardWith = event.type === 'PeopleMerged' ? event.data.into : null;
        const heard = withOwn(document, event.data.personId, (item) => ({ ...item, heardWith }));
        return heard && inPlace(heard, heard.items);
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
  heardWith: subject.heardWith ?? null,
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

/** Of two records of one person, whatever puts the item earlier, and everybody who referred. */
const together = (item: AgendaItem, other: AgendaItem): AgendaItem => ({
  ...item,
  referralIds: [...new Set([...item.referralIds, ...other.referralIds])],
  agencies: [...new Set([...item.agencies, ...other.agencies])],
  receivedAt: other.receivedAt < item.receivedAt ? other.receivedAt : item.receivedAt,
  immediateRisk: item.immediateRisk || other.immediateRisk,
  priority: higherOf(item.priority, other.priority),
  concernTypes: [...new Set([...item.concernTypes, ...other.concernTypes])],
});

/** Changes the item of one record, whether or not it is heard with another. */
const withOwn = (
  document: Agenda | null,
  personId: Id,
  change: (item: AgendaItem) => AgendaItem,
): Agenda | null =>
  document && {
    ...document,
    items: document.items.map((item) => (item.personId === personId ? change(item) : item)),
  };

/** Changes an item as it is heard: of the person, and of every record that is heard with it. */
const withItem = (
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

const inPlace = (document: Agenda, items: readonly AgendaItem[]): Agenda => {
  const here = items.filter(({ movedOn: gone }) => gone === null);
  const places = new Map(
    inAgendaOrder(document.order, asHeard(here)).map(({ personId }, index) => [personId, index + 1]),
  );
  const placed = here.map((item) => ({ ...item, place: places.get(heardUnder(here, item)) ?? 0 }));
  const leads = (item: AgendaItem): number => Number(heardUnder(here, item) !== item.personId);
  const gone = items.filter((item) => item.movedOn !== null);
  return {
    ...document,
    items: [
      ...placed.toSorted((a, b) => a.place - b.place || leads(a) - leads(b)),
      ...gone.map((item) => ({ ...item, place: 0 })),
    ],
  };
};
