/** Nobody opened the sitting in time, or the service slept through it: the record says so and the items move on. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { addMinutes, sayDateTime, type Instant } from '../time.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting } from './sitting-state.js';

export interface RecordSittingMissed {
  readonly sittingId: Id;
  readonly dueAt: Instant;
}

export const recordSittingMissed = (
  sitting: Sitting,
  input: RecordSittingMissed,
  _given: object,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series, startsAt } = sitting.convening;
  const because = trace(
    'Nobody opened the sitting, so its items move on.',
    terms.clauses.noDelay,
    context.now,
  );
  if (sitting.phase !== 'CONVENED') return already(because);
  const { sittingId, dueAt } = input;
  // The sitting was moved to later while this was on its way: it is judged by when it is held now.
  if (dueAt < addMinutes(startsAt, terms.missedAfterMinutes)) {
    const said = `The sitting has been moved: it is held on ${sayDateTime(startsAt, terms.zone)}.`;
    return already(trace(said, terms.clauses.noDelay, context.now));
  }
  return accept(
    [
      {
        type: 'SittingMissed',
        data: { sittingId, series, dueAt },
        parts: [],
        subjects: [],
        occurredAt: dueAt,
      },
    ],
    because,
  );
};
