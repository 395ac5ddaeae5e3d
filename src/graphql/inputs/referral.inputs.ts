/** What the verbs after a referral's receipt bring. Every field has a validator: one without would be dropped. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { DateOfBirthAccuracy } from '../types/person-enums.js';
import { Channel } from '../types/referral-enums.js';
import { AssociateInput, KnownCodeInput, KnownDateInput, KnownTextInput } from './refer-person.input.js';
import { ParticularsInput } from './referral-particulars.inputs.js';
import { IsCode, IsNotBlank } from './validators.js';

@InputType({
  description: 'What is said anew of one person of the referral. What is left out stays as it was.',
})
export class AmendedPersonInput {
  @Field(() => ID, { description: 'Id of the person.' })
  @Length(1, 100)
  @IsNotBlank()
  person!: string;

  @Field(() => KnownTextInput, { nullable: true, description: 'Name.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownTextInput)
  name?: KnownTextInput | null;

  @Field(() => KnownDateInput, { nullable: true, description: 'Date of birth.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownDateInput)
  dateOfBirth?: KnownDateInput | null;

  @Field(() => KnownCodeInput, { nullable: true, description: 'Gender; a code of the set `gender`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  gender?: KnownCodeInput | null;

  @Field(() => KnownCodeInput, { nullable: true, description: 'Ethnicity; a code of the set `ethnicity`.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  ethnicity?: KnownCodeInput | null;

  @Field(() => DateOfBirthAccuracy, {
    nullable: true,
    description: 'How far the date of birth may be relied on; `EXPECTED` for a child who is not born yet.',
  })
  @IsOptional()
  @IsEnum(DateOfBirthAccuracy)
  dateOfBirthAccuracy?: DateOfBirthAccuracy | null;

  @Field(() => KnownCodeInput, {
    nullable: true,
    description: "Sex, apart from gender; a code of the board's set `sex`.",
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  sex?: KnownCodeInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names by which the person is known, 20 at most.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 200, { each: true })
  aliases?: string[] | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the person said, in their own words, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  ownWords?: string | null;

  @Field(() => [AssociateInput], {
    nullable: true,
    description: 'All friends and associates as they are known now, 50 at most.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AssociateInput)
  associates?: AssociateInput[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All that you are concerned about now: 1 to 20 codes of the set `concern-type`.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  concernTypes?: string[] | null;

  @Field(() => Boolean, {
    nullable: true,
    description:
      'Whether you fear for the safety of the person now. Do not wait for the meeting: ring first.',
  })
  @IsOptional()
  @IsBoolean()
  immediateRisk?: boolean | null;
}

@InputType({ description: 'What was missing, or has come to be known. The referral keeps its place.' })
export class AmendReferralInput {
  @Field(() => [AmendedPersonInput], { defaultValue: [], description: 'The people of whom there is news.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => AmendedPersonInput)
  people!: AmendedPersonInput[];

  @Field(() => String, { nullable: true, description: 'What happened, told anew, up to 10,000 characters.' })
  @IsOptional()
  @Length(1, 10_000)
  @IsNotBlank()
  whatHappened?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Your professional view, told anew, up to 10,000 characters.',
  })
  @IsOptional()
  @Length(1, 10_000)
  @IsNotBlank()
  professionalView?: string | null;

  @Field(() => String, { nullable: true, description: 'What you ask for now, up to 2,000 characters.' })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  requestedOutcome?: string | null;

  @Field(() => ParticularsInput, { nullable: true, description: 'What else is told anew.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ParticularsInput)
  particulars?: ParticularsInput | null;
}

@InputType({ description: 'Whose referral is withdrawn, and why.' })
export class WithdrawReferralInput {
  @Field(() => [ID], { nullable: true, description: 'Ids of the people; everybody where left out.' })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 100, { each: true })
  people?: string[] | null;

  @Field({ description: 'Why, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What a chair decides on a withdrawal that was asked for.' })
export class DecideWithdrawalInput {
  @Field(() => ID, { description: 'Id of the person whose item it is.' })
  @Length(1, 100)
  @IsNotBlank()
  person!: string;

  @Field({ description: 'Whether the item leaves. If not, it stays on the agenda.' })
  @IsBoolean()
  agreed!: boolean;

  @Field({ description: 'Why, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Who is heard sooner, where, and why it cannot wait.' })
export class HearUrgentlyInput {
  @Field(() => [ID], { description: 'Ids of the people of the referral.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @Length(1, 100, { each: true })
  people!: string[];

  @Field(() => ID, { description: 'Id of the sitting: one that has not closed.' })
  @Length(1, 100)
  @IsNotBlank()
  sitting!: string;

  @Field({ description: 'Why it cannot wait, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'What was done without waiting for the meeting.' })
export class RecordImmediateActionInput {
  @Field(() => ID, { description: 'Id of the person for whom it was done.' })
  @Length(1, 100)
  @IsNotBlank()
  person!: string;

  @Field({ description: 'What was done, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  action!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was done; now where left out.' })
  @IsOptional()
  @IsDate()
  takenAt?: Date | null;
}

@InputType({ description: 'How and when a referrer without an account was told that the referral came.' })
export class AcknowledgeReferralInput {
  @Field(() => Channel, { description: 'By which way.' })
  @IsEnum(Channel)
  channel!: Channel;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When; now where left out.' })
  @IsOptional()
  @IsDate()
  toldAt?: Date | null;
}

@InputType({ description: 'What the referrer is told of the outcome for one person.' })
export class TellReferrerOutcomeInput {
  @Field(() => ID, { description: 'Id of the person.' })
  @Length(1, 100)
  @IsNotBlank()
  person!: string;

  @Field({
    description: 'What the referrer is told, up to 5,000 characters. No more than they need to know.',
  })
  @Length(1, 5_000)
  @IsNotBlank()
  outcome!: string;
}
