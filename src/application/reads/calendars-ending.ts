/** Calendars that end before the sittings ahead: whoever administers a meeting is told while there is time to act. */
import { isEntitled } from '../../access/authority.js';
import type { Calendar } from '../../domain/calendar.js';
import { HEARING_WITHIN_DAYS } from '../../domain/referral/hearing.js';
import { addDays, localDateOf, sayDate } from '../../domain/time.js';
import type { ReadSession } from './session.js';

export interface CalendarEnding {
  readonly calendarId: string;
  /** For a practitioner. */
  readonly sentence: string;
}

/**
 * As soon as a sitting that is to be convened, or one at which somebody may be placed, lies beyond what the calendar
 * covers. Each calendar once, with every meeting of the reader's that goes by it.
 */
export const calendarsEnding = async ({
  board,
  reader,
  terms,
}: ReadSession): Promise<readonly CalendarEnding[]> => {
  const endings = new Map<string, { readonly calendar: Calendar; readonly titles: readonly string[] }>();
  for (const inForce of terms.values()) {
    if (!isEntitled(reader, { of: 'COORDINATOR', terms: inForce })) continue;
    const calendar = await board.views.get<Calendar>('calendars', inForce.calendar);
    const ahead = Math.max(inForce.conveneAheadDays, HEARING_WITHIN_DAYS);
    const needed = addDays(localDateOf(board.clock.now(), inForce.zone), ahead);
    if (calendar === undefined || needed <= calendar.to) continue;
    const titles = [...(endings.get(calendar.id)?.titles ?? []), inForce.title];
    endings.set(calendar.id, { calendar, titles });
  }
  return [...endings.values()].map(({ calendar: { id, to }, titles }) => ({
    calendarId: id,
    sentence:
      `The list of bank holidays (${id}) ends on ${sayDate(to)}. No sitting after that day is planned, and nobody can ` +
      `be given a place at one, until the board has adopted a list that reaches further: ${titles.join(', ')}.`,
  }));
};
