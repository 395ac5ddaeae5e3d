/**
 * An escalation: an agency is concerned that something is not resolved or managed as it should be. It goes to who
 * can look at it and is not concerned in it, stage by stage, until it is resolved or withdrawn.
 */
import type { Id } from '../event.js';
import type { StreamKind } from '../stream-kind.js';
import type { Instant } from '../time.js';
import {
  escalationCatalogue,
  type EscalationEvent,
  type EscalationOutcome,
  type EscalationType,
  type Route,
} from './escalation-events.js';

/**
 * `WITH_STAGE`: somebody has to answer. `UNROUTED`: nobody is left to turn to. `ANSWERED`: with a plan, and not
 * resolved yet.
 */
export type EscalationStatus = 'WITH_STAGE' | 'UNROUTED' | 'ANSWERED' | 'RESOLVED' | 'WITHDRAWN';

export interface Escalation {
  readonly status: 'NONE' | EscalationStatus;
  readonly series: string;
  readonly type: EscalationType;
  readonly personId: Id | null;
  readonly raisedBy: Id;
  readonly raisingAgency: Id;
  readonly concernedRoles: readonly string[];
  readonly concerned: readonly Id[];
  readonly riskToday: boolean;
  /** The stage that it has reached; after the last one, one more. */
  readonly stage: number;
  /** Who has it now. */
  readonly routes: readonly Route[];
  /** Who had it last: once nobody is left further up they may still answer, late. */
  readonly lastTurnedTo: readonly Route[];
  readonly answerDueAt: Instant | null;
  readonly answerIds: readonly Id[];
  readonly linkedTo: readonly Id[];
  /** What it came to when it was last resolved. */
  readonly outcome: EscalationOutcome | null;
  /** The professional difference that it came of; null where it came of none. */
  readonly differenceId: Id | null;
}

export const escalationKind: StreamKind<Escalation, EscalationEvent> = {
  category: 'escalation',
  initial: {
    ...{ status: 'NONE', series: '', type: 'DECISION', personId: null, raisedBy: '', raisingAgency: '' },
    ...{ concernedRoles: [], concerned: [], riskToday: false, stage: 0, routes: [] },
    ...{ lastTurnedTo: [], answerDueAt: null, answerIds: [], linkedTo: [], outcome: null, differenceId: null },
  },
  evolve: (escalation, event) => {
    switch (event.type) {
      case 'EscalationRaised': {
        const { series, type, personId, raisedBy, raisingAgency } = event.data;
        const { concernedRoles, concerned, riskToday, differenceId = null } = event.data;
        return {
          ...escalation,
          ...{ series, type, personId, raisedBy, raisingAgency, concernedRoles, concerned, riskToday },
          ...{ differenceId },
          status: 'UNROUTED',
        };
      }
      case 'EscalationRouted': {
        const { routes, answerDueAt } = event.data;
        const stage = routes.reduce((furthest, route) => Math.max(furthest, route.stage), escalation.stage);
        return {
          ...escalation,
          ...{ routes, answerDueAt, stage, status: routes.length === 0 ? 'UNROUTED' : 'WITH_STAGE' },
          lastTurnedTo: routes.length === 0 ? escalation.lastTurnedTo : routes,
        };
      }
      case 'EscalationAnswered':
        return {
          ...escalation,
          status: 'ANSWERED',
          // Answered late, it is with those again who answered.
          stage: event.data.stage,
          routes: escalation.lastTurnedTo,
          answerIds: [...escalation.answerIds, event.data.answerId],
        };
      case 'EscalationTakenFurther':
        return { ...escalation, stage: event.data.stage };
      case 'EscalationResolved': {
        const { outcome, stage = escalation.stage } = event.data;
        return { ...escalation, status: 'RESOLVED', outcome, stage };
      }
      case 'EscalationWithdrawn':
        return { ...escalation, status: 'WITHDRAWN' };
      case 'EscalationsLinked':
        return { ...escalation, linkedTo: [...escalation.linkedTo, event.data.other] };
    }
  },
  catalogue: escalationCatalogue,
};
