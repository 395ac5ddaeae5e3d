/**
 * After an outage: a sitting that was recorded as missed because the service was down was held all the same. What
 * is entered of it afterwards reinstates it first.
 */
import type { Context } from '../decision.js';
import type { Id } from '../event.js';
import { localDateOf } from '../time.js';
import type { Sitting } from './sitting.js';
import type { Convening, SittingEvent } from './sitting-events.js';

/**
 * What has to be recorded before a sitting can go on to its opening: nothing where it is convened, its reinstatement
 * where it was held during an outage on its own day. Undefined: it cannot.
 */
export const heldAfterAll = (
  { phase, convening }: Sitting & { readonly convening: Convening },
  sittingId: Id,
  { now, enteredAfterwards }: Context,
): readonly SittingEvent[] | undefined => {
  if (phase === 'CONVENED') return [];
  if (phase !== 'MISSED' || enteredAfterwards !== true) return undefined;
  const { series, date, terms } = convening;
  if (localDateOf(now, terms.zone) !== date) return undefined;
  return [{ type: 'SittingReinstated', data: { sittingId, series }, parts: [], subjects: [] }];
};
