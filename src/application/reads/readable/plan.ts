/** The safety plan of a person, what stands in its way, and the support that is given meanwhile. */
import type { BarrierView, PlanView } from '../../../projections/plans.js';
import type { SupportView } from '../../../projections/support.js';
import { itsPerson, itsPersonAsItStands, MEETING, present, presenters } from './recurring.js';
import { view } from './view.js';

/** What somebody plans themselves is theirs before they sign: that door stays open. */
const ofThePerson = { closed: itsPerson, gated: itsPersonAsItStands };

export const planViews = {
  plans: view<PlanView>({
    about: ({ versions, assurances, presentedBy }) => ({
      series: [...versions, ...assurances, ...presentedBy].map(({ series }) => series),
      presenters: presenters(presentedBy),
    }),
    readBy: [{ to: [...MEETING, 'PRESENTER'], fields: 'ALL' }],
    ...ofThePerson,
  }),
  barriers: view<BarrierView>({
    about: ({ series, owner, ownerAgency }) => ({
      series: [series],
      officers: [owner],
      owningAgencies: [ownerAgency],
    }),
    readBy: [{ to: [...MEETING, 'NAMED_OFFICER', 'OWNING_AGENCY'], fields: 'ALL' }],
    ...ofThePerson,
  }),
  support: view<SupportView>({
    about: ({ series, worker, agency, askedOf }) => ({
      series: [series],
      officers: present([worker]),
      participatingAgencies: present([agency, askedOf]),
    }),
    readBy: [{ to: [...MEETING, 'NAMED_OFFICER', 'PARTICIPATING_AGENCY'], fields: 'ALL' }],
    ...ofThePerson,
  }),
};
