/** The report was due and has not come: shown on the agenda, so that somebody asks in time. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Instant } from '../time.js';
import type { OfItem } from '../discussion/item-state.js';
import type { PresentingEvent } from './presenting-events.js';
import type { Presenting } from './presenting.js';
import { clauseOf, ofItem, type PresentingGiven } from './presenting-state.js';

export interface RecordReportMissed extends OfItem {
  /** The deadline that has passed: where the sitting has moved since, it is another one. */
  readonly dueAt: Instant;
}

export const recordReportMissed = (
  presenting: Presenting,
  input: RecordReportMissed,
  given: PresentingGiven,
  context: Context,
): Decision<PresentingEvent> => {
  const { dueAt, personId } = input;
  const { invited, reports, carriedFrom, missed, outcome } = presenting;
  const because = trace('The report was due and has not come.', clauseOf(given.sitting), context.now);
  const isAwaited = invited?.reportDueAt === dueAt && reports.length === 0 && carriedFrom === null;
  if (!isAwaited || missed || outcome !== null) return already(because);
  return accept(
    [
      {
        type: 'WorkerReportMissed',
        data: { ...ofItem(input, given), dueAt },
        parts: [],
        subjects: [personId],
      },
    ],
    because,
  );
};
