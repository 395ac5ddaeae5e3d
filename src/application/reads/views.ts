/** The views that may be read, the type of their documents, and what each document is about. */
import type { About } from '../../access/reading.js';
import type { CodeSet } from '../../domain/adopted/codes.js';
import { isToBeDone, type ActionView } from '../../projections/actions.js';
import type { SeriesView } from '../../projections/adopted.js';
import type { Agenda } from '../../projections/agenda.js';
import type { AgencyView, OfficerView } from '../../projections/directory.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { MinutesView } from '../../projections/minutes.js';
import type { OutageView } from '../../projections/outages.js';
import type { PersonView } from '../../projections/people.js';
import type { ReferralView } from '../../projections/referrals.js';
import type { RetractableView } from '../../projections/retractables.js';
import type { RecallView, RetractionView } from '../../projections/retractions.js';
import type { SittingView } from '../../projections/sittings.js';
import type { WithoutPlace, WorkItem } from '../../projections/standing.js';

export interface ReadableViews {
  readonly actions: ActionView;
  readonly agencies: AgencyView;
  readonly agenda: Agenda;
  readonly 'code-sets': CodeSet;
  readonly discussions: DiscussionView;
  readonly minutes: MinutesView;
  readonly officers: OfficerView;
  readonly outages: OutageView;
  readonly people: PersonView;
  readonly recalls: RecallView;
  readonly referrals: ReferralView;
  readonly 'referrals-without-place': WithoutPlace;
  readonly retractables: RetractableView;
  readonly retractions: RetractionView;
  readonly series: SeriesView;
  readonly sittings: SittingView;
  readonly 'work-items': WorkItem;
}

export type ViewName = keyof ReadableViews;

const ofSeries = ({ series }: { readonly series: string }): About => ({ series: [series] });
const ofNobody = (): About => ({});
const present = <T>(things: readonly (T | null | undefined)[]): readonly T[] =>
  things.filter((thing) => thing !== null && thing !== undefined);

/** A view that is not in here cannot be read by anybody. */
export const aboutOf: {
  readonly [View in ViewName]: (document: ReadableViews[View], allSeries: readonly string[]) => About;
} = {
  // Until its item closes, an action is a draft of the meeting's.
  actions: (action) => ({
    series: [action.series],
    owningAgencies: action.status === 'AGREED' ? [] : [action.ownerAgency],
    remindedRoles: isToBeDone(action) ? present([action.reminders.at(-1)?.role]) : [],
    closedTo: action.closedTo,
  }),
  agencies: ofNobody,
  agenda: ofSeries,
  'code-sets': ofNobody,
  discussions: ({ series, conflicts }) => ({
    series: [series],
    closedTo: conflicts.map(({ officer }) => officer),
  }),
  minutes: ({ series, status }) => ({ series: [series], issued: status === 'ISSUED' }),
  officers: ofNobody,
  outages: ofSeries,
  people: ({ referrals, actions }) => ({
    series: referrals.map(({ series }) => series),
    referringAgencies: referrals.map(({ agency }) => agency),
    owningAgencies: actions.filter(({ released }) => released).map(({ ownerAgency }) => ownerAgency),
    remindedRoles: present(actions.map(({ remindedRole }) => remindedRole)),
  }),
  recalls: ({ series, agency }) => ({ series: [series], owningAgencies: [agency] }),
  // Until it is taken back it is read where it stands, and nowhere else.
  retractables: ({ series, retractionId }) => ({
    series: retractionId === null || series === null ? [] : [series],
  }),
  retractions: ({ series, agencies }) => ({ series: [series], owningAgencies: agencies }),
  referrals: ({ series, agency }) => ({ series: [series], referringAgencies: [agency] }),
  // One for a series that there is not is everybody's who places referrals: otherwise nobody would see it.
  'referrals-without-place': ({ series }, allSeries) => ({
    series: allSeries.includes(series) ? [series] : allSeries,
  }),
  series: ofSeries,
  sittings: ofSeries,
  // A command that was not accepted may concern any series: whoever administers one of them is shown it.
  'work-items': (_document, allSeries) => ({ series: allSeries }),
};
