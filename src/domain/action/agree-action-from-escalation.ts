/** Agreeing what is done about an issue that was escalated: one agency, one named officer, a deadline, at once. */
import { sayDue } from '../due.js';
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import { isOver } from '../escalation/escalation-state.js';
import type { Escalation } from '../escalation/escalation.js';
import type { Id } from '../event.js';
import { localDateOf } from '../time.js';
import type { Action } from './action.js';
import type { ActionEvent } from './action-events.js';
import { about, subjectsOf } from './action-state.js';
import { noSuchOwner, OWNED } from './agree-action.js';
import { dueInstant, dueInThePast, type Due } from './due.js';

export interface AgreeActionFromEscalation extends Due {
  readonly escalationId: Id;
  readonly owner: Id;
  readonly action: string;
}

export interface FromEscalationGiven {
  readonly escalation: Escalation;
  /** The owner's agency; undefined for somebody who is not in post. */
  readonly ownerAgency: Id | undefined;
  readonly zone: string;
  /** Whether a conflict about the person is declared for the owner. */
  readonly ownerHasConflict?: boolean;
}

export const agreeActionFromEscalation = (
  action: Action,
  input: AgreeActionFromEscalation,
  { escalation, ownerAgency, zone, ownerHasConflict: conflict = false }: FromEscalationGiven,
  context: Context,
): Decision<ActionEvent> => {
  const because = trace(
    `To be done, and due by ${sayDue(dueInstant(input, zone), zone)}.`,
    DONE_ABOUT_IT,
    context.now,
  );
  if (action.status !== 'NONE') return already(because);
  const over = isOver(escalation);
  if (over !== undefined) return over;
  if (ownerAgency === undefined) return noSuchOwner();
  const closedTo = escalation.type === 'CONDUCT' ? escalation.concerned : [];
  if (closedTo.includes(input.owner)) {
    return refuse('OWNER_CONCERNED', 'Nobody is given an action that came of an allegation about them.', {
      clause: DONE_ABOUT_IT,
      path: ['owner'],
    });
  }
  // Whoever agrees it may not have heard of the conflict, and need not.
  if (conflict) {
    return refuse('OWNER_UNSUITABLE', 'This officer cannot be given this action. Choose somebody else.', {
      clause: OWNED,
      path: ['owner'],
    });
  }
  const passed = dueInThePast(input, { zone, clause: DONE_ABOUT_IT, now: context.now });
  if (passed !== undefined) return passed;
  const { personId, series } = escalation;
  const { escalationId, owner, dueOn } = input;
  const data = {
    ...{ actionId: context.newId('action'), personId, escalationId, series, ownerAgency, owner, dueOn },
    dueAt: dueInstant(input, zone),
    agreedOn: localDateOf(context.now, zone),
    raisingAgency: escalation.raisingAgency,
    agreedBy: context.actor.id,
    closedTo,
  };
  return accept(
    [
      {
        type: 'ActionAgreedFromEscalation',
        data,
        parts: [{ name: 'action', of: about({ personId, owner }), content: { text: input.action } }],
        subjects: subjectsOf({ personId }),
      },
    ],
    because,
  );
};

const DONE_ABOUT_IT = boardsOwn('What comes of an escalation is an action with an owner and a deadline.');
