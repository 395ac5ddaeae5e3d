/** Asking somebody else to take over: a move, an eighteenth birthday or an adoption alone ends nothing. */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import { openNow, type OfTracked, type TrackerGiven } from './episode-bars.js';
import type { TrackedEvent, TransferBecause } from './tracked-events.js';
import type { Tracked } from './tracked-state.js';

export interface ProposeTransfer extends OfTracked {
  readonly transferBecause: TransferBecause;
  /** Who is asked to take over. */
  readonly receivingBody: string;
  /** Whom to reach there. */
  readonly contact: string;
  /** What they are told: risks, plan, what is under way. */
  readonly handover: string;
}

export const proposeTransfer = (
  tracked: Tracked,
  { series, personId, transferBecause, receivingBody, contact, handover }: ProposeTransfer,
  given: TrackerGiven,
  context: Context,
): Decision<TrackedEvent> => {
  const open = openNow(tracked, given);
  if (open.tracker === undefined) return open;
  const { tracker, episode } = open;
  const transferId = context.newId('transfer');
  const because = trace(
    'The other body has been asked to take over. Until it has accepted, the person stays on the tracker and is reviewed here.',
    tracker.clauses.stays,
    context.now,
  );
  if (tracked.transfers.has(transferId)) return already(because);
  if (episode.transfer !== null) {
    return refuse(
      'TRANSFER_PROPOSED',
      'Somebody has been asked to take over already. Record their answer before somebody else is asked.',
      { clause: tracker.clauses.stays, path: ['trackerEntry'] },
    );
  }
  const content = { receivingBody, contact, handover };
  return accept(
    [
      {
        type: 'TransferProposed',
        data: { series, personId, episodeId: episode.episodeId, transferId, transferBecause },
        parts: [{ name: 'transfer', of: [personId], content }],
        subjects: [personId],
      },
    ],
    because,
  );
};
