/** What the verbs on somebody who is on a tracker already bring. Every field has a validator. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { ChairsQuestion, PausedBecause, TransferBecause } from '../types/trajectory-enums.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'Why an episode rests, and what ends that.' })
export class PauseEpisodeInput {
  @Field(() => PausedBecause, { description: 'The kind of reason.' })
  @IsEnum(PausedBecause)
  because!: PausedBecause;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The day on which it goes on by itself; left out where an event ends the pause.',
  })
  @IsOptional()
  @IsRealLocalDate()
  until?: string | null;

  @Field({ description: 'The reason, and what would end it, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What ended a pause.' })
export class ResumeEpisodeInput {
  @Field({ description: 'What has happened, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Who is asked to take over, and what they are told.' })
export class ProposeTransferInput {
  @Field(() => TransferBecause, { description: 'Why.' })
  @IsEnum(TransferBecause)
  because!: TransferBecause;

  @Field({ description: 'Who is asked to take over, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  receivingBody!: string;

  @Field({ description: 'Whom to reach there, and how, up to 500 characters.' })
  @Length(1, 500)
  @IsNotBlank()
  contact!: string;

  @Field({ description: 'What they are told: risks, plan, what is under way, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  handover!: string;
}

@InputType({ description: 'That somebody does not take over.' })
export class DeclineTransferInput {
  @Field(() => ID, { description: 'Id of the proposal.' })
  @Length(1, 100)
  @IsNotBlank()
  transfer!: string;

  @Field({ description: 'Their reason, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'That somebody has taken over.' })
export class AcceptTransferInput {
  @Field(() => ID, { description: 'Id of the proposal.' })
  @Length(1, 100)
  @IsNotBlank()
  transfer!: string;

  @Field(() => GraphQLLocalDate, { description: 'The day on which they accepted.' })
  @IsRealLocalDate()
  acceptedOn!: string;

  @Field({ description: 'Who accepted there, and how, up to 500 characters.' })
  @Length(1, 500)
  @IsNotBlank()
  by!: string;
}

@InputType({ description: 'Which episode should not have ended, and why.' })
export class ReinstateEpisodeInput {
  @Field(() => ID, { description: 'Id of the episode.' })
  @Length(1, 100)
  @IsNotBlank()
  episode!: string;

  @Field({ description: 'What was wrong, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Which episode of one person ends, so that the other goes on.' })
export class ChooseEpisodeInput {
  @Field(() => ID, { description: 'Id of the entry of the tracker whose episode ends.' })
  @Length(1, 120)
  @IsNotBlank()
  insteadOf!: string;

  @Field({ description: 'Why this one, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What stays as it stands, and why.' })
export class LeaveAsItStandsInput {
  @Field(() => ChairsQuestion, { description: 'What the chair was asked.' })
  @IsEnum(ChairsQuestion)
  question!: ChairsQuestion;

  @Field({ description: 'The reason, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: "That what was agreed stands in the person's own record." })
export class RecordEntryWrittenInput {
  @Field(() => ID, { description: 'Id of the entry that was owed.' })
  @Length(1, 100)
  @IsNotBlank()
  recordEntry!: string;

  @Field(() => GraphQLLocalDate, { description: 'When it was written.' })
  @IsRealLocalDate()
  writtenOn!: string;

  @Field({ description: 'Where it stands, as that record refers to it, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  reference!: string;
}

@InputType({ description: 'Who writes into a record instead of whom it was agreed with.' })
export class ReassignRecordEntryInput {
  @Field(() => ID, { description: 'Id of the entry that is owed.' })
  @Length(1, 100)
  @IsNotBlank()
  recordEntry!: string;

  @Field(() => ID, { description: 'Id of the officer who writes it now.' })
  @Length(1, 100)
  @IsNotBlank()
  owner!: string;

  @Field({ description: 'Why, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}
