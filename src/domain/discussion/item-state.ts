/** What the chair asks of an item that may not have begun: it belongs to an open sitting. */
import { refuse, type Context, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Convening, Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import { leadingBars } from './discussion-state.js';

/** An item of an agenda: a person at a sitting. */
export interface OfItem {
  readonly sittingId: Id;
  readonly personId: Id;
}

export interface ItemGiven {
  readonly sitting: Sitting;
  readonly discussionId: Id;
  /** The referrals that place the person at this sitting; none where the person is not on its agenda. */
  readonly referralIds: readonly Id[];
}

/** Referrals that have not moved on from here: where they go is recorded in their own streams a moment later. */
export const stillHere = ({ moved }: Discussion, referralIds: readonly Id[]): readonly Id[] =>
  [...new Set(referralIds)].filter((id) => !moved.has(id));

/** Why the actor may not say what becomes of an item now; otherwise what the sitting was convened by. */
export const itemBars = (
  discussion: Discussion,
  { sitting }: ItemGiven,
  context: Context,
): Refusal | Convening => {
  if (!isConvened(sitting)) return noSitting();
  const { terms } = sitting.convening;
  if (sitting.phase !== 'OPEN') return sittingNotOpen(sitting.convening);
  return leadingBars(discussion, sitting, terms, context) ?? sitting.convening;
};

export const sittingNotOpen = ({ terms }: Convening): Refusal =>
  refuse('SITTING_NOT_OPEN', 'Items are discussed once the chair has opened the sitting.', {
    clause: terms.clauses.chairing,
    instead: { kind: 'ASK_ROLE', roles: terms.chairs.map(({ role }) => role) },
  });
