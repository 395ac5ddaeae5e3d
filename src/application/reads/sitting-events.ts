/**
 * What happens at a sitting, as it happens, for one reader: resumed behind any position, in order, nothing
 * twice. Each event is authorised again; when what the reader may see has changed, the reader is told to ask afresh.
 */
import { grantedFields } from '../../access/reading.js';
import type { Id } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import { happeningAt, type Happening } from '../../projections/happenings.js';
import { fromStore } from '../codec.js';
import { WAIT_AT_MOST_MS, type ReadSession } from './session.js';
import { aboutOf } from './views.js';

export interface SittingEvent {
  readonly happening: Happening | { readonly kind: 'RESYNC' };
  readonly position: bigint;
  readonly at: Instant;
  /** What the reader may see now: edges of the event are asked for in this session. */
  readonly session: ReadSession;
}

/** Further behind than this, catching up costs more than asking afresh. */
const CATCH_UP_AT_MOST = 5_000;
const PAGE = 200;

export interface WatchSitting {
  readonly sittingId: Id;
  /** The last position that the client has seen; undefined: from now on. */
  readonly after: bigint | undefined;
  /** The reader as the board has them now; undefined when they are not let in any more. */
  readonly session: () => Promise<ReadSession | undefined>;
  readonly signal: AbortSignal;
}

export async function* sittingEvents({
  sittingId,
  after,
  session,
  signal,
}: WatchSitting): AsyncGenerator<SittingEvent> {
  const first = await session();
  if (first === undefined) return;
  const { board } = first;
  const head = await board.log.head();
  let seen = after ?? head;
  let mayBefore = mayWatch(first, sittingId, await seriesOf(first, sittingId));
  if (seen < head && (await isFarBehind(first, seen, head))) {
    seen = head;
    yield { happening: { kind: 'RESYNC' }, position: head, at: board.clock.now(), session: first };
  }
  for await (const page of board.log.follow({ after: seen, limit: PAGE }, signal)) {
    for (const stored of page.events) {
      const event = fromStore(stored);
      const happening = happeningAt(sittingId, event);
      if (happening === undefined) continue;
      // A screen that asks what the event leads to must find it there.
      await board.views.reaches(event.position, WAIT_AT_MOST_MS);
      const now = await session();
      if (now === undefined) return;
      const may = mayWatch(now, sittingId, await seriesOf(now, sittingId));
      if (may !== mayBefore) {
        mayBefore = may;
        yield { happening: { kind: 'RESYNC' }, position: event.position, at: event.recordedAt, session: now };
      } else if (may !== '') {
        yield { happening, position: event.position, at: event.recordedAt, session: now };
      }
    }
  }
}

const isFarBehind = async ({ board }: ReadSession, seen: bigint, head: bigint): Promise<boolean> => {
  const page = await board.log.readAll({ after: seen, limit: CATCH_UP_AT_MOST });
  return page.reached < head && page.events.length === CATCH_UP_AT_MOST;
};

const seriesOf = async (session: ReadSession, sittingId: Id): Promise<string> =>
  (await session.load('sittings', sittingId))?.series ?? '';

/** The views of the sitting that the reader may see, as one word: when it changes, the screen asks afresh. */
const mayWatch = ({ reader, facts }: ReadSession, sittingId: Id, series: string): string => {
  const about = aboutOf.agenda({ sittingId, series, phase: 'OPEN', order: [], items: [] }, []);
  return WATCHED.filter((view) => grantedFields(reader, facts, view, about).length > 0).join(' ');
};

const WATCHED = ['agenda', 'discussions', 'actions', 'minutes'] as const;
