/** So many episodes within so many days call for a strategy discussion to be considered: a prompt, never more. */
import { addDays, localDateOf, type Instant } from '../time.js';

/**
 * How many episodes began on the day of `at` or in the days before it that still count: of ninety days, the
 * day itself and the eighty-nine before it.
 */
export const episodesWithin = (
  starts: readonly Instant[],
  at: Instant,
  withinDays: number,
  zone: string,
): number => {
  const last = localDateOf(at, zone);
  const first = addDays(last, 1 - withinDays);
  return starts.filter((start) => {
    const day = localDateOf(start, zone);
    return first <= day && day <= last;
  }).length;
};
