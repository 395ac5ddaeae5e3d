/** The sitting of a series that comes next. */
import { instantAt, localDateOf } from '../../domain/time.js';
import type { Readable, ReadSession } from './session.js';

/** How many sittings from today on are looked at: those that are over come first among them, and are few. */
const UPCOMING_AT_MOST = 20;
const OVER: ReadonlySet<string | undefined> = new Set(['CLOSED', 'MISSED', 'CANCELLED']);

/**
 * The first sitting from the beginning of the board's local day on that is not over; undefined where none is
 * convened, or none that the reader may see.
 */
export const nextSitting = async (
  { board, facts, find }: ReadSession,
  series: string,
): Promise<Readable<'sittings'> | undefined> => {
  const { zone } = facts.board;
  const from = instantAt(localDateOf(board.clock.now(), zone), '00:00', zone);
  const upcoming = await find('sittings', {
    index: 'bySeries',
    equal: [series],
    from,
    limit: UPCOMING_AT_MOST,
  });
  return upcoming.find(({ document }) => !OVER.has(document.phase))?.document;
};
