/** What was said and may be taken back, what was, and who still has to acknowledge that. */
import type { RetractableView } from '../../../projections/retractables.js';
import type { RecallView, RetractionView } from '../../../projections/retractions.js';
import { itsSitting, LEAD } from './recurring.js';
import { view } from './view.js';

const TO_LOOK_FOR = [
  ...['retractionId', 'series', 'what', 'personIds', 'discussionId', 'referralId', 'because'],
  ...['retractedAt', 'reason'],
] as const;

export const retractionViews = {
  retractables: view<RetractableView>({
    // Until it is taken back it is read where it stands, and nowhere else.
    about: ({ series, retractionId, closedTo }) => ({
      closedTo,
      series: retractionId === null || series === null ? [] : [series],
    }),
    // What was taken back is shown to those who follow that up, and to nobody who only had it by mistake.
    readBy: [{ to: LEAD, fields: 'ALL' }],
    closed: { people: ({ personIds }) => personIds },
    gated: { ...itsSitting, people: ({ personIds }) => personIds },
  }),
  retractions: view<RetractionView>({
    about: ({ series, agencies, closedTo }) => ({ series: [series], owningAgencies: agencies, closedTo }),
    readBy: [
      { to: LEAD, fields: 'ALL' },
      // Who has to acknowledge needs to know what to look for; not whom it is about in truth.
      { to: ['OWNING_AGENCY'], fields: TO_LOOK_FOR },
    ],
    closed: { people: ({ personIds, rightPersonId }) => [...personIds, rightPersonId] },
    gated: { people: ({ personIds, rightPersonId }) => [...personIds, rightPersonId] },
  }),
  recalls: view<RecallView>({
    about: ({ series, agency }) => ({ series: [series], owningAgencies: [agency] }),
    readBy: [{ to: [...LEAD, 'OWNING_AGENCY'], fields: 'ALL' }],
    // Whoever heard what was taken back acknowledges that, whatever they may see today.
    closed: 'NOBODY',
    // It names nobody: what it leads to is in views of their own.
    gated: 'NEVER',
  }),
};
