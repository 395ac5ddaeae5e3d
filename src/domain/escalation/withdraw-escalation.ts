/** The agency that raised an issue withdraws it, with the reason; the record of it stays. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { aboutWhom, CONTENT, isOver, subjectsOf } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent } from './escalation-events.js';

export interface WithdrawEscalation {
  readonly escalationId: Id;
  readonly reason: string;
}

export const withdrawEscalation = (
  escalation: Escalation,
  { escalationId, reason }: WithdrawEscalation,
  _given: object,
  context: Context,
): Decision<EscalationEvent> => {
  const because = trace('Withdrawn by the agency that raised it.', CONTENT, context.now);
  if (escalation.status === 'WITHDRAWN') return already(because);
  const over = isOver(escalation);
  if (over !== undefined) return over;
  const { personId } = escalation;
  return accept(
    [
      {
        type: 'EscalationWithdrawn',
        data: { escalationId, personId, withdrawnBy: context.actor.id },
        parts: [{ name: 'reason', of: aboutWhom(escalation), content: { text: reason } }],
        subjects: subjectsOf(escalation),
      },
    ],
    because,
  );
};
