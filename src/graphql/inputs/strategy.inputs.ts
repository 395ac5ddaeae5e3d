/** What the verbs of a strategy discussion bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDate,
  IsEnum,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { StrategyFormat, StrategyKind } from '../types/strategy-enums.js';
import { IsCode, IsNotBlank } from './validators.js';

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
  @IsCode()
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
  @IsCode()
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
  @IsCode()
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
