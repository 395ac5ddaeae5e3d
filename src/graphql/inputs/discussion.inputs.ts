/** What the verbs of a discussion bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsOptional,
  Length,
} from 'class-validator';
import { DecisionKind, Necessity, NotSharedBecause, ThresholdOutcome } from '../types/discussion-enums.js';
import { IsCode, IsNotBlank } from './validators.js';

@InputType({ description: 'What an agency shares about the person.' })
export class ShareInformationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency whose information it is; yours where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;

  @Field({ description: 'What is shared, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  information!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      "Legal gateways where they differ from those of the item; codes of the board's set `gateway`. Left out, they follow from child or adult and from the threshold.",
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @IsCode({ each: true })
  gateways?: string[] | null;

  @Field(() => Necessity, {
    nullable: true,
    description: 'Why it is needed; to safeguard the person where left out.',
  })
  @IsOptional()
  @IsEnum(Necessity)
  necessity?: Necessity | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why gateways or necessity differ, up to 5,000 characters. It can be given later.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  reason?: string | null;
}

@InputType({ description: 'That an agency does not share something, and why.' })
export class DeclineToShareInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency whose information it is; yours where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;

  @Field(() => NotSharedBecause, { description: 'What sort of reason it is.' })
  @IsEnum(NotSharedBecause)
  because!: NotSharedBecause;

  @Field({ description: 'The reason, up to 5,000 characters. It does not tell what is held.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What the meeting holds of the threshold for a joint investigation.' })
export class RecordThresholdInput {
  @Field(() => ThresholdOutcome, { description: 'Met, not met, or not agreed upon.' })
  @IsEnum(ThresholdOutcome)
  outcome!: ThresholdOutcome;

  @Field({ description: 'The reasons, up to 10,000 characters; asked for also where it is not met.' })
  @Length(1, 10_000)
  @IsNotBlank()
  reasons!: string;
}

@InputType({ description: 'Who differs from a decision, and what is held instead.' })
export class RecordDissentInput {
  @Field(() => ID, { description: 'Id of the decision.' })
  @Length(1, 100)
  @IsNotBlank()
  decision!: string;

  @Field(() => ID, { nullable: true, description: 'Id of the agency that differs; yours where left out.' })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;

  @Field({ description: 'What the agency holds, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  position!: string;
}

@InputType({ description: 'What was decided, and why.' })
export class RecordDecisionInput {
  @Field({
    description: 'The decision, up to 10,000 characters. It may be that no further action is needed.',
  })
  @Length(1, 10_000)
  @IsNotBlank()
  decision!: string;

  @Field({ description: 'The rationale, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  rationale!: string;

  @Field(() => DecisionKind, {
    nullable: true,
    description: 'What sort it is. The handover sheet looks for the safety plan.',
  })
  @IsOptional()
  @IsEnum(DecisionKind)
  kind?: DecisionKind | null;
}
