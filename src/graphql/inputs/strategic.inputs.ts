/** What the verbs of raising bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { StrategicOutcome } from '../types/volt-enums.js';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'What is raised to the meeting that the terms name, and what it is asked.' })
export class RaiseToStrategicInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the open sitting that raises it; left out where it cannot wait for one.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  sitting?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the theme that is raised; left out for anything else.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  theme?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the child who is raised; left out for anything else. Neither: a risk is raised.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  person?: string | null;

  @Field({
    description:
      'What the other meeting needs to know, up to 5,000 characters. It reads this, and nothing else of the child or the theme.',
  })
  @Length(1, 5_000)
  @IsNotBlank()
  text!: string;

  @Field({ description: 'What it is asked, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  question!: string;
}

@InputType({ description: 'What the meeting decides about what was raised to it.' })
export class AnswerStrategicReferralInput {
  @Field(() => StrategicOutcome, { description: 'What it does with it.' })
  @IsEnum(StrategicOutcome)
  outcome!: StrategicOutcome;

  @Field({ description: 'The decision, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  decision!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What it asks of the meeting that raised it, up to 2,000 characters.',
  })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  asked?: string | null;
}

@InputType({ description: 'Where a decision that came back was heard.' })
export class AcknowledgeStrategicDecisionInput {
  @Field(() => ID, { description: 'Id of the open sitting that heard it.' })
  @Length(1, 100)
  @IsNotBlank()
  sitting!: string;
}

@InputType({ description: 'Why something is not raised any more.' })
export class WithdrawStrategicReferralInput {
  @Field({ description: 'The reason, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}
