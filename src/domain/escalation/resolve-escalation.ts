/** How an issue was resolved. Where the agency that raised it was right, something is done about it: an action. */
import type { ActionStatus } from '../action-status.js';
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { aboutWhom, isOver, subjectsOf } from './escalation-state.js';
import type { Escalation } from './escalation.js';
import type { EscalationEvent, EscalationOutcome } from './escalation-events.js';

export interface ResolveEscalation {
  readonly escalationId: Id;
  readonly outcome: EscalationOutcome;
  readonly resolution: string;
  readonly learning?: string;
  /** The actions that were agreed from it. */
  readonly actionIds: readonly Id[];
}

export interface ResolveGiven {
  /** The actions that are named, in order. */
  readonly actions: readonly { readonly status: 'NONE' | ActionStatus; readonly escalationId: Id | null }[];
  /** At which stage the actor was turned to, or holds a role that was; undefined for the agency that raised it. */
  readonly stage: number | undefined;
}

export const resolveEscalation = (
  escalation: Escalation,
  { escalationId, outcome, resolution, learning, actionIds }: ResolveEscalation,
  { actions, stage }: ResolveGiven,
  context: Context,
): Decision<EscalationEvent> => {
  const because = trace(SAY[outcome], RESOLVED, context.now);
  if (escalation.status === 'RESOLVED') return already(because);
  const over = isOver(escalation);
  if (over !== undefined) return over;
  if (actions.some((action) => action.escalationId !== escalationId || action.status === 'WITHDRAWN')) {
    return refuse('NOT_AN_ACTION_OF_THIS', 'An action that is named did not come of this escalation.', {
      path: ['actions'],
    });
  }
  if (outcome !== 'NOT_UPHELD' && actions.length === 0) {
    return refuse('ACTION_NEEDED', 'Agree first what is done about it, by whom and by when.', {
      clause: RESOLVED,
      path: ['actions'],
    });
  }
  const { personId } = escalation;
  return accept(
    [
      {
        type: 'EscalationResolved',
        data: {
          ...{ escalationId, personId, outcome, resolvedBy: context.actor.id, actionIds },
          ...(stage !== undefined && { stage }),
        },
        parts: [
          {
            name: 'resolution',
            of: aboutWhom(escalation),
            content: { resolution, learning: learning ?? null },
          },
        ],
        subjects: subjectsOf(escalation),
      },
    ],
    because,
  );
};

const SAY: Readonly<Record<EscalationOutcome, string>> = {
  UPHELD: 'Resolved in favour of the agency that raised it, with what is done about it.',
  PARTLY_UPHELD:
    'Resolved partly in favour of the agency that raised it, with what is done about it. It may take the rest further.',
  NOT_UPHELD:
    'Resolved: what was done before stands. The agency that raised it may take it to the next stage.',
};

const RESOLVED = boardsOwn('A resolution in favour of the agency that raised an issue leads to an action.');
