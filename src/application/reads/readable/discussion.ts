/** An item while it is heard: its discussion, who presents it, where agencies differ, and what it leaves undone. */
import type { DifferenceView } from '../../../projections/differences.js';
import type { DiscussionView } from '../../../projections/discussions.js';
import type { DutyView } from '../../../projections/duties.js';
import type { PresentingView } from '../../../projections/presenting.js';
import {
  forTheMeeting,
  itsPerson,
  itsPersonAsItStands,
  itsSitting,
  MEETING,
  ofSeries,
  present,
  presenters,
  reviewers,
} from './recurring.js';
import { view } from './view.js';

/** What was known when an item was decided; not what was held, decided and agreed, nor notes that may tell it. */
const BEFORE_THE_OUTCOME = [
  ...['discussionId', 'sittingId', 'personId', 'series', 'referralIds', 'phase', 'startedAt', 'closedAt'],
  ...['shared', 'notShared', 'judgedAnew'],
] as const;

/** Until somebody of an agency says that they come, it is told who is asked and for when, and reads no report. */
const INVITATION = [
  ...['discussionId', 'sittingId', 'personId', 'series', 'invited', 'accepted', 'deputy', 'missedAt'],
  'outcome',
] as const;

export const discussionViews = {
  discussions: view<DiscussionView>({
    about: ({ series, presentedBy, judgedAnew }) => ({
      series: [series],
      presenters: presenters([presentedBy]),
      reviewers: reviewers(judgedAnew),
    }),
    readBy: [
      { to: MEETING, fields: 'ALL' },
      // Who presents an item reads that item, and no other of the sitting.
      { to: ['PRESENTER'], fields: 'ALL' },
      // Who judges anew is shown what was known, and until that is done nothing of the outcome, whatever their roles.
      { to: ['REVIEWER'], alone: true, fields: BEFORE_THE_OUTCOME },
    ],
    closed: itsPerson,
    // Whoever presents an item signs like everybody before they see it.
    gated: { ...itsSitting, presented: true },
  }),
  presenting: view<PresentingView>({
    about: ({ series, invited, accepted, deputy }) => ({
      series: [series],
      presenters: present([invited?.officer, accepted?.officer, deputy?.officer]),
      // An agency that says itself who comes is told that it is asked.
      raisingAgencies: invited?.officer === null ? present([invited.agency]) : [],
    }),
    readBy: [
      { to: [...MEETING, 'PRESENTER'], fields: 'ALL' },
      { to: ['RAISING_AGENCY'], fields: INVITATION },
    ],
    closed: itsPerson,
    // That they are asked, and what they report themselves, is theirs before they sign.
    gated: itsSitting,
  }),
  differences: view<DifferenceView>({
    // Who has a position in it follows it to its end, also without a seat in the meeting.
    about: ({ series, positions }) => ({
      series: [series],
      participatingAgencies: positions.map(({ agency }) => agency),
    }),
    readBy: [{ to: [...MEETING, 'PARTICIPATING_AGENCY'], fields: 'ALL' }],
    closed: itsPerson,
    gated: itsPersonAsItStands,
  }),
  duties: view<DutyView>({ about: ofSeries, ...forTheMeeting }),
};
