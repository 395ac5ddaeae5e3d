/** The register of professional differences as a reader may see it, with how long each has waited and for whom. */
import { workingDaysSince, type Calendar } from '../../domain/calendar.js';
import { localDateOf, type Instant, type LocalDate } from '../../domain/time.js';
import type { DifferenceStage, StageView } from '../../projections/differences.js';
import type { PageOf, Readable, ReadSession, ViewQuery } from './session.js';

type Phase = NonNullable<Readable<'differences'>['phase']>;

/** Those of a series, the longest waiting first; in one state where that is asked. */
export const differencesOf = (
  session: ReadSession,
  {
    series,
    state,
    first,
    after,
  }: {
    readonly series: string;
    readonly state: Phase | undefined;
    readonly first: number;
    readonly after: ViewQuery['after'];
  },
): Promise<PageOf<'differences'>> =>
  session.page('differences', {
    ...(state === undefined
      ? { index: 'bySeries', equal: [series] }
      : { index: 'byPhase', equal: [series, state] }),
    limit: first,
    ...(after && { after }),
  });

/** How long it was at one stage. */
export interface StageAge extends StageView {
  /** Null for the stage at which it is now. */
  readonly until: Instant | null;
  readonly workingDays: number;
  readonly overdue: boolean;
}

export interface Age {
  /** From when it was raised until it was settled; until today where it was not. */
  readonly workingDaysOpen: number;
  readonly stages: readonly StageAge[];
}

const SETTLED: ReadonlySet<DifferenceStage> = new Set(['RESOLVED', 'NOTED', 'WITHDRAWN']);

/** In working days of the meeting's calendar, as it stands now. */
export const ageOf = async (
  { board, terms, facts }: ReadSession,
  { series = '', stages = [], raisedOn }: Pick<Readable<'differences'>, 'series' | 'stages' | 'raisedOn'>,
): Promise<Age> => {
  const inForce = terms.get(series);
  const calendar = await board.views.get<Calendar>('calendars', inForce?.calendar ?? '');
  const now = board.clock.now();
  const zone = inForce?.zone ?? facts.board.zone;
  // Dissent may have been said long before it was taken up: what counts is the day on which it was said.
  const dayOf = (at: Instant): LocalDate =>
    at === stages[0]?.since && raisedOn !== undefined ? raisedOn : localDateOf(at, zone);
  const days = (from: Instant, to: Instant): number =>
    calendar === undefined ? 0 : workingDaysSince(calendar, dayOf(from), localDateOf(to, zone));
  const ages = stages.map((stage, index): StageAge => {
    const until = stages[index + 1]?.since ?? null;
    const overdue = stage.dueAt !== null && stage.dueAt <= (until ?? now);
    // What is settled does not grow older.
    const workingDays = SETTLED.has(stage.stage) && until === null ? 0 : days(stage.since, until ?? now);
    return { ...stage, until, workingDays, overdue };
  });
  const first = stages[0];
  const last = stages.at(-1);
  if (first === undefined || last === undefined) return { workingDaysOpen: 0, stages: [] };
  return { workingDaysOpen: days(first.since, SETTLED.has(last.stage) ? last.since : now), stages: ages };
};
