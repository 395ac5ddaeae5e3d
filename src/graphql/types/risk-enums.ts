/** Codes of risk tools and assessments. */
import { registerEnumType } from '@nestjs/graphql';

export enum RiskLevel {
  LOW = 'LOW',
  MEDIUM = 'MEDIUM',
  HIGH = 'HIGH',
  VERY_HIGH = 'VERY_HIGH',
}
registerEnumType(RiskLevel, {
  name: 'RiskLevel',
  description:
    "What a level of a board's risk tool stands for, so that meetings with different tools can be compared.",
  valuesMap: {
    LOW: { description: 'Assessed at low risk.' },
    MEDIUM: { description: 'Assessed at medium risk.' },
    HIGH: { description: 'Assessed at high risk.' },
    VERY_HIGH: { description: 'Assessed at very high risk.' },
  },
});

export enum RiskDirection {
  INCREASED = 'INCREASED',
  SAME = 'SAME',
  DECREASED = 'DECREASED',
}
registerEnumType(RiskDirection, {
  name: 'RiskDirection',
  description: 'How risk went from one assessment to the next.',
  valuesMap: {
    INCREASED: { description: 'It increased.' },
    SAME: { description: 'It is the same.' },
    DECREASED: { description: 'It decreased.' },
  },
});

export enum AssessmentStatus {
  DRAFT = 'DRAFT',
  COMPLETED = 'COMPLETED',
  CORRECTED = 'CORRECTED',
}
registerEnumType(AssessmentStatus, {
  name: 'AssessmentStatus',
  description: 'How far an assessment is.',
  valuesMap: {
    DRAFT: { description: 'Being written: only its author sees it, and nothing rests on it.' },
    COMPLETED: { description: 'Completed: it stands, and is never scored again.' },
    CORRECTED: { description: 'It was wrong. It is kept and marked, and counts no more.' },
  },
});

export enum AssessmentCorrectedBecause {
  WRONG_CONTENT = 'WRONG_CONTENT',
  WRONG_PERSON = 'WRONG_PERSON',
}
registerEnumType(AssessmentCorrectedBecause, {
  name: 'AssessmentCorrectedBecause',
  description: 'Why an assessment is corrected.',
  valuesMap: {
    WRONG_CONTENT: { description: 'Something in it was wrong: another stands in its place.' },
    WRONG_PERSON: { description: 'It was about another person: nothing stands in its place here.' },
  },
});

export enum JudgementUnit {
  SCORE = 'SCORE',
  LEVEL = 'LEVEL',
}
registerEnumType(JudgementUnit, {
  name: 'JudgementUnit',
  description: 'In what professional judgement goes beyond the score of a tool.',
  valuesMap: {
    SCORE: { description: 'In points, which are added to the score.' },
    LEVEL: { description: 'In levels, up or down from the one that is proposed.' },
  },
});
