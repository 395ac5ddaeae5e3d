/** Finding somebody by hand for an issue that no role of the terms is left for. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { isOver, routed } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent } from './escalation-events.js';
import { answerDue, sayAnswerDue, type RoutingRules } from './route-to.js';

export interface HandEscalation {
  readonly escalationId: Id;
  readonly officer: Id;
}

export interface HandGiven {
  readonly rules: RoutingRules | undefined;
  readonly inPost: boolean;
}

export const handEscalation = (
  escalation: Escalation,
  { escalationId, officer }: HandEscalation,
  { rules, inPost }: HandGiven,
  context: Context,
): Decision<EscalationEvent> => {
  const over = isOver(escalation);
  if (over !== undefined) return over;
  if (escalation.routes.some((route) => route.officer === officer)) {
    return already(trace('It is with this officer.', FOUND, context.now));
  }
  if (escalation.status !== 'UNROUTED' || rules === undefined) {
    return refuse('ESCALATION_ROUTED', 'It is with somebody whom the terms name.');
  }
  if (!inPost) return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['officer'] });
  if (officer === escalation.raisedBy || escalation.concerned.includes(officer)) {
    return refuse('OFFICER_CONCERNED', 'Nobody looks at what they raised, or at what is about them.', {
      clause: FOUND,
      path: ['officer'],
    });
  }
  // Whoever looks for somebody may not have heard of the conflict, and need not.
  if (rules.conflicted.includes(officer)) {
    return refuse('OFFICER_NOT_FREE', 'This officer is not free to answer this. Find somebody else.', {
      clause: FOUND,
      path: ['officer'],
    });
  }
  const days = rules.terms.escalation.stages.at(-1)?.answerWithinWorkingDays ?? 0;
  const answerDueAt = answerDue(days, escalation, rules, context.now);
  const because = trace(
    `Found by hand. ${sayAnswerDue(answerDueAt, rules, context.now)}`,
    FOUND,
    context.now,
  );
  const routing = {
    routes: [{ stage: escalation.stage, role: null, of: 'BOARD' as const, officer }],
    ...{ passedOver: [], answerDueAt, because },
  };
  return accept([routed(escalationId, escalation.personId, routing)], because);
};

const FOUND = boardsOwn(
  'Where the terms leave nobody to turn to, the co-ordinator or a chair finds somebody.',
);
