/** Further up: the agency is not content with what it was told or decided, or nobody answered in time. */
import { accept, already, refuse, trace, type Context, type Decision, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import { aboutWhom, CONTENT, isOver, routed, subjectsOf } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent, EscalationTakenFurther } from './escalation-events.js';
import { routeFrom, type RoutingRules } from './route-to.js';

export interface EscalateFurther {
  readonly escalationId: Id;
  /** The stage that did not resolve it: who presses twice does not pass one by. */
  readonly stage: number;
  readonly reason: string;
}

/** Sent by the board's own watching when an answer is overdue, or whoever has it turns out to have a conflict. */
export interface EscalateUnanswered {
  readonly escalationId: Id;
  /** The answer that is overdue: once it goes further, another is due. */
  readonly answerDueAt: Instant;
}

export interface FurtherGiven {
  readonly rules: RoutingRules | undefined;
}

export const escalateFurther = (
  escalation: Escalation,
  { escalationId, stage, reason }: EscalateFurther,
  given: FurtherGiven,
  context: Context,
): Decision<EscalationEvent> => {
  const over = isContested(escalation) ? lastHasDecided(escalation, given) : isOver(escalation);
  if (over !== undefined) return over;
  if (escalation.stage > stage) return already(trace('It has gone further.', CONTENT, context.now));
  if (escalation.stage < stage) {
    return refuse('STAGE_NOT_REACHED', 'It has not reached this stage yet.', { path: ['stage'] });
  }
  if (escalation.status === 'UNROUTED') {
    return refuse('NOBODY_LEFT', 'Nobody is left to turn to: the co-ordinator has to find somebody.');
  }
  const part = { name: 'reason' as const, of: aboutWhom(escalation), content: { text: reason } };
  return further(escalation, escalationId, { why: 'UNRESOLVED', parts: [part] }, { given, context });
};

/** Resolved, and not wholly in favour of the agency that raised it: that need not be the last word. */
const isContested = ({ status, outcome }: Escalation): boolean =>
  status === 'RESOLVED' && outcome !== null && outcome !== 'UPHELD';

const lastHasDecided = ({ stage }: Escalation, { rules }: FurtherGiven): Refusal | undefined => {
  if (rules === undefined || stage + 1 < rules.terms.escalation.stages.length) return undefined;
  return refuse(
    'LAST_STAGE_DECIDED',
    'The last stage of the terms has decided. Raise another where something new has come to light.',
    { clause: rules.terms.clauses.escalationFurther },
  );
};

export const escalateUnanswered = (
  escalation: Escalation,
  { escalationId, answerDueAt }: EscalateUnanswered,
  given: FurtherGiven,
  context: Context,
): Decision<EscalationEvent> => {
  const isAwaited = escalation.status === 'WITH_STAGE' && escalation.answerDueAt === answerDueAt;
  if (!isAwaited) return already(trace('It has been answered, or gone further.', CONTENT, context.now));
  if (context.now < answerDueAt) return toSomebodyFree(escalation, escalationId, given, context);
  return further(escalation, escalationId, { why: 'ANSWER_OVERDUE', parts: [] }, { given, context });
};

/** Nobody waits out the time of somebody who can neither see it nor answer it. */
const toSomebodyFree = (
  escalation: Escalation,
  escalationId: Id,
  { rules }: FurtherGiven,
  { now }: Context,
): Decision<EscalationEvent> => {
  const { routes, stage, personId } = escalation;
  if (rules === undefined || routes.some(({ officer }) => !rules.conflicted.includes(officer))) {
    return already(trace('There is time yet to answer it.', CONTENT, now));
  }
  const routing = routeFrom(stage, escalation, rules, now);
  return accept([routed(escalationId, personId, routing)], routing.because);
};

const further = (
  escalation: Escalation,
  escalationId: Id,
  { why, parts }: Pick<EscalationTakenFurther, 'parts'> & Pick<EscalationTakenFurther['data'], 'why'>,
  { given: { rules }, context }: { readonly given: FurtherGiven; readonly context: Context },
): Decision<EscalationEvent> => {
  if (rules === undefined) {
    return refuse('NO_SUCH_SERIES', 'The board has no terms in force for this meeting series.');
  }
  const { personId } = escalation;
  const stage = escalation.stage + 1;
  const routing = routeFrom(stage, escalation, rules, context.now);
  return accept(
    [
      {
        type: 'EscalationTakenFurther',
        data: { escalationId, personId, stage, why },
        parts,
        subjects: subjectsOf(escalation),
      },
      routed(escalationId, personId, routing),
    ],
    routing.because,
  );
};
