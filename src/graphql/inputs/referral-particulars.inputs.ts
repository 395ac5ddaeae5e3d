/** What a referral may tell besides who and what happened. Every field has a validator. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Min,
  ValidateNested,
} from 'class-validator';
import {
  AttachmentKind,
  Channel,
  ConsentPosition,
  ProtectiveMarking,
  StatutoryReferralStanding,
} from '../types/referral-enums.js';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'Somebody who is named beside the people referred, as you know them.' })
export class NamedPersonInput {
  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'How they stand to the people referred, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  relationship!: string;
}

@InputType({ description: 'A worker who is involved already.' })
export class WorkerInput {
  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'Role and agency, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  role!: string;

  @Field({ defaultValue: '', description: 'How to reach them, up to 200 characters.' })
  @Length(0, 200)
  contact!: string;
}

@InputType({ description: 'The professional without an account whose referral you register.' })
export class OnBehalfOfInput {
  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'Role, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  role!: string;

  @Field({ description: 'Name of the agency, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  agencyName!: string;

  @Field({
    description: 'How to reach them, up to 200 characters: they are told that it came, and what came of it.',
  })
  @Length(1, 200)
  @IsNotBlank()
  contact!: string;

  @Field(() => ID, {
    nullable: true,
    description:
      'Id of the agency where it is a partner: it counts as the one that referred. Co-ordinators only.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;
}

@InputType({
  description:
    'A paper that belongs to the referral: say where it is held. The service keeps no files, so send none.',
})
export class AttachmentInput {
  @Field({ description: 'What it is called, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  title!: string;

  @Field(() => AttachmentKind, { description: 'What kind of paper it is.' })
  @IsEnum(AttachmentKind)
  kind!: AttachmentKind;

  @Field({ description: 'Where it is held: the system, and the reference there, up to 500 characters.' })
  @Length(1, 500)
  @IsNotBlank()
  heldAt!: string;

  @Field(() => String, { nullable: true, description: 'SHA-256 of the file, 64 hexadecimal digits.' })
  @IsOptional()
  @Matches(/^[0-9a-f]{64}$/i)
  sha256?: string | null;

  @Field(() => Int, { nullable: true, description: 'Size of the file in bytes.' })
  @IsOptional()
  @IsInt()
  @Min(0)
  bytes?: number | null;

  @Field(() => ProtectiveMarking, {
    nullable: true,
    description: 'How it may be handled, where that is not as the referral.',
  })
  @IsOptional()
  @IsEnum(ProtectiveMarking)
  marking?: ProtectiveMarking | null;
}

@InputType({ description: 'What else is known. Nothing in here is asked for before a referral is received.' })
export class ParticularsInput {
  @Field(() => Channel, { nullable: true, description: 'By which way the referral came.' })
  @IsOptional()
  @IsEnum(Channel)
  channel?: Channel | null;

  @Field(() => ConsentPosition, { nullable: true, description: 'How the person or family stands to it.' })
  @IsOptional()
  @IsEnum(ConsentPosition)
  consent?: ConsentPosition | null;

  @Field(() => String, { nullable: true, description: 'Why they were not told, up to 2,000 characters.' })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  notToldBecause?: string | null;

  @Field(() => ProtectiveMarking, { nullable: true, description: 'How the record may be handled.' })
  @IsOptional()
  @IsEnum(ProtectiveMarking)
  marking?: ProtectiveMarking | null;

  @Field(() => StatutoryReferralStanding, {
    nullable: true,
    description: 'Whether the statutory referral was made as well. The meeting does not replace it.',
  })
  @IsOptional()
  @IsEnum(StatutoryReferralStanding)
  statutoryReferral?: StatutoryReferralStanding | null;

  @Field(() => String, { nullable: true, description: 'Its own reference, up to 200 characters.' })
  @IsOptional()
  @Length(1, 200)
  @IsNotBlank()
  statutoryReference?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The message by which it came, word for word, up to 50,000 characters.',
  })
  @IsOptional()
  @Length(1, 50_000)
  @IsNotBlank()
  message?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What has to be known for the safety of the people today, up to 5,000 characters.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  immediateSafety?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Places that matter, 20 at most, up to 500 characters each.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 500, { each: true })
  locations?: string[] | null;

  @Field(() => [NamedPersonInput], {
    nullable: true,
    description: 'Who lives with them, 30 at most; siblings too who are not referred themselves.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => NamedPersonInput)
  household?: NamedPersonInput[] | null;

  @Field(() => [NamedPersonInput], {
    nullable: true,
    description: 'Whoever is thought to harm or exploit them, 30 at most. A concern, not a finding.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => NamedPersonInput)
  peopleOfConcern?: NamedPersonInput[] | null;

  @Field(() => [WorkerInput], {
    nullable: true,
    description: 'Workers who are involved already, 30 at most.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => WorkerInput)
  workers?: WorkerInput[] | null;

  @Field(() => [AttachmentInput], {
    nullable: true,
    description:
      'Papers that belong to the referral and are held elsewhere, 30 at most. Told anew, they are added to those told before.',
  })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => AttachmentInput)
  attachments?: AttachmentInput[] | null;
}
