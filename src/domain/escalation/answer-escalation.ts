/** The answer of whoever was turned to: a response, and what is planned. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { aboutWhom, CONTENT, isOver, subjectsOf } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent } from './escalation-events.js';
import { furthest } from './route-to.js';

export interface AnswerEscalation {
  readonly escalationId: Id;
  readonly response: string;
  readonly plan: string;
}

export const answerEscalation = (
  escalation: Escalation,
  { escalationId, response, plan }: AnswerEscalation,
  _given: object,
  context: Context,
): Decision<EscalationEvent> => {
  const answerId = context.newId('answer');
  const { personId, answerDueAt, lastTurnedTo } = escalation;
  const inTime = answerDueAt !== null && context.now <= answerDueAt;
  const late = inTime ? '' : ' late';
  const because = trace(`Answered${late}. It stays open until it is resolved.`, CONTENT, context.now);
  if (escalation.answerIds.includes(answerId)) return already(because);
  const over = isOver(escalation);
  if (over !== undefined) return over;
  if (lastTurnedTo.length === 0) {
    return refuse('ESCALATION_UNROUTED', 'It is with nobody yet: somebody has to be found first.');
  }
  const data = {
    ...{ escalationId, personId, answerId, answeredBy: context.actor.id, inTime },
    stage: furthest(lastTurnedTo),
  };
  return accept(
    [
      {
        type: 'EscalationAnswered',
        data,
        parts: [{ name: 'answer', of: aboutWhom(escalation), content: { response, plan } }],
        subjects: subjectsOf(escalation),
      },
    ],
    because,
  );
};
