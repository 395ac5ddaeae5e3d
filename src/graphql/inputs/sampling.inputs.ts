/** What the verbs of a consistency sample bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, Length, Max, Min } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { DecisionKind } from '../types/discussion-enums.js';
import { NotReviewedBecause, ReviewedThreshold } from '../types/sampling-enums.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'Of which days, how many, and who judges them.' })
export class DrawConsistencySampleInput {
  @Field(() => GraphQLLocalDate, { description: 'First day of the period.' })
  @IsRealLocalDate()
  from!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'Last day of the period: today at the latest, 92 days in all at most.',
  })
  @IsRealLocalDate()
  to!: string;

  @Field(() => Int, { description: 'How many items, 1 to 50; fewer are drawn where there are no more.' })
  @IsInt()
  @Min(1)
  @Max(50)
  size!: number;

  @Field(() => ID, {
    description:
      'Id of the officer who judges them anew: a chair of another meeting, a manager, anybody in post but you. Items that they led, heard or have a conflict on are left out.',
  })
  @Length(1, 100)
  @IsNotBlank()
  reviewer!: string;
}

@InputType({ description: 'An item judged anew, on what is shown of it.' })
export class ReviewSampledItemInput {
  @Field(() => ID, { description: 'Id of the item of the sample.' })
  @Length(1, 100)
  @IsNotBlank()
  item!: string;

  @Field(() => ReviewedThreshold, {
    description: 'Whether you hold the threshold for a joint investigation to be met.',
  })
  @IsEnum(ReviewedThreshold)
  threshold!: ReviewedThreshold;

  @Field(() => DecisionKind, { description: 'What sort of decision you would take.' })
  @IsEnum(DecisionKind)
  decision!: DecisionKind;

  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reasons!: string;
}

@InputType({ description: 'An item that is given back.' })
export class DeclineSampledItemInput {
  @Field(() => ID, { description: 'Id of the item of the sample.' })
  @Length(1, 100)
  @IsNotBlank()
  item!: string;

  @Field(() => NotReviewedBecause, { description: 'Why.' })
  @IsEnum(NotReviewedBecause)
  because!: NotReviewedBecause;
}

@InputType({ description: 'Why a sample is closed before every item was judged.' })
export class CloseConsistencySampleInput {
  @Field({ description: 'The reason, up to 1,000 characters. It names nobody of those discussed.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}
