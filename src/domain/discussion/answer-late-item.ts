/** A late item: received in time, registered after the opening. It is offered to the chair, who takes it or not. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Discussion } from './discussion.js';
import type { DeclinedBecause, DiscussionEvent } from './discussion-events.js';
import {
  asListed,
  BRING_BACK,
  everyRecord,
  itemBars,
  listedIn,
  nothingListed,
  ofThese,
  stillHere,
  type ItemGiven,
  type OfItem,
} from './item-state.js';

export type AcceptLateItem = OfItem;
export interface DeclineLateItem extends OfItem {
  readonly because: DeclinedBecause;
  /** Why, in the chair's words. */
  readonly note: string;
}

export interface LateGiven extends ItemGiven {
  /** Which of the referrals, and of the reviews of episodes, came late. */
  readonly lateIds: readonly Id[];
}

export const acceptLateItem = (
  discussion: Discussion,
  { sittingId, personId }: AcceptLateItem,
  given: LateGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const bars = itemBars(discussion, given, context);
  if ('accepted' in bars) return bars;
  const because = trace('The chair takes the late item: it is heard at this sitting.', OFFERED, context.now);
  const late = ofThese(stillHere(discussion, given, given), (id) => given.lateIds.includes(id));
  const taken = ofThese(late, (id) => !discussion.taken.has(id));
  if (nothingListed(late)) return noLateItem(given.sitting, discussion);
  if (nothingListed(taken)) return already(because);
  if (discussion.concluded) {
    return refuse(
      'DISCUSSION_CLOSED',
      'This person has been discussed and the item is closed. Decline it: it is heard next time.',
    );
  }
  const { discussionId, alsoStatedAs = [] } = given;
  const item = { discussionId, sittingId, personId, series: bars.series };
  const data = { ...item, ...asListed(taken), ...everyRecord(alsoStatedAs) };
  const subjects = [personId, ...alsoStatedAs];
  return accept([{ type: 'LateItemAccepted', data, parts: [], subjects }], because);
};

export const declineLateItem = (
  discussion: Discussion,
  { sittingId, personId, because: why, note }: DeclineLateItem,
  given: LateGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  // What has been heard to the end already stays where it was heard.
  const heard = discussion.concluded ? listedIn(discussion) : [];
  const late = ofThese(
    stillHere(discussion, given, given),
    (id) => given.lateIds.includes(id) && !heard.includes(id),
  );
  const isDone = nothingListed(late) && discussion.moved.size > 0;
  const bars = itemBars(discussion, given, context, isDone);
  if ('accepted' in bars) return bars;
  const because = trace(
    'The late item moves to the next sitting. Nobody waits for a meeting to act: the urgent route is open.',
    bars.terms.clauses.noDelay,
    context.now,
  );
  if (isDone) return already(because);
  if (nothingListed(late)) return noLateItem(given.sitting, discussion);
  if (discussion.phase === 'GOING_ON') {
    return refuse('DISCUSSION_GOING_ON', 'This item is being discussed. Roll it over instead.', {
      clause: OFFERED,
    });
  }
  const { discussionId, alsoStatedAs = [] } = given;
  const item = { discussionId, sittingId, personId, series: bars.series };
  return accept(
    [
      {
        type: 'LateItemDeclined',
        data: { ...item, ...asListed(late), because: why, ...everyRecord(alsoStatedAs) },
        parts: [{ name: 'note', of: [personId], content: { text: note } }],
        subjects: [personId, ...alsoStatedAs],
      },
    ],
    because,
  );
};

const noLateItem = ({ convening }: Sitting, { moved }: Discussion) =>
  refuse(
    'NOT_A_LATE_ITEM',
    moved.size > 0
      ? `This item was sent on to the next sitting. ${BRING_BACK}`
      : 'This item was on the agenda before the sitting opened, or is not on it.',
    { clause: convening?.terms.clauses.agendaOrder ?? OFFERED, path: ['agendaItem'] },
  );

const OFFERED = boardsOwn('What was received in time and registered late is offered to the chair.');
