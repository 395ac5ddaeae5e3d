/** Seeded chance: a run that failed is run again with its seed. */
export interface Chance {
  /** A whole number from 0 up to, and without, the bound. */
  readonly below: (bound: number) => number;
  readonly oneIn: (count: number) => boolean;
  readonly pick: <T>(things: readonly T[]) => T;
}

/** The generator mulberry32, which is small, fast and good enough for choosing moments. */
export const chanceOf = (seed: number): Chance => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return { below, oneIn: (count) => below(count) === 0, pick: (things) => things[below(things.length)]! };
};
