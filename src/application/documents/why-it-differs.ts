/** Why a copy that is made again is not, to the letter, what was sent: a hash that differs must not look like a fraud. */
import { isErased } from '../../domain/event.js';
import type { Instant } from '../../domain/time.js';
import type { MinutesCopy } from '../../projections/copied-minutes.js';

/**
 * `TAKEN_BACK`: something in it was taken back since. `ERASED`: somebody in it was erased. `LEFT_OUT_FOR_YOU`: the
 * reader has a conflict, and does not see all of it. `NOT_EXPLAINED`: none of these; it has to be looked into.
 */
export type DiffersBecause = 'TAKEN_BACK' | 'ERASED' | 'LEFT_OUT_FOR_YOU' | 'NOT_EXPLAINED';

/** For a copy that does not have the hash with which it was sent. */
export const whyItDiffers = (copy: MinutesCopy): readonly DiffersBecause[] => {
  const because: readonly DiffersBecause[] = [
    ...(takenBackSince(copy).length > 0 ? ['TAKEN_BACK' as const] : []),
    ...(hasErased(copy.items) || hasErased(copy.corrections) ? ['ERASED' as const] : []),
    ...(copy.leftOut === undefined ? [] : ['LEFT_OUT_FOR_YOU' as const]),
  ];
  return because.length > 0 ? because : ['NOT_EXPLAINED'];
};

/** When anything in a copy was taken back after its version was issued, the first first. */
export const takenBackSince = ({ items, issuedAt }: MinutesCopy): readonly Instant[] =>
  retractionsIn(items)
    .filter((retractedAt) => issuedAt !== null && retractedAt >= issuedAt)
    .toSorted();

const retractionsIn = (value: unknown): readonly Instant[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { retractedAt } = value as { readonly retractedAt?: Instant };
  return [
    ...(retractedAt === undefined ? [] : [retractedAt]),
    ...Object.values(value).flatMap(retractionsIn),
  ];
};

/** What was taken back is shown no more either, and has not been erased. */
const hasErased = (value: unknown): boolean => {
  if (typeof value !== 'object' || value === null) return false;
  if (isErased(value)) return true;
  const isTakenBack = 'retractedAt' in value;
  return Object.values(value).some((each) => (isTakenBack && isErased(each) ? false : hasErased(each)));
};
