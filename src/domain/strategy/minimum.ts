/** The least that a strategy discussion needs: social care, health and police for a child; a setting for an adult. */
import { ADULT_AT } from '../person/identity.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { StrategyKind } from './strategy-events.js';

export const minimumOf = (
  kind: StrategyKind,
  { strategy }: Pick<TermsOfReference, 'strategy'>,
): readonly string[] => (kind === 'CHILD' ? strategy.childMinimum : strategy.adultMinimum);

/** The disciplines of the minimum that nobody speaks for, in the order of the terms. */
export const missingFrom = (
  minimum: readonly string[],
  present: readonly { readonly discipline: string }[],
): readonly string[] => minimum.filter((needed) => !present.some(({ discipline }) => discipline === needed));

/** As the age says; a person of unknown age is protected as a child until somebody says otherwise. */
export const kindFor = (said: StrategyKind | undefined, ageInYears: number | null): StrategyKind => {
  if (said !== undefined) return said;
  return ageInYears !== null && ageInYears >= ADULT_AT ? 'ADULT' : 'CHILD';
};

/** `Police`, `Health and Police`, `A, B and C`. */
export const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`;

/** `CHILDRENS_SOCIAL_CARE` as `childrens social care`: where a label is not at hand. */
export const sayCodes = (codes: readonly string[]): string =>
  listed(codes.map((code) => code.toLowerCase().replaceAll('_', ' ')));
