/**
 * What is known of one record of a person is known of the person: a meeting that knows another of their records reads
 * it too, for as long as the two are said to be one, and not before it may read of the person at all.
 */
import type { About } from '../../access/reading.js';
import type { PersonView } from '../../projections/people.js';
import type { Id } from '../../domain/event.js';
import { recordsOf } from '../leading.js';
import type { Gated, View } from './readable/view.js';

export interface AboutPerson<Document> {
  readonly about: About;
  readonly gated: Gated<Document>;
}

/**
 * What decides about a document, for every record of its person where the view is one of a person.
 * @param cardOf the whole card of a record, ungranted
 */
export const underAnyRecord = async <Document>(
  cardOf: (personId: Id) => Promise<PersonView | undefined>,
  { ofPerson, gated }: Pick<View<Document>, 'ofPerson' | 'gated'>,
  document: Document,
  about: About,
): Promise<AboutPerson<Document>> => {
  if (ofPerson === undefined) return { about, gated };
  const records = await recordsOf(ofPerson(document), cardOf);
  if (records.length < 2) return { about, gated };
  const knowing = records.flatMap(({ referrals, trackedIn = [] }) => [
    ...referrals.map(({ series }) => series),
    ...trackedIn,
  ]);
  const ids = records.map(({ personId }) => personId);
  return {
    about: { ...about, series: [...new Set([...(about.series ?? []), ...knowing])] },
    gated: { ...(gated === 'NEVER' ? {} : gated), people: () => ids, asOne: true },
  };
};
