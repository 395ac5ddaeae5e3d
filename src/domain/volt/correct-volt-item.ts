/** Saying what is known in the words that are right, or grading it otherwise. What was said before stays in the log. */
import { accept, already, trace, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { personIdsOf, type Volt } from './volt.js';
import type { VoltEvent, VoltGrading, VoltSensitivity } from './volt-events.js';
import { notSanitised, notStanding, themesClause, type VoltUnderTerms } from './volt-rules.js';

export interface CorrectVoltItem {
  readonly voltId: Id;
  readonly text: string;
  readonly sensitivity: VoltSensitivity;
  readonly sanitised?: string;
  readonly grading?: VoltGrading;
  readonly reason: string;
}

export const correctVoltItem = (
  volt: Volt,
  { voltId, text, sensitivity, sanitised, grading, reason }: CorrectVoltItem,
  given: VoltUnderTerms,
  context: Context,
): Decision<VoltEvent> => {
  const correctionId = context.newId('volt-correction');
  const because = trace(
    'Corrected, with the reason. The earlier words are kept.',
    themesClause(given.terms),
    context.now,
  );
  if (volt.corrections.has(correctionId)) return already(because);
  const barred = notStanding(volt, given) ?? notSanitised(sensitivity, sanitised);
  if (barred !== undefined) return barred;
  const { series, agency, discussionId, sittingId, people } = volt;
  const subjects = personIdsOf(volt);
  const of = subjects.length === 0 ? [context.actor.id] : subjects;
  return accept(
    [
      {
        type: 'VoltItemCorrected',
        data: {
          ...{ voltId, series, correctionId, agency, sensitivity, discussionId, sittingId, people },
          grading: grading ?? null,
        },
        parts: [
          { name: 'text', of, content: { text } },
          ...(sanitised ? [{ name: 'sanitised' as const, of, content: { text: sanitised } }] : []),
          { name: 'reason', of, content: { text: reason } },
        ],
        subjects,
      },
    ],
    because,
  );
};
