/** A person: their card, and what has happened to them. */
import type { MissingView } from '../../../projections/missing-episodes.js';
import type { OutcomesView } from '../../../projections/outcomes.js';
import type { PersonView } from '../../../projections/people.js';
import type { PersonHappenings } from '../../../projections/person-happenings.js';
import type { RepeatsView } from '../../../projections/repeats.js';
import type { HarmView, HoldView } from '../../../projections/serious-harm.js';
import {
  forTheMeeting,
  forTheMeetingAsItStands,
  itsPerson,
  MEETING,
  ofItsSeries,
  ofSeries,
  present,
  presenters,
  reviewers,
} from './recurring.js';
import { view } from './view.js';

/** Safe contact travels with every view of a person, so that no call or visit does harm (P10). */
const ABOUT_WHOM = ['personId', 'name', 'dateOfBirth', 'dateOfBirthAccuracy', 'safeContact'] as const;
const FOR_WHOM = [...ABOUT_WHOM, 'actions'] as const;
const STATED = [
  ...['aliases', 'sex', 'gender', 'ethnicity', 'associates', 'knownStatus', 'ageInYears', 'referrals'],
] as const;

export const personViews = {
  people: view<PersonView>({
    about: ({
      referrals,
      trackedIn = [],
      actions,
      owesEntries = [],
      askedAgencies = [],
      judgedAnew,
      presentedBy = [],
    }) => ({
      reviewers: reviewers(judgedAnew),
      series: [...[...referrals, ...presentedBy].map(({ series }) => series), ...trackedIn],
      presenters: presenters(presentedBy),
      referringAgencies: referrals.map(({ agency }) => agency),
      askedAgencies,
      owningAgencies: [
        ...actions.filter(({ released }) => released).map(({ ownerAgency }) => ownerAgency),
        ...owesEntries,
      ],
      remindedRoles: present(actions.map(({ remindedRole }) => remindedRole)),
    }),
    readBy: [
      { to: MEETING, fields: 'ALL' },
      // Who referred sees what was stated, and what must be heeded; not what others have come to know.
      { to: ['REFERRING_AGENCY'], fields: [...FOR_WHOM, ...STATED] },
      // Who has an action to do needs to know for whom and what must be heeded, and no more.
      { to: ['OWNING_AGENCY', 'REMINDED_ROLE'], fields: FOR_WHOM },
      // Who is asked what is held needs to know about whom and what must be heeded, and no more.
      { to: ['ASKED_AGENCY'], fields: ABOUT_WHOM },
      { to: ['REVIEWER', 'PRESENTER'], fields: [...ABOUT_WHOM, 'ageInYears'] },
    ],
    closed: itsPerson,
    gated: itsPerson,
  }),
  'person-happenings': view<PersonHappenings>({ about: ofItsSeries, ...forTheMeetingAsItStands }),
  'missing-episodes': view<MissingView>({ about: ofSeries, ...forTheMeeting }),
  outcomes: view<OutcomesView>({ about: ofSeries, ...forTheMeeting }),
  repeats: view<RepeatsView>({
    about: ({ referrals, incidents }) => ({
      series: [...referrals, ...incidents].map(({ series }) => series),
    }),
    ...forTheMeeting,
  }),
  holds: view<HoldView>({ about: ofSeries, ...forTheMeeting }),
  'serious-harm': view<HarmView>({ about: ofSeries, ...forTheMeeting }),
};
