/** The agenda of a sitting as a page to read and print: who is to be heard, in which order, and why. Pure. */
import { isErased, type Id } from '../../domain/event.js';
import { isKnown } from '../../domain/known.js';
import { sayPlacedBy } from '../../domain/sitting/agenda-order.js';
import { sayDate } from '../../domain/time.js';
import { asHeard, belonging, type Agenda, type AgendaItem } from '../../projections/agenda-items.js';
import { minutedCard, type Cards, type Heeded } from '../../projections/card-history.js';
import { element, heading, page, paragraph, table } from './html.js';
import { ERASED_TEXT } from './labels.js';
import { SHARING_NOTICE, type Printing } from './printing.js';

/** What a printed agenda says. */
export interface AgendaCopy {
  readonly sittingId: string;
  readonly date: string;
  readonly items: readonly (Pick<
    AgendaItem,
    'personId' | 'place' | 'agencies' | 'concernTypes' | 'immediateRisk' | 'lateItem'
  > & {
    readonly name: string;
    /** Why it is on the agenda, and why in this place. */
    readonly why: string;
    /** What whoever acts must heed; null where there is nothing. */
    readonly safeContact: Heeded | null;
    /** Papers that are held elsewhere, and where; left out where there are none. */
    readonly papers?: readonly string[];
  })[];
}

/** By person: the papers of the referrals that are heard, each with where it is held. */
export type Papers = ReadonlyMap<Id, readonly string[]>;

export const agendaCopy = (
  agenda: Agenda,
  date: string,
  cards: Cards,
  papersOf: Papers = new Map(),
): AgendaCopy => ({
  sittingId: agenda.sittingId,
  date,
  items: asHeard(belonging(agenda)).map((item) => {
    const { personId, place, agencies, concernTypes, immediateRisk, lateItem, listedBecause } = item;
    const { identity, safeContact } = minutedCard(cards, personId);
    const papers = papersOf.get(personId) ?? [];
    const stated = isErased(identity) ? ERASED_TEXT : nameOf(identity.name);
    return {
      ...{ personId, place, agencies, concernTypes, immediateRisk, lateItem },
      ...{ name: stated, safeContact, why: `${sayPlacedBy(item.placedBy)} ${listedBecause.sentence}` },
      // Left out where there are none, so that what was printed before has the same hash.
      ...(papers.length > 0 && { papers }),
    };
  }),
});

const nameOf = (name: Parameters<typeof isKnown<string>>[0]): string =>
  isKnown(name) ? name.value : 'Name not known';

export const agendaHtml = (
  { date, items }: AgendaCopy,
  { title, labels, contentHash }: Pick<Printing, 'title' | 'labels' | 'contentHash'>,
): string => {
  const name = `Agenda of ${title}, ${sayDate(date)}`;
  return page(name, [
    element('header', [heading(1, name), element('p', SHARING_NOTICE, { class: 'notice' })]),
    element('section', [
      heading(2, 'Who is to be heard'),
      table(
        'In the order of the terms of reference',
        ['Place', 'Name', 'Concerns', 'Referred by', 'Why here'],
        items.map((item) => [
          String(item.place),
          item.name,
          item.concernTypes.map((code) => labels.code('concern-type', code)).join(', '),
          item.agencies.map(labels.agency).join(', '),
          reasons(item),
        ]),
        'Nobody is to be heard.',
      ),
    ]),
    element('footer', paragraph(`Content hash (SHA-256): ${contentHash}`)),
  ]);
};

const reasons = ({
  immediateRisk,
  lateItem,
  safeContact,
  why,
  papers = [],
}: AgendaCopy['items'][number]): string =>
  [
    ...(immediateRisk ? ['Immediate safety.'] : []),
    ...(lateItem ? ['Late item, offered to the chair.'] : []),
    why,
    ...(safeContact?.doNotContact === true ? ['Do not contact.'] : []),
    ...(safeContact?.addressHidden === true ? ['The address is hidden.'] : []),
    ...(papers.length > 0 ? [`Papers held at: ${papers.join('; ')}.`] : []),
  ].join(' ');
