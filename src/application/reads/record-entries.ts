/** What is to be written into people's own records, as it waits for the reader or a colleague of theirs. */
import type { Found, ReadSession } from './session.js';

const AT_MOST = 100;

/** Of the reader's agency, the soonest due first. */
export const entriesToWrite = async (session: ReadSession): Promise<readonly Found<'record-entries'>[]> => {
  const { actor } = session.reader;
  if (!('agency' in actor)) return [];
  return session.find('record-entries', {
    ...{ index: 'byAgency', equal: [actor.agency, 'AWAITED'], limit: AT_MOST },
  });
};
