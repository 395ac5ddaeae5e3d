/**
 * What happens at a sitting, as it happens, for one reader: resumed behind any position, in order, nothing
 * twice. Each event is authorised again; when what the reader may see has changed, the reader is told to ask afresh.
 */
import type { ActorFacts } from '../../access/facts.js';
import type { LogEvent } from '../../domain/catalogue.js';
import { gateOf, hasSigned } from '../../domain/declaration/declaration-state.js';
import { declarationKind, type DeclarationEvent } from '../../domain/declaration/declaration.js';
import type { Id, Recorded } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import type { Agenda } from '../../projections/agenda-items.js';
import { happeningAt, personPlannedFor, type Happening } from '../../projections/happenings.js';
import { fromStore } from '../codec.js';
import { streamName } from '../folds.js';
import { eventsUntil, readerThen, touchesAccess } from './facts-then.js';
import { readsOfSeries } from './reads-of-series.js';
import { WAIT_AT_MOST_MS, type ReadSession } from './session.js';

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
  let may = await mayWatch(first, sittingId);
  if (
    seen < head &&
    ((await isFarBehind(first, seen, head)) || (await mightThen(first, sittingId, seen)) !== may)
  ) {
    seen = head;
    yield { happening: RESYNC, position: head, at: board.clock.now(), session: first };
  }
  for await (const page of board.log.follow({ after: seen, limit: PAGE }, signal)) {
    for (const stored of page.events) {
      const event = fromStore(stored);
      const happening = happeningAt(sittingId, event) ?? (await plannedAt(first, sittingId, event));
      const own = isOwnConflict(event, first.reader.actor.id);
      if (happening === undefined && !own && !touchesAccess(event.stream)) continue;
      // A screen that asks what the event leads to must find it there.
      await board.views.reaches(event.position, WAIT_AT_MOST_MS);
      const now = await session();
      if (now === undefined) return;
      const shown = { position: event.position, at: event.recordedAt, session: now };
      const mayNow = await mayWatch(now, sittingId);
      const conflict = own || (await reachesFurther(event, now));
      // Whatever is on the screen of that person is taken off it, or may be asked for again.
      if (mayNow !== may || conflict) {
        may = mayNow;
        yield { ...shown, happening: RESYNC };
      } else if (happening !== undefined && may !== '') {
        const visible = await asShown(now, sittingId, may, happening);
        if (visible !== undefined) yield { ...shown, happening: visible };
      }
    }
  }
}

/** A plan that becomes another one, a barrier, support: shown in the item of the person, where there is one. */
const plannedAt = async (
  { board }: ReadSession,
  sittingId: Id,
  event: LogEvent,
): Promise<Happening | undefined> => {
  const personId = personPlannedFor(event);
  if (personId === undefined) return undefined;
  const agenda = await board.views.get<Agenda>('agenda', sittingId);
  const isHeard = agenda?.items.some((item) => item.personId === personId && item.movedOn === null);
  return isHeard === true ? { kind: 'AGENDA', personIds: [personId] } : undefined;
};

const RESYNC = { kind: 'RESYNC' } as const;

const isFarBehind = async ({ board }: ReadSession, seen: bigint, head: bigint): Promise<boolean> => {
  const page = await board.log.readAll({ after: seen, limit: CATCH_UP_AT_MOST });
  return page.reached < head && page.events.length === CATCH_UP_AT_MOST;
};

/** A conflict of the reader's, or the end of one. */
const isOwnConflict = (event: LogEvent, reader: Id): boolean =>
  (event.type === 'ConflictDeclared' || event.type === 'ConflictWithdrawn') && event.data.officer === reader;

/** A record was said to be of somebody about whom the reader has a conflict, or not to be any more. */
const reachesFurther = async (event: LogEvent, session: ReadSession): Promise<boolean> => {
  if (event.type !== 'PeopleMerged' && event.type !== 'PeopleUnmerged') return false;
  const closed = await session.closed();
  return event.subjects.some((personId) => closed.has(personId));
};

/**
 * What of it is told to this reader. That minutes have been drafted is not told to whom they have not been issued;
 * what happens about a person is not told to who has a conflict about that person, nor anything of an item to who has
 * not signed the declaration of the sitting.
 */
const asShown = async (
  session: ReadSession,
  sittingId: Id,
  may: string,
  happening: Happening,
): Promise<Happening | undefined> => {
  const closed = await session.closed();
  const signed = (await session.standsAt(sittingId)) !== 'UNSIGNED';
  const whole = signed && may !== OWN_ITEMS;
  const isOpen = async (view: 'actions' | 'discussions' | 'minutes', id: Id): Promise<boolean> =>
    (await session.load(view, id)) !== undefined;
  switch (happening.kind) {
    case 'MINUTES':
      return (await isOpen('minutes', sittingId)) ? happening : undefined;
    case 'AGENDA': {
      if (!signed) return undefined;
      const own = may === OWN_ITEMS ? await ownPeople(session, sittingId) : undefined;
      const personIds = happening.personIds.filter((id) => !closed.has(id) && own?.has(id) !== false);
      return personIds.length === 0 && happening.personIds.length > 0
        ? undefined
        : { ...happening, personIds };
    }
    case 'DISCUSSION':
      return (whole && closed.size === 0) || (await isOpen('discussions', happening.discussionId))
        ? happening
        : undefined;
    case 'ACTION':
      return (whole && closed.size === 0) || (await isOpen('actions', happening.actionId))
        ? happening
        : undefined;
    case 'SITTING':
      return happening;
  }
};

const WATCHED = ['agenda', 'discussions', 'actions', 'minutes'] as const;

/** The views of the sitting that the reader may see, as one word: when it changes, the screen asks afresh. */
const mayWatch = async (session: ReadSession, sittingId: Id): Promise<string> => {
  const may = watchable(session.reader, session.terms, await seriesOf(session, sittingId));
  if (may === '') return (await ownPeople(session, sittingId)).size > 0 ? OWN_ITEMS : '';
  return untilSigned(may, (await session.standsAt(sittingId)) === 'UNSIGNED');
};

/** Whoever presents an item and is no member follows that item, once they have signed. */
const OWN_ITEMS = 'own items';
const ownPeople = async ({ load }: ReadSession, sittingId: Id): Promise<ReadonlySet<Id>> =>
  new Set(((await load('agenda', sittingId))?.items ?? []).map(({ personId }) => personId));

/** The same, as it was when the reader last saw something. Whoever presented an item then is told to ask afresh. */
const mightThen = async (session: ReadSession, sittingId: Id, seen: bigint): Promise<string> => {
  const { reader, terms } = await readerThen(session.board.log, session.reader.actor.id, seen);
  if (reader === undefined) return '';
  const might = watchable(reader, terms, await seriesOf(session, sittingId));
  const standsNow = await session.standsAt(sittingId);
  if (standsNow === 'OPEN') return might;
  return untilSigned(might, !(await hadSigned(session, sittingId, seen)));
};

/** Whoever has not signed sees how the sitting goes on, and nothing of its items. */
const untilSigned = (may: string, unsigned: boolean): string =>
  may !== '' && unsigned ? `${may} unsigned` : may;

/** Whether the reader had signed at a position, by the text that the sitting meets by now. */
const hadSigned = async (session: ReadSession, sittingId: Id, position: bigint): Promise<boolean> => {
  const text = gateOf((await session.load('sittings', sittingId))?.terms);
  if (text === undefined) return false;
  const events = await eventsUntil(
    session.board.log,
    streamName(declarationKind.category, sittingId),
    position,
  );
  const then = events.map((event) => fromStore(event) as Recorded<DeclarationEvent>);
  return hasSigned(
    then.reduce(declarationKind.evolve, declarationKind.initial),
    session.reader.actor.id,
    text,
  );
};

const watchable = (reader: ActorFacts, terms: ReadSession['terms'], series: string): string =>
  WATCHED.filter((view) => readsOfSeries({ reader, terms }, view, series)).join(' ');

const seriesOf = async (session: ReadSession, sittingId: Id): Promise<string> =>
  (await session.load('sittings', sittingId))?.series ?? '';
