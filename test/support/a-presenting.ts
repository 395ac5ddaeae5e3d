/** Events of one item that somebody presents, of a plan, of a barrier and of support: all invented. */
import { boardsOwn, trace } from '../../src/domain/decision.js';
import type {
  BarrierLeftStanding,
  BarrierRecorded,
  BarrierRemoved,
  PlanAssured,
  PlanSetOut,
} from '../../src/domain/plan/plan-events.js';
import type {
  DeputySent,
  InvitationAccepted,
  InvitationWithdrawn,
  ItemPresented,
  PresenterInvited,
  WorkerAbsenceRecorded,
  WorkerReport,
  WorkerReportMissed,
  WorkerReportSubmitted,
} from '../../src/domain/presenting/presenting-events.js';
import type { SupportAnswered, SupportAsked, SupportOffered } from '../../src/domain/support/support.js';
import { drm } from '../../src/domain/terms/drm.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import type { TermsOfReference } from '../../src/domain/terms/terms-of-reference.js';
import { agency, an, officer } from './a-board.js';
import { discussionId, rowan } from './a-case.js';
import { convening, MONDAY, monday } from './a-meeting.js';

/** A daily meeting that keeps a tracker and follows a template, as the weekly one of the island does. */
export const { tracker, template, timeBudget } = rmm;
export const tracked: TermsOfReference = {
  ...drm,
  ...(tracker && { tracker }),
  ...(template && { template }),
  ...(timeBudget && { timeBudget }),
};

/** Whose case it is, and a colleague who comes instead. */
export const worker = officer('worker', agency.socialCare);
export const colleague = officer('colleague', agency.socialCare);

const OF_ITEM = { discussionId, sittingId: monday, personId: rowan, series: 'DRM' };
const because = trace('An invented reason.', boardsOwn('An invented rule.'), '2026-03-27T09:00:00.000Z');
const subjects = [rowan];
const WORKER = {
  presentsAs: 'ALLOCATED_WORKER' as const,
  officer: worker.actor.id,
  agency: agency.socialCare,
};
/** Midday on Sunday: a day before the sitting. */
export const REPORT_DUE = '2026-03-29T11:00:00.000Z';

export const invited = (over: Partial<PresenterInvited['data']> = {}): PresenterInvited => ({
  type: 'PresenterInvited',
  data: {
    ...{ ...OF_ITEM, ...WORKER, startsAt: convening(tracked).startsAt, reportDueAt: REPORT_DUE },
    ...{ carriedFrom: null, because, ...over },
  },
  ...{ parts: [], subjects },
});

export const invitationWithdrawn = (): InvitationWithdrawn => ({
  type: 'InvitationWithdrawn',
  data: { ...OF_ITEM, because },
  ...{ parts: [], subjects },
});

export const invitationAccepted = (over: Partial<InvitationAccepted['data']> = {}): InvitationAccepted => ({
  type: 'InvitationAccepted',
  data: { ...OF_ITEM, officer: worker.actor.id, agency: agency.socialCare, ...over },
  ...{ parts: [], subjects },
});

export const deputySent = (): DeputySent => ({
  type: 'DeputySent',
  data: {
    ...{ ...OF_ITEM, deputy: colleague.actor.id, agency: agency.socialCare, insteadOf: worker.actor.id },
  },
  parts: [{ name: 'reason', of: [worker.actor.id], content: { text: 'Invented: in court.' } }],
  subjects,
});

export const report: WorkerReport = {
  assessedRisk: 'Invented: high, as it was.',
  whoOrWhat: 'Invented: two adults at the quay.',
  plan: 'Invented: a curfew and a mentor.',
  effectiveness: 'Invented: the curfew holds on weekdays.',
  barriers: 'Invented: no mentor is free.',
};

export const reported = (over: Partial<WorkerReportSubmitted['data']> = {}): WorkerReportSubmitted => ({
  type: 'WorkerReportSubmitted',
  data: {
    ...{ ...OF_ITEM, reportId: an('worker-report', 'first'), version: 1, agency: agency.socialCare },
    ...{ officer: worker.actor.id, onBehalf: false, inAdvance: true, late: false, ...over },
  },
  parts: [{ name: 'report', of: [rowan], content: report }],
  subjects,
});

export const reportMissed = (): WorkerReportMissed => ({
  type: 'WorkerReportMissed',
  data: { ...OF_ITEM, dueAt: REPORT_DUE },
  ...{ parts: [], subjects },
});

export const presented = (over: Partial<ItemPresented['data']> = {}): ItemPresented => ({
  type: 'ItemPresented',
  data: {
    ...{ ...OF_ITEM, officer: worker.actor.id, agency: agency.socialCare, deputising: false, ...over },
  },
  ...{ parts: [], subjects },
});

export const absent = (over: Partial<WorkerAbsenceRecorded['data']> = {}): WorkerAbsenceRecorded => ({
  type: 'WorkerAbsenceRecorded',
  data: { ...OF_ITEM, ...WORKER, reported: false, saidBy: 'MEETING', ...over },
  parts: [{ name: 'note', of: [worker.actor.id], content: { text: 'Invented: rang to say so.' } }],
  subjects,
});

const OF_PLAN = { personId: rowan, series: 'DRM' };
const OF_VERSION = { planId: an('plan', 'first'), version: 1 };
const elementId = an('plan-element', 'first');

export const planSetOut = (over: Partial<PlanSetOut['data']> = {}): PlanSetOut => ({
  type: 'PlanSetOut',
  data: {
    ...{ ...OF_PLAN, ...OF_VERSION, setOutOn: MONDAY, agency: agency.socialCare },
    ...{ officer: worker.actor.id, hasContingency: true },
    elements: [{ elementId, kind: 'DISRUPTION', ownerAgency: agency.police }],
    ...over,
  },
  parts: [
    {
      name: 'plan',
      of: [rowan],
      content: {
        elements: [{ elementId, text: 'Invented: patrols at the quay.' }],
        contingency: 'Invented: ring the duty team.',
      },
    },
  ],
  subjects,
});

export const planAssured = (over: Partial<PlanAssured['data']> = {}): PlanAssured => ({
  type: 'PlanAssured',
  data: {
    ...{ ...OF_PLAN, ...OF_VERSION, assuranceId: an('plan-assurance', 'first'), discussionId },
    ...{ sittingId: monday, disruption: true, personOfConcernFocused: false },
    ...{ effectiveness: 'PARTLY_WORKING', asks: true, absentRoles: [], ...over },
  },
  parts: [
    {
      name: 'assurance',
      of: [rowan],
      content: { found: 'Invented: it holds on weekdays.', asked: 'Invented: warn the two adults.' },
    },
  ],
  subjects,
});

export const barrierId = an('barrier', 'first');
/** The midnight that ends the Monday after. */
export const BARRIER_DUE = '2026-04-06T23:00:00.000Z';

export const barrierRecorded = (over: Partial<BarrierRecorded['data']> = {}): BarrierRecorded => ({
  type: 'BarrierRecorded',
  data: {
    ...{ ...OF_PLAN, barrierId, kind: 'WAITING_LIST', owner: colleague.actor.id },
    ...{ ownerAgency: agency.socialCare, dueOn: '2026-04-06', dueAt: BARRIER_DUE, discussionId, ...over },
  },
  parts: [{ name: 'barrier', of: [rowan], content: { text: 'Invented: no mentor is free.' } }],
  subjects,
});

export const barrierRemoved = (over: Partial<BarrierRemoved['data']> = {}): BarrierRemoved => ({
  type: 'BarrierRemoved',
  data: { ...OF_PLAN, barrierId, removedOn: '2026-04-01', inTime: true, ...over },
  parts: [{ name: 'outcome', of: [rowan], content: { text: 'Invented: a mentor begins on Thursday.' } }],
  subjects,
});

export const barrierLeftStanding = (): BarrierLeftStanding => ({
  type: 'BarrierLeftStanding',
  data: { ...OF_PLAN, barrierId, dueAt: BARRIER_DUE },
  ...{ parts: [], subjects },
});

export const supportId = an('support', 'first');
const FOR_WORKER = { supportFor: 'WORKER' as const, worker: worker.actor.id, discussionId };
const BY = { officer: worker.actor.id, agency: agency.socialCare };
const both = [rowan, worker.actor.id];

export const supportAsked = (over: Partial<SupportAsked['data']> = {}): SupportAsked => ({
  type: 'SupportAsked',
  data: { supportId, ...OF_PLAN, ...FOR_WORKER, ...BY, askedOf: agency.health, ...over },
  parts: [{ name: 'need', of: both, content: { text: 'Invented: somebody to think it through with.' } }],
  subjects,
});

export const supportOffered = (over: Partial<SupportOffered['data']> = {}): SupportOffered => ({
  type: 'SupportOffered',
  data: { supportId, ...OF_PLAN, ...FOR_WORKER, ...BY, ...over },
  parts: [{ name: 'offer', of: both, content: { text: 'Invented: a consultation on Fridays.' } }],
  subjects,
});

export const supportAnswered = (over: Partial<SupportAnswered['data']> = {}): SupportAnswered => ({
  type: 'SupportAnswered',
  data: {
    supportId,
    ...OF_PLAN,
    ...BY,
    answerId: an('support-answer', 'first'),
    answer: 'ARRANGED',
    ...over,
  },
  parts: [{ name: 'outcome', of: both, content: { text: 'Invented: the first is on Friday.' } }],
  subjects,
});

/** One of each, for the walks over all events. */
export const presentingEvents = {
  BarrierLeftStanding: barrierLeftStanding(),
  BarrierRecorded: barrierRecorded(),
  BarrierRemoved: barrierRemoved(),
  DeputySent: deputySent(),
  InvitationAccepted: invitationAccepted(),
  InvitationWithdrawn: invitationWithdrawn(),
  ItemPresented: presented(),
  PlanAssured: planAssured(),
  PlanSetOut: planSetOut(),
  PresenterInvited: invited(),
  SupportAnswered: supportAnswered(),
  SupportAsked: supportAsked(),
  SupportOffered: supportOffered(),
  WorkerAbsenceRecorded: absent(),
  WorkerReportMissed: reportMissed(),
  WorkerReportSubmitted: reported(),
};
