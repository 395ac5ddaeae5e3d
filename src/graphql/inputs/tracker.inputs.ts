/** What the verbs of a tracker bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, IsOptional, Length, ValidateNested } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { LeavesBecause } from '../types/tracker-enums.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'Why somebody is brought onto the tracker.' })
export class EnterOnTrackerInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the difference of professional opinion that brings them: needed for a child who is not open to social care, and for who is assessed below the levels of the tracker.',
  })
  @IsOptional()
  @Length(1, 100)
  difference?: string | null;

  @Field({ description: 'Why, in your words, up to 4,000 characters.' })
  @Length(1, 4_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: "Who writes the entry in the person's own record, and by when." })
export class RecordEntryInput {
  @Field(() => ID, { description: 'Id of the officer who writes it.' })
  @Length(1, 100)
  @IsNotBlank()
  owner!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'By the end of which day; left out for the working days of the terms.',
  })
  @IsOptional()
  @IsRealLocalDate()
  dueOn?: string | null;
}

@InputType({
  description: 'The next steps of somebody on the tracker. They take effect when the item closes.',
})
export class AgreeNextStepsInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the assessment that the level rests on: the latest completed one. Left out only where nobody has completed one.',
  })
  @IsOptional()
  @Length(1, 100)
  assessment?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'When the next review is due; left out for the days that the tool gives the level, and where the person leaves.',
  })
  @IsOptional()
  @IsRealLocalDate()
  reviewOn?: string | null;

  @Field(() => LeavesBecause, {
    nullable: true,
    description: 'Why the person leaves the tracker, which a chair confirms; left out where they stay.',
  })
  @IsOptional()
  @IsEnum(LeavesBecause)
  leaves?: LeavesBecause | null;

  @Field(() => RecordEntryInput, { description: "The entry in the person's own record." })
  @ValidateNested()
  @Type(() => RecordEntryInput)
  recordEntry!: RecordEntryInput;

  @Field({ description: 'What was agreed, in the words of the meeting, up to 8,000 characters.' })
  @Length(1, 8_000)
  @IsNotBlank()
  steps!: string;
}

@InputType({ description: 'When a review is to be heard instead.' })
export class MoveReviewDateInput {
  @Field(() => GraphQLLocalDate, {
    description: 'The day on which it is due: the first sitting on or after it hears it. Not in the past.',
  })
  @IsRealLocalDate()
  reviewOn!: string;

  @Field({ description: 'Why, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}
