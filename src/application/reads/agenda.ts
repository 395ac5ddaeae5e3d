/** The agenda as it is heard: the records of one person are one item, with every referrer and concern. */
import type { Id } from '../../domain/event.js';
import { asHeard, heardUnder, type AgendaItem } from '../../projections/agenda-items.js';
import {
  slotOf,
  timeOfItem,
  timePlan,
  type ItemTime,
  type Slot,
  type TimePlan,
} from '../../domain/sitting/time-budget.js';
import type { Readable, ReadSession } from './session.js';

/** The agenda of a sitting as far as the reader may see it; undefined where there is none, or none for this reader. */
export const readAgenda = async (
  session: ReadSession,
  sittingId: Id,
): Promise<(Readable<'agenda'> & { readonly items: readonly AgendaItem[] }) | undefined> => {
  const agenda = await session.load('agenda', sittingId);
  return agenda?.items === undefined ? undefined : { ...agenda, items: asHeard(agenda.items) };
};

/** The item under which a person is heard. An id from before two records were merged leads to the item of both. */
export const readItem = async (
  session: ReadSession,
  sittingId: Id,
  personId: Id,
): Promise<AgendaItem | undefined> => {
  const items = (await session.load('agenda', sittingId))?.items ?? [];
  const own = items.find((candidate) => candidate.personId === personId);
  const leading = own && heardUnder(items, own);
  return asHeard(items).find((candidate) => candidate.personId === leading);
};

/** How the time of a sitting is planned; null where it is not. */
export const plannedTime = async (
  { load }: ReadSession,
  { sittingId = '', items = [] }: Pick<Readable<'agenda'>, 'sittingId' | 'items'>,
): Promise<TimePlan | null> => {
  const { startsAt, terms } = (await load('sittings', sittingId)) ?? {};
  if (startsAt === undefined || terms === undefined) return null;
  const here = asHeard(items).filter(({ movedOn }) => movedOn === null);
  return timePlan({ startsAt, terms }, here.length);
};

/** When the item at a place of its agenda is planned to be heard; null where no time is shared out. */
export const plannedSlot = async (
  { load }: ReadSession,
  sittingId: Id,
  { place }: Pick<AgendaItem, 'place'>,
): Promise<Slot | null> => {
  const { startsAt, terms } = (await load('sittings', sittingId)) ?? {};
  return startsAt === undefined || terms === undefined ? null : slotOf({ startsAt, terms }, place);
};

/** How long an item may take, and whether it goes beyond; null where no time is shared out, or it has not begun. */
export const itemTime = async (
  { load, board }: ReadSession,
  { sittingId = '', startedAt = null, closedAt = null }: Readable<'discussions'>,
): Promise<ItemTime | null> => {
  const { terms } = (await load('sittings', sittingId)) ?? {};
  return terms === undefined ? null : timeOfItem(terms, { startedAt, closedAt }, board.clock.now());
};
