/** Somebody was marked present at the sitting by mistake: nor were they there for its items, whether these go on or not. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { notGoingOn, ofDiscussion, PRESENT } from './discussion-state.js';

export interface WithdrawPresence {
  readonly discussionId: Id;
  readonly officer: Id;
  /** The role for which they were marked; null for none. */
  readonly role: string | null;
}

export const withdrawPresence = (
  discussion: Discussion,
  { discussionId, officer, role }: WithdrawPresence,
  { sitting }: { readonly sitting: Sitting },
  { now }: Context,
): Decision<DiscussionEvent> => {
  if (discussion.phase === 'NOT_STARTED') return notGoingOn(discussion);
  const because = trace('Marked present by mistake: they were not there for the item.', PRESENT, now);
  if (!discussion.heardBy.has(officer)) return already(because);
  // Whoever left after they had been there for another role was there all the same.
  const altogether = !sitting.attended.some((there) => there.officer === officer);
  const data = { ...ofDiscussion(discussionId, discussion), officer, role, altogether };
  return accept([{ type: 'PresenceWithdrawn', data, parts: [], subjects: [discussion.personId] }], because);
};
