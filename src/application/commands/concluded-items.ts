/** The concluded items of a period, as the views propose them: whoever draws from them asks their streams. */
import type { Id } from '../../domain/event.js';
import { addDays, type LocalDate } from '../../domain/time.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { SittingView } from '../../projections/sittings.js';
import type { Services } from '../command.js';
import type { BoardIds } from '../ids.js';

export interface Concluded {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly date: LocalDate;
}

const SITTINGS_AT_MOST = 400;

export const concludedItems = async (
  { series, from, to }: { readonly series: string; readonly from: LocalDate; readonly to: LocalDate },
  services: Services,
  ids: BoardIds,
): Promise<readonly Concluded[]> => {
  await services.settle();
  const found = await services.find<SittingView>('sittings', {
    ...{ index: 'bySeries', equal: [series], limit: SITTINGS_AT_MOST },
    // By instant: a local day begins at most a day before or after the day of the same name in UTC.
    ...{ from: `${addDays(from, -1)}T00:00:00.000Z`, to: `${addDays(to, 2)}T00:00:00.000Z` },
  });
  const within = found.filter(({ date }) => from <= date && date <= to);
  const items = await Promise.all(
    within.map(async ({ sittingId, date }) => {
      const agenda = await services.document<Agenda>('agenda', sittingId);
      const heard = (agenda?.items ?? []).filter(({ concluded }) => concluded);
      return heard.map(({ personId }) => ({
        ...{ discussionId: ids.discussion(sittingId, personId), sittingId, personId, date },
      }));
    }),
  );
  return items.flat();
};
