/** Starting an item: the sitting is open and the person is to be heard at it. Who is in the room is recorded. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting, sittingNotOpen } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import type { ConflictKind, DiscussionEvent } from './discussion-events.js';
import { inTheRoom, leadingBars } from './discussion-state.js';
import { stillHere, type ItemGiven, type OfItem } from './item-state.js';

export type StartDiscussion = OfItem;

export interface StartGiven extends ItemGiven {
  /** Whether every referral that states an age states that of an adult. */
  readonly adult?: boolean;
  /** Records that were merged into the person's and are heard with it. */
  readonly alsoStatedAs?: readonly Id[];
  /** Referrals that placed the person here until the sitting was recorded as missed: it may have been held on paper. */
  readonly leftAsMissed?: readonly Id[];
  /** Whether the person's record was merged, and is heard under the leading one. */
  readonly heardUnderAnother?: boolean;
  /** Conflicts about the person that were declared on other items. */
  readonly conflicts?: readonly {
    readonly officer: Id;
    readonly agency: Id;
    readonly kind: ConflictKind;
    readonly declaredIn: Id;
  }[];
}

export const startDiscussion = (
  discussion: Discussion,
  input: StartDiscussion,
  given: StartGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  if (!isConvened(given.sitting)) return noSitting();
  const { sitting, discussionId, adult = false } = given;
  const { terms, series } = given.sitting.convening;
  const because = trace('The item is being discussed.', terms.clauses.recording, context.now);
  if (discussion.phase === 'GOING_ON') return already(because);
  if (discussion.phase === 'CLOSED')
    return refuse('DISCUSSION_CLOSED', 'This item has been discussed and closed.');
  if (sitting.phase !== 'OPEN') return sittingNotOpen(given.sitting);
  if (given.heardUnderAnother === true) {
    return refuse(
      'HEARD_UNDER_ANOTHER',
      'This record was merged: the person is heard under the leading one.',
      {
        clause: boardsOwn('A person is heard once, with every referrer and concern.'),
        path: ['person'],
      },
    );
  }
  const here = stillHere(discussion, given.referralIds);
  // What was heard by the printed agenda is recorded where it was heard, wherever the item has gone since.
  const onPaper = context.enteredAfterwards === true ? (given.leftAsMissed ?? []) : [];
  const referralIds = here.length > 0 ? here : onPaper;
  if (referralIds.length === 0) {
    return refuse('NOT_ON_THE_AGENDA', 'This person is not on the agenda of this sitting.', {
      clause: boardsOwn('A discussion belongs to an item of the agenda.'),
      path: ['person'],
    });
  }
  const { conflicts = [] } = given;
  const carried = conflicts.filter(({ officer }) => !discussion.conflicted.has(officer));
  const conflicted = new Set([...discussion.conflicted, ...carried.map(({ officer }) => officer)]);
  const begun = { ...discussion, conflicted };
  const barred = leadingBars(begun, sitting, terms, context);
  if (barred !== undefined) return barred;
  const present = inTheRoom(begun, sitting);
  const { alsoStatedAs = [] } = given;
  const also = alsoStatedAs.length > 0 && { alsoStatedAs };
  const data = { discussionId, ...input, series, referralIds, present, adult, ...also };
  const subjects = [input.personId, ...alsoStatedAs];
  const item = { discussionId, ...input, series };
  return accept(
    [
      // Whoever has one is out of the item before it begins.
      ...carried.map((conflict): DiscussionEvent => ({
        ...{ type: 'ConflictCarried', data: { ...item, ...conflict }, parts: [] },
        subjects: [input.personId],
      })),
      { type: 'DiscussionStarted', data, parts: [], subjects },
    ],
    because,
  );
};
