/** What is told of whom to look for. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  IsArray,
  IsDate,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { HouseholdMemberInput } from './person.inputs.js';
import { IsNotBlank, IsRealLocalDate } from './validators.js';

const TEXT = 'up to 2,000 characters. Left out: what was told before stays.';
const LINES = 'up to 20 lines of 300 characters. Left out: what was told before stays.';

@InputType({
  description:
    'Whom to look for, should the person ever be missing. Say what you know; each answer takes the place of the one before, and none is lost.',
})
export class RecordMissingProfileInput {
  @Field(() => String, { nullable: true, description: `Height, build, hair, marks, ${TEXT}` })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  description?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'When the most recent photo was taken. The photo itself is not sent here.',
  })
  @IsOptional()
  @IsRealLocalDate()
  photoTakenOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Who holds that photo, up to 300 characters.' })
  @IsOptional()
  @Length(1, 300)
  @IsNotBlank()
  photoHeldBy?: string | null;

  @Field(() => [HouseholdMemberInput], {
    nullable: true,
    description: 'Friends and associates to whom the person may go, 30 at most. Friendship is not suspicion.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HouseholdMemberInput)
  associates?: HouseholdMemberInput[] | null;

  @Field(() => [String], { nullable: true, description: `Where the person has lived or stayed, ${LINES}` })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Length(1, 300, { each: true })
  addresses?: string[] | null;

  @Field(() => [String], { nullable: true, description: `Where the person goes, ${LINES}` })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @Length(1, 300, { each: true })
  places?: string[] | null;

  @Field(() => String, { nullable: true, description: `Medical needs, ${TEXT}` })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  medicalNeeds?: string | null;

  @Field(() => String, { nullable: true, description: `Cards, accounts, cash, ${TEXT}` })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  money?: string | null;

  @Field(() => String, { nullable: true, description: `Social media and names there, ${TEXT}` })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  socialMedia?: string | null;

  @Field(() => String, { nullable: true, description: `Phones and their numbers, ${TEXT}` })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  phone?: string | null;

  @Field(() => String, { nullable: true, description: `How the person gets about, ${TEXT}` })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  transport?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who told it, for example a foster carer, up to 300 characters; left out where you know.',
  })
  @IsOptional()
  @Length(1, 300)
  @IsNotBlank()
  toldBy?: string | null;
}

@InputType({ description: 'How somebody who is missing was last seen: at least one of these.' })
export class RecordLastSeenInput {
  @Field(() => ID, { description: 'Id of the episode.' })
  @Length(1, 100)
  @IsNotBlank()
  episode!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When; left out where nobody can say.' })
  @IsOptional()
  @IsDate()
  seenAt?: Date | null;

  @Field(() => String, { nullable: true, description: 'Where, up to 1,000 characters.' })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  where?: string | null;

  @Field(() => String, { nullable: true, description: 'What they wore, up to 1,000 characters.' })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  clothing?: string | null;

  @Field(() => String, { nullable: true, description: 'With whom, up to 1,000 characters.' })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  withWhom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What they have along: phone, money, medicine, up to 1,000 characters.',
  })
  @IsOptional()
  @Length(1, 1_000)
  @IsNotBlank()
  carrying?: string | null;
}
