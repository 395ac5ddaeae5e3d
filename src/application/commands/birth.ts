/** What rules may know of a date of birth: whole years and how far they can be relied on, worked out at the edge. */
import { isKnown, type Known } from '../../domain/known.js';
import type { DateOfBirthAccuracy } from '../../domain/person/identity.js';
import { ageInYears, type LocalDate } from '../../domain/time.js';

export interface Birth {
  /** Null where no date is known. */
  readonly accuracy: DateOfBirthAccuracy | null;
  /** Null where no date is known, or the child is not born yet. */
  readonly ageInYears: number | null;
}

export const birthOf = (
  dateOfBirth: Known<LocalDate>,
  stated: DateOfBirthAccuracy | undefined,
  today: LocalDate,
): Birth => {
  if (!isKnown(dateOfBirth)) return { accuracy: null, ageInYears: null };
  // A day that is still to come is the expected one of a child who is not born yet.
  if (dateOfBirth.value > today) return { accuracy: 'EXPECTED', ageInYears: null };
  // An expected day that has passed tells when the child was due, not how old the child is.
  if (stated === 'EXPECTED') return { accuracy: 'EXPECTED', ageInYears: null };
  return { accuracy: stated ?? 'EXACT', ageInYears: ageInYears(dateOfBirth.value, today) };
};
