/** The records of one person: which of them leads, and which were merged into it, as far as that goes. */
import type { Id } from '../domain/event.js';
import type { PersonView } from '../projections/people.js';

/** How many records may be merged one into another. */
const MERGED_AT_MOST = 50;

/** Of two that were merged into each other at once one leads, by their ids, also for a third: the answer never wavers. */
export const leadingOf = async (
  personId: Id,
  mergedInto: (personId: Id) => Promise<Id | null | undefined>,
): Promise<Id> => {
  const seen = [personId];
  for (let leading = personId; seen.length <= MERGED_AT_MOST;) {
    const next = await mergedInto(leading);
    if (next === null || next === undefined) return leading;
    const ring = seen.indexOf(next);
    if (ring >= 0) return seen.slice(ring).toSorted()[0] ?? personId;
    seen.push(next);
    leading = next;
  }
  return seen.toSorted()[0] ?? personId;
};

/** What of a card tells which records are of one person. */
export type MergedCard = Pick<PersonView, 'personId' | 'mergedInto' | 'mergedFrom'>;

/** All records of one person, the leading one first; none where there is no such person. */
export const recordsOf = async <Card extends MergedCard>(
  personId: Id,
  cardOf: (personId: Id) => Promise<Card | undefined>,
): Promise<readonly Card[]> => {
  const own = await cardOf(personId);
  if (own === undefined) return [];
  if (own.mergedInto === null && own.mergedFrom.length === 0) return [own];
  const records: Card[] = [];
  const waiting = [await leadingOf(personId, async (one) => (await cardOf(one))?.mergedInto)];
  for (const next of waiting) {
    const record = next === personId ? own : await cardOf(next);
    if (record === undefined) continue;
    records.push(record);
    const more = record.mergedFrom.filter((other) => !waiting.includes(other));
    waiting.push(...more.slice(0, MERGED_AT_MOST - waiting.length));
  }
  return records.some((record) => record.personId === personId) ? records : [...records, own];
};

/** The ids of all records of one person; the id itself where nothing is known of the person yet. */
export const idsOfRecords = async (
  personId: Id,
  cardOf: (personId: Id) => Promise<MergedCard | undefined>,
): Promise<readonly Id[]> => {
  const records = await recordsOf(personId, cardOf);
  return records.length === 0 ? [personId] : records.map((record) => record.personId);
};

/** The same, as the views have them. */
export const recordIdsOf = (
  personId: Id,
  { document }: { readonly document: <Doc>(view: string, key: string) => Promise<Doc | undefined> },
): Promise<readonly Id[]> => idsOfRecords(personId, (one) => document<PersonView>('people', one));
