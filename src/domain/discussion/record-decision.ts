/** Recording a decision with its rationale, and which core roles were absent when it was taken. */
import { accept, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { absentRoles, type Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion, DiscussionEvent } from './discussion.js';
import { notGoingOn, ofDiscussion } from './discussion-state.js';

export interface RecordDecision {
  readonly discussionId: Id;
  readonly decision: string;
  readonly rationale: string;
}

export const recordDecision = (
  discussion: Discussion,
  input: RecordDecision,
  given: { readonly sitting: Sitting },
  context: Context,
): Decision<DiscussionEvent> => {
  if (discussion.phase !== 'GOING_ON') return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const absent = absentRoles(terms, given.sitting.present);
  const decisionId = context.newId('decision');
  const { decision, rationale } = input;
  return accept(
    [
      {
        type: 'DecisionRecorded',
        data: { ...ofDiscussion(input.discussionId, discussion), decisionId, absentRoles: absent },
        parts: [{ name: 'decision', of: [discussion.personId], content: { decision, rationale } }],
        subjects: [discussion.personId],
      },
    ],
    trace(
      absent.length === 0 ? 'Every core role was present.' : `Decided without ${absent.join(', ')}.`,
      terms.clauses.recording,
      context.now,
    ),
  );
};
