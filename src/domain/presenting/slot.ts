/** When an item is likely to be heard, so that a worker comes for it and not for two hours. */
import type { Convening } from '../sitting/sitting.js';
import { addMinutes, type Instant } from '../time.js';

export interface Slot {
  readonly from: Instant;
  readonly until: Instant;
}

/** By the place of the item, from 1; null where the terms share out no time, or the item has no place here. */
export const slotOf = ({ startsAt, terms }: Pick<Convening, 'startsAt' | 'terms'>, place: number): Slot | null => {
  const { timeBudget } = terms;
  if (timeBudget === undefined || place < 1) return null;
  const from = addMinutes(startsAt, (place - 1) * timeBudget.minutesPerItem);
  return { from, until: addMinutes(from, timeBudget.minutesPerItem) };
};
