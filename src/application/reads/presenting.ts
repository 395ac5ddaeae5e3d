/** What an item of a meeting that follows a template is read by: its slot, and its sections. */
import type { Slot } from '../../domain/sitting/time-budget.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { ItemNote } from '../../projections/discussion-record.js';
import { itemSections, type ItemSection } from '../../projections/item-sections.js';
import { plannedSlot } from './agenda.js';
import type { Readable, ReadSession } from './session.js';

/**
 * When whoever was granted an invitation is on; null once nobody is asked, or where nothing says when. It is theirs to
 * know before they sign: of the agenda, which is not, nothing is read but the place of that one item (ADR 44).
 */
export const slotOfInvitation = async (
  session: ReadSession,
  { sittingId = '', personId = '', invited = null }: Readable<'presenting'>,
): Promise<Slot | null> => {
  if (invited === null) return null;
  const agenda = await session.board.views.get<Agenda>('agenda', sittingId);
  const item = agenda?.items.find((one) => one.personId === personId);
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
