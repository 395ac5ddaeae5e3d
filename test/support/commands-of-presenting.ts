/** One ordinary case of each command on presenting an item, on plans, barriers and support. */
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { assurePlan } from '../../src/domain/plan/assure-plan.js';
import { planKind } from '../../src/domain/plan/plan.js';
import { recordBarrierLeftStanding } from '../../src/domain/plan/record-barrier-left-standing.js';
import { recordBarrier } from '../../src/domain/plan/record-barrier.js';
import { removeBarrier } from '../../src/domain/plan/remove-barrier.js';
import { setOutPlan } from '../../src/domain/plan/set-out-plan.js';
import { acceptInvitation } from '../../src/domain/presenting/accept-invitation.js';
import { invitePresenter } from '../../src/domain/presenting/invite-presenter.js';
import { presentingKind } from '../../src/domain/presenting/presenting.js';
import { recordReportMissed } from '../../src/domain/presenting/record-report-missed.js';
import { noteWhoPresented, recordWorkerAbsent } from '../../src/domain/presenting/record-worker-absent.js';
import { sendDeputy } from '../../src/domain/presenting/send-deputy.js';
import { submitWorkerReport } from '../../src/domain/presenting/submit-worker-report.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import { answerSupport } from '../../src/domain/support/answer-support.js';
import { askForSupport } from '../../src/domain/support/ask-for-support.js';
import { offerSupport } from '../../src/domain/support/offer-support.js';
import { supportKind } from '../../src/domain/support/support.js';
import { agency, by, coordinator, manager, nurse, policy } from './a-board.js';
import { discussionId, rowan, started } from './a-case.js';
import { convened, monday, opened } from './a-meeting.js';
import {
  BARRIER_DUE,
  barrierId,
  barrierRecorded,
  colleague,
  invited,
  planSetOut,
  REPORT_DUE,
  report,
  supportAsked,
  supportId,
  tracked,
  worker,
} from './a-presenting.js';
import { sent, type Look } from './sent.js';

const ITEM = { sittingId: monday, personId: rowan };
const AT_MEETING = { personId: rowan, series: 'DRM' };
const STANDING = {
  ...{ known: 'KNOWN' as const, openStatus: 'OPEN' as const, legalStatus: null },
  allocatedOfficer: worker.actor.id,
};

export const atSitting = (look: Look) => ({
  sitting: look(sittingKind, convened(tracked), opened()),
  discussionId,
  ownAgency: agency.socialCare,
});
const inItem = (look: Look) => ({ ...atSitting(look), discussion: look(discussionKind, started()) });
const looked = () => ({
  ...{ terms: tracked, isItsBusiness: true, ownAgency: agency.socialCare },
  ...{ unknownAgencies: [], ownersAgency: agency.socialCare, isItsItem: true },
  ...{ isWorkerInPost: true, isAgencyKnown: true },
});

export const presentingAndPlanning = {
  InvitePresenter: sent({
    of: presentingKind,
    decide: invitePresenter,
    input: { ...ITEM, raisedBy: agency.health, alsoRecords: [] },
    also: (look) => ({
      ...{ ...atSitting(look), standing: STANDING, concluded: false, calendar: undefined },
      workersAgency: agency.socialCare,
    }),
    by: by(policy),
  }),
  AcceptInvitation: sent({
    of: presentingKind,
    before: [invited()],
    decide: acceptInvitation,
    input: ITEM,
    also: atSitting,
    by: by(worker),
  }),
  SendDeputy: sent({
    of: presentingKind,
    before: [invited()],
    decide: sendDeputy,
    input: { ...ITEM, deputy: colleague.actor.id, reason: 'Invented: in court.' },
    also: (look) => ({ ...atSitting(look), deputysAgency: agency.socialCare }),
    by: by(worker),
  }),
  SubmitWorkerReport: sent({
    of: presentingKind,
    before: [invited()],
    decide: submitWorkerReport,
    input: { ...ITEM, ...report },
    also: (look) => ({ ...atSitting(look), item: 'NOT_STARTED' as const }),
    by: by(worker),
  }),
  RecordReportMissed: sent({
    of: presentingKind,
    before: [invited()],
    decide: recordReportMissed,
    input: { ...ITEM, dueAt: REPORT_DUE },
    also: atSitting,
    by: by(policy),
  }),
  RecordWorkerAbsent: sent({
    of: presentingKind,
    before: [invited()],
    decide: recordWorkerAbsent,
    input: { ...ITEM, note: 'Invented: rang to say so.' },
    also: inItem,
    by: by(manager),
  }),
  NoteWhoPresented: sent({
    of: presentingKind,
    before: [invited()],
    decide: noteWhoPresented,
    input: ITEM,
    also: inItem,
    by: by(policy),
  }),
  SetOutPlan: sent({
    of: planKind,
    decide: setOutPlan,
    input: {
      ...AT_MEETING,
      elements: [
        {
          kind: 'DISRUPTION' as const,
          ownerAgency: agency.police,
          text: 'Invented: patrols at the quay.',
        },
      ],
      contingency: 'Invented: ring the duty team.',
    },
    also: looked,
    by: by(worker),
  }),
  AssurePlan: sent({
    of: planKind,
    before: [planSetOut()],
    decide: assurePlan,
    input: {
      ...{ ...ITEM, disruption: true, personOfConcernFocused: false },
      ...{ effectiveness: 'PARTLY_WORKING' as const, found: 'Invented: it holds on weekdays.' },
      asked: 'Invented: warn the two adults.',
    },
    also: (look) => ({ ...inItem(look), standing: look(planKind, planSetOut()).versions[0] }),
    by: by(manager),
  }),
  RecordBarrier: sent({
    of: planKind,
    decide: recordBarrier,
    input: {
      ...{ ...AT_MEETING, kind: 'WAITING_LIST' as const, owner: colleague.actor.id, dueOn: '2026-04-06' },
      ...{ barrier: 'Invented: no mentor is free.', discussionId },
    },
    also: looked,
    by: by(worker),
  }),
  RemoveBarrier: sent({
    of: planKind,
    before: [barrierRecorded()],
    decide: removeBarrier,
    input: { personId: rowan, barrierId, outcome: 'Invented: a mentor begins on Thursday.' },
    also: () => ({ zone: 'Europe/London', terms: new Map() }),
    by: by(colleague),
  }),
  RecordBarrierLeftStanding: sent({
    of: planKind,
    before: [barrierRecorded()],
    decide: recordBarrierLeftStanding,
    input: { personId: rowan, barrierId, dueAt: BARRIER_DUE },
    by: by(policy),
  }),
  AskForSupport: sent({
    of: supportKind,
    decide: askForSupport,
    input: {
      ...{ ...AT_MEETING, supportFor: 'WORKER' as const, worker: worker.actor.id },
      ...{ askedOf: agency.health, need: 'Invented: somebody to think it through with.' },
    },
    also: looked,
    by: by(worker),
  }),
  OfferSupport: sent({
    of: supportKind,
    decide: offerSupport,
    input: {
      ...{ ...AT_MEETING, supportFor: 'CHILD' as const, offer: 'Invented: a place in the youth club.' },
    },
    also: looked,
    by: by(coordinator),
  }),
  AnswerSupport: sent({
    of: supportKind,
    before: [supportAsked()],
    decide: answerSupport,
    input: { supportId, answer: 'ARRANGED' as const, outcome: 'Invented: the first is on Friday.' },
    also: looked,
    by: by(nurse),
  }),
};
