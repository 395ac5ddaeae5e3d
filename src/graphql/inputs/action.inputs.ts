/** What the verbs of an action bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';
import { NotDoneReason, WithdrawnBecause } from '../types/action-enums.js';
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

  @Field(() => GraphQLLocalTime, {
    nullable: true,
    description:
      'The local time of that day, HH:mm, where it is known: shows that something due by a time was done by it.',
  })
  @IsOptional()
  @IsRealLocalTime()
  doneTime?: string | null;

  @Field({ description: 'What came of it, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  outcome!: string;
}

@InputType({ description: 'Why an action is not theirs who have it.' })
export class ReturnActionInput {
  @Field({ description: 'Why it is not yours to do, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Who does an action from now on.' })
export class ReassignActionInput {
  @Field(() => ID, { description: 'Id of the one officer who does it; the agency follows from it.' })
  @Length(1, 100)
  @IsNotBlank()
  owner!: string;
}

@InputType({ description: 'How far an action has got.' })
export class ReportProgressInput {
  @Field({ description: 'How far it has got, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  progress!: string;
}

@InputType({ description: 'More time for an action.' })
export class ExtendActionInput {
  @Field(() => GraphQLLocalDate, { description: 'The day by which it is due from now on: a later one.' })
  @IsRealLocalDate()
  dueOn!: string;

  @Field(() => GraphQLLocalTime, {
    nullable: true,
    description: 'The local time of that day, HH:mm, where it matters.',
  })
  @IsOptional()
  @IsRealLocalTime()
  dueBy?: string | null;

  @Field({ description: 'Why it takes longer, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Why an action is not done.' })
export class RecordActionNotDoneInput {
  @Field(() => NotDoneReason, { description: 'The kind of reason.' })
  @IsEnum(NotDoneReason)
  because!: NotDoneReason;

  @Field({ description: 'What stood in the way, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  explanation!: string;
}

@InputType({ description: 'Why an action is taken back.' })
export class WithdrawActionInput {
  @Field(() => WithdrawnBecause, { description: 'The kind of reason.' })
  @IsEnum(WithdrawnBecause)
  because!: WithdrawnBecause;

  @Field({ description: 'The reason in words, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}
