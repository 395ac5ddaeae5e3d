/** Adopting a calendar: bank holidays are the board's data, versioned, never computed. */
import type { Calendar } from '../calendar.js';
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { DomainEvent } from '../event.js';
import type { StreamKind } from '../stream-kind.js';

export type CalendarAdopted = DomainEvent<
  'CalendarAdopted',
  { readonly calendarId: string; readonly calendar: Calendar },
  never
>;

export interface AdoptedCalendar {
  /** The calendar in force; undefined until one is adopted. */
  readonly calendar?: Calendar;
}

export interface AdoptCalendar {
  /** Checked before: problems name the field. */
  readonly calendar: Calendar;
}

export const calendarKind: StreamKind<AdoptedCalendar, CalendarAdopted> = {
  category: 'calendar',
  initial: {},
  evolve: (_adopted, event) => ({ calendar: event.data.calendar }),
  catalogue: {
    CalendarAdopted: {
      version: 1,
      clear: { calendarId: 'which calendar; a public name', calendar: 'public dates of bank holidays' },
      parts: {},
    },
  },
};

export const adoptCalendar = (
  adopted: AdoptedCalendar,
  { calendar }: AdoptCalendar,
  _given: object,
  context: Context,
): Decision<CalendarAdopted> => {
  const because = trace('Sitting days follow the calendar that the board adopted.', CALENDARS, context.now);
  if (adopted.calendar !== undefined && JSON.stringify(adopted.calendar) === JSON.stringify(calendar)) {
    return already(because);
  }
  const next = (adopted.calendar?.version ?? 0) + 1;
  if (calendar.version !== next) {
    return refuse('WRONG_CALENDAR_VERSION', `Calendars change one version at a time: the next is ${next}.`, {
      path: ['version'],
    });
  }
  const data = { calendarId: calendar.id, calendar };
  return accept([{ type: 'CalendarAdopted', data, parts: [], subjects: [] }], because);
};

const CALENDARS = boardsOwn('Lists of bank holidays change, so they are versioned data of the board.');
