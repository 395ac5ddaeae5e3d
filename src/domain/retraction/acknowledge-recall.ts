/** A recipient says that what was taken back has been struck from their own records, and is not acted upon. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { REACHES } from './retract-information.js';
import type { Retraction, RetractionEvent } from './retraction.js';

export interface AcknowledgeRecall {
  readonly retractionId: Id;
  readonly recallId: Id;
}

export const acknowledgeRecall = (
  { series, recalls }: Retraction,
  { retractionId, recallId }: AcknowledgeRecall,
  _given: object,
  context: Context,
): Decision<RetractionEvent> => {
  const because = trace('Acknowledged: it is not acted upon any more.', REACHES, context.now);
  const recall = recalls.get(recallId);
  if (recall === undefined) return refuse('NO_SUCH_RECALL', 'There is no such recall.', { path: ['recall'] });
  if (recall.acknowledged) return already(because);
  const data = { retractionId, series, recallId, by: context.actor.id };
  return accept([{ type: 'RecallAcknowledged', data, parts: [], subjects: [] }], because);
};
