/**
 * Escalating a difference: an escalation as any other, about a decision, never about conduct, which says whose
 * difference it came from. It is written to the stream of the escalation, where its words belong; a policy then marks
 * the difference, with ids alone (ADR 43).
 */
import { refuse, type Context, type Decision } from '../decision.js';
import type { Escalation } from '../escalation/escalation.js';
import type { EscalationEvent } from '../escalation/escalation-events.js';
import { raiseEscalation, type RaiseEscalation, type RaiseGiven } from '../escalation/raise-escalation.js';
import type { Id } from '../event.js';
import {
  escalationGoesOn,
  isWithSomebody,
  noDifference,
  TO_ITS_END,
  type Difference,
} from './difference-state.js';

export type EscalateDifference = Omit<RaiseEscalation, 'series' | 'type' | 'personId'> & {
  readonly differenceId: Id;
};

export interface EscalateGiven extends Omit<RaiseGiven, 'unknownPerson'> {
  readonly difference: Difference;
}

export const escalateDifference = (
  escalation: Escalation,
  { differenceId, ...issue }: EscalateDifference,
  { difference, ...given }: EscalateGiven,
  context: Context,
): Decision<EscalationEvent> => {
  if (escalation.status !== 'NONE') return escalationGoesOn();
  const over = notToEscalate(difference);
  if (over !== undefined) return over;
  const { series, personId } = difference;
  const raised = raiseEscalation(
    escalation,
    { ...issue, series, personId, type: 'DECISION' },
    { ...given, unknownPerson: false },
    context,
  );
  if (!raised.accepted) return raised;
  const events = raised.events.map((event) =>
    event.type === 'EscalationRaised' ? { ...event, data: { ...event.data, differenceId } } : event,
  );
  return { ...raised, events };
};

/** Undefined: it may be escalated. Whoever differs from what a chair noted may take it further all the same. */
const notToEscalate = (difference: Difference) => {
  switch (difference.phase) {
    case 'NONE':
      return noDifference();
    case 'RESOLVED':
    case 'WITHDRAWN':
      return refuse(
        'DIFFERENCE_SETTLED',
        'This difference has been settled. Reopen it with what is new, then escalate it.',
        { clause: TO_ITS_END, path: ['difference'] },
      );
    case 'ESCALATED':
      return isWithSomebody(difference);
    case 'RAISED':
    case 'NOTED':
      return undefined;
  }
};
