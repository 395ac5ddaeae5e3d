/** Referrals, what is to be done about them, and who waits for a sitting. */
import type { ReferralTask } from '../../../projections/referral-tasks.js';
import type { ReferralView } from '../../../projections/referrals.js';
import type { ReviewWithoutPlace, WithoutPlace } from '../../../projections/standing.js';
import { itsPerson, itsPersons, LEAD, MEETING, ofSeries, reviewers } from './recurring.js';
import { view } from './view.js';

/** For whoever judges an item anew. */
const AS_REFERRED = [
  ...['referralId', 'series', 'receivedAt', 'registeredAt', 'incident', 'incidentAt', 'account'],
  ...['circumstances', 'particulars', 'retractedAt'],
] as const;

export const referralViews = {
  referrals: view<ReferralView>({
    about: ({ series, agency, judgedAnew }) => ({
      series: [series],
      referringAgencies: [agency],
      reviewers: reviewers(judgedAnew),
    }),
    readBy: [
      { to: [...MEETING, 'REFERRING_AGENCY'], fields: 'ALL' },
      { to: ['REVIEWER'], fields: AS_REFERRED },
    ],
    closed: itsPersons,
    gated: { sittings: ({ people }) => people.flatMap(({ placedAt }) => placedAt) },
  }),
  'referral-tasks': view<ReferralTask>({
    about: ofSeries,
    readBy: [{ to: LEAD, fields: 'ALL' }],
    closed: itsPerson,
    gated: itsPerson,
  }),
  'referrals-without-place': view<WithoutPlace>({
    // One for a series that there is not is everybody's who places referrals: otherwise nobody would see it.
    about: ({ series }, allSeries) => ({ series: allSeries.includes(series) ? [series] : allSeries }),
    readBy: [{ to: LEAD, fields: 'ALL' }],
    closed: itsPerson,
    // No sitting hears them: somebody has to act, whatever they have signed.
    gated: 'NEVER',
  }),
  'reviews-without-place': view<ReviewWithoutPlace>({
    about: ofSeries,
    readBy: [{ to: LEAD, fields: 'ALL' }],
    closed: itsPerson,
    // No sitting hears them: somebody has to act, whatever they have signed.
    gated: 'NEVER',
  }),
};
