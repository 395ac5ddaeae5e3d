/** A case discussed, acted upon, minuted and watched: one ordinary case of each command. */
import { actionKind } from '../../src/domain/action/action.js';
import { agreeAction } from '../../src/domain/action/agree-action.js';
import { completeAction } from '../../src/domain/action/complete-action.js';
import { releaseAction } from '../../src/domain/action/release-action.js';
import { closeDiscussion, closeWithSitting } from '../../src/domain/discussion/close-discussion.js';
import { discussionKind } from '../../src/domain/discussion/discussion.js';
import { recordDecision } from '../../src/domain/discussion/record-decision.js';
import { shareInformation } from '../../src/domain/discussion/share-information.js';
import { startDiscussion } from '../../src/domain/discussion/start-discussion.js';
import { approveMinutes } from '../../src/domain/minutes/approve-minutes.js';
import { draftMinutes } from '../../src/domain/minutes/draft-minutes.js';
import { issueMinutes } from '../../src/domain/minutes/issue-minutes.js';
import { minutesKind } from '../../src/domain/minutes/minutes.js';
import {
  fireDeadline,
  policyKind,
  recordNotAccepted,
  recordReaction,
} from '../../src/domain/policy/policy-record.js';
import { sittingKind } from '../../src/domain/sitting/sitting.js';
import * as aBoard from './a-board.js';
import * as aCase from './a-case.js';
import * as aMeeting from './a-meeting.js';
import { sent, type Look } from './sent.js';

const { by, coordinator, manager, nurse, policy } = aBoard;
const { monday, MONDAY } = aMeeting;
const { discussionId, actionId, referralId, rowan } = aCase;

const open = [aMeeting.convened(), aMeeting.chairTaken(), aMeeting.attended(), aMeeting.opened()] as const;
const atOpenSitting = (look: Look) => ({ sitting: look(sittingKind, ...open) });
export const discussing = {
  StartDiscussion: sent({
    of: discussionKind,
    decide: startDiscussion,
    input: { sittingId: monday, personId: rowan },
    also: (look) => ({ ...atOpenSitting(look), discussionId, referralIds: [referralId] }),
    by: by(manager),
  }),
  ShareInformation: sent({
    of: discussionKind,
    before: [aCase.started()],
    decide: shareInformation,
    input: { discussionId, agency: aBoard.agency.health, information: 'Invented: seen on Friday.' },
    also: (look) => ({
      ...atOpenSitting(look),
      ...{ unknownGateways: [], ownAgency: aBoard.agency.health, takesMinutes: false },
    }),
    by: by(nurse),
  }),
  RecordDecision: sent({
    of: discussionKind,
    before: [aCase.started(), aCase.shared()],
    decide: recordDecision,
    input: { discussionId, decision: 'Invented: visit today.', rationale: 'Invented: second night away.' },
    also: atOpenSitting,
    by: by(manager),
  }),
  CloseDiscussion: sent({
    of: discussionKind,
    before: [aCase.started(), aCase.shared(), aCase.decided()],
    decide: closeDiscussion,
    input: { discussionId },
    by: by(manager),
  }),
  CloseWithSitting: sent({
    of: discussionKind,
    before: [aCase.started(), aCase.shared()],
    decide: closeWithSitting,
    input: { discussionId },
    by: by(policy),
  }),
};

export const acting = {
  AgreeAction: sent({
    of: actionKind,
    decide: agreeAction,
    input: { discussionId, owner: nurse.actor.id, action: 'Invented: ring the school.', dueOn: MONDAY },
    also: (look) => ({
      ...atOpenSitting(look),
      discussion: look(discussionKind, aCase.started(), aCase.shared(), aCase.decided()),
      ownerAgency: aBoard.agency.health,
    }),
    by: by(manager),
  }),
  ReleaseAction: sent({
    of: actionKind,
    before: [aCase.agreed()],
    decide: releaseAction,
    input: { actionId },
    also: (look) => ({
      discussion: look(discussionKind, aCase.started(), aCase.decided(), aCase.discussionClosed()),
    }),
    by: by(policy),
  }),
  CompleteAction: sent({
    of: actionKind,
    before: [aCase.agreed(), aCase.released()],
    decide: completeAction,
    input: { actionId, doneOn: MONDAY, outcome: 'Invented: she is at school.' },
    also: () => ({ zone: 'Europe/London' }),
    by: by(nurse),
    twice: { refused: 'ACTION_DONE' },
  }),
};

export const minuting = {
  DraftMinutes: sent({
    of: minutesKind,
    decide: draftMinutes,
    input: { sittingId: monday },
    also: (look) => ({ sitting: look(sittingKind, ...open, aMeeting.closing(), aMeeting.closed()) }),
    by: by(policy),
  }),
  ApproveMinutes: sent({
    of: minutesKind,
    before: [aMeeting.drafted()],
    decide: approveMinutes,
    input: { sittingId: monday, version: 1 },
    by: by(manager),
  }),
  IssueMinutes: sent({
    of: minutesKind,
    before: [aMeeting.drafted(), aMeeting.approved(), aMeeting.approved('PPD_SUPERVISOR', aBoard.supervisor)],
    decide: issueMinutes,
    input: { sittingId: monday, version: 1 },
    by: by(coordinator),
  }),
};

export const watching = {
  RecordReaction: sent({
    of: policyKind,
    decide: recordReaction,
    input: aBoard.policyReacted().data,
    by: by(policy),
    twice: 'RECORDED_AGAIN',
  }),
  RecordNotAccepted: sent({
    of: policyKind,
    decide: recordNotAccepted,
    input: aBoard.policyCommandNotAccepted().data,
    by: by(policy),
    twice: 'RECORDED_AGAIN',
  }),
  FireDeadline: sent({
    of: policyKind,
    before: [aBoard.policyReacted()],
    decide: fireDeadline,
    input: aBoard.deadlineFired().data,
    by: by(policy),
  }),
};
