/** What the verbs of minutes bring. Every field has a validator: one without would be dropped silently. */
import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsEnum, IsInt, IsOptional, Length, Min } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { Reading } from '../reading.js';
import { CopyChannel, CopyProfile } from '../types/distribution.js';
import { IsCode, IsNotBlank } from './validators.js';

@InputType({ description: 'Which version of the minutes is meant: the one that was read.' })
export class MinutesVersionInput {
  @Field(() => Int, { description: 'The version.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'Who approves the minutes in the place of a chair.' })
export class NameDelegateInput {
  @Field(() => ID, { description: 'Id of the officer who is to approve.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field({ description: 'The chair role that you hold or stand in for.' })
  @IsCode()
  role!: string;
}

@InputType({ description: 'What the minutes are to say instead, and why.' })
export class CorrectMinutesInput extends MinutesVersionInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person whose entry it is; left out where it is not about one person.',
  })
  @IsOptional()
  @Length(1, 100)
  person?: string | null;

  @Field({ description: 'What the minutes are to say, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  what!: string;

  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What is known of a copy on its way.' })
export class RecordDeliveryInput extends MinutesVersionInput {
  @Field(() => ID, { description: 'Id of the agency whose copy it is.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field(() => CopyChannel, { description: 'How it came to the agency.' })
  @IsEnum(CopyChannel)
  channel!: CopyChannel;

  @Field(() => GraphQLDateTime, { description: 'When it arrived.' })
  @IsDate()
  deliveredAt!: Date;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was opened; left out where that is not known.',
  })
  @IsOptional()
  @IsDate()
  openedAt?: Date | null;
}

@ArgsType()
export class MinutesCopyArgs extends Reading {
  @Field(() => ID, { description: 'Id of the minutes.' })
  @Length(1, 100)
  minutes!: string;

  @Field(() => CopyProfile, { description: 'What the copy is to hold.' })
  @IsEnum(CopyProfile)
  profile!: CopyProfile;

  @Field(() => ID, { nullable: true, description: 'For `OWN_CHILD`: id of the person whose record it is.' })
  @IsOptional()
  @Length(1, 100)
  person?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'For `OWN_ACTIONS`: id of the agency whose actions they are.',
  })
  @IsOptional()
  @Length(1, 100)
  agency?: string | null;

  @Field(() => Int, { nullable: true, description: 'The version; the one that stands where left out.' })
  @IsOptional()
  @IsInt()
  @Min(1)
  version?: number | null;
}
