/** What is said of a person at and around the meeting. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsIn,
  IsOptional,
  Length,
  ValidateNested,
} from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { KnownStatus } from '../types/enums.js';
import { DateOfBirthAccuracy, IdentifierKind, OpenStatus, SourceGrading } from '../types/person-enums.js';
import { KnownCodeInput, KnownDateInput, KnownTextInput } from './refer-person.input.js';
import { IsCode, IsNotBlank, IsRealLocalDate } from './validators.js';

@InputType({ description: 'Where a known person has a case, and whose it is.' })
export class CaseFileInput {
  @Field({ description: 'Reference of the case file in its own system, up to 100 characters.' })
  @Length(1, 100)
  @IsNotBlank()
  reference!: string;

  @Field({ description: 'Name of the worker whose case it is, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  allocatedWorker!: string;

  @Field({ description: 'Team of that worker, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  allocatedTeam!: string;
}

@InputType({ description: 'What was found when somebody checked whether the authority knows the person.' })
export class RecordKnownStatusInput {
  @Field(() => KnownStatus, { description: 'Known, or unknown.' })
  @IsIn([KnownStatus.KNOWN, KnownStatus.UNKNOWN])
  known!: KnownStatus.KNOWN | KnownStatus.UNKNOWN;

  @Field(() => OpenStatus, {
    nullable: true,
    description: 'Of a known person: whether the case is open.',
  })
  @IsOptional()
  @IsEnum(OpenStatus)
  openStatus?: OpenStatus | null;

  @Field(() => String, {
    nullable: true,
    description: "Legal status, a code of the board's set `legal-status`; left out where there is none.",
  })
  @IsOptional()
  @IsCode()
  legalStatus?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer whose case it is, where that is an officer of this board.',
  })
  @IsOptional()
  @Length(1, 100)
  allocatedOfficer?: string | null;

  @Field(() => CaseFileInput, { nullable: true, description: 'Where the case is, and whose.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => CaseFileInput)
  caseFile?: CaseFileInput | null;
}

/** Why a UPN is not known, by the codes of the school census. */
const UPN_UNKNOWN = ['UN1', 'UN2', 'UN3', 'UN4', 'UN5', 'UN6', 'UN7'] as const;

@InputType({
  description: 'A number by which a service knows the person, or why there is none. Give one of the two.',
})
export class RecordIdentifierInput {
  @Field(() => IdentifierKind, { description: 'Which number it is.' })
  @IsEnum(IdentifierKind)
  kind!: IdentifierKind;

  @Field(() => String, { nullable: true, description: 'The number; spaces and hyphens do not matter.' })
  @IsOptional()
  @Length(1, 40)
  @IsNotBlank()
  value?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a UPN that is not known: why, by the code of the school census, `UN1` to `UN7`.',
  })
  @IsOptional()
  @IsIn(UPN_UNKNOWN)
  absent?: (typeof UPN_UNKNOWN)[number] | null;
}

@InputType({ description: 'What is right about who the person is. Leave out what was right already.' })
export class CorrectIdentityInput {
  @Field(() => KnownTextInput, { nullable: true, description: 'The right name.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownTextInput)
  name?: KnownTextInput | null;

  @Field(() => KnownDateInput, { nullable: true, description: 'The right date of birth.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownDateInput)
  dateOfBirth?: KnownDateInput | null;

  @Field(() => DateOfBirthAccuracy, {
    nullable: true,
    description: 'How far that date can be relied on; exact where left out.',
  })
  @IsOptional()
  @IsEnum(DateOfBirthAccuracy)
  dateOfBirthAccuracy?: DateOfBirthAccuracy | null;

  @Field(() => KnownCodeInput, {
    nullable: true,
    description: "Registered sex; a code of the board's set `sex`.",
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  sex?: KnownCodeInput | null;

  @Field(() => KnownCodeInput, { nullable: true, description: "Gender; a code of the board's set `gender`." })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  gender?: KnownCodeInput | null;

  @Field(() => KnownCodeInput, {
    nullable: true,
    description: "Ethnicity; a code of the board's set `ethnicity`.",
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  ethnicity?: KnownCodeInput | null;

  @Field(() => [String], {
    nullable: true,
    description: 'All other names that the person goes by, 10 at most, up to 200 characters each.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(10)
  @Length(1, 200, { each: true })
  aliases?: string[] | null;

  @Field({ description: 'How it is known to have been wrong, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'How to reach the person without harm.' })
export class RecordSafeContactInput {
  @Field({ description: 'Whether the address must not be named in any document, nor told to anybody.' })
  @IsBoolean()
  addressHidden!: boolean;

  @Field({ description: 'Whether the person is not to be contacted, except as the instructions say.' })
  @IsBoolean()
  doNotContact!: boolean;

  @Field({ description: 'How the person can be reached, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  instructions!: string;
}

@InputType({ description: 'Which instructions do not hold any more, and why.' })
export class EndSafeContactInput {
  @Field(() => ID, { description: 'Id of the instructions that you have read.' })
  @Length(1, 100)
  @IsNotBlank()
  safeContact!: string;

  @Field({ description: 'Why it is safe now, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Somebody who lives with the person.' })
export class HouseholdMemberInput {
  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'How they stand to the person, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  relationship!: string;
}

@InputType({ description: 'With whom the person lives.' })
export class RecordHouseholdInput {
  @Field(() => [HouseholdMemberInput], { description: 'Who lives there besides the person, 30 at most.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => HouseholdMemberInput)
  members!: HouseholdMemberInput[];

  @Field(() => String, {
    nullable: true,
    description: 'Where, up to 500 characters; left out where it is not known, or is not to be written down.',
  })
  @IsOptional()
  @Length(1, 500)
  @IsNotBlank()
  address?: string | null;
}

@InputType({ description: 'A friend or associate of the person. Friendship is not suspicion.' })
export class RecordAssociateInput {
  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'How they stand to the person, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  relationship!: string;

  @Field(() => SourceGrading, { description: 'How far your source can be relied on.' })
  @IsEnum(SourceGrading)
  grading!: SourceGrading;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person, where the associate is one whom the meeting discusses.',
  })
  @IsOptional()
  @Length(1, 100)
  associate?: string | null;
}

@InputType({ description: 'Which friend or associate is none any more, and since when.' })
export class EndAssociateInput {
  @Field(() => ID, { description: 'Id of the friend or associate.' })
  @Length(1, 100)
  @IsNotBlank()
  associate!: string;

  @Field(() => GraphQLLocalDate, { description: 'The day from which it is over; today at the latest.' })
  @IsRealLocalDate()
  endedOn!: string;

  @Field({ description: 'How it is known to be over, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}
