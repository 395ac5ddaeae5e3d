import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inChairsOrder, withMove, type ChairsPlace } from '../../../src/domain/sitting/chairs-order.js';

const people = (...ids: readonly string[]) => ids.map((personId) => ({ personId }));
const put = (personId: string, toPlace: number | null): ChairsPlace => ({ personId, toPlace });
const made = (...moves: readonly ChairsPlace[]) => moves.reduce<readonly ChairsPlace[]>(withMove, []);
const heard = (ids: readonly string[], ...moves: readonly ChairsPlace[]) =>
  inChairsOrder(people(...ids), made(...moves)).map(({ personId }) => personId);

const FIVE = ['a', 'b', 'c', 'd', 'e'];

describe("the chair's order", () => {
  it('is that of the terms where no chair moved anything', () => expect(heard(FIVE)).toEqual(FIVE));
  it.each([
    ['earlier', put('d', 2), ['a', 'd', 'b', 'c', 'e']],
    ['later', put('b', 4), ['a', 'c', 'd', 'b', 'e']],
    ['to the end', put('a', 5), ['b', 'c', 'd', 'e', 'a']],
    ['beyond the end', put('a', 40), ['b', 'c', 'd', 'e', 'a']],
    ['to where it is', put('c', 3), FIVE],
  ] as const)('moves one item %s, and the others keep their order', (_where, move, order) =>
    expect(heard(FIVE, move)).toEqual(order),
  );
  it('keeps the newest of two moves to one place, and the older behind it', () =>
    expect(heard(FIVE, put('d', 1), put('e', 1))).toEqual(['e', 'd', 'a', 'b', 'c']));
  it('moves an item again: only its newest move counts', () =>
    expect(heard(FIVE, put('d', 1), put('d', 3))).toEqual(['a', 'b', 'd', 'c', 'e']));
  it('moves an item back to where the terms put it', () =>
    expect(heard(FIVE, put('d', 1), put('e', 1), put('d', null))).toEqual(['e', 'a', 'b', 'c', 'd']));
  it('keeps the place of the chair when somebody is listed later, who comes where the terms say', () => {
    const before = heard(['a', 'b', 'c'], put('c', 1));
    expect(before).toEqual(['c', 'a', 'b']);
    expect(heard(['urgent', 'a', 'b', 'c'], put('c', 1))).toEqual(['c', 'urgent', 'a', 'b']);
  });
  it('does not miss who has moved on', () =>
    expect(heard(['a', 'b'], put('gone', 1), put('b', 1))).toEqual(['b', 'a']));
  it('of two that want the last place, the older is kept before it', () =>
    expect(heard(['a', 'b', 'c'], put('a', 3), put('b', 3))).toEqual(['c', 'a', 'b']));
});

describe('for whatever agenda and whatever moves', () => {
  const cases = fc.uniqueArray(fc.integer({ min: 0, max: 30 }).map(String), { maxLength: 12 }).chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.array(
        fc.record<ChairsPlace>({
          personId: fc.constantFrom(...ids, 'somebody else'),
          toPlace: fc.option(fc.integer({ min: 1, max: 15 })),
        }),
        { maxLength: 10 },
      ),
    ),
  );

  it('nobody is lost and nobody is listed twice', () =>
    fc.assert(
      fc.property(cases, ([ids, moves]) => expect(heard(ids, ...moves).toSorted()).toEqual(ids.toSorted())),
    ));
  it('the newest move stands to the letter', () =>
    fc.assert(
      fc.property(cases, ([ids, moves]) => {
        const newest = moves.at(-1);
        if (newest === undefined || newest.toPlace === null || !ids.includes(newest.personId)) return;
        const place = Math.min(newest.toPlace, ids.length);
        expect(heard(ids, ...moves)[place - 1]).toBe(newest.personId);
      }),
    ));
  it('whoever no chair moved keeps the order of the terms among themselves', () =>
    fc.assert(
      fc.property(cases, ([ids, moves]) => {
        const moved = new Set(made(...moves).map(({ personId }) => personId));
        const left = (order: readonly string[]) => order.filter((id) => !moved.has(id));
        expect(left(heard(ids, ...moves))).toEqual(left(ids));
      }),
    ));
  it('every place that one move alone wants is kept, as far as the agenda goes', () =>
    fc.assert(
      fc.property(cases, ([ids, moves]) => {
        const standing = made(...moves).filter(
          ({ personId, toPlace }) => ids.includes(personId) && toPlace !== null && toPlace <= ids.length,
        );
        const wanted = standing.map(({ toPlace }) => toPlace);
        if (new Set(wanted).size !== wanted.length) return;
        if (made(...moves).some(({ toPlace }) => toPlace !== null && toPlace > ids.length)) return;
        const order = heard(ids, ...moves);
        for (const { personId, toPlace } of standing) expect(order[(toPlace ?? 0) - 1]).toBe(personId);
      }),
    ));
  it('moving everything back is the order of the terms', () =>
    fc.assert(
      fc.property(cases, ([ids, moves]) =>
        expect(heard(ids, ...moves, ...moves.map(({ personId }) => put(personId, null)))).toEqual(ids),
      ),
    ));
});
