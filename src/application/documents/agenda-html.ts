/** The agenda of a sitting as a page to read and print: who is to be heard, in which order, and why. Pure. */
import type { ActionStatus, NotDoneReason } from '../../domain/action-status.js';
import { sayDue } from '../../domain/due.js';
import { isErased, type Id, type Personal } from '../../domain/event.js';
import { isKnown } from '../../domain/known.js';
import { sayPlacedBy } from '../../domain/sitting/agenda-order.js';
import { localTimeOf, sayDate, sayDateTime, sayTime, type Instant } from '../../domain/time.js';
import { asHeard, belonging, type Agenda, type AgendaItem } from '../../projections/agenda-items.js';
import type { Cards, Heeded } from '../../projections/card-history.js';
import { itemSections, meetingSections } from '../../projections/item-sections.js';
import { minutedCard } from '../../projections/minuted-card.js';
import type { Slot } from '../../domain/sitting/time-budget.js';
import { element, heading, page, paragraph, table, type Content, type Html } from './html.js';
import { ERASED_TEXT } from './labels.js';
import { byPiece, type ReviewCopy } from './agenda-review-html.js';
import { SHARING_NOTICE, type Printing } from './printing.js';
import { sayStatus } from './say-status.js';
import { born, heed, textOf } from './words.js';

/** What a printed agenda says. */
export interface AgendaCopy {
  readonly sittingId: string;
  readonly date: string;
  /** That more is listed than there is time for; left out where it is not. */
  readonly overTime?: string;
  readonly items: readonly (Pick<
    AgendaItem,
    'personId' | 'place' | 'agencies' | 'concernTypes' | 'immediateRisk' | 'lateItem'
  > & {
    readonly name: string;
    /** Tells two people of one name apart; why there is none, where there is none. */
    readonly dateOfBirth: string;
    /** Why it is on the agenda, and why in this place. */
    readonly why: string;
    /** What whoever acts must heed; null where there is nothing. */
    readonly safeContact: Heeded | null;
    /** Papers that are held elsewhere, and where; left out where there are none. */
    readonly papers?: readonly string[];
    /** When it is planned to be heard; left out where no time is shared out. */
    readonly slot?: Slot;
    /** Why a chair put it there instead; null where none did. */
    readonly movedBecause: Personal<{ readonly text: string }> | null;
    /** Who presents it, and whether there is a report; left out where the meeting asks nobody. */
    readonly presented?: PresentedCopy;
    /** What its meeting reviews; left out where it follows no template. */
    readonly review?: ReviewCopy;
    /** Earlier actions: as they stood at the opening, or stand until then. */
    readonly actions: readonly EarlierActionCopy[];
  })[];
}

export interface EarlierActionCopy {
  readonly action: Personal<{ readonly text: string }> | null;
  readonly status: ActionStatus;
  readonly dueAt: Instant;
  readonly ownerAgency: Id;
  readonly owner: Id;
  /** Why it was not done; left out where it was, or is to be. */
  readonly notDone?: NotDoneReason;
}

/** Who is asked to present an item, and how their report stands, in a sentence. */
export interface PresentedCopy {
  readonly officer: Id | null;
  readonly agency: Id | null;
  readonly report: string;
}

/** The earlier actions of each person on an agenda. */
export type EarlierActions = ReadonlyMap<Id, readonly EarlierActionCopy[]>;

/** By person: the papers of the referrals that are heard, each with where it is held. */
export type Papers = ReadonlyMap<Id, readonly string[]>;

/** What stands beside an item, where there is any. */
export interface Beside {
  readonly slotAt?: (place: number) => Slot | null;
  /** That more is listed than there is time for; null where it is not. */
  readonly overTime?: string | null;
  readonly earlier?: EarlierActions;
  readonly papers?: Papers;
  readonly presented?: ReadonlyMap<Id, PresentedCopy>;
  readonly reviews?: ReadonlyMap<Id, ReviewCopy>;
}

export const agendaCopy = (
  agenda: Agenda,
  date: string,
  cards: Cards,
  {
    earlier = new Map(),
    papers: papersOf = new Map(),
    slotAt = () => null,
    overTime = null,
    presented: presentedOf = new Map(),
    reviews = new Map(),
  }: Beside = {},
): AgendaCopy => ({
  sittingId: agenda.sittingId,
  date,
  ...(overTime !== null && { overTime }),
  items: asHeard(belonging(agenda)).map((item) => {
    const { personId, place, agencies, concernTypes, immediateRisk, lateItem, listedBecause } = item;
    const { chairsMove } = item;
    const { identity, dateOfBirthAccuracy, safeContact } = minutedCard(cards, personId);
    const papers = papersOf.get(personId) ?? [];
    const slot = slotAt(place);
    const presented = presentedOf.get(personId);
    const review = reviews.get(personId);
    const stated = isErased(identity) ? ERASED_TEXT : nameOf(identity.name);
    return {
      ...{ personId, place, agencies, concernTypes, immediateRisk, lateItem },
      ...{ name: stated, safeContact, why: `${sayPlacedBy(item.placedBy)} ${listedBecause.sentence}` },
      // Left out where there are none, so that what was printed before has the same hash.
      ...(papers.length > 0 && { papers }),
      ...(slot !== null && { slot }),
      ...(presented && { presented }),
      ...(review && { review }),
      dateOfBirth: isErased(identity) ? ERASED_TEXT : born(identity.dateOfBirth, dateOfBirthAccuracy),
      movedBecause: chairsMove === null || chairsMove.toPlace === null ? null : chairsMove.reason,
      actions: earlier.get(personId) ?? [],
    };
  }),
});

const nameOf = (name: Parameters<typeof isKnown<string>>[0]): string =>
  isKnown(name) ? name.value : 'Name not known';

/** What the page is printed with besides what it says. */
export type AgendaPrinting = Pick<Printing, 'title' | 'zone' | 'labels' | 'contentHash' | 'template'> & {
  readonly startsAt?: Instant;
};

export const agendaHtml = (copy: AgendaCopy, printing: AgendaPrinting): string => {
  const { date, overTime } = copy;
  const { title, contentHash, startsAt, zone } = printing;
  const name = `Agenda of ${title}, ${sayDate(date)}`;
  return page(name, [
    element('header', [
      heading(1, name),
      startsAt === undefined ? [] : paragraph(`Begins on ${sayDateTime(startsAt, zone)}.`),
      overTime === undefined ? [] : element('p', overTime, { class: 'notice' }),
      element('p', SHARING_NOTICE, { class: 'notice' }),
    ]),
    sections(copy, printing),
    element('footer', paragraph(`Content hash (SHA-256): ${contentHash}`)),
  ]);
};

/** In the order of the template, where the terms have one: a meeting can go on by it on paper. */
const sections = (copy: AgendaCopy, printing: AgendaPrinting): Content =>
  printing.template === undefined
    ? inFreeOrder(copy, printing)
    : meetingSections(printing.template).map(({ heading: title, pieces }) =>
        element('section', [
          heading(2, title),
          pieces.includes('PEOPLE') ? [whoIsHeard(copy, printing), byItem(copy, printing)] : [],
        ]),
      );

const inFreeOrder = (copy: AgendaCopy, printing: AgendaPrinting): Content => {
  const { items } = copy;
  return [
    element('section', [heading(2, 'Who is to be heard'), whoIsHeard(copy, printing)]),
    element('section', [
      heading(2, 'Earlier actions'),
      items.every(({ actions }) => actions.length === 0)
        ? paragraph('Nobody on this agenda has an earlier action that is open or was closed since last time.')
        : items.filter(({ actions }) => actions.length > 0).map((item) => earlierActions(item, printing)),
    ]),
  ];
};

const whoIsHeard = ({ items }: AgendaCopy, { labels, zone }: AgendaPrinting): Html =>
  table(
    'In the order in which they are heard: that of the terms of reference, as a chair changed it',
    ['Place', 'Name', 'Date of birth', 'Concerns', 'Referred by', 'Why here'],
    items.map((item) => [
      String(item.place),
      item.name,
      item.dateOfBirth,
      item.concernTypes.map((code) => labels.code('concern-type', code)).join(', '),
      item.agencies.map(labels.agency).join(', '),
      reasons(item, zone),
    ]),
    'Nobody is to be heard.',
  );

/** Each item by the headings of its template, with what is known of it before the meeting. */
const byItem = ({ items }: AgendaCopy, printing: AgendaPrinting): Content =>
  items.map((item) => [
    heading(3, `${item.place}. ${item.name}`),
    itemSections(printing.template, []).map(({ heading: title, pieces }) => [
      heading(4, title),
      pieces.includes('REPORT') ? paragraph(presentedBy(item, printing)) : [],
      pieces.includes('EARLIER_ACTIONS') ? earlierActions(item, printing) : [],
      pieces.map((piece) => byPiece(piece, item.review, printing)),
    ]),
  ]);

const presentedBy = ({ presented }: AgendaCopy['items'][number], { labels }: AgendaPrinting): string => {
  if (presented === undefined) return 'Nobody has been asked to present it.';
  const { officer, agency, report } = presented;
  const who = officer === null ? 'The worker, who has no account here' : labels.officer(officer);
  return `${officer === null && agency !== null ? labels.agency(agency) : who}. ${report}`;
};

const earlierActions = (
  { place, name, actions }: AgendaCopy['items'][number],
  { labels, zone }: AgendaPrinting,
): Html =>
  table(
    `${place}. ${name}`,
    ['Action', 'Status', 'Due', 'Agency', 'Who'],
    actions.map(({ action, status, notDone = null, dueAt, ownerAgency, owner }) => [
      action === null ? 'Not for you' : textOf(action, ({ text }) => text),
      sayStatus(status, notDone),
      `By ${sayDue(dueAt, zone)}`,
      labels.agency(ownerAgency),
      labels.officer(owner),
    ]),
    'None.',
  );

const reasons = (
  { immediateRisk, lateItem, safeContact, why, papers = [], movedBecause, slot }: AgendaCopy['items'][number],
  zone: string,
): string =>
  [
    ...(slot === undefined ? [] : [saySlot(slot, zone)]),
    ...(immediateRisk ? ['Immediate safety.'] : []),
    ...(lateItem ? ['Late item, offered to the chair.'] : []),
    why,
    ...(movedBecause === null ? [] : [`Put here by a chair: ${textOf(movedBecause, ({ text }) => text)}`]),
    ...(safeContact === null ? [] : [heed(safeContact)]),
    ...(papers.length > 0 ? [`Papers held at: ${papers.join('; ')}.`] : []),
  ].join(' ');

const saySlot = ({ from, until, overBudget }: Slot, zone: string): string => {
  const times = `${sayTime(localTimeOf(from, zone))} to ${sayTime(localTimeOf(until, zone))}`;
  return overBudget ? `Planned for ${times}, later than there is time for.` : `Planned for ${times}.`;
};

/** How the report of whoever presents an item stands, for a page. */
export const sayReport = ({
  at,
  isCarried,
  isMissed,
  zone,
}: {
  readonly at: Instant | undefined;
  readonly isCarried: boolean;
  readonly isMissed: boolean;
  readonly zone: string;
}): string => {
  if (at !== undefined) return `The report came on ${sayDateTime(at, zone)}.`;
  if (isCarried) return 'The report for the sitting before stands.';
  return isMissed ? 'The report was due and has not come.' : 'The report is not due yet.';
};
