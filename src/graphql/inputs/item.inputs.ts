/** What the verbs of an agenda item bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsDate, IsEnum, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { ConflictKind, DeclinedBecause, RolledOverBecause } from '../types/discussion-enums.js';
import { IsCode, IsNotBlank } from './validators.js';

@InputType({ description: 'Who comes into an item or leaves it, and when.' })
export class ItemPresenceInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer, or of a visitor; yourself where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  officer?: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When, where it is recorded later; now where left out.',
  })
  @IsOptional()
  @IsDate()
  at?: Date | null;
}

@InputType({ description: 'Which conflict an officer has on an item.' })
export class DeclareConflictInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer, or of a visitor; yourself where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  officer?: string | null;

  @Field(() => ConflictKind, { description: 'What sort of conflict it is.' })
  @IsEnum(ConflictKind)
  kind!: ConflictKind;

  @Field({ description: 'How the officer stands to the person, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  conflict!: string;
}

@InputType({ description: 'Whose conflict there is not, and why.' })
export class WithdrawConflictInput {
  @Field(() => ID, { description: 'Id of the officer or visitor for whom it was declared.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;

  @Field({ description: 'Why there is none after all, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Why a late item is not taken.' })
export class DeclineLateItemInput {
  @Field(() => DeclinedBecause, { description: 'What sort of reason it is.' })
  @IsEnum(DeclinedBecause)
  because!: DeclinedBecause;

  @Field({ description: "Why, in the chair's words, up to 2,000 characters." })
  @Length(1, 2_000)
  @IsNotBlank()
  note!: string;
}

@InputType({ description: 'Why an item is rolled over.' })
export class RollOverInput {
  @Field(() => RolledOverBecause, { description: 'What sort of reason it is.' })
  @IsEnum(RolledOverBecause)
  because!: RolledOverBecause;

  @Field({ description: "Why, in the chair's words, up to 2,000 characters." })
  @Length(1, 2_000)
  @IsNotBlank()
  note!: string;
}

@InputType({ description: 'What is noted.' })
export class WriteNoteInput {
  @Field({ description: 'The note, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      "Code of the section of the item's template that it belongs to; left out, it stands with new information, and where the order of items is free.",
  })
  @IsOptional()
  @IsCode()
  section?: string | null;
}

/** More revisions than anybody types in one item. */
const REVISIONS_AT_MOST = 1_000_000;

@InputType({ description: 'A note and the revision of it that was read.' })
export class StrikeNoteInput {
  @Field(() => ID, { description: 'Id of the note.' })
  @Length(1, 100)
  @IsNotBlank()
  note!: string;

  @Field(() => Int, { description: 'The revision that was read.' })
  @IsInt()
  @Min(1)
  @Max(REVISIONS_AT_MOST)
  basedOn!: number;
}

@InputType({ description: 'What a note says from now on, and the revision that the words rest on.' })
export class ReviseNoteInput extends StrikeNoteInput {
  @Field({ description: 'The whole note as it should stand, up to 20,000 characters.' })
  @Length(1, 20_000)
  @IsNotBlank()
  text!: string;
}
