/** A barrier is gone, and how that was done. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { localDateOf } from '../time.js';
import type { PlanEvent } from './plan-events.js';
import type { Plan } from './plan.js';
import { BARRIERS, noBarrier } from './plan-state.js';

export interface RemoveBarrier {
  readonly personId: Id;
  readonly barrierId: Id;
  readonly outcome: string;
}

export interface RemoveGiven {
  readonly zone: string;
}

export const removeBarrier = (
  plan: Plan,
  { personId, barrierId, outcome }: RemoveBarrier,
  { zone }: RemoveGiven,
  context: Context,
): Decision<PlanEvent> => {
  const barrier = plan.barriers.get(barrierId);
  if (barrier === undefined) return noBarrier();
  const because = trace('The barrier is gone.', BARRIERS, context.now);
  if (barrier.status === 'REMOVED') return already(because);
  const removedOn = localDateOf(context.now, zone);
  return accept(
    [
      {
        type: 'BarrierRemoved',
        data: {
          ...{ personId, series: barrier.series, barrierId, removedOn },
          inTime: context.now < barrier.dueAt,
        },
        parts: [{ name: 'outcome', of: [personId], content: { text: outcome } }],
        subjects: [personId],
      },
    ],
    because,
  );
};
