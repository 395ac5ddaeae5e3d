/** Every sitting at which somebody was to be heard, in order: what was found before one goes along to the next. */
import type { Id } from '../event.js';

type Place = { readonly sittingId: Id } | null;

/** A sitting that takes somebody back comes last again. */
export const placedOnceMore = (before: readonly Id[], place: Place): readonly Id[] =>
  place === null ? before : [...before.filter((other) => other !== place.sittingId), place.sittingId];

export const allPlacedOnceMore = (
  before: ReadonlyMap<Id, readonly Id[]>,
  people: readonly { readonly personId: Id }[],
  place: Place,
): ReadonlyMap<Id, readonly Id[]> =>
  new Map([
    ...before,
    ...people.map(({ personId }) => [personId, placedOnceMore(before.get(personId) ?? [], place)] as const),
  ]);
