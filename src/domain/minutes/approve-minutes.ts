/** From the draft to the issued minutes. */
import {
  accept,
  already,
  boardsOwn,
  refuse,
  trace,
  type Context,
  type Decision,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Minutes, MinutesEvent } from './minutes.js';

export interface DraftMinutes {
  readonly sittingId: Id;
}

/** Drafts the minutes from the events of a sitting that is over. Sent by the policy that watches for it. */
export const draftMinutes = (
  minutes: Minutes,
  { sittingId }: DraftMinutes,
  given: { readonly sitting: Sitting },
  context: Context,
): Decision<MinutesEvent> => {
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const because = trace(
    'The minutes are drafted when the sitting is over.',
    terms.clauses.recording,
    context.now,
  );
  if (minutes.status !== 'NONE') return already(because);
  if (given.sitting.phase !== 'CLOSED') return refuse('SITTING_NOT_CLOSED', 'This sitting is not over yet.');
  const approvalsNeeded = terms.chairs.map(({ role }) => role);
  const data = {
    sittingId,
    version: minutes.version + 1,
    approvalsNeeded,
    approvedBy: terms.minutesApproval,
  };
  return accept([{ type: 'MinutesDrafted', data, parts: [], subjects: [] }], because);
};

export interface ApproveMinutes {
  readonly sittingId: Id;
  /** The version that was read: approving one that has been superseded is not accepted. */
  readonly version: number;
}

/** A chair approves what the minutes say, for the chair that he or she holds or stands in for. */
export const approveMinutes = (
  minutes: Minutes,
  input: ApproveMinutes,
  _given: object,
  context: Context,
): Decision<MinutesEvent> => {
  const because = trace('The chairs approve the minutes.', APPROVING, context.now);
  const superseded = notThisVersion(minutes, input.version);
  if (superseded) return superseded;
  // Two chairs are two people: whoever holds one and stands in for the other approves once.
  if (minutes.approvals.some(({ officer }) => officer === context.actor.id)) return already(because);
  const held = context.roles.find(({ role }) => minutes.approvalsNeeded.includes(role));
  if (held === undefined) {
    return refuse('NO_APPROVAL_NEEDED_FROM_YOU', 'The minutes do not wait for your approval.', {
      clause: APPROVING,
      ...(minutes.approvalsNeeded.length > 0 && {
        instead: { kind: 'ASK_ROLE', roles: minutes.approvalsNeeded },
      }),
    });
  }
  const data = { ...input, role: held.role, officer: context.actor.id, as: held.as };
  return accept([{ type: 'MinutesApproved', data, parts: [], subjects: [] }], because);
};

export interface IssueMinutes {
  readonly sittingId: Id;
  readonly version: number;
}

/** The co-ordinator issues the approved minutes with their action plan. */
export const issueMinutes = (
  minutes: Minutes,
  input: IssueMinutes,
  _given: object,
  context: Context,
): Decision<MinutesEvent> => {
  const because = trace('Approved minutes are issued with their action plan.', APPROVING, context.now);
  const superseded = notThisVersion(minutes, input.version);
  if (superseded) return superseded;
  if (minutes.status === 'ISSUED') return already(because);
  if (minutes.status !== 'APPROVED') {
    return refuse('MINUTES_NOT_APPROVED', 'The minutes still wait for the approval of a chair.', {
      clause: APPROVING,
      instead: { kind: 'ASK_ROLE', roles: minutes.approvalsNeeded },
    });
  }
  return accept([{ type: 'MinutesIssued', data: input, parts: [], subjects: [] }], because);
};

const notThisVersion = (minutes: Minutes, version: number): Refusal | undefined => {
  if (minutes.status === 'NONE')
    return refuse('NO_MINUTES', 'No minutes have been drafted for this sitting yet.');
  if (minutes.version === version) return undefined;
  return refuse('MINUTES_SUPERSEDED', `The minutes are at version ${minutes.version} now.`, {
    path: ['version'],
  });
};

const APPROVING = boardsOwn('Minutes are drafted, approved by the chairs, then issued.');
