/** What the verbs of a missing episode bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsEnum, IsOptional, Length } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { EpisodeEnding, EpisodeType, YesNoOrNotApplicable } from '../types/safeguarding-enums.js';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'A report that somebody is missing.' })
export class ReportMissingInput {
  @Field(() => EpisodeType, { description: 'How the person is missing.' })
  @IsEnum(EpisodeType)
  type!: EpisodeType;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  @IsDate()
  startedAt!: Date;

  @Field({ description: 'How, and what is feared, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  circumstances!: string;
}

@InputType({ description: 'That somebody was found or came back.' })
export class RecordReturnInput {
  @Field(() => ID, { description: 'Id of the episode.' })
  @Length(1, 100)
  @IsNotBlank()
  episode!: string;

  @Field(() => EpisodeEnding, { description: 'Found or returned.' })
  @IsEnum(EpisodeEnding)
  ending!: EpisodeEnding;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  @IsDate()
  endedAt!: Date;

  @Field({ description: 'How, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  circumstances!: string;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'That the time was recorded wrongly before: this one takes its place, and the clock of the interview follows it. What was said first is kept.',
  })
  @IsOptional()
  @IsBoolean()
  corrects?: boolean | null;
}

@InputType({ description: 'Whether an interview was offered after a return.' })
export class OfferReturnInterviewInput {
  @Field(() => ID, { description: 'Id of the episode.' })
  @Length(1, 100)
  @IsNotBlank()
  episode!: string;

  @Field(() => YesNoOrNotApplicable, { description: 'Whether one was offered.' })
  @IsEnum(YesNoOrNotApplicable)
  offered!: YesNoOrNotApplicable;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When; now where left out.' })
  @IsOptional()
  @IsDate()
  offeredAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Why none was offered, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  reason?: string | null;
}

@InputType({ description: 'What came of an interview after a return.' })
export class RecordReturnInterviewInput {
  @Field(() => ID, { description: 'Id of the episode.' })
  @Length(1, 100)
  @IsNotBlank()
  episode!: string;

  @Field(() => YesNoOrNotApplicable, { description: 'Whether the person accepted it.' })
  @IsEnum(YesNoOrNotApplicable)
  accepted!: YesNoOrNotApplicable;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was held; left out where it was not.',
  })
  @IsOptional()
  @IsDate()
  heldAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'What drove the person away, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  push?: string | null;

  @Field(() => String, { nullable: true, description: 'What drew the person, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  pull?: string | null;

  @Field(() => String, { nullable: true, description: 'What happened while away, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  whileAway?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the carer tells, up to 5,000 characters. Needed where the person declined.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  carerInformation?: string | null;
}
