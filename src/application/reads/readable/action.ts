/** Actions, and the issues that agencies raise. */
import type { About } from '../../../access/reading.js';
import type { Route } from '../../../domain/escalation/escalation-events.js';
import type { Id } from '../../../domain/event.js';
import { isToBeDone, type ActionView } from '../../../projections/actions.js';
import type { EscalationView } from '../../../projections/escalations.js';
import { itsPerson, itsSitting, LEAD, MEETING, present } from './recurring.js';
import { view } from './view.js';

/** Whoever was named, and whoever holds that role now: of the raising agency where it is one of its own. */
const turnedTo = (routes: readonly Route[], raisingAgency: Id): NonNullable<About['turnedTo']> =>
  routes.map(({ officer, role, of }) => ({
    officer,
    role,
    agency: of === 'RAISING_AGENCY' ? raisingAgency : null,
  }));

export const actionViews = {
  actions: view<ActionView>({
    about: (action) => ({
      series: [action.series],
      // Until its item closes, an action is a draft of the meeting's.
      owningAgencies: action.status === 'AGREED' ? [] : [action.ownerAgency],
      remindedRoles: isToBeDone(action) ? present([action.reminders.at(-1)?.role]) : [],
      raisingAgencies: present([action.raisingAgency]),
      turnedTo: present([action.agreedBy]).map((officer) => ({ officer, role: null, agency: null })),
      closedTo: action.closedTo,
    }),
    readBy: [
      { to: [...MEETING, 'OWNING_AGENCY', 'REMINDED_ROLE'], fields: 'ALL' },
      // Whoever raised an issue, or agreed what is done about it, follows that action.
      { to: ['RAISING_AGENCY', 'TURNED_TO'], fields: 'ALL' },
    ],
    closed: itsPerson,
    gated: {
      ...itsSitting,
      ...itsPerson,
      carried: ({ personId, agreedOn }) => ({ personId, after: agreedOn }),
    },
  }),
  escalations: view<EscalationView>({
    about: ({ series, type, raisingAgency, concerned, routed }) => ({
      // Who leads the meeting sees one once it was theirs to find somebody for it, and what becomes of that.
      series: routed.some(({ routes }) => routes.length === 0) ? [series] : [],
      raisingAgencies: [raisingAgency],
      turnedTo: turnedTo(
        routed.flatMap(({ routes }) => routes),
        raisingAgency,
      ),
      // A decision is challenged to the face of who took it, and they may still act; of an allegation they learn nothing.
      concerned: type === 'DECISION' ? concerned : [],
      closedTo: type === 'CONDUCT' ? concerned : [],
    }),
    readBy: [{ to: [...LEAD, 'RAISING_AGENCY', 'TURNED_TO', 'CONCERNED'], fields: 'ALL' }],
    closed: itsPerson,
    gated: itsPerson,
  }),
};
