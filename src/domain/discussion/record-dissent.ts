/** An agency that differs from a decision has its position kept beside it. The decision stands. */
import { accept, already, boardsOwn, refuse, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import type { DiscussionEvent } from './discussion-events.js';
import { notGoingOn, ofDiscussion } from './discussion-state.js';
import { speakerFor, type SpeakingGiven } from './share-information.js';

export interface RecordDissent {
  readonly discussionId: Id;
  readonly decisionId: Id;
  readonly agency: Id;
  readonly position: string;
}

export const recordDissent = (
  discussion: Discussion,
  { discussionId, decisionId, agency, position }: RecordDissent,
  given: SpeakingGiven,
  context: Context,
): Decision<DiscussionEvent> => {
  const dissentId = context.newId('dissent');
  const repeated = discussion.recorded.has(dissentId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const because = trace(
    'The position is kept beside the decision. The decision stands, and the agency may escalate.',
    POSITIONS,
    context.now,
  );
  if (repeated) return already(because);
  if (!discussion.decided.has(decisionId)) {
    return refuse('NO_SUCH_DECISION', 'No decision of this item has this id.', { path: ['decision'] });
  }
  const speaker = speakerFor(discussion, agency, given, context);
  if ('accepted' in speaker) return speaker;
  const { officer } = speaker;
  const chair = given.sitting.chairs.find((chairing) => chairing.officer === officer)?.role ?? null;
  const item = ofDiscussion(discussionId, discussion);
  return accept(
    [
      {
        type: 'DissentRecorded',
        data: { ...item, dissentId, decisionId, agency, officer, chair },
        parts: [{ name: 'position', of: [discussion.personId], content: { text: position } }],
        subjects: [discussion.personId],
      },
    ],
    because,
  );
};

const POSITIONS = boardsOwn('Who differs from a decision has the position recorded beside it.');
