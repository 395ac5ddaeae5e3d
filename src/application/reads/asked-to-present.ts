/** The items that a reader is asked to present and that have not been heard. */
import { agencyOf } from '../../access/facts.js';
import type { Readable, ReadSession } from './session.js';

/** Nobody is asked to present more. */
const AT_MOST = 100;

/** By name, or through their agency where nobody of it has said yet that they come; the next one first. */
export const askedToPresent = async (session: ReadSession): Promise<readonly Readable<'presenting'>[]> => {
  const { actor } = session.reader;
  const own = { index: 'byPresenter', equal: [actor.id], limit: AT_MOST };
  const agencys = { index: 'byAgency', equal: [agencyOf(session.reader)], limit: AT_MOST };
  const found = await Promise.all([session.find('presenting', own), session.find('presenting', agencys)]);
  return found
    .flat()
    .map(({ document }) => document)
    .toSorted((a, b) => ((a.invited?.startsAt ?? '') < (b.invited?.startsAt ?? '') ? -1 : 1))
    .slice(0, AT_MOST);
};
