/** The calendars that the board has adopted, each in its latest edition: for counting working days on reading. */
import type { Calendar } from '../domain/calendar.js';
import { byKeyOnly, projection } from './projection.js';

export const calendars = projection<Calendar>({
  name: 'calendars',
  version: 1,
  ...byKeyOnly,
  keys: (event) => (event.type === 'CalendarAdopted' ? [event.data.calendarId] : []),
  apply: (document, event) => (event.type === 'CalendarAdopted' ? event.data.calendar : document),
});
