/** A chair names somebody who approves the minutes of a sitting in the chair's place, where the terms let it. */
import {
  accept,
  already,
  refuse,
  trace,
  type Context,
  type Decision,
  type HeldRole,
  type Refusal,
} from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import { chairRoles, isAtMeeting, titlesAt } from '../sitting/who-chairs.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
import type { Minutes, MinutesEvent } from './minutes.js';
import { APPROVING, delegateConflicted } from './minutes-state.js';

export interface NameDelegate {
  readonly sittingId: Id;
  readonly officer: Id;
  /** The chair that the delegate approves for. */
  readonly role: string;
}

export interface NameDelegateGiven {
  readonly sitting: Sitting;
  /** What the officer holds today; undefined where nobody in post has the id. */
  readonly delegate: { readonly roles: readonly HeldRole[] } | undefined;
  /** Whether a conflict is declared for them on an item that the minutes hold. */
  readonly conflicted: boolean;
}

export const nameDelegate = (
  minutes: Minutes,
  input: NameDelegate,
  given: NameDelegateGiven,
  context: Context,
): Decision<MinutesEvent> => {
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const because = trace('The delegate approves the minutes for this chair.', APPROVING, context.now);
  const { sittingId, officer, role } = input;
  const fault = notYours(given.sitting, terms, role, context) ?? notThem(terms, input, given, context);
  if (fault) return fault;
  if (minutes.delegates.some((named) => named.role === role && named.officer === officer)) {
    return already(because);
  }
  const data = { sittingId, role, officer, namedBy: context.actor.id };
  return accept([{ type: 'MinutesDelegateNamed', data, parts: [], subjects: [] }], because);
};

const notYours = (
  sitting: Sitting,
  terms: TermsOfReference,
  role: string,
  context: Context,
): Refusal | undefined => {
  if (!terms.minutesDelegation) {
    return refuse('NO_DELEGATION', 'By these terms the chairs approve the minutes themselves.', {
      clause: APPROVING,
    });
  }
  // Whoever was named to chair that sitting names nobody further.
  const mine = titlesAt(sitting, context).filter(({ namedBy }) => namedBy === undefined);
  if (mine.some((title) => title.role === role)) return undefined;
  const chair = terms.chairs.find((candidate) => candidate.role === role);
  return refuse('NOT_YOUR_CHAIR', 'Name somebody for a chair that you hold or stand in for.', {
    path: ['role'],
    instead: { kind: 'ASK_ROLE', roles: chairRoles({ chairs: chair ? [chair] : terms.chairs }) },
  });
};

/** Two approvals are two people: neither the namer nor the other chair is a delegate. */
const notThem = (
  terms: TermsOfReference,
  { officer, role }: NameDelegate,
  { delegate, conflicted }: NameDelegateGiven,
  { actor }: Context,
): Refusal | undefined => {
  const path = ['officer'];
  if (delegate === undefined) return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path });
  if (officer === actor.id) {
    return refuse('DELEGATE_IS_YOU', 'You approve the minutes yourself: name somebody else.', { path });
  }
  const holdsAnother = delegate.roles.some(
    (held) => held.role !== role && terms.chairs.some((chair) => chair.role === held.role),
  );
  if (holdsAnother) {
    return refuse('DELEGATE_IS_CHAIR', 'Two approvals are two people: another chair approves for itself.', {
      path,
      clause: APPROVING,
    });
  }
  if (!isAtMeeting(terms, delegate.roles)) {
    const sentence = 'The draft is for the members: name somebody who holds a core role of this meeting.';
    return refuse('DELEGATE_NOT_A_MEMBER', sentence, { path, clause: APPROVING });
  }
  return conflicted ? delegateConflicted(path) : undefined;
};
