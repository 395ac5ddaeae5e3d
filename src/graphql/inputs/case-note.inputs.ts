/** What the verbs of case notes bring. Every field has a validator: one without would be dropped silently. */
import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { IsEnum, Length, ValidateNested } from 'class-validator';
import { Reading } from '../reading.js';
import { CaseNoteStatus, ReversedBecause, ToldBy } from '../types/case-note-enums.js';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'Where the note stands.' })
export class RecordCaseNoteWrittenInput {
  @Field({ description: 'The case management system, up to 100 characters.' })
  @Length(1, 100)
  @IsNotBlank()
  system!: string;

  @Field({ description: 'The reference of the note in that system, up to 200 characters.' })
  @Length(1, 200)
  @IsNotBlank()
  reference!: string;
}

@InputType({ description: 'Why a note is taken back.' })
export class ReverseCaseNoteInput {
  @Field(() => ReversedBecause, { description: 'Why, for counting.' })
  @IsEnum(ReversedBecause)
  because!: ReversedBecause;

  @Field({ description: 'What went wrong, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  explanation!: string;
}

@InputType({ description: 'How the worker whose case it is was told.' })
export class RecordWorkerToldInput {
  @Field(() => ToldBy, { description: 'In which way.' })
  @IsEnum(ToldBy)
  toldBy!: ToldBy;
}

@InputType({ description: 'Which case notes are wanted.' })
export class CaseNoteFilter {
  @Field(() => ID, { description: 'Code of the series.' })
  @Length(1, 60)
  series!: string;

  @Field(() => CaseNoteStatus, {
    defaultValue: CaseNoteStatus.REQUESTED,
    description: 'How far they have got.',
  })
  @IsEnum(CaseNoteStatus)
  status!: CaseNoteStatus;
}

@ArgsType()
export class CaseNotesArgs extends Reading {
  @Field(() => CaseNoteFilter, { description: 'Which case notes.' })
  @ValidateNested()
  @Type(() => CaseNoteFilter)
  filter!: CaseNoteFilter;
}
