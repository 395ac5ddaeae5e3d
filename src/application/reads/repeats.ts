/** The two definitions of a repeat side by side, each in its own words, by the terms of the last referral. */
import type { Id } from '../../domain/event.js';
import { reReferrals, sayRepeats, sayReReferrals } from '../../domain/repeats/repeats.js';
import { localDateOf } from '../../domain/time.js';
import type { IncidentView } from '../../projections/repeats.js';
import type { ReadSession } from './session.js';

export interface Repeats {
  readonly reReferrals: number;
  readonly reReferralsBecause: string;
  readonly domesticAbuse: number;
  readonly domesticAbuseBecause: string;
  readonly incidents: readonly IncidentView[];
}

/** Undefined where the reader may not see it. People who were merged are counted as one. */
export const repeatsOf = async (
  { load, terms }: Pick<ReadSession, 'load' | 'terms'>,
  personId: Id,
  others: readonly Id[],
): Promise<Repeats | undefined> => {
  const found = await Promise.all([personId, ...others].map((id) => load('repeats', id)));
  const referrals = found.flatMap((one) => one?.referrals ?? []).toSorted((a, b) => (a.at < b.at ? -1 : 1));
  const incidents = found.flatMap((one) => one?.incidents ?? []);
  const last = terms.get(referrals.at(-1)?.series ?? '');
  if (last === undefined) return undefined;
  const { referralMonths, domesticAbuseMonths } = last.repeats;
  const days = referrals.map(({ at }) => localDateOf(at, last.zone));
  const again = reReferrals(days, referralMonths);
  const repeated = incidents.filter(({ repeatOf }) => repeatOf !== null).length;
  return {
    reReferrals: again,
    reReferralsBecause: sayReReferrals(again, days.length, referralMonths),
    domesticAbuse: repeated,
    domesticAbuseBecause: sayRepeats(repeated, incidents.length, domesticAbuseMonths),
    incidents,
  };
};
