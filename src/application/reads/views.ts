/** The views that may be read, the type of their documents, and what each document is about. */
import type { About } from '../../access/reading.js';
import type { CodeSet } from '../../domain/adopted/codes.js';
import { isToBeDone, type ActionView } from '../../projections/actions.js';
import type { SeriesView } from '../../projections/adopted.js';
import type { Agenda } from '../../projections/agenda.js';
import type { AgencyView, OfficerView } from '../../projections/directory.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { DutyView } from '../../projections/duties.js';
import type { MinutesView } from '../../projections/minutes.js';
import type { MissingView } from '../../projections/missing-episodes.js';
import type { OutcomesView } from '../../projections/outcomes.js';
import type { OutageView } from '../../projections/outages.js';
import type { PersonView } from '../../projections/people.js';
import type { ReferralView } from '../../projections/referrals.js';
import type { RepeatsView } from '../../projections/repeats.js';
import type { HarmView, HoldView } from '../../projections/serious-harm.js';
import type { SittingView } from '../../projections/sittings.js';
import type { WithoutPlace, WorkItem } from '../../projections/standing.js';
import type { StrategyView } from '../../projections/strategy-discussions.js';

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
  readonly referrals: ReferralView;
  readonly 'referrals-without-place': WithoutPlace;
  readonly series: SeriesView;
  readonly sittings: SittingView;
  readonly 'work-items': WorkItem;
  readonly duties: DutyView;
  readonly holds: HoldView;
  readonly 'missing-episodes': MissingView;
  readonly outcomes: OutcomesView;
  readonly repeats: RepeatsView;
  readonly 'serious-harm': HarmView;
  readonly 'strategy-discussions': StrategyView;
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
  referrals: ({ series, agency }) => ({ series: [series], referringAgencies: [agency] }),
  // One for a series that there is not is everybody's who places referrals: otherwise nobody would see it.
  'referrals-without-place': ({ series }, allSeries) => ({
    series: allSeries.includes(series) ? [series] : allSeries,
  }),
  series: ofSeries,
  sittings: ofSeries,
  // A command that was not accepted may concern any series: whoever administers one of them is shown it.
  'work-items': (_document, allSeries) => ({ series: allSeries }),
  duties: ofSeries,
  holds: ofSeries,
  'missing-episodes': ofSeries,
  outcomes: ofSeries,
  repeats: ({ referrals, incidents }) => ({
    series: [...referrals, ...incidents].map(({ series }) => series),
  }),
  'serious-harm': ofSeries,
  'strategy-discussions': ({ series, requestingAgency, held, consultations }) => ({
    series: [series],
    referringAgencies: requestingAgency === null ? [] : [requestingAgency],
    participatingAgencies: [...(held?.participants ?? []), ...consultations].map(({ agency }) => agency),
  }),
};
