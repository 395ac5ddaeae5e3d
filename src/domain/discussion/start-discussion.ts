/** Starting an item: the sitting is open and the person is to be heard at it. Who is in the room is recorded. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { inTheRoom, leadingBars } from './discussion-state.js';
import { sittingNotOpen, stillHere, type ItemGiven, type OfItem } from './item-state.js';

export type StartDiscussion = OfItem;

export interface StartGiven extends ItemGiven {
  /** Whether every referral that states an age states that of an adult. */
  readonly adult?: boolean;
  /** Records that were merged into the person's and are heard with it. */
  readonly alsoStatedAs?: readonly Id[];
  /** Whether the person's record was merged, and is heard under the leading one. */
  readonly heardUnderAnother?: boolean;
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
  if (sitting.phase !== 'OPEN') return sittingNotOpen(given.sitting.convening);
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
  const referralIds = stillHere(discussion, given.referralIds);
  if (referralIds.length === 0) {
    return refuse('NOT_ON_THE_AGENDA', 'This person is not on the agenda of this sitting.', {
      clause: boardsOwn('A discussion belongs to an item of the agenda.'),
      path: ['person'],
    });
  }
  const barred = leadingBars(discussion, sitting, terms, context);
  if (barred !== undefined) return barred;
  const present = inTheRoom(discussion, sitting);
  const { alsoStatedAs = [] } = given;
  const also = alsoStatedAs.length > 0 && { alsoStatedAs };
  const data = { discussionId, ...input, series, referralIds, present, adult, ...also };
  const subjects = [input.personId, ...alsoStatedAs];
  return accept([{ type: 'DiscussionStarted', data, parts: [], subjects }], because);
};
