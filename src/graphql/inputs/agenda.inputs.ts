/** What the verbs of an agenda bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsEnum, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { Held } from '../types/agenda-enums.js';
import { IsCode, IsNotBlank } from './validators.js';

@InputType({ description: 'Where the chair hears an item, and why.' })
export class MoveItemInput {
  @Field(() => Int, {
    nullable: true,
    description:
      'The place, from 1; one beyond the last item is the last. Left out: back to where the terms of reference put it.',
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(1_000)
  toPlace?: number | null;

  @Field({ description: 'Why, up to 2,000 characters. It is part of the record about the person.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Which agency is asked besides the core members.' })
export class AskAgencyInput {
  @Field(() => ID, { description: 'Id of the agency.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;
}

@InputType({
  description:
    'What is held about the person, and for whom you answer: a core role, or an agency that was asked.',
})
export class AnswerCheckInput {
  @Field(() => String, {
    nullable: true,
    description: 'The core role that you answer for; left out for an agency.',
  })
  @IsOptional()
  @IsCode()
  role?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency that was asked besides; left out for a core role.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;

  @Field(() => Held, { description: 'Whether something is held, or nothing.' })
  @IsEnum(Held)
  held!: Held;

  @Field(() => String, {
    nullable: true,
    description: 'What is held, up to 20,000 characters; left out where nothing is.',
  })
  @IsOptional()
  @Length(1, 20_000)
  @IsNotBlank()
  information?: string | null;
}

@InputType({ description: 'What keeps a person safe tonight.' })
export class RecordSafetyPlanInput {
  @Field({ description: 'The plan, up to 10,000 characters. A newer one takes its place.' })
  @Length(1, 10_000)
  @IsNotBlank()
  plan!: string;
}
