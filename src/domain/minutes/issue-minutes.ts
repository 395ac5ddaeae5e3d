/** The co-ordinator issues the approved minutes with their action plan. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Minutes, MinutesEvent } from './minutes.js';
import { APPROVING, notThisVersion } from './minutes-state.js';

export interface IssueMinutes {
  readonly sittingId: Id;
  readonly version: number;
}

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
