/** Recording a decision with its rationale, and which core roles were absent from the item when it was taken. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { absentRoles } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { Discussion } from './discussion.js';
import type { DecisionKind, DiscussionEvent } from './discussion-events.js';
import { inTheRoom, leadingBars, notGoingOn, ofDiscussion, withoutWhom } from './discussion-state.js';

export interface RecordDecision {
  readonly discussionId: Id;
  readonly decision: string;
  readonly rationale: string;
  /** What sort of decision it is, where somebody will look for it: the plan for tonight, for one. */
  readonly kind?: DecisionKind;
}

export const recordDecision = (
  discussion: Discussion,
  input: RecordDecision,
  given: { readonly sitting: Sitting },
  context: Context,
): Decision<DiscussionEvent> => {
  const decisionId = context.newId('decision');
  const repeated = discussion.recorded.has(decisionId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const absent = absentRoles(terms, inTheRoom(discussion, given.sitting));
  const because = trace(withoutWhom(absent, terms), terms.clauses.recording, context.now);
  if (repeated) return already(because);
  const barred = leadingBars(discussion, given.sitting, terms, context);
  if (barred !== undefined) return barred;
  const { decision, rationale, kind } = input;
  const item = ofDiscussion(input.discussionId, discussion);
  return accept(
    [
      {
        type: 'DecisionRecorded',
        data: { ...item, decisionId, absentRoles: absent, ...(kind && { kind }) },
        parts: [{ name: 'decision', of: [discussion.personId], content: { decision, rationale } }],
        subjects: [discussion.personId],
      },
    ],
    because,
  );
};
