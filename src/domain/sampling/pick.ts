/**
 * Which items a sample takes: chance, told by a seed. Each item is given a number by the seed and its own id, and the
 * lowest are taken; so nobody chooses, and whoever has the seed finds the same items again, in whatever order they
 * are laid out, whether or not others are laid out beside them.
 */
import type { Id } from '../event.js';

/** At most `size` of the ids, in the order of their numbers. */
export const picked = (seed: string, ids: readonly Id[], size: number): readonly Id[] =>
  [...new Set(ids)]
    .map((id) => ({ id, number: numberOf(`${seed}:${id}`) }))
    .toSorted((a, b) => a.number - b.number || (a.id < b.id ? -1 : 1))
    .slice(0, size)
    .map(({ id }) => id);

/** A number of 53 bits that looks as if drawn by lot (cyrb53, public domain). No secret rests on it. */
const numberOf = (text: string): number => {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  const mixedHigh = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const mixedLow =
    Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(mixedHigh ^ (mixedHigh >>> 13), 3266489909);
  return 4294967296 * (0x1fffff & mixedLow) + (mixedHigh >>> 0);
};
