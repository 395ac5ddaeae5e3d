/** Escalations as those see them who raised them or were turned to. */
import type { RuleTrace } from '../domain/decision.js';
import type {
  EscalationOutcome,
  EscalationTakenFurther,
  EscalationType,
  PassedOver,
  Route,
} from '../domain/escalation/escalation-events.js';
import type { EscalationStatus } from '../domain/escalation/escalation.js';
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { projection } from './projection.js';

/** Where it went, from when on, and why there. */
export interface Routed {
  readonly at: Instant;
  readonly routes: readonly Route[];
  readonly passedOver: readonly PassedOver[];
  readonly answerDueAt: Instant | null;
  readonly because: RuleTrace;
}

export interface ResolvedView {
  readonly outcome: EscalationOutcome;
  readonly by: Id;
  readonly at: Instant;
  /** Null where the agency that raised it recorded it. */
  readonly stage: number | null;
  readonly content: Personal<{ readonly resolution: string; readonly learning: string | null }>;
}

export interface EscalationView {
  readonly escalationId: Id;
  readonly series: string;
  readonly type: EscalationType;
  readonly status: EscalationStatus;
  readonly personId: Id | null;
  readonly raisedBy: Id;
  readonly raisingAgency: Id;
  readonly raisedAt: Instant;
  readonly concernedRoles: readonly string[];
  readonly concerned: readonly Id[];
  readonly riskToday: boolean;
  readonly issue: Personal<{
    readonly issue: string;
    readonly desiredOutcome: string;
    readonly evidence: string | null;
  }>;
  /** Every step, the present one last. */
  readonly routed: readonly Routed[];
  readonly answers: readonly {
    readonly answerId: Id;
    readonly by: Id;
    readonly at: Instant;
    readonly stage: number;
    readonly inTime: boolean;
    readonly content: Personal<{ readonly response: string; readonly plan: string }>;
  }[];
  readonly takenFurther: readonly {
    readonly at: Instant;
    readonly why: EscalationTakenFurther['data']['why'];
    readonly reason: Personal<{ readonly text: string }> | null;
  }[];
  readonly actionIds: readonly Id[];
  readonly linkedTo: readonly Id[];
  /** How it stands resolved; null while it goes on, also where it was taken further. */
  readonly resolved: ResolvedView | null;
  /** Every resolution that was taken further, in order. */
  readonly contested: readonly ResolvedView[];
  readonly withdrawn: {
    readonly by: Id;
    readonly at: Instant;
    readonly reason: Personal<{ readonly text: string }>;
  } | null;
}

export const escalations = projection<EscalationView>({
  name: 'escalations',
  version: 3,
  indexes: { byStatus: ['status', 'raisedAt'], byPerson: ['personId', 'status'] },
  index: ({ status, raisedAt, personId }) => ({ status, raisedAt, personId }),
  keys: (event) => {
    switch (event.type) {
      case 'EscalationRaised':
      case 'EscalationRouted':
      case 'EscalationAnswered':
      case 'EscalationTakenFurther':
      case 'EscalationResolved':
      case 'EscalationWithdrawn':
      case 'ActionAgreedFromEscalation':
        return [event.data.escalationId];
      case 'EscalationsLinked':
        return [event.data.escalationId, event.data.other];
      default:
        return [];
    }
  },
  apply: (document, event, key) => {
    const at = event.occurredAt;
    if (event.type === 'EscalationRaised') {
      return {
        ...event.data,
        ...{ raisedAt: at, status: 'UNROUTED', issue: partOf(event, 'issue') ?? ERASED },
        ...{ routed: [], answers: [], takenFurther: [], actionIds: [], linkedTo: [] },
        ...{ resolved: null, contested: [], withdrawn: null },
      };
    }
    if (document === null) return null;
    switch (event.type) {
      case 'EscalationRouted': {
        const { routes, passedOver, answerDueAt, because } = event.data;
        const routed = [...document.routed, { at, routes, passedOver, answerDueAt, because }];
        return { ...document, routed, status: routes.length === 0 ? 'UNROUTED' : 'WITH_STAGE' };
      }
      case 'EscalationAnswered': {
        const { answerId, answeredBy: by, stage, inTime } = event.data;
        const answer = { answerId, by, at, stage, inTime, content: partOf(event, 'answer') ?? ERASED };
        return { ...document, status: 'ANSWERED', answers: [...document.answers, answer] };
      }
      case 'EscalationTakenFurther': {
        const { why } = event.data;
        const reason = why === 'UNRESOLVED' ? (partOf(event, 'reason') ?? ERASED) : null;
        const { resolved, contested } = document;
        return {
          ...document,
          ...{ takenFurther: [...document.takenFurther, { at, why, reason }], resolved: null },
          contested: resolved === null ? contested : [...contested, resolved],
        };
      }
      case 'ActionAgreedFromEscalation':
        return { ...document, actionIds: [...document.actionIds, event.data.actionId] };
      case 'EscalationsLinked': {
        const other = key === event.data.other ? event.data.escalationId : event.data.other;
        return { ...document, linkedTo: [...new Set([...document.linkedTo, other])] };
      }
      case 'EscalationResolved': {
        const { outcome, resolvedBy: by, stage = null } = event.data;
        const resolved = { outcome, by, at, stage, content: partOf(event, 'resolution') ?? ERASED };
        return { ...document, status: 'RESOLVED', resolved };
      }
      case 'EscalationWithdrawn': {
        const withdrawn = { by: event.data.withdrawnBy, at, reason: partOf(event, 'reason') ?? ERASED };
        return { ...document, status: 'WITHDRAWN', withdrawn };
      }
      default:
        return document;
    }
  },
});
