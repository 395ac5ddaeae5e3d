/** What the verbs of a sitting bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { AttendanceMode } from '../types/enums.js';
import { IsNotBlank } from './validators.js';
import { CODE } from './refer-person.input.js';

@InputType({ description: 'What was said under any other business.' })
export class RecordOtherBusinessInput {
  @Field(() => ID, {
    nullable: true,
    description:
      'Id of what was recorded before and is written anew, as the minutes give it; left out for something new.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  business?: string | null;

  @Field({ description: 'A heading, up to 200 characters. Name nobody.' })
  @Length(1, 200)
  @IsNotBlank()
  heading!: string;

  @Field({ description: 'What was said, up to 10,000 characters. Name nobody: refer whoever is raised.' })
  @Length(1, 10_000)
  @IsNotBlank()
  text!: string;
}

@InputType({ description: 'Who is present, and how.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'Id of the officer.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'The role of the meeting that the officer is there for: of a member, of who chairs or of who administers it; left out for another practitioner.',
  })
  @IsOptional()
  @Matches(CODE)
  role?: string | null;

  @Field(() => AttendanceMode, { description: 'In person, by video, by telephone or in writing.' })
  @IsEnum(AttendanceMode)
  mode!: AttendanceMode;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer for whom a deputy stands in; left out, it is the one who holds the role.',
  })
  @IsOptional()
  @Length(1, 100)
  deputisingFor?: string | null;

  @Field({ defaultValue: false, description: 'Listens and does not take part: is there for no role.' })
  @IsBoolean()
  observer!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they joined; left out, it is now.' })
  @IsOptional()
  @IsDate()
  joinedAt?: Date | null;
}

@InputType({ description: 'Who is to take a chair of one sitting.' })
export class NameChairDelegateInput {
  @Field(() => ID, { description: 'Id of the officer: somebody who holds a role of the meeting.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field({ description: 'The chair role that they are to take.' })
  @Matches(CODE)
  role!: string;
}

@InputType({ description: 'For which chair nobody is named any more.' })
export class WithdrawChairDelegateInput {
  @Field({ description: 'The chair role.' })
  @Matches(CODE)
  role!: string;
}

@InputType({ description: 'Who has left.' })
export class RecordLeavingInput {
  @Field(() => ID, { description: 'Id of the officer, in all of their roles, or of a visitor.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they left; left out, it is now.' })
  @IsOptional()
  @IsDate()
  leftAt?: Date | null;
}

@InputType({ description: 'Who was marked present by mistake.' })
export class WithdrawAttendanceInput {
  @Field(() => ID, { description: 'Id of the officer, or of a visitor.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field(() => String, { nullable: true, description: 'For which role; left out for none.' })
  @IsOptional()
  @Matches(CODE)
  role?: string | null;
}

@InputType({ description: 'A practitioner who is there without an account of the board.' })
export class AdmitVisitorInput {
  @Field(() => ID, { description: 'Id of the agency that the practitioner comes from.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'What the practitioner is, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  position!: string;

  @Field(() => AttendanceMode, { description: 'In person, by video, by telephone or in writing.' })
  @IsEnum(AttendanceMode)
  mode!: AttendanceMode;

  @Field({ defaultValue: false, description: 'Listens and does not take part.' })
  @IsBoolean()
  observer!: boolean;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they joined; left out, it is now.' })
  @IsOptional()
  @IsDate()
  joinedAt?: Date | null;
}

@InputType({ description: 'Whose apologies: of a role, of an officer, or of an officer in a role.' })
export class ApologiesOfInput {
  @Field(() => String, {
    nullable: true,
    description: 'The core role; left out where they are for a person only.',
  })
  @IsOptional()
  @Matches(CODE)
  role?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer who cannot come; left out where they are for a role only.',
  })
  @IsOptional()
  @Length(1, 100)
  officer?: string | null;
}

@InputType({ description: 'Who cannot come, and whether the meeting has what they know.' })
export class RecordApologiesInput extends ApologiesOfInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer who comes instead; left out for nobody.',
  })
  @IsOptional()
  @Length(1, 100)
  deputy?: string | null;

  @Field({ defaultValue: false, description: 'Whether information was sent ahead.' })
  @IsBoolean()
  informationSent!: boolean;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the information reached the meeting; left out, it is now.',
  })
  @IsOptional()
  @IsDate()
  informationReceivedAt?: Date | null;

  @Field(() => String, {
    nullable: true,
    description:
      'What they wrote, up to 2,000 characters. Nothing about a child: that is shared in its item.',
  })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  message?: string | null;
}
