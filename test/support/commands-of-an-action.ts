/** One ordinary case of each command that follows an action up. */
import { acceptAction } from '../../src/domain/action/accept-action.js';
import { actionKind } from '../../src/domain/action/action.js';
import { extendAction } from '../../src/domain/action/extend-action.js';
import { reassignAction } from '../../src/domain/action/reassign-action.js';
import { recordActionNotDone } from '../../src/domain/action/record-action-not-done.js';
import { remindOwner } from '../../src/domain/action/remind-owner.js';
import { reportProgress } from '../../src/domain/action/report-progress.js';
import { reviewOwner } from '../../src/domain/action/review-owner.js';
import { returnAction } from '../../src/domain/action/return-action.js';
import { withdrawAction } from '../../src/domain/action/withdraw-action.js';
import { drm } from '../../src/domain/terms/drm.js';
import { agency, by, manager, nurse, policy, teacher } from './a-board.js';
import { actionId, agreed, released } from './a-case.js';
import { TUESDAY } from './a-meeting.js';
import { sent } from './sent.js';
import { englandAndWales } from './terms.js';

const before = [agreed(), released()];
const of = actionKind;

/** The rules of the DRM by which owners are reminded. */
export const rules = { reminders: drm.reminders, zone: drm.zone, calendar: englandAndWales };

export const followingUp = {
  AcceptAction: sent({ of, before, decide: acceptAction, input: { actionId }, by: by(nurse) }),
  ReturnAction: sent({
    ...{ of, before, decide: returnAction, by: by(nurse) },
    input: { actionId, reason: 'Invented: she is with another team.' },
  }),
  ReassignAction: sent({
    ...{ of, before, decide: reassignAction, by: by(manager) },
    input: { actionId, owner: teacher.actor.id },
    also: () => ({ ownerAgency: agency.education, byTheMeeting: true }),
  }),
  ReportProgress: sent({
    ...{ of, before, decide: reportProgress, by: by(nurse) },
    input: { actionId, progress: 'Invented: rang twice.' },
  }),
  ExtendAction: sent({
    ...{ of, before, decide: extendAction, by: by(manager) },
    input: { actionId, dueOn: TUESDAY, reason: 'Invented: the school was closed.' },
    also: () => ({ zone: drm.zone, clause: drm.clauses.actionPlan }),
  }),
  RecordActionNotDone: sent({
    ...{ of, before, decide: recordActionNotDone, by: by(nurse) },
    input: {
      ...{ actionId, because: 'CIRCUMSTANCES_CHANGED' as const },
      explanation: 'Invented: she has moved.',
    },
    twice: { refused: 'ACTION_NOT_DONE' },
  }),
  WithdrawAction: sent({
    ...{ of, before, decide: withdrawAction, by: by(manager) },
    input: { actionId, because: 'ITEM_CORRECTED' as const, reason: 'Invented: it was another child.' },
  }),
  ReviewOwner: sent({
    ...{ of, before, decide: reviewOwner, by: by(policy) },
    input: { actionId },
    also: () => ({ owner: nurse.actor.id, hasConflict: true }),
  }),
  RemindOwner: sent({
    ...{ of, before, decide: remindOwner, by: by(policy) },
    input: { actionId, dueAt: '2026-03-30T23:00:00.000Z' },
    also: () => ({ rules, administeredBy: drm.administeredBy, ownerInPost: true }),
  }),
};
