/** What the verbs of a professional difference bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import {
  DifferenceAbout,
  DifferenceOutcome,
  ResolvedHow,
  SocialCareAnswer,
} from '../types/difference-enums.js';
import { Issue } from './escalation.inputs.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

const AGENCY =
  'Id of the agency whose position it is, where you lead the meeting and record it for them; your own where left out.';
const SAID_IN =
  'Id of the discussion in which it is said, so that the minutes of that sitting have it; the one that it stands beside, while that goes on, where left out.';

@InputType({ description: 'A disagreement: about whom and what, what you hold, and what shows it.' })
export class RaiseDifferenceInput {
  @Field(() => ID, { description: 'Id of the person whom it is about.' })
  @Length(1, 100)
  @IsNotBlank()
  person!: string;

  @Field(() => DifferenceAbout, { description: 'What is disagreed about.' })
  @IsEnum(DifferenceAbout)
  about!: DifferenceAbout;

  @Field({ description: 'What your agency holds, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  position!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What shows it, up to 5,000 characters. Nobody enters the tracker by a difference without evidence.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  evidence?: string | null;

  @Field(() => String, { nullable: true, description: 'What would resolve it, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  requested?: string | null;

  @Field(() => ID, { nullable: true, description: AGENCY })
  @IsOptional()
  @Length(1, 100)
  agency?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion of the item that it stands beside; left out for none.',
  })
  @IsOptional()
  @Length(1, 100)
  discussion?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the decision in that item that it is about.' })
  @IsOptional()
  @Length(1, 100)
  decision?: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the threshold in that item that it is about.' })
  @IsOptional()
  @Length(1, 100)
  threshold?: string | null;
}

@InputType({ description: 'What an agency holds in a difference.' })
export class TakePositionInput {
  @Field({ description: 'What it holds, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  position!: string;

  @Field(() => String, { nullable: true, description: 'What shows it, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  evidence?: string | null;

  @Field(() => ID, { nullable: true, description: AGENCY })
  @IsOptional()
  @Length(1, 100)
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: SAID_IN })
  @IsOptional()
  @Length(1, 100)
  discussion?: string | null;
}

@InputType({ description: 'That a difference was raised with social care.' })
export class PutToSocialCareInput {
  @Field(() => GraphQLLocalDate, { description: 'On which day.' })
  @IsRealLocalDate()
  on!: string;
}

@InputType({ description: 'What social care answers.' })
export class AnswerDifferenceInput {
  @Field(() => SocialCareAnswer, { description: 'The answer.' })
  @IsEnum(SocialCareAnswer)
  answer!: SocialCareAnswer;

  @Field({ description: 'In its words, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  text!: string;

  @Field(() => ID, { nullable: true, description: AGENCY })
  @IsOptional()
  @Length(1, 100)
  agency?: string | null;
}

@InputType({ description: 'How a difference was resolved, and what follows.' })
export class ResolveDifferenceInput {
  @Field(() => ResolvedHow, { description: 'By whom.' })
  @IsEnum(ResolvedHow)
  how!: ResolvedHow;

  @Field(() => DifferenceOutcome, { description: 'What it came to.' })
  @IsEnum(DifferenceOutcome)
  outcome!: DifferenceOutcome;

  @Field({ description: 'How it was resolved, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  resolution!: string;

  @Field(() => String, { nullable: true, description: 'What follows from it, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  follows?: string | null;

  @Field(() => ID, { nullable: true, description: SAID_IN })
  @IsOptional()
  @Length(1, 100)
  discussion?: string | null;
}

@InputType({ description: 'Why nothing more is done about a difference.' })
export class NoteDifferenceInput {
  @Field({ description: 'The reason, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;

  @Field(() => ID, { nullable: true, description: SAID_IN })
  @IsOptional()
  @Length(1, 100)
  discussion?: string | null;
}

@InputType({ description: 'What is new about a difference that was settled.' })
export class ReopenDifferenceInput {
  @Field({ description: 'What has come to light, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  evidence!: string;
}

@InputType({ description: 'Why a difference is taken back.' })
export class WithdrawDifferenceInput {
  @Field({ description: 'The reason, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What is to be looked at further up, and who is not to be turned to.' })
export class EscalateDifferenceInput extends Issue {}
