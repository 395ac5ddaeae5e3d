/** How far a meeting and those who judged its items anew agree, over a period. */
import { agreementOf, type ConsistencyReport } from '../../domain/sampling/agreement.js';
import type { LocalDate } from '../../domain/time.js';
import { readsOfSeries } from './reads-of-series.js';
import type { ReadSession } from './session.js';

const ITEMS_AT_MOST = 5_000;

/** By the days of the sittings; both days belong to it. Undefined where it is not for the reader. */
export const consistencyOf = async (
  session: ReadSession,
  series: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<ConsistencyReport | undefined> => {
  if (!readsOfSeries(session, 'samples', series)) return undefined;
  const query = { index: 'bySeries', equal: [series], from, to, limit: ITEMS_AT_MOST };
  const found = await session.find('sampled-items', query);
  return agreementOf(
    found.map(({ document }) => ({
      status: document.status ?? 'AWAITED',
      concernTypes: document.concernTypes ?? [],
      ...{ review: document.review ?? null, meeting: document.meeting ?? null },
      because: document.because ?? null,
    })),
  );
};
