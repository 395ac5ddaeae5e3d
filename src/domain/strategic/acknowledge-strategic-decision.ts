/** The meeting that raised it has heard the answer: from then on it is not shown as returned. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { decidedAt, type AtSittingGiven } from '../theme/theme-rules.js';
import type { Strategic, StrategicEvent } from './strategic.js';
import { noReferral, ofStrategic, RETURNS } from './strategic-rules.js';

export interface AcknowledgeStrategicDecision {
  readonly strategicId: Id;
  /** The sitting at which it was heard. */
  readonly sittingId: Id;
}

export const acknowledgeStrategicDecision = (
  strategic: Strategic,
  { strategicId, sittingId }: AcknowledgeStrategicDecision,
  given: AtSittingGiven,
  context: Context,
): Decision<StrategicEvent> => {
  const because = trace('Heard: it is not shown as returned any more.', RETURNS, context.now);
  if (strategic.status === 'NONE') return noReferral();
  if (strategic.status === 'ACKNOWLEDGED') return already(because);
  if (strategic.status !== 'ANSWERED') {
    return refuse('NOT_ANSWERED', 'No decision has come back on this yet.', { clause: RETURNS });
  }
  const at = decidedAt(given, strategic.series);
  if ('accepted' in at) return at;
  const data = { ...ofStrategic(strategicId, strategic), sittingId };
  return accept(
    [{ type: 'StrategicDecisionAcknowledged', data, parts: [], subjects: strategic.people }],
    because,
  );
};
