/** What the verbs of an escalation bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEnum,
  IsInt,
  IsOptional,
  Length,
  Max,
  Min,
} from 'class-validator';
import { EscalationOutcome, EscalationType } from '../types/escalation-enums.js';
import { IsNotBlank } from './validators.js';

/** What is to be looked at further up, whichever way it is raised. */
@InputType({ isAbstract: true })
export abstract class Issue {
  @Field(() => [String], {
    defaultValue: [],
    description: 'Codes of the roles that it is about: their holders are not turned to.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 100, { each: true })
  concernedRoles!: string[];

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Ids of the officers whom it is about: they are not turned to.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 100, { each: true })
  concernedOfficers!: string[];

  @Field({ description: 'What the concern is, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  issue!: string;

  @Field({ description: 'What is wanted, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  desiredOutcome!: string;

  @Field(() => String, { nullable: true, description: 'What shows it, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  evidence?: string | null;

  @Field({
    defaultValue: false,
    description: 'Somebody is at risk today: it goes to every stage that can act.',
  })
  @IsBoolean()
  riskToday!: boolean;
}

@InputType({ description: 'An issue that is not resolved or managed as it should be.' })
export class RaiseEscalationInput extends Issue {
  @Field(() => EscalationType, { description: 'About a decision, or about somebody’s conduct.' })
  @IsEnum(EscalationType)
  type!: EscalationType;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the person whom it is about; left out for a theme.',
  })
  @IsOptional()
  @Length(1, 100)
  person?: string | null;
}

@InputType({ description: 'The answer to an escalation.' })
export class AnswerEscalationInput {
  @Field({ description: 'The response, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  response!: string;

  @Field({ description: 'What is planned, by whom and by when, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  plan!: string;
}

@InputType({ description: 'Why an escalation goes further.' })
export class EscalateFurtherInput {
  @Field(() => Int, {
    description: 'The stage that did not resolve it, as the last of `steps` shows it: from 1.',
  })
  @IsInt()
  @Min(1)
  @Max(20)
  stage!: number;

  @Field({ description: 'Why you are not content, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Who looks at an escalation for which nobody is left.' })
export class HandEscalationInput {
  @Field(() => ID, { description: 'Id of the officer.' })
  @Length(1, 100)
  @IsNotBlank()
  officer!: string;
}

@InputType({ description: 'How an escalation was resolved.' })
export class ResolveEscalationInput {
  @Field(() => EscalationOutcome, { description: 'What it came to.' })
  @IsEnum(EscalationOutcome)
  outcome!: EscalationOutcome;

  @Field({ description: 'How it was resolved, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  resolution!: string;

  @Field(() => String, { nullable: true, description: 'What was learnt, up to 5,000 characters.' })
  @IsOptional()
  @Length(1, 5_000)
  @IsNotBlank()
  learning?: string | null;

  @Field(() => [ID], {
    defaultValue: [],
    description: 'Ids of the actions that came of it: at least one where it was upheld, wholly or partly.',
  })
  @IsArray()
  @ArrayMaxSize(20)
  @Length(1, 100, { each: true })
  actions!: string[];
}

@InputType({ description: 'Why an escalation is withdrawn.' })
export class WithdrawEscalationInput {
  @Field({ description: 'Why, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  reason!: string;
}

@InputType({ description: 'Another escalation on the same issue.' })
export class LinkEscalationsInput {
  @Field(() => ID, { description: 'Id of the other escalation.' })
  @Length(1, 100)
  @IsNotBlank()
  other!: string;
}
