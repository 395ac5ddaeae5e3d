/** What the verbs of a strategy discussion bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsDate,
  IsEnum,
  IsOptional,
  Length,
  Matches,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import {
  Enquiry,
  NeededOrNot,
  ParentsTold,
  StrategyFormat,
  StrategyKind,
  Threshold,
} from '../types/strategy-enums.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';
import { CODE } from './refer-person.input.js';

@InputType({ description: 'Why a strategy discussion is asked for.' })
export class RequestStrategyDiscussionInput {
  @Field({ description: 'The reason, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the concern arose, where that was before now.',
  })
  @IsOptional()
  @IsDate()
  concernAt?: Date | null;

  @Field(() => StrategyKind, {
    nullable: true,
    description: 'About a child or an adult; by age where left out.',
  })
  @IsOptional()
  @IsEnum(StrategyKind)
  kind?: StrategyKind | null;
}

@InputType({ description: 'Why no strategy discussion is held.' })
export class DeclineStrategyDiscussionInput {
  @Field({ description: 'The reasons, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;
}

@InputType({ description: 'Somebody who takes part: an officer of the board, or somebody named.' })
export class StrategyParticipantInput {
  @Field(() => ID, { description: 'Id of the agency.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field({ description: "Discipline; a code of the board's set `discipline`." })
  @Matches(CODE)
  discipline!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer; left out for somebody without an account, who is named.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  officer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of somebody without an account, up to 200 characters.',
  })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Role of somebody without an account, up to 200 characters.',
  })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  role?: string | null;
}

@InputType({ description: 'Who cannot be there, and why.' })
export class StrategyApologyInput {
  @Field(() => ID, { description: 'Id of the agency.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field({ description: "Discipline; a code of the board's set `discipline`." })
  @Matches(CODE)
  discipline!: string;

  @Field({ description: 'Why, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'How a strategy discussion is held, and by whom.' })
export class ConveneStrategyDiscussionInput {
  @Field(() => StrategyFormat, { description: 'How it is held.' })
  @IsEnum(StrategyFormat)
  format!: StrategyFormat;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it is held; now where left out. Enter it afterwards with the time at which it was.',
  })
  @IsOptional()
  @IsDate()
  heldAt?: Date | null;

  @Field(() => ID, { nullable: true, description: 'Id of the manager in the chair; you where left out.' })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  chair?: string | null;

  @Field(() => [StrategyParticipantInput], {
    description:
      "Who takes part, 50 at most. For a child at least children's social care, health and police.",
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StrategyParticipantInput)
  participants!: StrategyParticipantInput[];

  @Field(() => [StrategyApologyInput], { defaultValue: [], description: 'Who cannot be there, 50 at most.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => StrategyApologyInput)
  apologies!: StrategyApologyInput[];

  @Field(() => String, {
    nullable: true,
    description:
      'Why it cannot wait for the minimum, up to 5,000 characters. Whoever is missing is consulted afterwards.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  urgentException?: string | null;

  @Field(() => StrategyKind, {
    nullable: true,
    description: 'About a child or an adult; by age where left out.',
  })
  @IsOptional()
  @IsEnum(StrategyKind)
  kind?: StrategyKind | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the concern arose; when it was requested or referred where left out.',
  })
  @IsOptional()
  @IsDate()
  concernAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the statutory referral, up to 200 characters. Its absence is flagged.',
  })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  statutoryReference?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the request that it answers; left out where there was none.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  request?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion before, where facts have moved on since.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  earlier?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the item of a sitting in which it is held; left out outside one.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;
}

@InputType({ description: 'Who was consulted after an urgent discussion, and what they said.' })
export class RecordFollowUpInput {
  @Field(() => ID, { description: 'Id of the agency.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field({ description: "Discipline; a code of the board's set `discipline`." })
  @Matches(CODE)
  discipline!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer; left out for somebody without an account, who is named.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  officer?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Name of somebody without an account, up to 200 characters.',
  })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  name?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Role of somebody without an account, up to 200 characters.',
  })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  role?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When; now where left out.' })
  @IsOptional()
  @IsDate()
  consultedAt?: Date | null;

  @Field({ description: 'What they know and think, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  information!: string;
}

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

  @Field(() => Threshold, { description: 'What it holds.' })
  @IsEnum(Threshold)
  threshold!: Threshold;

  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;
}

@InputType({ description: 'The decision on the threshold, and why.' })
export class DecideThresholdInput {
  @Field(() => Threshold, { description: 'The decision.' })
  @IsEnum(Threshold)
  threshold!: Threshold;

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
