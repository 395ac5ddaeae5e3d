/** Why items leave a sitting, and what a referral remembers of the sittings that its people have left. */
import type { Id } from '../event.js';

/** Why a person's item was moved to another sitting. */
export type MovedBecause =
  | 'SITTING_MISSED'
  | 'SITTING_CANCELLED'
  | 'HELD_AFTER_ALL'
  | 'NOT_REACHED'
  | 'NOT_CONCLUDED'
  | 'NO_PLACE_BEFORE'
  | 'ROLLED_OVER'
  | 'LATE_ITEM_DECLINED'
  /** Answers were still missing at the cut-off of a board that hears only complete referrals. */
  | 'INCOMPLETE'
  /** A chair hears it earlier than its cut-off would allow. */
  | 'URGENT';

interface Move {
  readonly subjects: readonly { readonly personId: Id }[];
  readonly from: Id | null;
  readonly moved: MovedBecause;
}

/** Reasons for which an item leaves a sitting that had it before it already. */
const LEAVES_A_SITTING_BEGUN: ReadonlySet<MovedBecause> = new Set([
  ...(['NOT_REACHED', 'NOT_CONCLUDED', 'ROLLED_OVER', 'LATE_ITEM_DECLINED'] as const),
]);

/** The sittings that had the referral before them, once it has moved. */
export const broughtToBefore = (before: ReadonlySet<Id>, { from, moved }: Move): ReadonlySet<Id> =>
  from !== null && LEAVES_A_SITTING_BEGUN.has(moved) ? new Set([...before, from]) : before;

/** By person, the sittings that they moved on from because nobody was known to have opened them. */
export type LeftAsMissed = ReadonlyMap<Id, readonly Id[]>;

export const leftAsMissed = (before: LeftAsMissed, { subjects, from, moved }: Move): LeftAsMissed => {
  if (moved !== 'SITTING_MISSED' || from === null) return before;
  const left = subjects.map(({ personId }) => [personId, [...(before.get(personId) ?? []), from]] as const);
  return new Map([...before, ...left]);
};
