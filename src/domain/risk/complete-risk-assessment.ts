/** Completing an assessment: scored by the version of the tool in force on its date, and never again by another. */
import { accept, already, type Context, type Decision } from '../decision.js';
import type { Id } from '../event.js';
import { assessmentOf, type Assessed } from './assessed.js';
import type { RiskEvent } from './assessment-events.js';
import { draftBars } from './draft-risk-assessment.js';
import { isRefusal, made, type AssessingGiven, type Completing } from './made.js';

export interface CompleteRiskAssessment extends Completing {
  readonly personId: Id;
  /** The draft that is completed; left out of one that was never kept. */
  readonly assessmentId?: Id;
}

export const completeRiskAssessment = (
  assessed: Assessed,
  input: CompleteRiskAssessment,
  given: AssessingGiven,
  context: Context,
): Decision<RiskEvent> => {
  const { personId, assessmentId = context.newId('assessment') } = input;
  const barred = draftBars(assessed, input.assessmentId, context);
  if (barred !== undefined) return barred;
  const found = made(assessed, { ids: { personId, assessmentId, standsFor: null }, input }, given, context);
  if (isRefusal(found)) return found;
  const { event, because } = found;
  const completed = input.assessmentId === undefined && assessmentOf(assessed, assessmentId) !== undefined;
  return completed ? already(because) : accept([event], because);
};
