/** Strategy discussions, beside the meeting: they have participants and papers of their own. */
import type { StrategyView } from '../../../projections/strategy-discussions.js';
import { itsPerson, MEETING } from './recurring.js';
import { view } from './view.js';

const STRATEGY_REQUEST = [
  ...['strategyId', 'personId', 'kind', 'status', 'since', 'requestedBy', 'requestingAgency'],
  ...['request', 'concernAt', 'declined', 'answeredBy'],
] as const;

export const strategyViews = {
  'strategy-discussions': view<StrategyView>({
    about: ({ series, requestingAgency, held, consultations }) => ({
      series: [series],
      referringAgencies: requestingAgency === null ? [] : [requestingAgency],
      participatingAgencies: [...(held?.participants ?? []), ...consultations].map(({ agency }) => agency),
    }),
    readBy: [
      { to: [...MEETING, 'PARTICIPATING_AGENCY'], fields: 'ALL' },
      // Who asked for one is told the answer, and not what was said.
      { to: ['REFERRING_AGENCY'], fields: STRATEGY_REQUEST },
    ],
    closed: { people: ({ personId, record }) => [personId, ...(record?.otherPeople ?? [])] },
    gated: itsPerson,
  }),
};
