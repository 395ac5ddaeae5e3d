/** What the verbs on an assessment bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { AssessmentCorrectedBecause } from '../types/risk-enums.js';
import { IsCode, IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'What was found by one question of the tool.' })
export class IndicatorAnswerInput {
  @Field({ description: 'Code of the indicator.' })
  @IsCode()
  indicator!: string;

  @Field(() => Int, { description: 'The score of the anchor that fits.' })
  @IsInt()
  @Min(0)
  @Max(1_000)
  score!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'The score of what fits the time before, where the tool asks about that too.',
  })
  @IsOptional()
  @IsInt()
  @Min(0)
  @Max(1_000)
  earlier?: number | null;
}

@InputType({ description: 'What is answered to a question that scores nothing.' })
export class FactAnswerInput {
  @Field({ description: 'Code of the question.' })
  @IsCode()
  fact!: string;

  @Field({ description: 'Whether it is so.' })
  @IsBoolean()
  holds!: boolean;
}

@InputType({ isAbstract: true })
abstract class OfTool {
  @Field(() => ID, { description: 'Code of the risk tool.' })
  @IsCode()
  tool!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'Of which day the assessment is, today at the latest: the version of that day scores it.',
  })
  @IsRealLocalDate()
  assessedOn!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion in which it is made, of which you are part; left out elsewhere.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;

  @Field(() => [IndicatorAnswerInput], { description: 'What was found, question by question, 500 at most.' })
  @IsArray()
  @ArrayMaxSize(500)
  @ValidateNested({ each: true })
  @Type(() => IndicatorAnswerInput)
  indicators!: IndicatorAnswerInput[];

  @Field(() => [FactAnswerInput], {
    nullable: true,
    description: 'What is answered beside that; left out where the tool asks nothing else.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => FactAnswerInput)
  facts?: FactAnswerInput[] | null;

  @Field(() => [String], { nullable: true, description: 'Codes of what protects the person.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsCode({ each: true })
  protectiveFactors?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether harm has occurred already: what looks like a risk may be a sign of it.',
  })
  @IsOptional()
  @IsBoolean()
  harmOccurred?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Points of professional judgement, of a tool that takes them; else left out.',
  })
  @IsOptional()
  @IsInt()
  @Min(-1_000)
  @Max(1_000)
  points?: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why your judgement differs from the score, up to 10,000 characters. Needed where it does.',
  })
  @IsOptional()
  @Length(1, 10_000)
  @IsNotBlank()
  judgement?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person says, in their own words where known, up to 10,000 characters.',
  })
  @IsOptional()
  @Length(1, 10_000)
  @IsNotBlank()
  ownWords?: string | null;
}

@InputType({ description: 'An assessment as far as it goes.' })
export class DraftRiskAssessmentInput extends OfTool {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of your draft that you write on; left out of a new one.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  assessment?: string | null;

  @Field(() => String, { nullable: true, description: 'Code of the level that you lean to; or left out.' })
  @IsOptional()
  @IsCode()
  level?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the risk is, in words, up to 20,000 characters.',
  })
  @IsOptional()
  @Length(1, 20_000)
  @IsNotBlank()
  narrative?: string | null;
}

@InputType({ description: 'An assessment as it is completed, whole.' })
export class AssessedInput extends OfTool {
  @Field({
    description:
      'Code of the level that you settle on. The tool proposes; yours may differ within its bounds, with the reason.',
  })
  @IsCode()
  level!: string;

  @Field({ description: 'What the risk is, in words, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  narrative!: string;
}

@InputType({ description: 'An assessment that is completed.' })
export class CompleteRiskAssessmentInput extends AssessedInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of your draft that this completes; left out where none was kept.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  assessment?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it is only told now, where a later one is completed, up to 2,000 characters.',
  })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  whyEarlier?: string | null;
}

@InputType({ description: 'What was wrong with a completed assessment, and what stands in its place.' })
export class CorrectRiskAssessmentInput {
  @Field(() => ID, { description: 'Id of the assessment that was wrong.' })
  @Length(1, 100)
  @IsNotBlank()
  assessment!: string;

  @Field(() => AssessmentCorrectedBecause, { description: 'Why.' })
  @IsEnum(AssessmentCorrectedBecause)
  because!: AssessmentCorrectedBecause;

  @Field({ description: 'What was wrong, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;

  @Field(() => AssessedInput, {
    nullable: true,
    description: 'What stands in its place, whole; left out where it was about another person.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => AssessedInput)
  replacement?: AssessedInput | null;
}
