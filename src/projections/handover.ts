/** What a sitting hands over to whoever is on duty that no other view has: the plans for tonight. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';
import { struck } from './without-retracted.js';

export interface SafetyPlan {
  readonly planId: Id;
  readonly personId: Id;
  readonly officer: Id;
  readonly at: Instant;
  readonly plan: Personal<{ readonly text: string }>;
  /** When it was taken back. Left out where it was not. */
  readonly retractedAt?: Instant;
}

export interface HandoverView {
  readonly sittingId: Id;
  readonly series: string;
  /** In order: the newest of a person counts. */
  readonly plans: readonly SafetyPlan[];
}

export const handover = projection<HandoverView>({
  name: 'handover',
  version: 2,
  ...byKeyOnly,
  keys: (event) => {
    if (event.type === 'SafetyPlanRecorded') return [event.data.sittingId];
    if (event.type !== 'InformationRetracted' || event.data.what !== 'SAFETY_PLAN') return [];
    return event.data.sittingId === null ? [] : [event.data.sittingId];
  },
  apply: (document, event) => {
    if (event.type === 'InformationRetracted') {
      const back = { recordId: event.data.recordId, retractedAt: event.occurredAt };
      return document && { ...document, plans: struck(document.plans, back, 'planId', ['plan']) };
    }
    if (event.type !== 'SafetyPlanRecorded') return document;
    const { sittingId, series, planId, personId } = event.data;
    const plan = partOf(event, 'safetyPlan') ?? ERASED;
    const recorded = { planId, personId, officer: event.actor.id, at: event.occurredAt, plan };
    return { sittingId, series, plans: [...(document?.plans ?? []), recorded] };
  },
});
