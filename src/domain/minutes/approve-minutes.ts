/** A chair, or whom a chair has named, approves what the minutes say. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { titlesAt } from '../sitting/who-chairs.js';
import { CONFLICTS } from '../discussion/discussion-state.js';
import { STILL_NEEDED, type Minutes, type MinutesApproved, type MinutesEvent } from './minutes.js';
import { APPROVING, delegateConflicted, notThisVersion } from './minutes-state.js';

export interface ApproveMinutes {
  readonly sittingId: Id;
  /** The version that was read: approving one that has been superseded is not accepted. */
  readonly version: number;
}

export interface ApproveGiven {
  /** Whose minutes they are: who may act as chair of it approves them. */
  readonly sitting?: Sitting;
  /** Of each item that was discussed, who has a conflict on it: they approve the rest. */
  readonly conflicts?: readonly ReadonlySet<Id>[];
}

export const approveMinutes = (
  minutes: Minutes,
  input: ApproveMinutes,
  { sitting, conflicts = [] }: ApproveGiven,
  context: Context,
): Decision<MinutesEvent> => {
  const because = trace('The chairs approve the minutes.', APPROVING, context.now);
  const superseded = notThisVersion(minutes, input.version);
  if (superseded) return superseded;
  // Two chairs are two people: whoever holds one and stands in for the other approves once.
  if (minutes.approvals.some(({ officer }) => officer === context.actor.id)) return already(because);
  const standing = standingOf(minutes, sitting, context);
  if (standing === undefined) {
    return refuse('NO_APPROVAL_NEEDED_FROM_YOU', 'The minutes do not wait for your approval.', {
      clause: APPROVING,
      ...(minutes.approvalsNeeded.length > 0 && {
        instead: { kind: 'ASK_ROLE', roles: minutes.approvalsNeeded },
      }),
    });
  }
  const isConflicted = conflicts.some((conflicted) => conflicted.has(context.actor.id));
  if (isConflicted && standing.namedBy !== undefined) return delegateConflicted();
  const approvers = [...minutes.approvals.map(({ officer }) => officer), context.actor.id];
  const isLast = STILL_NEEDED[minutes.approvedBy](minutes.approvalsNeeded, standing.role).length === 0;
  if (isLast && conflicts.some((conflicted) => approvers.every((officer) => conflicted.has(officer)))) {
    return refuse(
      'ITEM_READ_BY_NOBODY',
      'Whoever has approved so far, and you, have a conflict on the same item. Name a delegate without one, who approves instead of you.',
      { clause: CONFLICTS, instead: { kind: 'ASK_ROLE', roles: minutes.approvalsNeeded } },
    );
  }
  const data = { ...input, officer: context.actor.id, ...standing };
  return accept([{ type: 'MinutesApproved', data, parts: [], subjects: [] }], because);
};

type Standing = Pick<MinutesApproved['data'], 'role' | 'as' | 'namedBy'>;

/** By which right the actor approves: a chair's own before one that was given, and both before a deputy's. */
const standingOf = (
  minutes: Minutes,
  sitting: Sitting | undefined,
  context: Context,
): Standing | undefined => {
  const { actor, roles } = context;
  const held = roles.find(({ role }) => minutes.approvalsNeeded.includes(role));
  if (held !== undefined) return { role: held.role, as: held.as };
  const named = minutes.delegates.find(
    ({ role, officer }) => officer === actor.id && minutes.approvalsNeeded.includes(role),
  );
  if (named !== undefined) return { role: named.role, as: 'DEPUTY', namedBy: named.namedBy };
  const titles = sitting === undefined ? [] : titlesAt(sitting, context);
  const title = titles.find(({ role }) => minutes.approvalsNeeded.includes(role));
  if (title === undefined) return undefined;
  const { role, as, namedBy } = title;
  return { role, as, ...(namedBy !== undefined && { namedBy }) };
};
