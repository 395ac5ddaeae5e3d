/** When a transfer is to be begun of somebody who turns 18: told to the month, so that nothing in clear tells a birthday. */
import { addMonths, type LocalDate } from '../time.js';

export interface Turning18 {
  /** The first of the month in which a chair is asked. */
  readonly askOn: LocalDate;
  /** The first of the month of the birthday: by then somebody else has been asked to take over. */
  readonly month: LocalDate;
}

/** A board's own setting; moving somebody to services for adults takes months. */
const MONTHS_AHEAD = 6;
const MONTHS_TO_18 = 18 * 12;

export const turning18 = (dateOfBirth: LocalDate, monthsAhead = MONTHS_AHEAD): Turning18 => {
  const month = addMonths(`${dateOfBirth.slice(0, 7)}-01`, MONTHS_TO_18);
  return { askOn: addMonths(month, -monthsAhead), month };
};
