/** What a sitting hands over to whoever is on duty that no other view has: the plans for tonight. */
import { ERASED, partOf, type Id, type Personal } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import { byKeyOnly, projection } from './projection.js';

export interface SafetyPlan {
  readonly planId: Id;
  readonly personId: Id;
  readonly officer: Id;
  readonly at: Instant;
  readonly plan: Personal<{ readonly text: string }>;
}

export interface HandoverView {
  readonly sittingId: Id;
  readonly series: string;
  /** In order: the newest of a person counts. */
  readonly plans: readonly SafetyPlan[];
}

export const handover = projection<HandoverView>({
  name: 'handover',
  version: 1,
  ...byKeyOnly,
  keys: (event) => (event.type === 'SafetyPlanRecorded' ? [event.data.sittingId] : []),
  apply: (document, event) => {
    if (event.type !== 'SafetyPlanRecorded') return document;
    const { sittingId, series, planId, personId } = event.data;
    const plan = partOf(event, 'safetyPlan') ?? ERASED;
    const recorded = { planId, personId, officer: event.actor.id, at: event.occurredAt, plan };
    return { sittingId, series, plans: [...(document?.plans ?? []), recorded] };
  },
});
