/** The tracker of a meeting by pages: who is due, overdue, at a level, or without a sitting that hears them. */
import type { RiskLevel } from '../../domain/risk/level.js';
import { addDays, localDateOf, type LocalDate } from '../../domain/time.js';
import type { PageOf, ReadSession, ViewQuery } from './session.js';

export type TrackerFilter = 'ACTIVE' | 'DUE' | 'OVERDUE' | 'WITHOUT_PLACE' | 'PAUSED' | 'ENDED';

export interface TrackerQuery {
  readonly series: string;
  readonly filter: TrackerFilter;
  /** Null for all. */
  readonly level: RiskLevel | null;
  readonly first: number;
  readonly after?: NonNullable<ViewQuery['after']>;
}

export const trackerPage = async (
  session: ReadSession,
  { series, filter, level, first, after }: TrackerQuery,
): Promise<PageOf<'tracker'>> => {
  const page = { limit: first, ...(after !== undefined && { after }) };
  if (filter === 'WITHOUT_PLACE') {
    return session.page('tracker', { ...page, index: 'withoutPlace', equal: [series, true] });
  }
  const phase = filter === 'PAUSED' || filter === 'ENDED' ? filter : 'ACTIVE';
  const to = await dueBy(session, series, filter);
  const until = to === undefined ? {} : { to };
  return level === null
    ? session.page('tracker', { ...page, ...until, index: 'byReview', equal: [series, phase] })
    : session.page('tracker', { ...page, ...until, index: 'byLevel', equal: [series, phase, level] });
};

/** How many sittings ahead are looked at for the next that may be held. */
const AHEAD_AT_MOST = 20;

/** The last day on which a review is due that is meant; undefined for all. */
const dueBy = async (
  { board, facts, find }: ReadSession,
  series: string,
  filter: TrackerFilter,
): Promise<LocalDate | undefined> => {
  const now = board.clock.now();
  const today = localDateOf(now, facts.board.zone);
  if (filter === 'OVERDUE') return addDays(today, -1);
  if (filter !== 'DUE') return undefined;
  const ahead = await find('sittings', {
    index: 'bySeries',
    equal: [series],
    from: now,
    limit: AHEAD_AT_MOST,
  });
  const next = ahead.find(({ document: { phase } }) => phase === 'CONVENED' || phase === 'OPEN');
  return next?.document.date ?? today;
};
