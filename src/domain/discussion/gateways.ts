/**
 * The legal gateways of an item by default: whoever shares need not choose. "If they do however fall within these
 * sections of the 1989 Act then these sections will be the main legal gateway" (DRM terms, Information Sharing).
 */
import type { TermsOfReference } from '../terms/terms-of-reference.js';

/** From this age on a person is an adult. */
const ADULT_FROM_YEARS = 18;

export interface ItemFacts {
  /** False where the age is not known: that errs to the protection of a child. */
  readonly adult: boolean;
  readonly thresholdMet: boolean;
}

export const gatewaysFor = (
  terms: Pick<TermsOfReference, 'defaultGateways' | 'mainGateways' | 'adultGateways'>,
  { adult, thresholdMet }: ItemFacts,
): readonly string[] => {
  if (adult) return terms.adultGateways;
  return thresholdMet ? terms.mainGateways : terms.defaultGateways;
};

/** Whether a person is an adult by the ages that the referrals state; unknown ones do not tell, and one child's age does. */
export const isAdult = (agesInYears: readonly (number | null)[]): boolean => {
  const known = agesInYears.filter((age) => age !== null);
  return known.length > 0 && known.every((age) => age >= ADULT_FROM_YEARS);
};
