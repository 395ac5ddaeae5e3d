/** What the verbs of presenting an item bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'Who comes in the place of whoever is asked to present an item.' })
export class SendDeputyInput {
  @Field(() => ID, { description: 'Id of the officer who comes instead.' })
  @Length(1, 100)
  @IsNotBlank()
  deputy!: string;

  @Field({ description: 'Why, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({
  description: 'A report by the five questions of the meeting, each up to 10,000 characters.',
})
export class SubmitWorkerReportInput {
  @Field({ description: 'What is the assessed risk?' })
  @Length(1, 10_000)
  @IsNotBlank()
  assessedRisk!: string;

  @Field({ description: 'Who or what is the risk for the child?' })
  @Length(1, 10_000)
  @IsNotBlank()
  whoOrWhat!: string;

  @Field({ description: 'What is the plan to reduce or remove the risk?' })
  @Length(1, 10_000)
  @IsNotBlank()
  plan!: string;

  @Field({ description: 'How effectively is this working?' })
  @Length(1, 10_000)
  @IsNotBlank()
  effectiveness!: string;

  @Field({ description: 'What, if anything, prevents the reduction of risk?' })
  @Length(1, 10_000)
  @IsNotBlank()
  barriers!: string;
}

@InputType({ description: 'That nobody came to present an item.' })
export class RecordWorkerAbsentInput {
  @Field(() => String, {
    nullable: true,
    description: 'What is known of the absence, up to 1,000 characters. It is about the worker.',
  })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  note?: string | null;
}
