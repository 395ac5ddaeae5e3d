/** What is known about a person: every item of VOLT that links any of the person's records, each granted by itself. */
import type { Id } from '../../domain/event.js';
import type { PersonView } from '../../projections/people.js';
import type { VoltOfPerson } from '../../projections/volt-of-people.js';
import { idsOfRecords } from '../leading.js';
import type { Readable, ReadSession } from './session.js';

const AT_MOST = 100;

/** The latest first. */
export const voltAbout = async (
  { board: { views }, load }: ReadSession,
  personId: Id,
): Promise<readonly Readable<'volt-items'>[]> => {
  const records = await idsOfRecords(personId, (one) => views.get<PersonView>('people', one));
  const linked = await Promise.all(records.map((one) => views.get<VoltOfPerson>('volt-of-people', one)));
  const voltIds = new Set(linked.flatMap((found) => found?.voltIds ?? []));
  const items = await Promise.all([...voltIds].map((voltId) => load('volt-items', voltId)));
  return items
    .filter((item) => item !== undefined)
    .toSorted((a, b) => ((a.recordedAt ?? '') > (b.recordedAt ?? '') ? -1 : 1))
    .slice(0, AT_MOST);
};
