/** Days and clocks of London in spring and summer 2026, as a practitioner reads them off a calendar. */

export const FIRST_DAY = '2026-03-30';
const HOLIDAYS = ['2026-04-03', '2026-04-06', '2026-05-04', '2026-05-25', '2026-08-31'];
const HOUR = 3_600_000;

export const later = (instant: string, minutes: number): string =>
  new Date(Date.parse(instant) + minutes * 60_000).toISOString();
/** The clocks went forward on 29 March 2026, at one in the morning. */
const ahead = (instant: string): number => (instant < '2026-03-29T01:00' ? 0 : HOUR);
export const dayOf = (instant: string): string =>
  new Date(Date.parse(instant) + ahead(instant)).toISOString().slice(0, 10);
export const plusDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 24 * HOUR).toISOString().slice(0, 10);
/** A time of a day by the clocks of London, as an instant. */
export const at = (date: string, time: string): string =>
  new Date(Date.parse(`${date}T${time}:00.000Z`) - (date < '2026-03-29' ? 0 : HOUR)).toISOString();

/** On weekdays that are no bank holidays the DRM sits, and offices work. */
export const sits = (date: string): boolean =>
  ![0, 6].includes(new Date(date).getUTCDay()) && !HOLIDAYS.includes(date);
export const midnightAfter = (date: string): string => at(plusDays(date, 1), '00:00');

export const workingDaysAfter = (date: string, days: number): string => {
  let found = date;
  for (let left = days; left > 0;) {
    found = plusDays(found, 1);
    if (sits(found)) left -= 1;
  }
  return found;
};
