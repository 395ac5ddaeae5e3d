/** The calendar of a series: its sittings day by day, page by page. */
import { addDays, instantAt, localDateOf, type LocalDate } from '../../domain/time.js';
import type { Found, ReadSession, ViewQuery } from './session.js';

export interface SittingsWanted {
  /** Code of the series. */
  readonly series: string;
  /** The first day; the board's today where left out. */
  readonly from?: LocalDate | undefined;
  /** The last day; none where left out. */
  readonly to?: LocalDate | undefined;
  readonly after: ViewQuery['after'] | undefined;
  readonly first: number;
}

export interface SittingsPage {
  readonly entries: readonly Found<'sittings'>[];
  /** Where the next page goes on; undefined where there is nothing behind this one. */
  readonly next: ViewQuery['after'] | undefined;
}

/** In the order in which they begin, whatever became of them: held, missed, moved or cancelled. */
export const sittingsBetween = async (
  { board, facts, find }: ReadSession,
  { series, from, to, after, first }: SittingsWanted,
): Promise<SittingsPage> => {
  const { zone } = facts.board;
  const midnight = (date: LocalDate) => instantAt(date, '00:00', zone);
  const found = await find('sittings', {
    ...{ index: 'bySeries', equal: [series], limit: first + 1 },
    from: midnight(from ?? localDateOf(board.clock.now(), zone)),
    ...(to !== undefined && { to: midnight(addDays(to, 1)) }),
    ...(after && { after }),
  });
  // A range of the index ends with its last instant; the midnight behind the last day belongs to the next one.
  const within = to === undefined ? found : found.filter(({ document }) => (document.date ?? '') <= to);
  const entries = within.slice(0, first);
  const last = within.length > first ? entries.at(-1) : undefined;
  return { entries, next: last && { values: last.values, key: last.key } };
};
