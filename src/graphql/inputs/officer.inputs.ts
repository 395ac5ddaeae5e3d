/** What the verbs of an officer bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { ActingAs } from '../types/enums.js';
import { IsCode, IsNotBlank, IsRealLocalDate } from './validators.js';

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
  @IsCode()
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
  @IsCode()
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
