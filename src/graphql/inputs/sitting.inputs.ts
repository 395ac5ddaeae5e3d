/** What the verbs of a sitting bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { IsEnum, IsOptional, Length, Matches } from 'class-validator';
import { AttendanceMode } from '../types/enums.js';
import { IsNotBlank } from './validators.js';
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
