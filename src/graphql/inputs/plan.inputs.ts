/** What the verbs of plans, barriers and support bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { BarrierKind, PlanEffectiveness, PlanElementKind } from '../types/plan-enums.js';
import { SupportAnswer, SupportFor } from '../types/support.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'One thing that a plan does.' })
export class PlanElementInput {
  @Field(() => PlanElementKind, { description: 'What it works on.' })
  @IsEnum(PlanElementKind)
  kind!: PlanElementKind;

  @Field(() => ID, { description: 'Id of the agency that does it.' })
  @Length(1, 100)
  @IsNotBlank()
  ownerAgency!: string;

  @Field({ description: 'What is done, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  text!: string;
}

@InputType({ description: 'A plan as a whole: it takes the place of the one before, which stays readable.' })
export class SetOutPlanInput {
  @Field(() => ID, { description: 'Code of the series whose meeting looks at the plan.' })
  @Length(1, 60)
  series!: string;

  @Field(() => [PlanElementInput], { description: 'What it does, 1 to 30 elements in order.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => PlanElementInput)
  elements!: PlanElementInput[];

  @Field(() => String, {
    nullable: true,
    description: 'What is done if it does not hold, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  contingency?: string | null;
}

@InputType({ description: 'How the meeting finds the plan in an item.' })
export class AssurePlanInput {
  @Field({ description: 'Whether the plan disrupts the harm.' })
  @IsBoolean()
  disruption!: boolean;

  @Field({ description: 'Whether the plan works on whoever is thought to harm.' })
  @IsBoolean()
  personOfConcernFocused!: boolean;

  @Field(() => PlanEffectiveness, { description: 'How it works.' })
  @IsEnum(PlanEffectiveness)
  effectiveness!: PlanEffectiveness;

  @Field({ description: 'What was found, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  found!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What is asked of the plan, up to 5,000 characters; needed where it does not disrupt, or does not work on whoever is thought to harm: then also why nothing can be asked.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  asked?: string | null;
}

@InputType({ description: 'Something that prevents the reduction of risk.' })
export class RecordBarrierInput {
  @Field(() => ID, { description: 'Code of the series whose meeting looks at the plan.' })
  @Length(1, 60)
  series!: string;

  @Field(() => BarrierKind, { description: 'Where it lies.' })
  @IsEnum(BarrierKind)
  kind!: BarrierKind;

  @Field(() => ID, { description: 'Id of the officer who sees to it that it goes.' })
  @Length(1, 100)
  @IsNotBlank()
  owner!: string;

  @Field(() => GraphQLLocalDate, { description: 'By which day it is to be gone.' })
  @IsRealLocalDate()
  dueOn!: string;

  @Field({ description: 'What stands in the way, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  barrier!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion in which it was named; left out outside a meeting.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;
}

@InputType({ description: 'That a barrier is gone.' })
export class RemoveBarrierInput {
  @Field(() => ID, { description: 'Id of the barrier.' })
  @Length(1, 100)
  @IsNotBlank()
  barrier!: string;

  @Field({ description: 'How it was removed, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  outcome!: string;
}

@InputType({ isAbstract: true })
abstract class SupportInput {
  @Field(() => ID, { description: 'Code of the series whose meeting considers it.' })
  @Length(1, 60)
  series!: string;

  @Field(() => SupportFor, { description: 'For whom it is.' })
  @IsEnum(SupportFor)
  supportFor!: SupportFor;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the worker whom it is for; left out for a child, or a worker without an account.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  worker?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion in which it came up; left out outside a meeting.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;
}

@InputType({ description: 'Which support is asked for.' })
export class AskForSupportInput extends SupportInput {
  @Field({ description: 'What is needed, and why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  need!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency that is asked; left out where the meeting is.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  askedOf?: string | null;
}

@InputType({ description: 'Which support is offered unasked.' })
export class OfferSupportInput extends SupportInput {
  @Field({ description: 'What is offered, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  offer!: string;
}

@InputType({ description: 'What became of support.' })
export class AnswerSupportInput {
  @Field(() => SupportAnswer, { description: 'What became of it.' })
  @IsEnum(SupportAnswer)
  answer!: SupportAnswer;

  @Field({ description: 'The same in words, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  outcome!: string;
}
