/**
 * How the planned length of a sitting is shared out among its items: "weekly for a duration of 2 hours" (RMM terms,
 * Time, Frequency and Duration). A plan and no more: nothing is cut short by it, and an item that it has no room for is
 * shown as such beforehand, so that a chair can choose. What is not reached moves to the next sitting all the same.
 */
import { addMinutes, minutesBetween, type Instant } from '../time.js';
import type { Convening } from './sitting-events.js';

/** When an item is planned to be heard. */
export interface Slot {
  readonly from: Instant;
  readonly until: Instant;
  /** It ends later than the time that the items of the sitting have. */
  readonly overBudget: boolean;
}

/** The time of a sitting's items as a whole. */
export interface TimePlan {
  readonly minutesPerItem: number;
  /** From the first item to the last, as far as the length of the sitting goes. */
  readonly itemsFrom: Instant;
  readonly itemsUntil: Instant;
  /** How many items have their time. */
  readonly itemsThatFit: number;
  readonly itemsOver: number;
  readonly minutesOver: number;
  /** For a chair; null where everything has its time. */
  readonly sentence: string | null;
}

/** How long an item may take, counted from when it began, and how far it went beyond. */
export interface ItemTime {
  readonly minutes: number;
  readonly until: Instant;
  /** In whole minutes, so far or until it was closed; none where it did not. */
  readonly minutesOver: number;
}

type Planned = Pick<Convening, 'startsAt' | 'terms'>;

/** By the place of an item, from 1; null where the terms share out no time, or the item has no place here. */
export const slotOf = (convening: Planned, place: number): Slot | null => {
  const time = timeOfItems(convening);
  if (time === null || place < 1) return null;
  const from = addMinutes(time.from, (place - 1) * time.minutesPerItem);
  const until = addMinutes(from, time.minutesPerItem);
  return { from, until, overBudget: until > time.until };
};

/** @param items how many are to be heard; null where the terms share out no time */
export const timePlan = (convening: Planned, items: number): TimePlan | null => {
  const time = timeOfItems(convening);
  if (time === null) return null;
  const { minutesPerItem, minutes, from: itemsFrom, until: itemsUntil } = time;
  const itemsThatFit = Math.floor(minutes / minutesPerItem);
  const itemsOver = Math.max(0, items - itemsThatFit);
  const minutesOver = Math.max(0, items * minutesPerItem - minutes);
  const plan = { minutesPerItem, itemsFrom, itemsUntil, itemsThatFit, itemsOver };
  return {
    ...plan,
    minutesOver,
    sentence: itemsOver === 0 ? null : sayOver(itemsThatFit, itemsOver, minutesOver),
  };
};

/** Null where the terms share out no time, or the item has not begun. */
export const timeOfItem = (
  { timeBudget }: Convening['terms'],
  { startedAt, closedAt }: { readonly startedAt: Instant | null; readonly closedAt: Instant | null },
  now: Instant,
): ItemTime | null => {
  if (timeBudget === undefined || startedAt === null) return null;
  const { minutesPerItem: minutes } = timeBudget;
  const until = addMinutes(startedAt, minutes);
  return { minutes, until, minutesOver: Math.max(0, minutesBetween(until, closedAt ?? now)) };
};

const timeOfItems = ({ startsAt, terms }: Planned) => {
  const { timeBudget, durationMinutes } = terms;
  if (timeBudget === undefined) return null;
  const { minutesPerItem, minutesBesideItems, minutesBeforeItems = 0 } = timeBudget;
  const minutes = durationMinutes - minutesBesideItems;
  const from = addMinutes(startsAt, minutesBeforeItems);
  return { minutesPerItem, minutes, from, until: addMinutes(from, minutes) };
};

const sayOver = (fit: number, over: number, minutes: number): string =>
  `There is time for ${count(fit, 'item')}, and ${over} more ${over === 1 ? 'is' : 'are'} listed: ` +
  `${count(minutes, 'minute')} too many. Choose who is heard first, take less time for each, or arrange an extra ` +
  'sitting. Whoever is not reached is heard at the next sitting, with that as the reason.';

const count = (number: number, what: string): string => `${number} ${what}${number === 1 ? '' : 's'}`;
