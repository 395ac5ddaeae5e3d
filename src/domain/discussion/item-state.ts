/** What the chair asks of an item that may not have begun: it belongs to an open sitting. */
import { boardsOwn, refuse, type Context, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Convening, Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting, sittingNotOpen } from '../sitting/sitting-state.js';
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
  /** Of referrals that a chair brought back here: how often each had been sent on before. */
  readonly again?: ReadonlyMap<Id, number>;
  /** Records that were merged into the person's and are heard with it. */
  readonly alsoStatedAs?: readonly Id[];
  /** Whether the person's record was merged, and is heard under the leading one. */
  readonly heardUnderAnother?: boolean;
}

/**
 * Referrals that have not moved on from here: where they go is recorded in their own streams a moment later. One
 * that a chair has brought back since is here.
 */
export const stillHere = (
  { moved }: Discussion,
  { again }: ItemGiven,
  referralIds: readonly Id[],
): readonly Id[] => [...new Set(referralIds)].filter((id) => (moved.get(id) ?? 0) <= (again?.get(id) ?? 0));

/**
 * Why the actor may not say what becomes of an item now; otherwise what the sitting was convened by. What was done
 * while the sitting was open can be said once more after it: there is nothing left to do.
 */
export const itemBars = (
  discussion: Discussion,
  { sitting, heardUnderAnother }: ItemGiven,
  context: Context,
  isDone = false,
): Refusal | Convening => {
  if (!isConvened(sitting)) return noSitting();
  const { terms } = sitting.convening;
  if (sitting.phase !== 'OPEN' && !isDone) return sittingNotOpen(sitting);
  if (heardUnderAnother === true) return underAnother();
  return leadingBars(discussion, sitting, terms, context) ?? sitting.convening;
};

/** Of the records that are heard as one, as events keep them. */
export const everyRecord = (alsoStatedAs: readonly Id[] = []) => alsoStatedAs.length > 0 && { alsoStatedAs };

export const underAnother = (): Refusal =>
  refuse('HEARD_UNDER_ANOTHER', 'This record was merged: the person is heard under the leading one.', {
    clause: boardsOwn('A person is heard once, with every referrer and concern.'),
    path: ['agendaItem'],
  });

/** What a chair can do about an item that was sent on from an open sitting. */
export const BRING_BACK = 'A chair can bring it back: hear it urgently at this sitting.';
