/** One ordinary case of each command on risk tools and assessments. */
import { adoptTool, toolKind } from '../../src/domain/risk/adopt-tool.js';
import { completeRiskAssessment } from '../../src/domain/risk/complete-risk-assessment.js';
import { correctRiskAssessment } from '../../src/domain/risk/correct-risk-assessment.js';
import { draftRiskAssessment } from '../../src/domain/risk/draft-risk-assessment.js';
import { riskKind } from '../../src/domain/risk/risk.js';
import { by, operator } from './a-board.js';
import { rowan } from './a-case.js';
import { MONDAY } from './a-meeting.js';
import {
  assessingGiven,
  assessmentCompleted,
  assessmentId,
  completing,
  smallTool,
  socialWorker,
  typed,
} from './a-risk.js';
import { sent } from './sent.js';

const personId = rowan;

export const assessing = {
  AdoptTool: sent({ of: toolKind, decide: adoptTool, input: { tool: smallTool }, by: by(operator) }),
  DraftRiskAssessment: sent({
    of: riskKind,
    decide: draftRiskAssessment,
    input: { personId, tool: smallTool.id, assessedOn: MONDAY, ...typed() },
    also: () => assessingGiven(),
    by: by(socialWorker),
    // Each time it is kept as it is typed then.
    twice: 'RECORDED_AGAIN',
  }),
  CompleteRiskAssessment: sent({
    of: riskKind,
    decide: completeRiskAssessment,
    input: { personId, ...completing() },
    also: () => assessingGiven(),
    by: by(socialWorker),
  }),
  CorrectRiskAssessment: sent({
    of: riskKind,
    before: [assessmentCompleted()],
    decide: correctRiskAssessment,
    input: {
      ...{ personId, assessmentId, because: 'WRONG_CONTENT' as const, reason: 'Invented: another month.' },
      replacement: completing(),
    },
    also: () => assessingGiven(),
    by: by(socialWorker),
  }),
};
