/** The cards that documents name people from: of each person, those of every record. */
import type { Id } from '../domain/event.js';
import type { CardHistory, Cards } from '../projections/card-history.js';

/** How many records are loaded for one list of people. */
const RECORDS_AT_MOST = 1_000;

/** The cards of people, and of every record that was ever said to be of one of them. */
export const cardsOfRecords = async (
  people: readonly Id[],
  load: (people: readonly Id[]) => Promise<readonly (CardHistory | undefined)[]>,
): Promise<Cards> => {
  const cards = new Map<Id, CardHistory>();
  const seen = new Set(people);
  for (let wanted = [...seen]; wanted.length > 0 && seen.size <= RECORDS_AT_MOST;) {
    const found = (await load(wanted)).filter((card) => card !== undefined);
    for (const card of found) cards.set(card.personId, card);
    const others = found.flatMap(({ merges }) => merges.map(({ other }) => other));
    wanted = [...new Set(others)].filter((other) => !seen.has(other));
    for (const other of wanted) seen.add(other);
  }
  return cards;
};
