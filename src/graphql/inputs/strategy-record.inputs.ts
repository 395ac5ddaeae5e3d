/** What is recorded and decided in a strategy discussion. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { Enquiry, NeededOrNot, ParentsTold, StrategyThreshold } from '../types/strategy-enums.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'What one agency brings.' })
export class AgencyInformationInput {
  @Field(() => ID, { description: 'Id of the agency.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field({ description: 'What it knows, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  information!: string;
}

@InputType({
  description: 'What is recorded of a strategy discussion. Whatever is left out is named as left open.',
})
export class RecordStrategyDiscussionInput {
  @Field({ description: 'Immediate action that had been taken, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  immediateActionTaken!: string;

  @Field(() => [AgencyInformationInput], { description: 'What each agency brings, 50 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AgencyInformationInput)
  information!: AgencyInformationInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Other children who may be at risk, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  otherChildren?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description:
      'Ids of other people on record whom it speaks of, 20 at most. Each child has a discussion of its own.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 100, { each: true })
  otherPeople!: string[];

  @Field({ description: 'The analysis of risk, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  riskAnalysis!: string;

  @Field(() => NeededOrNot, { description: 'Whether a criminal investigation is needed.' })
  @IsEnum(NeededOrNot)
  criminalInvestigationNeeded!: NeededOrNot;

  @Field(() => String, {
    nullable: true,
    description: 'How and when it is conducted, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  criminalInvestigation?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What else is to be found out, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  furtherInformation?: string | null;

  @Field({ description: 'Immediate and short-term action, who does what by when, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  plan!: string;

  @Field(() => NeededOrNot, { description: 'Whether a medical examination is needed.' })
  @IsEnum(NeededOrNot)
  medicalNeeded!: NeededOrNot;

  @Field(() => String, { nullable: true, description: 'The medical examination, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  medical?: string | null;

  @Field(() => String, { nullable: true, description: 'How evidence is protected, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'The plan of interviews, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  interviews?: string | null;

  @Field(() => ParentsTold, { description: 'Whether the parents, or the adult, were told.' })
  @IsEnum(ParentsTold)
  parentsTold!: ParentsTold;

  @Field({ description: 'What they were told, or why they were not, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  parents!: string;

  @Field(() => NeededOrNot, { description: 'Whether legal action is needed.' })
  @IsEnum(NeededOrNot)
  legalActionNeeded!: NeededOrNot;

  @Field(() => String, { nullable: true, description: 'Legal action, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  legalAction?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What happens if the plan fails, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  contingency?: string | null;

  @Field(() => GraphQLLocalDate, { description: 'When it is looked at again.' })
  @IsRealLocalDate()
  reviewOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the statutory referral, up to 200 characters.',
  })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  statutoryReference?: string | null;
}

@InputType({ description: 'What one agency holds of the threshold.' })
export class PositionInput {
  @Field(() => ID, { description: 'Id of the agency.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field(() => StrategyThreshold, { description: 'What it holds.' })
  @IsEnum(StrategyThreshold)
  threshold!: StrategyThreshold;

  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;
}

@InputType({ description: 'The decision on the threshold, and why.' })
export class DecideThresholdInput {
  @Field(() => StrategyThreshold, { description: 'The decision.' })
  @IsEnum(StrategyThreshold)
  threshold!: StrategyThreshold;

  @Field(() => Enquiry, {
    nullable: true,
    description: 'Who makes enquiries; named where the threshold is met, and only there.',
  })
  @IsOptional()
  @IsEnum(Enquiry)
  enquiry?: Enquiry | null;

  @Field({ description: 'The reasons, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;

  @Field(() => [PositionInput], {
    defaultValue: [],
    description: 'What agencies hold, where they want it recorded, 50 at most.',
  })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => PositionInput)
  positions!: PositionInput[];
}

@InputType({ description: 'What became of the initial child protection conference. Give one of the two.' })
export class RecordConferenceInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was held.' })
  @IsOptional()
  @IsRealLocalDate()
  heldOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why none is needed, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  notNeededBecause?: string | null;
}
