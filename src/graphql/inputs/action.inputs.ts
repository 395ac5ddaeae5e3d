/** What the verbs of an action bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';
import { IsNotBlank, IsRealLocalDate, IsRealLocalTime } from './validators.js';

@InputType({ description: 'What is to be done, by whom, by when.' })
export class AgreeActionInput {
  @Field(() => ID, { description: 'Id of the one officer who does it; the agency follows from it.' })
  @Length(1, 100)
  @IsNotBlank()
  owner!: string;

  @Field({ description: 'What is to be done, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  action!: string;

  @Field(() => GraphQLLocalDate, { description: 'The day by which it is due.' })
  @IsRealLocalDate()
  dueOn!: string;

  @Field(() => GraphQLLocalTime, {
    nullable: true,
    description: 'The local time of that day, HH:mm, where it matters ("visit before 15:00").',
  })
  @IsOptional()
  @IsRealLocalTime()
  dueBy?: string | null;
}

@InputType({ description: 'What came of an action.' })
export class CompleteActionInput {
  @Field(() => GraphQLLocalDate, { description: 'The day on which it was done; it may lie before today.' })
  @IsRealLocalDate()
  doneOn!: string;

  @Field({ description: 'What came of it, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  outcome!: string;
}
