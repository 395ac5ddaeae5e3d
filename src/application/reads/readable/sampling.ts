/** Items that were drawn to be judged anew. */
import type { SampledItemView, SampleView } from '../../../projections/samples.js';
import { itsPerson, itsSitting, LEAD } from './recurring.js';
import { view } from './view.js';

export const samplingViews = {
  samples: view<SampleView>({
    about: ({ series, reviewer }) => ({ series: [series], officers: [reviewer] }),
    readBy: [{ to: [...LEAD, 'NAMED_OFFICER'], fields: 'ALL' }],
    // It names items by ids of its own, and nobody; what each says is in a view of its own.
    closed: 'NOBODY',
    gated: 'NEVER',
  }),
  'sampled-items': view<SampledItemView>({
    about: ({ series, reviewer, closedTo }) => ({ series: [series], officers: [reviewer], closedTo }),
    readBy: [{ to: [...LEAD, 'NAMED_OFFICER'], fields: 'ALL' }],
    closed: itsPerson,
    gated: itsSitting,
  }),
};
