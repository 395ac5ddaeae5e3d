/** The concluded items of a period, as the views propose them: whoever draws from them asks their streams. */
import type { Id } from '../../domain/event.js';
import { addDays, type LocalDate } from '../../domain/time.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { PersonHappenings } from '../../projections/person-happenings.js';
import type { SittingView } from '../../projections/sittings.js';
import type { Services } from '../command.js';
import type { BoardIds } from '../ids.js';

export interface Concluded {
  readonly discussionId: Id;
  readonly sittingId: Id;
  readonly personId: Id;
  readonly date: LocalDate;
}

/** Officers who have a conflict on any item of a person, by person. */
export type Conflicts = ReadonlyMap<Id, ReadonlySet<Id>>;

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

export const conflictsOnPeople = async (people: readonly Id[], services: Services): Promise<Conflicts> => {
  const conflicts = new Map<Id, ReadonlySet<Id>>();
  for (const personId of new Set(people)) {
    const happened = await services.document<PersonHappenings>('person-happenings', personId);
    const officers = new Set<Id>();
    for (const happening of happened?.happenings ?? []) {
      if (happening.kind !== 'DISCUSSED') continue;
      const item = await services.document<DiscussionView>('discussions', happening.discussionId);
      for (const { officer } of item?.conflicts ?? []) officers.add(officer);
    }
    conflicts.set(personId, officers);
  }
  return conflicts;
};
