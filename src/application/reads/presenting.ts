/** What an item of a meeting that follows a template is read by: its slot, and its sections. */
import type { Slot } from '../../domain/sitting/time-budget.js';
import type { ItemNote } from '../../projections/discussion-record.js';
import { itemSections, type ItemSection } from '../../projections/item-sections.js';
import { plannedSlot } from './agenda.js';
import type { Readable, ReadSession } from './session.js';

/** When an item is likely to be heard; null where nothing says so, or the agenda is not for the reader. */
export const slotRead = async (
  session: ReadSession,
  sittingId: string,
  personId: string,
): Promise<Slot | null> => {
  const item = (await session.load('agenda', sittingId))?.items?.find((one) => one.personId === personId);
  return item === undefined ? null : plannedSlot(session, sittingId, item);
};

/** The sections of an item in the order of its meeting's template; none where the order is free. */
export const sectionsRead = async (
  session: ReadSession,
  { sittingId = '', notes = [] }: Readable<'discussions'>,
): Promise<readonly ItemSection<ItemNote>[]> => {
  const sitting = await session.load('sittings', sittingId);
  return itemSections(sitting?.terms?.template, notes);
};
