/**
 * The chair's order beside the order of the terms. A chair fixes items at places; everything else fills the
 * places between them in the order of the terms, whatever is listed later too. The newest move is kept to the
 * letter; an older one that wants the same place is kept as near to it as can be.
 */
import type { Id } from '../event.js';

/** Where a chair put an item; null: back to where the terms put it. */
export interface ChairsPlace {
  readonly personId: Id;
  /** From 1; a place beyond the last item is the last. */
  readonly toPlace: number | null;
}

/** Every item has one place of the chair's at most: the newest. Moving back leaves none. */
export const withMove = <Move extends ChairsPlace>(moves: readonly Move[], made: Move): readonly Move[] => [
  ...moves.filter(({ personId }) => personId !== made.personId),
  ...(made.toPlace === null ? [] : [made]),
];

/**
 * The items as the chair has them.
 * @param inOrder everything that is still to be heard, in the order of the terms
 */
export const inChairsOrder = <Item extends { readonly personId: Id }>(
  inOrder: readonly Item[],
  moves: readonly ChairsPlace[],
): readonly Item[] => {
  const fixed = new Map<number, Item>();
  for (const { personId, toPlace } of moves.toReversed()) {
    const item = inOrder.find((candidate) => candidate.personId === personId);
    if (item === undefined || toPlace === null) continue;
    fixed.set(nearestFree(fixed, Math.min(toPlace, inOrder.length) - 1, inOrder.length), item);
  }
  const others = inOrder.filter((item) => ![...fixed.values()].includes(item)).values();
  return inOrder.map((item, index) => fixed.get(index) ?? others.next().value ?? item);
};

/** The wanted place, or the first free one behind it, or the last free one before it. */
const nearestFree = (taken: ReadonlyMap<number, unknown>, wanted: number, places: number): number => {
  for (let behind = wanted; behind < places; behind += 1) if (!taken.has(behind)) return behind;
  let before = wanted - 1;
  while (taken.has(before)) before -= 1;
  return before;
};
