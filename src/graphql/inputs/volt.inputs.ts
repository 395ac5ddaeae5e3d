/** What the verbs of VOLT bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, IntersectionType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsArray, IsEnum, IsOptional, Length, ValidateNested } from 'class-validator';
import {
  HandlingCode,
  IntelligenceAssessment,
  SourceEvaluation,
  ThingKind,
  VoltKind,
  VoltRole,
  VoltSensitivity,
  VoltSource,
} from '../types/volt-enums.js';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'How far something can be relied on, and handed on.' })
export class VoltGradingInput {
  @Field(() => SourceEvaluation, { description: 'How reliable the source is.' })
  @IsEnum(SourceEvaluation)
  source!: SourceEvaluation;

  @Field(() => IntelligenceAssessment, { description: 'How it is known.' })
  @IsEnum(IntelligenceAssessment)
  intelligence!: IntelligenceAssessment;

  @Field(() => HandlingCode, { description: 'Whether it may be handed on.' })
  @IsEnum(HandlingCode)
  handling!: HandlingCode;
}

@InputType({ description: 'Somebody whom an item of VOLT links.' })
export class VoltPersonInput {
  @Field(() => ID, { description: 'Id of the person.' })
  @Length(1, 100)
  @IsNotBlank()
  person!: string;

  @Field(() => VoltRole, {
    description:
      'How it concerns them. PERSON_OF_CONCERN is said of adults only: of a child say CHILD_ALLEGED_TO_HAVE_HARMED.',
  })
  @IsEnum(VoltRole)
  as!: VoltRole;
}

@InputType({ description: 'Something that people may have in common.' })
export class VoltThingInput {
  @Field(() => ThingKind, { description: 'What sort of thing.' })
  @IsEnum(ThingKind)
  kind!: ThingKind;

  @Field({
    description: 'The thing itself and nothing else, up to 200 characters: it is compared by these words.',
  })
  @Length(1, 200)
  @IsNotBlank()
  words!: string;
}

@InputType({ description: 'What an item of VOLT links.' })
export class LinkVoltItemInput {
  @Field(() => [VoltPersonInput], { defaultValue: [], description: 'People, 30 at most.' })
  @IsArray()
  @ArrayMaxSize(30)
  @ValidateNested({ each: true })
  @Type(() => VoltPersonInput)
  people!: VoltPersonInput[];

  @Field(() => [VoltThingInput], { defaultValue: [], description: 'Things, 20 at most.' })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => VoltThingInput)
  things!: VoltThingInput[];
}

/** What is known, in words: as it is recorded, and as it is corrected. */
@InputType({ isAbstract: true })
class VoltInWords {
  @Field(() => VoltSensitivity, { description: 'Who reads the text in full.' })
  @IsEnum(VoltSensitivity)
  sensitivity!: VoltSensitivity;

  @Field({ description: 'What is known, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  text!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What everybody entitled may read of it, up to 5,000 characters; needed of what is restricted. It must not tell the source.',
  })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  sanitised?: string | null;

  @Field(() => VoltGradingInput, {
    nullable: true,
    description: 'How it is graded; left out where it is not.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => VoltGradingInput)
  grading?: VoltGradingInput | null;
}

@InputType({ description: 'Something that is known of a victim, a person of concern, a place or a trend.' })
export class RecordVoltItemInput extends IntersectionType(LinkVoltItemInput, VoltInWords) {
  @Field(() => VoltKind, { description: 'What it tells of.' })
  @IsEnum(VoltKind)
  kind!: VoltKind;

  @Field(() => VoltSource, { description: 'What sort of source it comes from.' })
  @IsEnum(VoltSource)
  source!: VoltSource;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the agency whose information it is; your own where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  agency?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion that is going on; left out where it is told outside one.',
  })
  @IsOptional()
  @Length(1, 100)
  @IsNotBlank()
  discussion?: string | null;
}

@InputType({ description: 'What is right of an item of VOLT. It takes the place of what was said.' })
export class CorrectVoltItemInput extends VoltInWords {
  @Field({ description: 'Why it is corrected, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Why its source no longer stands by an item of VOLT.' })
export class WithdrawVoltItemInput {
  @Field({ description: 'The reason, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}
