/** The tracker: whom it follows, what they were assessed at, their way since, and what is owed to their own records. */
import type { AssessmentView, RiskView } from '../../../projections/assessments.js';
import type { RecordEntryView } from '../../../projections/record-entries.js';
import type { TrackerEntryView } from '../../../projections/tracker.js';
import type { TrajectoryView } from '../../../projections/trajectories.js';
import {
  forTheMeetingAsItStands,
  itsPerson,
  itsPersonAsItStands,
  MEETING,
  ofItsSeries,
  ofSeries,
} from './recurring.js';
import { view } from './view.js';

export const trackerViews = {
  tracker: view<TrackerEntryView>({ about: ofSeries, ...forTheMeetingAsItStands }),
  trajectories: view<TrajectoryView>({ about: ofSeries, ...forTheMeetingAsItStands }),
  risk: view<RiskView>({
    about: ofItsSeries,
    ...forTheMeetingAsItStands,
    ofPerson: ({ personId }) => personId,
  }),
  assessments: view<AssessmentView>({
    // A draft is its author's. Once completed, the author's agency reads it; whoever knows the person does so in `risk`.
    about: ({ phase, officer, agency }) => ({
      officers: [officer],
      participatingAgencies: phase === 'DRAFT' ? [] : [agency],
    }),
    readBy: [{ to: ['NAMED_OFFICER', 'PARTICIPATING_AGENCY'], fields: 'ALL' }],
    closed: itsPerson,
    // What the reader's own agency assessed is theirs; what others did is in `risk`.
    gated: 'NEVER',
  }),
  'record-entries': view<RecordEntryView>({
    about: ({ series, owner, ownerAgency }) => ({
      series: [series],
      officers: [owner],
      owningAgencies: [ownerAgency],
    }),
    readBy: [{ to: [...MEETING, 'NAMED_OFFICER', 'OWNING_AGENCY'], fields: 'ALL' }],
    closed: itsPerson,
    gated: itsPersonAsItStands,
  }),
};
