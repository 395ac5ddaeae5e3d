/** Which of the records of one person leads: the one that the others were merged into, as far as that goes. */
import type { Id } from '../domain/event.js';

/** How many records may be merged one into another. */
const MERGED_AT_MOST = 50;

/** Two that were merged into each other at once are told apart by their ids: the answer never wavers. */
export const leadingOf = async (
  personId: Id,
  mergedInto: (personId: Id) => Promise<Id | null | undefined>,
): Promise<Id> => {
  const seen = [personId];
  for (let leading = personId; seen.length <= MERGED_AT_MOST;) {
    const next = await mergedInto(leading);
    if (next === null || next === undefined) return leading;
    if (seen.includes(next)) break;
    seen.push(next);
    leading = next;
  }
  return seen.toSorted()[0] ?? personId;
};
