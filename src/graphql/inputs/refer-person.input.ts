/** What a referral brings. Every field has a validator: one without would be dropped silently. */
import { Field, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsBoolean,
  IsDate,
  IsEnum,
  IsIn,
  IsOptional,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { IsCode, IsNotBlank, IsRealLocalDate } from './validators.js';
import { Absence, KnownStatus } from '../types/enums.js';
import { DateOfBirthAccuracy } from '../types/person-enums.js';
import { OnBehalfOfInput, ParticularsInput } from './referral-particulars.inputs.js';

/** Reasons that somebody who refers may give. The others are the service's own. */
export const STATED_ABSENCES = [Absence.NOT_ASKED, Absence.NOT_KNOWN, Absence.PREFERRED_NOT_TO_SAY] as const;

@InputType({ description: 'A text, or the reason why there is none. Give one of the two.' })
export class KnownTextInput {
  @Field(() => String, { nullable: true, description: 'The text, up to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  value?: string | null;

  @Field(() => Absence, {
    nullable: true,
    description: 'Why there is none: not asked, not known, or preferred not to say.',
  })
  @IsOptional()
  @IsIn(STATED_ABSENCES)
  absent?: Absence | null;
}

@InputType({ description: 'A date, or the reason why there is none. Give one of the two.' })
export class KnownDateInput {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The date.' })
  @IsOptional()
  @IsRealLocalDate()
  value?: string | null;

  @Field(() => Absence, {
    nullable: true,
    description: 'Why there is none: not asked, not known, or preferred not to say.',
  })
  @IsOptional()
  @IsIn(STATED_ABSENCES)
  absent?: Absence | null;
}

@InputType({
  description: "A code of one of the board's sets, or the reason why there is none. Give one of the two.",
})
export class KnownCodeInput {
  @Field(() => String, { nullable: true, description: 'The code.' })
  @IsOptional()
  @IsCode()
  value?: string | null;

  @Field(() => Absence, {
    nullable: true,
    description: 'Why there is none: not asked, not known, or preferred not to say.',
  })
  @IsOptional()
  @IsIn(STATED_ABSENCES)
  absent?: Absence | null;
}

@InputType({ description: 'A friend or associate of the person. Friendship is not suspicion.' })
export class AssociateInput {
  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'How they stand to the person, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  relationship!: string;
}

@InputType({ description: 'One person who is referred. Siblings are separate people of one referral.' })
export class ReferredPersonInput {
  @Field(() => KnownTextInput, { description: 'Name as you know it.' })
  @ValidateNested()
  @Type(() => KnownTextInput)
  name!: KnownTextInput;

  @Field(() => KnownDateInput, { description: 'Date of birth as you know it.' })
  @ValidateNested()
  @Type(() => KnownDateInput)
  dateOfBirth!: KnownDateInput;

  @Field(() => DateOfBirthAccuracy, {
    nullable: true,
    description:
      'How far the date of birth can be relied on; exact where left out. A day that is still to come is an expected one.',
  })
  @IsOptional()
  @IsEnum(DateOfBirthAccuracy)
  dateOfBirthAccuracy?: DateOfBirthAccuracy | null;

  @Field(() => [String], {
    defaultValue: [],
    description: 'Other names that the person goes by, 10 at most, up to 200 characters each.',
  })
  @IsArray()
  @ArrayMaxSize(10)
  @Length(1, 200, { each: true })
  aliases!: string[];

  @Field(() => KnownCodeInput, {
    nullable: true,
    description:
      "Registered sex, apart from gender; a code of the board's set `sex`. Not asked where left out.",
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => KnownCodeInput)
  sex?: KnownCodeInput | null;

  @Field(() => KnownCodeInput, { description: "Gender; a code of the board's set `gender`." })
  @ValidateNested()
  @Type(() => KnownCodeInput)
  gender!: KnownCodeInput;

  @Field(() => KnownCodeInput, { description: "Ethnicity; a code of the board's set `ethnicity`." })
  @ValidateNested()
  @Type(() => KnownCodeInput)
  ethnicity!: KnownCodeInput;

  @Field(() => [String], {
    description: "What you are concerned about: 1 to 20 codes of the board's set `concern-type`.",
  })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ArrayUnique()
  @IsCode({ each: true })
  concernTypes!: string[];

  @Field({
    description:
      'Whether you fear for the safety of the person now. Do not wait for the meeting: ring first.',
  })
  @IsBoolean()
  immediateRisk!: boolean;

  @Field(() => KnownStatus, {
    defaultValue: KnownStatus.NOT_CHECKED,
    description: 'Whether the authority knows the person already.',
  })
  @IsEnum(KnownStatus)
  knownStatus!: KnownStatus;

  @Field(() => [AssociateInput], { defaultValue: [], description: 'Friends and associates, 50 at most.' })
  @IsArray()
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  @Type(() => AssociateInput)
  associates!: AssociateInput[];

  @Field(() => String, {
    nullable: true,
    description: 'What the person said, in their own words, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  ownWords?: string | null;
}

@InputType({ description: 'For the co-ordinator: mail that came in earlier than it is registered.' })
export class EarlierReceiptInput {
  @Field(() => GraphQLDateTime, { description: 'When the mail came in. This decides the cut-off.' })
  @IsDate()
  receivedAt!: Date;

  @Field({ description: 'Why it is registered later, up to 1,000 characters.' })
  @Length(1, 1_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'A referral of one or more people to a meeting.' })
export class ReferPersonInput {
  @Field(() => [ReferredPersonInput], { description: 'The people, 20 at most: siblings in one referral.' })
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ReferredPersonInput)
  people!: ReferredPersonInput[];

  @Field({ description: 'What happened, as facts, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  whatHappened!: string;

  @Field({
    defaultValue: '',
    description: 'Your professional view, apart from the facts, up to 10,000 characters.',
  })
  @MaxLength(10_000)
  professionalView!: string;

  @Field({ defaultValue: '', description: 'What you ask for, up to 2,000 characters.' })
  @MaxLength(2_000)
  requestedOutcome!: string;

  @Field(() => EarlierReceiptInput, {
    nullable: true,
    description: 'Only for mail that came in earlier; co-ordinators only.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => EarlierReceiptInput)
  earlierReceipt?: EarlierReceiptInput | null;

  @Field(() => OnBehalfOfInput, {
    nullable: true,
    description:
      'Whose referral it is where that is somebody without an account; left out where it is yours.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => OnBehalfOfInput)
  onBehalfOf?: OnBehalfOfInput | null;

  @Field(() => ParticularsInput, { nullable: true, description: 'What else you know.' })
  @IsOptional()
  @ValidateNested()
  @Type(() => ParticularsInput)
  particulars?: ParticularsInput | null;
}

@InputType({ description: 'A critical incident: one or more people, what happened, and when.' })
export class ReportCriticalIncidentInput extends ReferPersonInput {
  @Field(() => GraphQLDateTime, { description: 'When the incident happened.' })
  @IsDate()
  incidentAt!: Date;
}
