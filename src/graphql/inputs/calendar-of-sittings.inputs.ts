/** What the verbs of the calendar bring. Every field has a validator: one without would be dropped silently. */
import { Field, InputType } from '@nestjs/graphql';
import { IsDate, IsEnum, IsOptional, Length } from 'class-validator';
import { GraphQLDateTime, GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';
import { ArrangeReason, CancelReason, MoveReason, OutageReason } from '../types/sitting-enums.js';
import { IsNotBlank, IsRealLocalDate, IsRealLocalTime } from './validators.js';

@InputType({ description: 'When an extra sitting is held, and why.' })
export class ArrangeExtraSittingInput {
  @Field(() => GraphQLLocalDate, { description: 'Local date of the sitting.' })
  @IsRealLocalDate()
  date!: string;

  @Field(() => GraphQLLocalTime, { description: 'Local time at which it begins.' })
  @IsRealLocalTime()
  startsAt!: string;

  @Field(() => ArrangeReason, { description: 'Why.' })
  @IsEnum(ArrangeReason)
  reason!: ArrangeReason;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, up to 1,000 characters; needed for `OTHER`. Nothing about anybody else.',
  })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  note?: string | null;
}

@InputType({ description: 'When a sitting is held instead, and why.' })
export class MoveSittingInput {
  @Field(() => GraphQLLocalDate, { description: 'Local date of the sitting.' })
  @IsRealLocalDate()
  date!: string;

  @Field(() => GraphQLLocalTime, { description: 'Local time at which it begins.' })
  @IsRealLocalTime()
  startsAt!: string;

  @Field(() => MoveReason, { description: 'Why.' })
  @IsEnum(MoveReason)
  reason!: MoveReason;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, up to 1,000 characters; needed for `OTHER`. Nothing about anybody else.',
  })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  note?: string | null;
}

@InputType({ description: 'Why a sitting is not held.' })
export class CancelSittingInput {
  @Field(() => CancelReason, { description: 'Why.' })
  @IsEnum(CancelReason)
  reason!: CancelReason;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, up to 1,000 characters; needed for `OTHER`. Nothing about anybody else.',
  })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  note?: string | null;
}

@InputType({ description: 'When the service was down, and why.' })
export class DeclareOutageInput {
  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  @IsDate()
  from!: Date;

  @Field(() => GraphQLDateTime, { description: 'Until when: now, at the latest.' })
  @IsDate()
  until!: Date;

  @Field(() => OutageReason, { description: 'Why.' })
  @IsEnum(OutageReason)
  reason!: OutageReason;

  @Field(() => String, {
    nullable: true,
    description: 'In your own words, up to 1,000 characters; needed for `OTHER`. Nothing about anybody else.',
  })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  note?: string | null;
}
