/** Two escalations on one issue are told of each other; each goes its own way. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { noEscalation, subjectsOf } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent } from './escalation-events.js';

export interface LinkEscalations {
  readonly escalationId: Id;
  readonly other: Id;
}

export interface LinkGiven {
  /** Whether there is another one, and who links may see it. */
  readonly otherIsTheirs: boolean;
}

export const linkEscalations = (
  escalation: Escalation,
  { escalationId, other }: LinkEscalations,
  { otherIsTheirs }: LinkGiven,
  context: Context,
): Decision<EscalationEvent> => {
  if (escalation.status === 'NONE') return noEscalation();
  const because = trace('The two are on one issue.', LINKED, context.now);
  if (escalation.linkedTo.includes(other)) return already(because);
  if (other === escalationId || !otherIsTheirs) {
    return refuse('NO_SUCH_ESCALATION', 'There is no such other escalation.', { path: ['other'] });
  }
  const data = { escalationId, personId: escalation.personId, other, linkedBy: context.actor.id };
  return accept([{ type: 'EscalationsLinked', data, parts: [], subjects: subjectsOf(escalation) }], because);
};

const LINKED = boardsOwn('Escalations on one issue may be linked; each keeps its own stages and clocks.');
