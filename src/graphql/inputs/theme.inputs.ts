/** What the verbs of themes bring. Every field has a validator: one without would be dropped silently. */
import { Field, ID, InputType } from '@nestjs/graphql';
import { ArrayMaxSize, IsArray, Length } from 'class-validator';
import { IsNotBlank } from './validators.js';

@InputType({ isAbstract: true })
abstract class AtSittingInput {
  @Field(() => ID, { description: 'Id of the open sitting that decides.' })
  @Length(1, 100)
  @IsNotBlank()
  sitting!: string;
}

@InputType({ description: 'What the meeting calls a theme that was proposed.' })
export class IdentifyThemeInput extends AtSittingInput {
  @Field({ description: 'A name for it, up to 200 characters. It names nobody of those discussed.' })
  @Length(1, 200)
  @IsNotBlank()
  name!: string;

  @Field({ description: 'What it is, up to 5,000 characters.' })
  @Length(1, 5_000)
  @IsNotBlank()
  description!: string;
}

@InputType({ description: "A theme of the meeting's own." })
export class NameThemeInput extends IdentifyThemeInput {
  @Field(() => [ID], { defaultValue: [], description: 'Ids of the people whom it joins, 50 at most.' })
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  people!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Ids of the items of VOLT it rests on, 50 at most.' })
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  voltItems!: string[];
}

@InputType({ description: 'What is added to a theme.' })
export class AddToThemeInput extends AtSittingInput {
  @Field(() => [ID], { defaultValue: [], description: 'Ids of people, 50 at most.' })
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  people!: string[];

  @Field(() => [ID], { defaultValue: [], description: 'Ids of items of VOLT, 50 at most.' })
  @IsArray()
  @ArrayMaxSize(50)
  @Length(1, 100, { each: true })
  voltItems!: string[];
}

@InputType({ description: 'Why a theme is dismissed, or looked at no more.' })
export class EndThemeInput extends AtSittingInput {
  @Field({ description: 'The reason, up to 2,000 characters.' })
  @Length(1, 2_000)
  @IsNotBlank()
  reason!: string;
}
