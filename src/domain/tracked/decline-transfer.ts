/** The other body does not take over: the person stays, and somebody else may be asked. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { openNow, type OfTracked, type TrackerGiven } from './episode-bars.js';
import { answered, noTransfer, ofEarlier } from './transfers.js';
import type { TrackedEvent } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface DeclineTransfer extends OfTracked {
  readonly transferId: Id;
  readonly reason: string;
}

export const declineTransfer = (
  tracked: Tracked,
  { series, personId, transferId, reason }: DeclineTransfer,
  given: TrackerGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const status = tracked.transfers.get(transferId);
  if (status === undefined) return noTransfer();
  const because = trace(
    'The other body does not take over. The person stays on the tracker and is reviewed here.',
    given.terms?.tracker?.clauses.stays ?? answered,
    context.now,
  );
  if (status === 'DECLINED') return already(because);
  const open = openNow(tracked, given);
  if (open.tracker === undefined) return open;
  const over = ofEarlier(open.episode, transferId);
  if (over !== undefined) return over;
  const { episodeId } = open.episode;
  const data = { series, personId, episodeId, transferId };
  const parts = [{ name: 'reason' as const, of: [personId], content: { text: reason } }];
  return accept([{ type: 'TransferDeclined', data, parts, subjects: [personId] }], because);
};
