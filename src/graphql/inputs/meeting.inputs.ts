/** What the verbs of a sitting bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Matches,
  Min,
} from 'class-validator';
import { GraphQLLocalDate, GraphQLLocalTime } from 'graphql-scalars';
import { ActingAs, AttendanceMode } from '../types/enums.js';
import { IsNotBlank, IsRealLocalDate, IsRealLocalTime } from './validators.js';
import { CODE } from './refer-person.input.js';

@InputType({ description: 'Who is present, and how.' })
export class RecordAttendanceInput {
  @Field(() => ID, { description: 'Id of the officer.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The core role that the officer is there for; left out for another practitioner.',
  })
  @IsOptional()
  @Matches(CODE)
  role?: string | null;

  @Field(() => AttendanceMode, { description: 'In person, by video, by telephone or in writing.' })
  @IsEnum(AttendanceMode)
  mode!: AttendanceMode;
}

@InputType({ description: 'What an agency shares about the person.' })
export class ShareInformationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency whose information it is; yours where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;

  @Field({ description: 'What is shared, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  information!: string;

  @Field(() => [String], {
    nullable: true,
    description:
      "Legal gateways where they differ from the ones of the terms; codes of the board's set `gateway`.",
  })
  @IsOptional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(10)
  @ArrayUnique()
  @Matches(CODE, { each: true })
  gateways?: string[] | null;
}

@InputType({ description: 'What was decided, and why.' })
export class RecordDecisionInput {
  @Field({
    description: 'The decision, up to 10,000 characters. It may be that no further action is needed.',
  })
  @Length(1, 10_000)
  @IsNotBlank()
  decision!: string;

  @Field({ description: 'The rationale, up to 10,000 characters.' })
  @Length(1, 10_000)
  @IsNotBlank()
  rationale!: string;
}

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

@InputType({ description: 'Which version of the minutes is meant: the one that was read.' })
export class MinutesVersionInput {
  @Field(() => Int, { description: 'The version.' })
  @IsInt()
  @Min(1)
  version!: number;
}

@InputType({ description: 'A new officer of the board.' })
export class AppointOfficerInput {
  @Field(() => ID, { description: 'Id of the agency that the officer acts for.' })
  @Length(1, 100)
  @IsNotBlank()
  agency!: string;

  @Field({ description: 'Name, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'How to reach the officer, up to 500 characters.' })
  @Length(1, 500)
  @IsNotBlank()
  contact!: string;

  @Field({ description: "Issuer (`iss`) of the officer's tokens. Only a keyed hash of it is kept." })
  @Length(1, 500)
  @IsNotBlank()
  issuer!: string;

  @Field({ description: "Subject (`sub`) of the officer's tokens. Only a keyed hash of it is kept." })
  @Length(1, 255)
  @IsNotBlank()
  subject!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day in post.' })
  @IsRealLocalDate()
  from!: string;
}

@InputType({ description: 'A role for an officer.' })
export class AssignRoleInput {
  @Field({ description: 'Role code of the terms of reference.' })
  @Matches(CODE)
  role!: string;

  @Field(() => ActingAs, { description: 'As its holder, or to stand in for it.' })
  @IsEnum(ActingAs)
  as!: ActingAs;

  @Field(() => GraphQLLocalDate, { description: 'First day.' })
  @IsRealLocalDate()
  from!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'Last day; left out where it is open.' })
  @IsOptional()
  @IsRealLocalDate()
  until?: string | null;
}

@InputType({ description: 'When a role ends.' })
export class EndRoleInput {
  @Field({ description: 'Role code of the terms of reference.' })
  @Matches(CODE)
  role!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day.' })
  @IsRealLocalDate()
  lastDay!: string;
}

@InputType({ description: 'When an officer leaves the board.' })
export class RecordLeaverInput {
  @Field(() => GraphQLLocalDate, { description: 'Last day in post.' })
  @IsRealLocalDate()
  lastDay!: string;
}
