/** What the verbs of a discussion bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import {
  ArrayMaxSize,
  ArrayMinSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  Length,
  Matches,
} from 'class-validator';
import { IsNotBlank } from './validators.js';
import { CODE } from './refer-person.input.js';

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
