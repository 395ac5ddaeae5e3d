/** What was said and decided of one person, without what was taken back: marked where it stood, and shown no more. */
import { ERASED, type Id } from '../domain/event.js';
import type { Instant } from '../domain/time.js';
import type { RecordedDecision, SharedInformation } from './discussion-record.js';

interface Said {
  readonly shared: readonly SharedInformation[];
  readonly decisions: readonly RecordedDecision[];
}

export const withoutRetracted = <Item extends Said>(
  item: Item,
  recordId: Id,
  retractedAt: Instant,
): Item => ({
  ...item,
  shared: item.shared.map((share) =>
    share.shareId === recordId ? { ...share, information: ERASED, retractedAt } : share,
  ),
  decisions: item.decisions.map((decision) =>
    decision.decisionId === recordId ? { ...decision, content: ERASED, retractedAt } : decision,
  ),
});
