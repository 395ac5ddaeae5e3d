/** What the chair asks of an item that may not have begun: it belongs to an open sitting. */
import { boardsOwn, refuse, type Context, type Refusal } from '../decision.js';
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

/** The records of one person are one item: what becomes of it is said under the one that it is heard under. */
export const heardUnderAnother = (): Refusal =>
  refuse('HEARD_UNDER_ANOTHER', 'This record was merged: the person is heard under the leading one.', {
    clause: boardsOwn('A person is heard once, with every referrer and concern.'),
    path: ['person'],
  });

export const sittingNotOpen = ({ terms }: Convening): Refusal =>
  refuse('SITTING_NOT_OPEN', 'Items are discussed once the chair has opened the sitting.', {
    clause: terms.clauses.chairing,
    instead: { kind: 'ASK_ROLE', roles: terms.chairs.map(({ role }) => role) },
  });
