/**
 * Two definitions of a repeat, never mixed. Domestic abuse (SafeLives): any abuse between the same people within
 * twelve months of the last referral. Social care: a referral within twelve months of the one before it. The months
 * are settings.
 */
import type { Id } from '../event.js';
import { addMonths, sayDate, type LocalDate } from '../time.js';

/**
 * Whether a day lies within the months after another. The anniversary itself does not: what happens on 30 March is
 * within twelve months of 31 March the year before, and not of 30 March.
 */
export const isWithinMonths = (before: LocalDate, day: LocalDate, months: number): boolean =>
  before <= day && day < addMonths(before, months);

/** Abuse that was brought to the meeting. */
export interface AbuseReferred {
  readonly concerned: readonly Id[];
  readonly occurredOn: LocalDate;
  readonly referredOn: LocalDate;
}

/** The day of the last referral of the same people before, where the abuse is a repeat; undefined otherwise. */
export const repeatOf = (
  before: readonly AbuseReferred[],
  { concerned, occurredOn }: Pick<AbuseReferred, 'concerned' | 'occurredOn'>,
  months: number,
): LocalDate | undefined => {
  const same = before.filter((one) => one.concerned.some((who) => concerned.includes(who)));
  const last = same
    .map(({ referredOn }) => referredOn)
    .toSorted()
    .findLast((referredOn) => referredOn <= occurredOn);
  return last !== undefined && isWithinMonths(last, occurredOn, months) ? last : undefined;
};

/** How often a referral came within the months after the one before it: each of them is counted. */
export const reReferrals = (referredOn: readonly LocalDate[], months: number): number => {
  const days = referredOn.toSorted();
  return days.filter((day, index) => {
    const before = days[index - 1];
    return before !== undefined && isWithinMonths(before, day, months);
  }).length;
};

export const sayReReferrals = (count: number, referrals: number, months: number): string =>
  `${count} of ${referrals} referrals came within ${months} months of the one before.`;

export const sayRepeats = (count: number, reported: number, months: number): string =>
  `${count} of ${reported} reports of domestic abuse were repeats within ${months} months of the last referral of the same people.`;

export const sayRepeat = (last: LocalDate | undefined, months: number): string =>
  last === undefined
    ? `Not a repeat: no referral of the same people in the ${months} months before.`
    : `A repeat: within ${months} months of the referral of ${sayDate(last)}, with the same people.`;
