/** What each mutation on an assessment answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { RiskAssessment } from './assessment.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfAssessment extends Success {
  @Field(() => RiskAssessment, { nullable: true, description: `The assessment. ${LATE}` })
  assessment!: Edge<RiskAssessment | null>;
}

@ObjectType({ description: 'The assessment is kept as a draft.' })
export class RiskAssessmentDrafted extends OfAssessment {}

@ObjectType({ description: 'The assessment is completed: its level stands.' })
export class RiskAssessmentCompleted extends OfAssessment {}

@ObjectType({
  description:
    'The assessment is marked as wrong. Shown is what stands in its place, or itself where nothing does.',
})
export class RiskAssessmentCorrected extends OfAssessment {}

export const DraftRiskAssessmentResult = resultOf('DraftRiskAssessmentResult', RiskAssessmentDrafted);
export const CompleteRiskAssessmentResult = resultOf('CompleteRiskAssessmentResult', RiskAssessmentCompleted);
export const CorrectRiskAssessmentResult = resultOf('CorrectRiskAssessmentResult', RiskAssessmentCorrected);
