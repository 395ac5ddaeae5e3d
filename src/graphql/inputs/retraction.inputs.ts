/** What is said when something is taken back. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'Why something is taken back.' })
export class RetractInformationInput {
  @Field({ description: 'How it is known to be wrong, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Whom it is about in truth, and what is true of that person.' })
export class CorrectWrongPersonInput {
  @Field(() => ID, { description: 'Id of the right person.' })
  @Length(1, 100)
  @IsNotBlank()
  rightPerson!: string;

  @Field({
    description: 'What is true of the right person, in words that are about them, up to 10,000 characters.',
  })
  @Length(1, 10_000)
  @IsNotBlank()
  information!: string;

  @Field({ description: 'How it is known to be about somebody else, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Which recall is acknowledged.' })
export class AcknowledgeRecallInput {
  @Field(() => ID, { description: 'Id of the recall that asks you or your agency.' })
  @Length(1, 100)
  @IsNotBlank()
  recall!: string;
}
