/** How old a person may be, by everything that was said of when the person was born. */
import { isErased } from '../../domain/event.js';
import { referralKind } from '../../domain/referral/referral.js';
import type { LocalDate } from '../../domain/time.js';
import type { PersonView } from '../../projections/people.js';
import type { Look } from '../command.js';
import { birthOf, type Birth } from './birth.js';

/**
 * The age by the statement that makes the person oldest, over all records of the person; null where nobody knows, or
 * one statement is an estimate: that settles nothing. What was corrected is no statement any more.
 */
export const oldestStated = async (
  records: readonly PersonView[],
  today: LocalDate,
  look: Look,
): Promise<number | null> => {
  const stated = (await Promise.all(records.map((record) => statedOf(record, today, look)))).flat();
  if (stated.some(({ accuracy }) => accuracy === 'ESTIMATED')) return null;
  const ages = stated.flatMap(({ ageInYears }) => ageInYears ?? []);
  return ages.length === 0 ? null : Math.max(...ages);
};

/**
 * The age on a day by the statement that makes the person youngest, for what protects the young; null where nobody
 * knows. An estimate counts: who may be so young is protected as such.
 */
export const youngestStated = async (
  records: readonly PersonView[],
  day: LocalDate,
  look: Look,
): Promise<number | null> => {
  const stated = (await Promise.all(records.map((record) => statedOf(record, day, look)))).flat();
  const ages = stated.flatMap((one) => one.ageInYears ?? []);
  return ages.length === 0 ? null : Math.min(...ages);
};

const statedOf = async (
  { personId, dateOfBirth, dateOfBirthAccuracy, referrals, earlier }: PersonView,
  today: LocalDate,
  look: Look,
): Promise<readonly Birth[]> => {
  const stated: Birth[] = [];
  if (!isErased(dateOfBirth)) stated.push(birthOf(dateOfBirth, dateOfBirthAccuracy ?? undefined, today));
  if (earlier.some(({ fields }) => fields.includes('dateOfBirth'))) return stated;
  for (const { referralId } of referrals) {
    const { subjects } = await look.state(referralKind, referralId);
    for (const subject of subjects) {
      if (subject.personId !== personId) continue;
      stated.push({ accuracy: subject.dateOfBirthAccuracy ?? null, ageInYears: subject.ageInYears });
    }
  }
  return stated;
};
