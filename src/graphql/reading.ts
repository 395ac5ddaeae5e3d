/** What root reads take besides their subject. */
import { ArgsType, Field } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { PositionScalar } from './position.js';

@ArgsType()
export class Reading {
  @Field(() => PositionScalar, {
    nullable: true,
    description:
      'Answer from views that have reached this position, and policies that have answered to it. Waits up to two seconds, then TRY_AGAIN.',
  })
  @IsOptional()
  @Length(1, 200)
  atLeast?: string | null;
}
