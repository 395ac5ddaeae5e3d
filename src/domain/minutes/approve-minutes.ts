/** A chair approves what the minutes say, for the chair that he or she holds or stands in for. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Minutes, MinutesEvent } from './minutes.js';
import { APPROVING, notThisVersion } from './minutes-state.js';

export interface ApproveMinutes {
  readonly sittingId: Id;
  /** The version that was read: approving one that has been superseded is not accepted. */
  readonly version: number;
}

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
