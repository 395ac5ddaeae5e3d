/** What the chair asks of an item that may not have begun: it belongs to an open sitting. */
import { boardsOwn, refuse, type Context, type Refusal } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Convening } from '../sitting/sitting-events.js';
import { isConvened, noSitting, sittingNotOpen } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import { leadingBars } from './discussion-state.js';

/** An item of an agenda: a person at a sitting. */
export interface OfItem {
  readonly sittingId: Id;
  readonly personId: Id;
}

/** What lists a person at a sitting: referrals, and episodes on the tracker whose review is due. Their ids never meet. */
export interface Listed {
  readonly referralIds: readonly Id[];
  /** Left out where there are none. */
  readonly episodeIds?: readonly Id[];
}

/** With what lists the person at this sitting: nothing does where the person is not on its agenda. */
export interface ItemGiven extends Listed {
  readonly sitting: Sitting;
  readonly discussionId: Id;
  /** Of what a chair brought back here: how often each had been sent on before. */
  readonly again?: ReadonlyMap<Id, number>;
  /** Records that were merged into the person's and are heard with it. */
  readonly alsoStatedAs?: readonly Id[];
  /** Whether the person's record was merged, and is heard under the leading one. */
  readonly heardUnderAnother?: boolean;
}

/**
 * What has not moved on from here: where it goes is recorded in its own stream a moment later. What a chair has
 * brought back since is here.
 */
export const stillHere = (
  { moved }: Discussion,
  { again }: ItemGiven,
  { referralIds, episodeIds = [] }: Listed,
): Listed => {
  const here = (ids: readonly Id[]): readonly Id[] =>
    [...new Set(ids)].filter((id) => (moved.get(id) ?? 0) <= (again?.get(id) ?? 0));
  return { referralIds: here(referralIds), episodeIds: here(episodeIds) };
};

export const listedIn = ({ referralIds, episodeIds = [] }: Listed): readonly Id[] => [
  ...referralIds,
  ...episodeIds,
];
export const nothingListed = (listed: Listed): boolean => listedIn(listed).length === 0;

/** Of what lists the person, what is meant. */
export const ofThese = ({ referralIds, episodeIds = [] }: Listed, isMeant: (id: Id) => boolean): Listed => ({
  referralIds: referralIds.filter(isMeant),
  episodeIds: episodeIds.filter(isMeant),
});

/** As events keep it. */
export const asListed = ({ referralIds, episodeIds = [] }: Listed): Listed => ({
  referralIds,
  ...(episodeIds.length > 0 && { episodeIds }),
});

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
