/** Starting an item: the sitting is open and the person is to be heard at it. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion, DiscussionEvent } from './discussion.js';

export interface StartDiscussion {
  readonly sittingId: Id;
  readonly personId: Id;
}

export interface StartGiven {
  readonly sitting: Sitting;
  readonly discussionId: Id;
  /** The referrals that place the person at this sitting; none where the person is not on its agenda. */
  readonly referralIds: readonly Id[];
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
  const { terms, series } = given.sitting.convening;
  const because = trace('The item is being discussed.', terms.clauses.recording, context.now);
  if (discussion.phase === 'GOING_ON') return already(because);
  if (discussion.phase === 'CLOSED')
    return refuse('DISCUSSION_CLOSED', 'This item has been discussed and closed.');
  if (given.sitting.phase !== 'OPEN') {
    return refuse('SITTING_NOT_OPEN', 'Items are discussed once the chair has opened the sitting.', {
      clause: terms.clauses.chairing,
      instead: { kind: 'ASK_ROLE', roles: terms.chairs.map(({ role }) => role) },
    });
  }
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
  if (given.referralIds.length === 0) {
    return refuse('NOT_ON_THE_AGENDA', 'This person is not on the agenda of this sitting.', {
      clause: boardsOwn('A discussion belongs to an item of the agenda.'),
      path: ['person'],
    });
  }
  const { discussionId, referralIds, alsoStatedAs = [] } = given;
  const also = alsoStatedAs.length > 0 && { alsoStatedAs };
  const data = { discussionId, ...input, series, referralIds, ...also };
  return accept(
    [{ type: 'DiscussionStarted', data, parts: [], subjects: [input.personId, ...alsoStatedAs] }],
    because,
  );
};
