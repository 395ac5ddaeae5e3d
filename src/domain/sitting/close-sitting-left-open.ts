/** A sitting that nobody closed by the end of its day is closed for its chairs, so that its items move on. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting } from './sitting-state.js';

export interface CloseSittingLeftOpen {
  readonly sittingId: Id;
}

export const closeSittingLeftOpen = (
  sitting: Sitting,
  { sittingId }: CloseSittingLeftOpen,
  _given: object,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace(
    'Nobody closed the sitting by the end of its day, so its items move on.',
    terms.clauses.noDelay,
    context.now,
  );
  if (sitting.phase !== 'OPEN') return already(because);
  return accept([{ type: 'SittingClosing', data: { sittingId, series }, parts: [], subjects: [] }], because);
};
