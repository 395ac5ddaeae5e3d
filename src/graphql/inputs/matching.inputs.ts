/** What is said about whether two records are of one person. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Length } from 'class-validator';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'Which record leads, and how the two are known to be of one person.' })
export class MergePeopleInput {
  @Field(() => ID, { description: 'Id of the person whose record leads.' })
  @Length(1, 100)
  @IsNotBlank()
  into!: string;

  @Field({ description: 'How the two are known to be one, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Why two records are taken apart again.' })
export class UnmergePeopleInput {
  @Field({ description: 'How the two are known to be different people, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Who it is not, and how that is known.' })
export class DismissMatchInput {
  @Field(() => ID, { description: 'Id of the other person.' })
  @Length(1, 100)
  @IsNotBlank()
  other!: string;

  @Field({ description: 'How the two are known to be different people, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}
