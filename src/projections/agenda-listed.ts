/** Listing people on an agenda, whatever lists them. Pure. */
import { itemOf, inPlace, joined, type Agenda, type AgendaItem } from './agenda-items.js';
import type { Listed } from './agenda-listings.js';

/** How far an item has been heard. */
export type HeardAlready = Pick<AgendaItem, 'discussion' | 'concluded' | 'begunAt'>;

/** A person, what lists them, and how far it has been heard already. */
export interface ToBeListed {
  readonly whom: Parameters<typeof itemOf>[0];
  readonly by: Listed;
  readonly heard?: HeardAlready | undefined;
}

export const listed = (document: Agenda, people: readonly ToBeListed[]): Agenda => {
  const ids = new Set(people.map(({ whom }) => whom.personId));
  const others = document.items.filter(({ personId }) => !ids.has(personId));
  const items = people.map(({ whom, by, heard }) => {
    const before = document.items.find(
      ({ personId, movedOn: gone }) => personId === whom.personId && gone === null,
    );
    return before === undefined ? { ...itemOf(whom, by), ...heard } : joined(before, by);
  });
  return inPlace(document, [...others, ...items]);
};
