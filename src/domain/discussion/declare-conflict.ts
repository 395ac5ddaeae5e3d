/**
 * A conflict on one item: a relative, a friend, one's own conduct. Nobody else can know, so it is the participant
 * who says it, or a chair who records what was said; before the item begins or during it. Whoever has one leaves.
 */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import type { ConflictKind, DiscussionEvent } from './discussion-events.js';
import { conflictBars, CONFLICTS } from './discussion-state.js';
import { nothingListed } from './item-state.js';

export interface DeclareConflict {
  readonly sittingId: Id;
  readonly personId: Id;
  readonly officer: Id;
  readonly kind: ConflictKind;
  /** How the officer stands to the person. */
  readonly conflict: string;
}

export interface ConflictGiven {
  readonly sitting: Sitting;
  readonly discussionId: Id;
  /** The referrals that place the person at this sitting. */
  readonly referralIds: readonly Id[];
  /** Reviews by the tracker that do so; left out where there are none. */
  readonly episodeIds?: readonly Id[];
  /** The officer's agency; undefined for somebody who is not in post. */
  readonly agency: Id | undefined;
  /** Whether the actor records what others say: a chair or the co-ordinator. */
  readonly records: boolean;
  /** Whether the officer has a conflict about the person now: one on this item may have ended on another. */
  readonly inForce?: boolean;
}

export const declareConflict = (
  discussion: Discussion,
  { sittingId, personId, officer, kind, conflict }: DeclareConflict,
  given: ConflictGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const { sitting, discussionId, agency, records, inForce = true } = given;
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const because = trace(
    'The officer takes no part in the item, and sees nothing of its record.',
    CONFLICTS,
    context.now,
  );
  if (officer !== context.actor.id && !records) {
    return refuse('ANOTHERS_CONFLICT', 'Each participant declares a conflict for themself.', {
      clause: CONFLICTS,
      path: ['officer'],
      instead: { kind: 'ASK_ROLE', roles: terms.chairs.map(({ role }) => role) },
    });
  }
  if (discussion.phase === 'NOT_STARTED' && nothingListed(given)) {
    return refuse('NOT_ON_THE_AGENDA', 'This person is not on the agenda of this sitting.', {
      clause: OF_AN_ITEM,
      path: ['agendaItem'],
    });
  }
  if (discussion.conflicted.has(officer) && inForce) return already(because);
  if (agency === undefined) {
    return refuse('NO_SUCH_OFFICER', 'Nobody in post has this id.', { path: ['officer'] });
  }
  const item = { discussionId, sittingId, personId };
  const declared: DiscussionEvent = {
    type: 'ConflictDeclared',
    data: { ...item, series, officer, agency, kind },
    parts: [{ name: 'conflict', of: [personId, officer], content: { text: conflict } }],
    subjects: [personId],
  };
  const leaves: DiscussionEvent = {
    type: 'LeftItem',
    data: { ...item, officer, because: 'CONFLICT' },
    parts: [],
    subjects: [personId],
  };
  const isHere = discussion.phase === 'GOING_ON' && discussion.here.has(officer);
  return accept(isHere ? [declared, leaves] : [declared], because);
};

export interface WithdrawConflict {
  readonly sittingId: Id;
  readonly personId: Id;
  readonly officer: Id;
  /** Why there is none after all. */
  readonly reason: string;
}

export interface WithdrawGiven {
  readonly sitting: Sitting;
  readonly discussionId: Id;
  /** Whether the officer's conflict was declared on another item of the person. */
  readonly declaredElsewhere?: boolean;
  /** The other records of the person. */
  readonly alsoOf?: readonly Id[];
}

/**
 * Whoever has a conflict does not judge it: somebody without one finds that there is none. It ends wherever it was
 * declared, on each record of the person.
 */
export const withdrawConflict = (
  discussion: Discussion,
  { sittingId, personId, officer, reason }: WithdrawConflict,
  { sitting, discussionId, declaredElsewhere = false, alsoOf = [] }: WithdrawGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  if (!isConvened(sitting)) return noSitting();
  const { terms, series } = sitting.convening;
  const barred = conflictBars(discussion, context, terms);
  if (barred !== undefined) return barred;
  const because = trace(
    'There is no conflict, so the officer may take part in the item again.',
    CONFLICTS,
    context.now,
  );
  if (!discussion.conflicted.has(officer) && !declaredElsewhere) return already(because);
  const also = alsoOf.length > 0 && { alsoOf };
  return accept(
    [
      {
        type: 'ConflictWithdrawn',
        data: { discussionId, sittingId, personId, series, officer, ...also },
        parts: [{ name: 'reason', of: [personId, officer], content: { text: reason } }],
        subjects: [personId],
      },
    ],
    because,
  );
};

const OF_AN_ITEM = boardsOwn('A conflict is declared on an item of the agenda.');
