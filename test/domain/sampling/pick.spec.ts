import { describe, expect, it } from '@jest/globals';
import { picked } from '../../../src/domain/sampling/pick.js';
import { an } from '../../support/a-board.js';

const ids = Array.from({ length: 40 }, (_, index) => an('discussion', `${index}`));
const seeds = Array.from({ length: 400 }, (_, index) => `seed ${index}`);

describe('which items a sample takes', () => {
  it('is the same for the same seed, in whatever order the items are laid out', () => {
    for (const seed of seeds.slice(0, 50))
      expect(picked(seed, ids.toReversed(), 7)).toEqual(picked(seed, ids, 7));
  });
  it('is another one for another seed', () =>
    expect(new Set(seeds.map((seed) => picked(seed, ids, 3).join())).size).toBeGreaterThan(390));
  it('never takes one twice, nor more than there are, nor one that was not laid out', () => {
    for (const seed of seeds.slice(0, 50)) {
      const taken = picked(seed, [...ids, ...ids], 60);
      expect(new Set(taken)).toEqual(new Set(ids));
      expect(taken).toHaveLength(ids.length);
    }
    expect(picked('seed', [], 5)).toEqual([]);
  });
  it('keeps what it has taken when others are left out: nobody is moved by what lies beside', () => {
    for (const seed of seeds.slice(0, 50)) {
      const taken = picked(seed, ids, 10);
      expect(picked(seed, taken, 4)).toEqual(taken.slice(0, 4));
    }
  });
  it('gives each item the same chance', () => {
    const times = new Map(ids.map((id) => [id, 0]));
    for (const seed of seeds) for (const id of picked(seed, ids, 10)) times.set(id, (times.get(id) ?? 0) + 1);
    // A quarter of 400 each; five standard deviations to either side.
    for (const count of times.values()) expect(Math.abs(count - 100)).toBeLessThan(44);
  });
});
