/** Rolling an item over: the chair stops it, or does not reach it, and says why. It is heard at the next sitting. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent, RolledOverBecause } from './discussion-events.js';
import {
  asListed,
  everyRecord,
  itemBars,
  nothingListed,
  stillHere,
  type ItemGiven,
  type Listed,
  type OfItem,
} from './item-state.js';

export interface RollOver extends OfItem {
  readonly because: RolledOverBecause;
  /** Why, in the chair's words. */
  readonly note: string;
}

export const rollOver = (
  discussion: Discussion,
  { sittingId, personId, because: why, note }: RollOver,
  given: ItemGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const begun = discussion.phase === 'GOING_ON' ? discussion : NOTHING;
  const listed = stillHere(discussion, given, both(begun, given));
  const isDone = nothingListed(listed) && discussion.moved.size > 0;
  const bars = itemBars(discussion, given, context, isDone);
  if ('accepted' in bars) return bars;
  const because = trace(
    'The item is rolled over: the next sitting hears it. What was agreed so far stands.',
    ROLLED,
    context.now,
  );
  if (isDone) return already(because);
  if (discussion.concluded) {
    return refuse('DISCUSSION_CLOSED', 'This item has been discussed and closed.');
  }
  if (nothingListed(listed)) {
    return refuse('NOT_ON_THE_AGENDA', 'This person is not on the agenda of this sitting.', {
      clause: ROLLED,
      path: ['agendaItem'],
    });
  }
  const item = { discussionId: given.discussionId, sittingId, personId };
  const alsoStatedAs = [...new Set([...begun.alsoStatedAs, ...(given.alsoStatedAs ?? [])])];
  const rolled: DiscussionEvent = {
    type: 'ItemRolledOver',
    data: { ...item, series: bars.series, ...asListed(listed), because: why, ...everyRecord(alsoStatedAs) },
    parts: [{ name: 'note', of: [personId], content: { text: note } }],
    subjects: [personId, ...alsoStatedAs],
  };
  const closed: DiscussionEvent = {
    type: 'DiscussionClosed',
    data: { ...item, concluded: false },
    parts: [],
    subjects: [personId],
  };
  return accept(discussion.phase === 'GOING_ON' ? [rolled, closed] : [rolled], because);
};

const NOTHING = { referralIds: [], episodeIds: [], alsoStatedAs: [] };
const both = (one: Listed, other: Listed): Listed => ({
  referralIds: [...one.referralIds, ...other.referralIds],
  episodeIds: [...(one.episodeIds ?? []), ...(other.episodeIds ?? [])],
});

const ROLLED = boardsOwn('An item that is not concluded moves to the next sitting, with the reason.');
