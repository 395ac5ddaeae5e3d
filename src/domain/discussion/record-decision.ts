/** Recording a decision with its rationale, and which core roles were absent when it was taken. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { absentRoles } from '../sitting/attendance.js';
import type { Sitting } from '../sitting/sitting.js';
import { isConvened, noSitting } from '../sitting/sitting-state.js';
import type { TermsOfReference } from '../terms/terms-of-reference.js';
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
  const decisionId = context.newId('decision');
  const repeated = discussion.recorded.has(decisionId);
  if (discussion.phase !== 'GOING_ON' && !repeated) return notGoingOn(discussion);
  if (!isConvened(given.sitting)) return noSitting();
  const { terms } = given.sitting.convening;
  const absent = absentRoles(terms, given.sitting.present);
  const because = trace(decidedWithout(absent, terms), terms.clauses.recording, context.now);
  if (repeated) return already(because);
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
    because,
  );
};

/** Names the absent roles as the terms do, for whoever reads the record. */
const decidedWithout = (absent: readonly string[], { coreMembers }: TermsOfReference): string => {
  const titles = coreMembers.filter(({ role }) => absent.includes(role)).map(({ title }) => title);
  return titles.length === 0 ? 'Every core role was present.' : `Decided without ${titles.join('; ')}.`;
};
