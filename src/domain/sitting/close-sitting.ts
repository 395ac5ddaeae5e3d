/**
 * Closing a sitting, in two steps, because its discussions are streams of their own: `SittingClosing`, then
 * each discussion closes, then `SittingClosed`.
 */
import { accept, already, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from './sitting.js';
import type { SittingEvent } from './sitting-events.js';
import { isConvened, noSitting, sittingNotOpen } from './sitting-state.js';

export interface CloseSitting {
  readonly sittingId: Id;
}

export interface CloseGiven {
  /** How many of the sitting's discussions are still going on. */
  readonly openDiscussions: number;
}

/** A chair closes the sitting: from here on no new item begins. */
export const closeSitting = (
  sitting: Sitting,
  input: CloseSitting,
  given: CloseGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace(
    'Items that were not reached move to the next sitting.',
    terms.clauses.recording,
    context.now,
  );
  if (sitting.phase === 'CLOSING' || sitting.phase === 'CLOSED') return already(because);
  if (sitting.phase !== 'OPEN') return sittingNotOpen(sitting);
  if (given.openDiscussions > 0) {
    return refuse('DISCUSSION_GOING_ON', 'Close the item that is being discussed first.', {
      clause: terms.clauses.recording,
    });
  }
  const { sittingId } = input;
  return accept([{ type: 'SittingClosing', data: { sittingId, series }, parts: [], subjects: [] }], because);
};

/** Every discussion has closed: the sitting is over. Sent by the policy that watches them. */
export const confirmSittingClosed = (
  sitting: Sitting,
  input: CloseSitting,
  given: CloseGiven,
  context: Context,
): Decision<SittingEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace('Every discussion of the sitting has closed.', terms.clauses.recording, context.now);
  if (sitting.phase === 'CLOSED') return already(because);
  if (sitting.phase !== 'CLOSING') return refuse('SITTING_NOT_CLOSING', 'This sitting is not being closed.');
  if (given.openDiscussions > 0) return refuse('DISCUSSION_GOING_ON', 'A discussion is still going on.');
  const { sittingId } = input;
  return accept([{ type: 'SittingClosed', data: { sittingId, series }, parts: [], subjects: [] }], because);
};
