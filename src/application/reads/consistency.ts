/** How far a meeting and those who judged its items anew agree, over a period. */
import { grantedFields } from '../../access/reading.js';
import { agreementOf, type ConsistencyReport } from '../../domain/sampling/agreement.js';
import type { LocalDate } from '../../domain/time.js';
import type { ReadSession } from './session.js';

const ITEMS_AT_MOST = 5_000;

/** By the days of the sittings; both days belong to it. Undefined where it is not for the reader. */
export const consistencyOf = async (
  { reader, terms, find }: ReadSession,
  series: string,
  { from, to }: { readonly from: LocalDate; readonly to: LocalDate },
): Promise<ConsistencyReport | undefined> => {
  if (grantedFields(reader, terms, 'samples', { series: [series] }).length === 0) return undefined;
  const query = { index: 'bySeries', equal: [series], from, to, limit: ITEMS_AT_MOST };
  const found = await find('sampled-items', query);
  return agreementOf(
    found.map(({ document }) => ({
      status: document.status ?? 'AWAITED',
      concernTypes: document.concernTypes ?? [],
      ...{ review: document.review ?? null, meeting: document.meeting ?? null },
      because: document.because ?? null,
    })),
  );
};
