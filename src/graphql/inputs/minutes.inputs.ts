/** What the verbs of minutes bring. Every field has a validator: one without would be dropped silently. */
import { Field, InputType, Int } from '@nestjs/graphql';
import { IsInt, Min } from 'class-validator';

@InputType({ description: 'Which version of the minutes is meant: the one that was read.' })
export class MinutesVersionInput {
  @Field(() => Int, { description: 'The version.' })
  @IsInt()
  @Min(1)
  version!: number;
}
