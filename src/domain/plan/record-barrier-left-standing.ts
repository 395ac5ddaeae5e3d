/** The day by which a barrier was to be gone has passed. Said by the service, so that it stands out at the next item. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Instant } from '../time.js';
import type { PlanEvent } from './plan-events.js';
import type { Plan } from './plan.js';
import { BARRIERS } from './plan-state.js';

export interface RecordBarrierLeftStanding {
  readonly personId: Id;
  readonly barrierId: Id;
  readonly dueAt: Instant;
}

export const recordBarrierLeftStanding = (
  plan: Plan,
  { personId, barrierId, dueAt }: RecordBarrierLeftStanding,
  _given: object,
  context: Context,
): Decision<PlanEvent> => {
  const barrier = plan.barriers.get(barrierId);
  const because = trace('The barrier was to be gone by now, and stands.', BARRIERS, context.now);
  if (barrier?.status !== 'STANDING' || barrier.dueAt !== dueAt) return already(because);
  const data = { personId, series: barrier.series, barrierId, dueAt };
  return accept([{ type: 'BarrierLeftStanding', data, parts: [], subjects: [personId] }], because);
};
