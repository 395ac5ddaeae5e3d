/** What everybody of a board works with: its directory, its codes, its series and tools, and what it could not do. */
import type { CodeSet } from '../../../domain/adopted/codes.js';
import type { SeriesView } from '../../../projections/adopted.js';
import type { AgencyView, OfficerView } from '../../../projections/directory.js';
import type { OutageView } from '../../../projections/outages.js';
import type { WorkItem } from '../../../projections/standing.js';
import type { ToolView } from '../../../projections/tools.js';
import { EVERYBODY, MEETING, ofNobody, ofSeries } from './recurring.js';
import { view } from './view.js';

const forEverybody = {
  readBy: [{ to: EVERYBODY, fields: 'ALL' }],
  closed: 'NOBODY',
  gated: 'NEVER',
} as const;

export const boardViews = {
  agencies: view<AgencyView>({ about: ofNobody, ...forEverybody }),
  officers: view<OfficerView>({ about: ofNobody, ...forEverybody }),
  'code-sets': view<CodeSet>({ about: ofNobody, ...forEverybody }),
  series: view<SeriesView>({ about: ofSeries, ...forEverybody }),
  tools: view<ToolView>({ about: ofNobody, ...forEverybody }),
  outages: view<OutageView>({
    about: ofSeries,
    readBy: [{ to: MEETING, fields: 'ALL' }],
    closed: 'NOBODY',
    gated: 'NEVER',
  }),
  'work-items': view<WorkItem>({
    // A command that was not accepted may concern any series: whoever administers one of them is shown it.
    about: (_document, allSeries) => ({ series: allSeries }),
    readBy: [{ to: ['COORDINATOR'], fields: 'ALL' }],
    closed: 'NOBODY',
    // It names nobody: what it leads to is in views of their own.
    gated: 'NEVER',
  }),
};
