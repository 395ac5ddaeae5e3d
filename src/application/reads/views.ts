/** The views that may be read, the type of their documents, and what each document is about. */
import type { About } from '../../access/reading.js';
import type { Route } from '../../domain/escalation/escalation-events.js';
import type { Id } from '../../domain/event.js';
import type { CodeSet } from '../../domain/adopted/codes.js';
import { isToBeDone, type ActionView } from '../../projections/actions.js';
import type { SeriesView } from '../../projections/adopted.js';
import type { AgencyAskedView } from '../../projections/agencies-asked.js';
import type { Agenda } from '../../projections/agenda-items.js';
import type { ChecksView } from '../../projections/checks.js';
import type { AgencyView, OfficerView } from '../../projections/directory.js';
import type { DeclarationView } from '../../projections/declarations.js';
import type { AbsencesView } from '../../projections/absences.js';
import type { DifferenceView } from '../../projections/differences.js';
import type { DiscussionView } from '../../projections/discussions.js';
import type { DutyView } from '../../projections/duties.js';
import type { HandoverView } from '../../projections/handover.js';
import type { LastClosed } from '../../projections/last-closed.js';
import type { EscalationView } from '../../projections/escalations.js';
import type { CaseNoteView } from '../../projections/case-notes.js';
import type { DistributionView } from '../../projections/distributions.js';
import type { MinutesView } from '../../projections/minutes.js';
import type { MissingView } from '../../projections/missing-episodes.js';
import type { OutcomesView } from '../../projections/outcomes.js';
import type { OutageView } from '../../projections/outages.js';
import type { PersonView } from '../../projections/people.js';
import type { BarrierView, PlanView } from '../../projections/plans.js';
import type { PresentedBy } from '../../projections/presenters.js';
import type { PresentingView } from '../../projections/presenting.js';
import type { ReferralTask } from '../../projections/referral-tasks.js';
import type { PersonHappenings } from '../../projections/person-happenings.js';
import type { ReferralView } from '../../projections/referrals.js';
import type { RetractableView } from '../../projections/retractables.js';
import type { RecordEntryView } from '../../projections/record-entries.js';
import type { RecallView, RetractionView } from '../../projections/retractions.js';
import type { AssessmentView, RiskView } from '../../projections/assessments.js';
import type { ToolView } from '../../projections/tools.js';
import type { RepeatsView } from '../../projections/repeats.js';
import type { SampledItemView, SampleView } from '../../projections/samples.js';
import type { HarmView, HoldView } from '../../projections/serious-harm.js';
import type { SittingView } from '../../projections/sittings.js';
import type { ReviewWithoutPlace, WithoutPlace, WorkItem } from '../../projections/standing.js';
import type { StrategicView } from '../../projections/strategic-referrals.js';
import type { TrajectoryView } from '../../projections/trajectories.js';
import type { TrackerEntryView } from '../../projections/tracker.js';
import type { StrategyView } from '../../projections/strategy-discussions.js';
import type { ThemeView } from '../../projections/themes.js';
import type { VoltView } from '../../projections/volt-items.js';
import type { SupportView } from '../../projections/support.js';

export interface ReadableViews {
  readonly actions: ActionView;
  readonly absences: AbsencesView;
  readonly agencies: AgencyView;
  readonly 'agencies-asked': AgencyAskedView;
  readonly agenda: Agenda;
  readonly checks: ChecksView;
  readonly 'code-sets': CodeSet;
  readonly declarations: DeclarationView;
  readonly differences: DifferenceView;
  readonly discussions: DiscussionView;
  readonly handover: HandoverView;
  readonly 'last-closed': LastClosed;
  readonly escalations: EscalationView;
  readonly 'case-notes': CaseNoteView;
  readonly distributions: DistributionView;
  readonly minutes: MinutesView;
  readonly officers: OfficerView;
  readonly outages: OutageView;
  readonly people: PersonView;
  readonly 'person-happenings': PersonHappenings;
  readonly presenting: PresentingView;
  readonly plans: PlanView;
  readonly barriers: BarrierView;
  readonly support: SupportView;
  readonly recalls: RecallView;
  readonly referrals: ReferralView;
  readonly 'referral-tasks': ReferralTask;
  readonly 'referrals-without-place': WithoutPlace;
  readonly 'reviews-without-place': ReviewWithoutPlace;
  readonly retractables: RetractableView;
  readonly retractions: RetractionView;
  readonly samples: SampleView;
  readonly 'sampled-items': SampledItemView;
  readonly series: SeriesView;
  readonly sittings: SittingView;
  readonly 'work-items': WorkItem;
  readonly duties: DutyView;
  readonly holds: HoldView;
  readonly 'missing-episodes': MissingView;
  readonly outcomes: OutcomesView;
  readonly repeats: RepeatsView;
  readonly assessments: AssessmentView;
  readonly risk: RiskView;
  readonly 'record-entries': RecordEntryView;
  readonly trajectories: TrajectoryView;
  readonly tools: ToolView;
  readonly 'serious-harm': HarmView;
  readonly 'strategy-discussions': StrategyView;
  readonly 'strategic-referrals': StrategicView;
  readonly themes: ThemeView;
  readonly 'volt-items': VoltView;
  readonly tracker: TrackerEntryView;
}

export type ViewName = keyof ReadableViews;

const ofSeries = ({ series }: { readonly series: string }): About => ({ series: [series] });
const ofNobody = (): About => ({});
/** Whoever was named, and whoever holds that role now: of the raising agency where it is one of its own. */
const turnedTo = (routes: readonly Route[], raisingAgency: Id): NonNullable<About['turnedTo']> =>
  routes.map(({ officer, role, of }) => ({
    officer,
    role,
    agency: of === 'RAISING_AGENCY' ? raisingAgency : null,
  }));
/** Whoever presents by name, of these items. */
const presenters = (all: readonly (PresentedBy | null | undefined)[]): NonNullable<About['presenters']> =>
  all.flatMap((one) => one?.officers ?? []);
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
    raisingAgencies: present([action.raisingAgency]),
    turnedTo: present([action.agreedBy]).map((officer) => ({ officer, role: null, agency: null })),
    closedTo: action.closedTo,
  }),
  absences: ofSeries,
  agencies: ofNobody,
  'agencies-asked': ({ series, agency }) => ({ series: [series], askedAgencies: [agency] }),
  agenda: ({ series, items }) => ({
    series: [series],
    presenters: presenters(items.map(({ presentedBy }) => presentedBy)),
  }),
  checks: ofSeries,
  'code-sets': ofNobody,
  declarations: ofSeries,
  // Who has a position in it follows it to its end, also without a seat in the meeting.
  differences: ({ series, positions }) => ({
    series: [series],
    participatingAgencies: positions.map(({ agency }) => agency),
  }),
  discussions: ({ series, presentedBy, judgedAnew = [] }) => ({
    series: [series],
    presenters: presenters([presentedBy]),
    reviewers: judgedAnew.map(({ officer }) => officer),
  }),
  handover: ofSeries,
  'last-closed': ofSeries,
  escalations: (escalation) => {
    const { series, type, raisingAgency, concerned, routed } = escalation;
    return {
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
    };
  },
  // The worker whose case it is, once somebody is to tell them.
  'case-notes': ({ series, feedback }) => ({
    series: [series],
    officers: present([feedback?.allocatedOfficer]),
  }),
  // A full copy is for the members among an agency's officers; what it has to do is for all of them.
  distributions: ({ series, agency, profile }) => ({
    series: [series],
    receivingAgencies: profile === 'OWN_ACTIONS' ? [agency] : [],
  }),
  minutes: ({ series, issued, delegates, chairDelegates }) => ({
    series: [series],
    issued: issued.length > 0,
    officers: [...delegates, ...chairDelegates].map(({ officer }) => officer),
  }),
  officers: ofNobody,
  outages: ofSeries,
  people: ({
    referrals,
    trackedIn = [],
    actions,
    owesEntries = [],
    askedAgencies = [],
    judgedAnew = [],
    presentedBy = [],
  }) => ({
    reviewers: judgedAnew.map(({ officer }) => officer),
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
  'person-happenings': ({ series }) => ({ series }),
  presenting: ({ series, invited, accepted, deputy }) => ({
    series: [series],
    presenters: present([invited?.officer, accepted?.officer, deputy?.officer]),
    // An agency that says itself who comes is told that it is asked.
    raisingAgencies: invited?.officer === null ? present([invited.agency]) : [],
  }),
  plans: ({ versions, assurances, presentedBy }) => ({
    series: [...versions, ...assurances, ...presentedBy].map(({ series }) => series),
    presenters: presenters(presentedBy),
  }),
  barriers: ({ series, owner, ownerAgency }) => ({
    series: [series],
    officers: [owner],
    owningAgencies: [ownerAgency],
  }),
  support: ({ series, worker, agency, askedOf }) => ({
    series: [series],
    officers: present([worker]),
    participatingAgencies: present([agency, askedOf]),
  }),
  recalls: ({ series, agency }) => ({ series: [series], owningAgencies: [agency] }),
  // Until it is taken back it is read where it stands, and nowhere else.
  retractables: ({ series, retractionId, closedTo }) => ({
    closedTo,
    series: retractionId === null || series === null ? [] : [series],
  }),
  retractions: ({ series, agencies, closedTo }) => ({ series: [series], owningAgencies: agencies, closedTo }),
  referrals: ({ series, agency, judgedAnew = [] }) => ({
    series: [series],
    referringAgencies: [agency],
    reviewers: judgedAnew.map(({ officer }) => officer),
  }),
  'referral-tasks': ofSeries,
  // One for a series that there is not is everybody's who places referrals: otherwise nobody would see it.
  'referrals-without-place': ({ series }, allSeries) => ({
    series: allSeries.includes(series) ? [series] : allSeries,
  }),
  'reviews-without-place': ofSeries,
  samples: ({ series, reviewer }) => ({ series: [series], officers: [reviewer] }),
  'sampled-items': ({ series, reviewer, closedTo }) => ({ series: [series], officers: [reviewer], closedTo }),
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
  // A draft is its author's. Once completed, the author's agency reads it; whoever knows the person does so in `risk`.
  assessments: ({ phase, officer, agency }) => ({
    officers: [officer],
    participatingAgencies: phase === 'DRAFT' ? [] : [agency],
  }),
  risk: ({ series }) => ({ series }),
  'record-entries': ({ series, owner, ownerAgency }) => ({
    series: [series],
    officers: [owner],
    owningAgencies: [ownerAgency],
  }),
  trajectories: ofSeries,
  tools: ofNobody,
  'serious-harm': ofSeries,
  tracker: ofSeries,
  'strategy-discussions': ({ series, requestingAgency, held, consultations }) => ({
    series: [series],
    referringAgencies: requestingAgency === null ? [] : [requestingAgency],
    participatingAgencies: [...(held?.participants ?? []), ...consultations].map(({ agency }) => agency),
  }),
  'strategic-referrals': ({ series, to }) => ({ series: [series], raisedTo: [to] }),
  // What rests on something restricted is for the chairs until the meeting has said what it is.
  themes: ({ series, restricted, identified }) => ({
    series: [series],
    issued: !restricted || identified !== null,
  }),
  'volt-items': ({ series, agency }) => ({ series: [series], owningAgencies: [agency] }),
};
