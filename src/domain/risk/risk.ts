/** The assessments of the risk to one person: a stream a record, so that what was assessed before is known. */
import type { StreamKind } from '../stream-kind.js';
import type { Assessed, Assessment } from './assessed.js';
import { RISK_CATALOGUE, type MadeBy, type OfAssessment, type RiskEvent } from './assessment-events.js';

export const riskKind: StreamKind<Assessed, RiskEvent> = {
  category: 'risk',
  initial: { personId: '', assessments: [] },
  evolve: ({ assessments }, event) => {
    const { personId, assessmentId } = event.data;
    switch (event.type) {
      case 'RiskAssessmentDrafted': {
        const draft = { ...madeBy(event.data), phase: 'DRAFT' as const, level: null };
        return { personId, assessments: placed(assessments, draft, null) };
      }
      case 'RiskAssessmentCompleted': {
        const { level, reviewDays, standsFor, sittingId } = event.data;
        const { completedAt = event.occurredAt } =
          assessments.find((one) => one.assessmentId === standsFor) ?? {};
        const completed: Assessment = {
          ...{ ...madeBy(event.data), phase: 'COMPLETED', level, reviewDays, sittingId },
          ...(completedAt !== undefined && { completedAt }),
        };
        return { personId, assessments: placed(assessments, completed, standsFor) };
      }
      case 'RiskAssessmentCorrected': {
        const corrected = (one: Assessment): Assessment =>
          one.assessmentId === assessmentId ? { ...one, phase: 'CORRECTED' } : one;
        return { personId, assessments: assessments.map(corrected) };
      }
    }
  },
  catalogue: RISK_CATALOGUE,
};

const madeBy = ({
  assessmentId,
  tool,
  toolVersion,
  assessedOn,
  officer,
  agency,
  discussionId,
  series,
}: OfAssessment & MadeBy) => ({
  ...{ assessmentId, tool, toolVersion, assessedOn, officer, agency, discussionId, series },
});

/** A draft that was written on takes its last place; what stands for another stands right after it. */
export const placed = <One extends { readonly assessmentId: string }>(
  all: readonly One[],
  one: One,
  standsFor: string | null,
): readonly One[] => {
  const others = all.filter(({ assessmentId }) => assessmentId !== one.assessmentId);
  const after = others.findIndex(({ assessmentId }) => assessmentId === standsFor);
  return after < 0 ? [...others, one] : [...others.slice(0, after + 1), one, ...others.slice(after + 1)];
};
