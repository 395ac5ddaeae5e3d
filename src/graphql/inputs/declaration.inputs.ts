/** What the verbs of the declaration of a sitting bring. Every field has a validator. */
import { Field, ID, InputType, Int } from '@nestjs/graphql';
import { IsBoolean, IsDate, IsEnum, IsInt, IsOptional, Length, Max, Min } from 'class-validator';
import { GraphQLDateTime } from 'graphql-scalars';
import { SigningMethod } from '../types/declaration-enums.js';
import { IsNotBlank } from './validators.js';

@InputType({ description: 'Who signs, which text, and how.' })
export class SignDeclarationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer or visitor who signs; left out, it is you.',
  })
  @IsOptional()
  @Length(1, 100)
  signer?: string | null;

  @Field(() => Int, { description: 'Version of the text that they have read.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @Field(() => SigningMethod, {
    description: 'On screen for yourself; on paper or by voice for somebody else.',
  })
  @IsEnum(SigningMethod)
  method!: SigningMethod;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer who saw it signed on paper, or heard it said; left out on screen.',
  })
  @IsOptional()
  @Length(1, 100)
  witness?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'They joined after it was read out, and confirm that they know what was read.',
  })
  @IsOptional()
  @IsBoolean()
  confirmsReadOut?: boolean | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they signed; left out, it is now.' })
  @IsOptional()
  @IsDate()
  signedAt?: Date | null;
}

@InputType({ description: 'Who refuses to sign, and which text.' })
export class RefuseDeclarationInput {
  @Field(() => ID, {
    nullable: true,
    description: 'Id of the officer or visitor who refuses; left out, it is you.',
  })
  @IsOptional()
  @Length(1, 100)
  signer?: string | null;

  @Field(() => Int, { description: 'Version of the text that they refuse.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why, up to 2,000 characters; nobody has to give a reason.',
  })
  @IsOptional()
  @Length(1, 2_000)
  @IsNotBlank()
  reason?: string | null;
}

@InputType({ description: 'Who read the declaration out, which text, and when.' })
export class RecordDeclarationReadOutInput {
  @Field(() => Int, { description: 'Version of the text that was read.' })
  @IsInt()
  @Min(1)
  @Max(1_000_000)
  version!: number;

  @Field(() => ID, { nullable: true, description: 'Id of the officer who read it; left out, it is you.' })
  @IsOptional()
  @Length(1, 100)
  readBy?: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was read; left out, it is now.' })
  @IsOptional()
  @IsDate()
  readAt?: Date | null;
}

@InputType({ description: 'For whom a signature was recorded that is not theirs.' })
export class WithdrawSignatureInput {
  @Field(() => ID, { description: 'Id of the officer or visitor for whom it was recorded.' })
  @Length(1, 100)
  @IsNotBlank()
  signer!: string;
}
