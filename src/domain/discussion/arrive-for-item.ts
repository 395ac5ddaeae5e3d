/** Coming into an item, and leaving it: "items present for". Somebody who dials in for one child hears that one. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { presenceOf } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import type { Instant } from '../time.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { CONFLICTS, inTheRoom, notGoingOn, ofDiscussion, PRESENT } from './discussion-state.js';

export interface ArriveForItem {
  readonly discussionId: Id;
  readonly officer: Id;
  /** When, where it is recorded later; now where left out. */
  readonly at?: Instant;
}
export type LeaveItem = ArriveForItem;

export interface ArriveGiven {
  readonly sitting: Sitting;
  /** Officers who have a conflict about the person, wherever it was declared. */
  readonly conflicted?: readonly Id[];
}

export const arriveForItem = (
  discussion: Discussion,
  { discussionId, officer, at = undefined }: ArriveForItem,
  { sitting, conflicted = [] }: ArriveGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  const because = trace('Present for the item from here on.', PRESENT, context.now);
  if (discussion.here.has(officer)) return already(because);
  if (discussion.conflicted.has(officer) || conflicted.includes(officer)) {
    return refuse(
      'CONFLICT_DECLARED',
      'A conflict is declared for this officer, who stays out of the item.',
      {
        clause: CONFLICTS,
        path: ['officer'],
      },
    );
  }
  // One officer may be there for several roles.
  const presences = sitting.present.filter(
    (presence) => presence.officer === officer && presence.mode !== 'WRITTEN_CONTRIBUTION',
  );
  if (presences.length === 0) {
    return refuse('NOT_AT_THE_SITTING', 'Mark the officer as present at the sitting first.', {
      clause: AT_THE_SITTING,
      path: ['officer'],
      ...(sitting.convening && {
        instead: { kind: 'ASK_ROLE', roles: [sitting.convening.terms.administeredBy] },
      }),
    });
  }
  if (at !== undefined && at > context.now) return inTheFuture();
  const item = ofDiscussion(discussionId, discussion);
  return accept(
    presences.map((presence) => ({
      type: 'ArrivedForItem',
      data: { ...item, ...presenceOf(presence) },
      parts: [],
      subjects: [discussion.personId],
      ...(at !== undefined && { occurredAt: at }),
    })),
    because,
  );
};

export const leaveItem = (
  discussion: Discussion,
  { discussionId, officer, at }: LeaveItem,
  { sitting }: { readonly sitting: Sitting },
  context: Context,
): Decision<DiscussionEvent> => {
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  const because = trace('Not present for the item from here on.', PRESENT, context.now);
  if (discussion.away.has(officer)) return already(because);
  // Whoever has left the sitting is not in the room any more, and leaves the item all the same.
  const isThere =
    discussion.here.has(officer) ||
    inTheRoom(discussion, sitting).some((presence) => presence.officer === officer);
  if (!isThere) {
    return refuse('NOT_IN_THE_ITEM', 'This officer is not recorded as present for the item.', {
      clause: PRESENT,
      path: ['officer'],
    });
  }
  if (at !== undefined && at > context.now) return inTheFuture();
  return accept(
    [
      {
        type: 'LeftItem',
        data: { ...ofDiscussion(discussionId, discussion), officer, because: 'LEFT' },
        parts: [],
        subjects: [discussion.personId],
        ...(at !== undefined && { occurredAt: at }),
      },
    ],
    because,
  );
};

const inTheFuture = () =>
  refuse('IN_THE_FUTURE', 'The time lies in the future. Correct it.', { path: ['at'] });

const AT_THE_SITTING = boardsOwn('Whoever is present for an item is present at its sitting.');
