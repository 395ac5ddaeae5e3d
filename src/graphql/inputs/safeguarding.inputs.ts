/** What the verbs of repeats, other routes and serious harm bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import {
  AdultRoute,
  Assessed,
  Capacity,
  ChannelDecision,
  Consent,
  HarmKind,
} from '../types/safeguarding-enums.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({
  description: 'Somebody who is said to have harmed: named before by id, or by name. Give one of the two.',
})
export class PersonOfConcernInput {
  @Field(() => ID, { nullable: true, description: 'Id by which they were named before.' })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  id?: string | null;

  @Field(() => String, { nullable: true, description: 'Name, up to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  name?: string | null;

  @Field(() => String, { nullable: true, description: 'How they stand to the person, up to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  relationship?: string | null;
}

@InputType({ description: 'Domestic abuse that is brought to the meeting.' })
export class RecordDomesticAbuseInput {
  @Field(() => [PersonOfConcernInput], { description: 'Who is said to have harmed, 10 at most.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ValidateNested({ each: true })
  @Type(() => PersonOfConcernInput)
  peopleOfConcern!: PersonOfConcernInput[];

  @Field(() => GraphQLLocalDate, { description: 'When it occurred.' })
  @IsRealLocalDate()
  occurredOn!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When it was referred; today where left out.',
  })
  @IsOptional()
  @IsRealLocalDate()
  referredOn?: string | null;

  @Field({ description: 'What happened, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  whatHappened!: string;
}

@InputType({ description: 'What the Channel panel decided.' })
export class RecordChannelOutcomeInput {
  @Field(() => ChannelDecision, { description: 'The decision.' })
  @IsEnum(ChannelDecision)
  outcome!: ChannelDecision;

  @Field(() => GraphQLLocalDate, { description: 'When.' })
  @IsRealLocalDate()
  decidedOn!: string;

  @Field(() => Assessed, { description: 'Engagement with a group, cause or ideology.' })
  @IsEnum(Assessed)
  engagement!: Assessed;

  @Field(() => Assessed, { description: 'Intent to cause harm.' })
  @IsEnum(Assessed)
  intent!: Assessed;

  @Field(() => Assessed, { description: 'Capability to cause harm.' })
  @IsEnum(Assessed)
  capability!: Assessed;

  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  rationale!: string;

  @Field({ description: 'What else was considered, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  alternatives!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the item of a sitting in which it was said; left out elsewhere.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;
}

@InputType({ description: 'A review after somebody left the Channel panel.' })
export class RecordChannelReviewInput {
  @Field(() => ID, { description: 'Id of the exit that it follows.' })
  @Length(1, 100)
  @IsNotBlank()
  outcome!: string;

  @Field(() => GraphQLLocalDate, { description: 'Which review: the day on which it was due.' })
  @IsRealLocalDate()
  dueOn!: string;

  @Field(() => GraphQLLocalDate, { description: 'When it was held.' })
  @IsRealLocalDate()
  heldOn!: string;

  @Field({ description: 'What it found, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  findings!: string;
}

@InputType({ description: 'What becomes of an adult at risk.' })
export class RecordAdultOutcomeInput {
  @Field(() => AdultRoute, { description: 'The route.' })
  @IsEnum(AdultRoute)
  outcome!: AdultRoute;

  @Field(() => Capacity, { description: 'Capacity to decide about the risk.' })
  @IsEnum(Capacity)
  capacity!: Capacity;

  @Field(() => Consent, { description: 'Whether the adult consents.' })
  @IsEnum(Consent)
  consent!: Consent;

  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why something is done although consent is withheld, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  override?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the item of a sitting in which it was decided; left out elsewhere.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;
}

@InputType({ description: 'A death or serious harm.' })
export class RecordSeriousHarmInput {
  @Field(() => HarmKind, { description: 'What befell the person.' })
  @IsEnum(HarmKind)
  kind!: HarmKind;

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  @IsDate()
  happenedAt!: Date;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the authority learnt of it; today where left out.',
  })
  @IsOptional()
  @IsRealLocalDate()
  learntOn?: string | null;

  @Field({ description: 'What happened, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  circumstances!: string;
}

@InputType({ description: 'The notification of a death or serious harm.' })
export class RecordNotificationInput {
  @Field(() => GraphQLLocalDate, { description: 'When it was made.' })
  @IsRealLocalDate()
  notifiedOn!: string;

  @Field({ description: 'The reference that was given, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  reference!: string;
}

@InputType({ description: 'The rapid review of a death or serious harm.' })
export class RecordRapidReviewInput {
  @Field(() => GraphQLLocalDate, { description: 'When it was completed.' })
  @IsRealLocalDate()
  completedOn!: string;

  @Field({ description: 'Whether a practice review, or a safeguarding adult review, follows.' })
  @IsBoolean()
  practiceReview!: boolean;

  @Field({ description: 'What was learnt, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  findings!: string;
}

@InputType({ description: 'Why a hold on records is lifted.' })
export class LiftHoldInput {
  @Field({ description: 'The reasons, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;
}
