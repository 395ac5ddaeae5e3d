/** Values that the minutes must show, and which say why where they are lacking. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import { isErased, type Personal } from '../../domain/event.js';
import { isKnown, type Known } from '../../domain/known.js';
import type { Asking, Edge } from '../asking.js';
import { codedOf, Coded } from './coded.js';
import { Absence } from './enums.js';

@ObjectType({ description: 'A text, or the reason why there is none.' })
export class KnownText {
  @Field(() => String, { nullable: true, description: 'The text; null where `absent` says why.' })
  value!: string | null;

  @Field(() => Absence, { nullable: true, description: 'Why there is no value; null where there is one.' })
  absent!: Absence | null;
}

@ObjectType({ description: 'A date, or the reason why there is none.' })
export class KnownDate {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'The date; null where `absent` says why.' })
  value!: string | null;

  @Field(() => Absence, { nullable: true, description: 'Why there is no value; null where there is one.' })
  absent!: Absence | null;
}

@ObjectType({ description: "A code of one of the board's sets, or the reason why there is none." })
export class KnownCode {
  @Field(() => Coded, { nullable: true, description: 'The code; null where `absent` says why.' })
  value!: Edge<Coded> | null;

  @Field(() => Absence, { nullable: true, description: 'Why there is no value; null where there is one.' })
  absent!: Absence | null;
}

/** What a reader is shown of a personal answer. One that was not granted is withheld. */
export const knownOf = <T>(
  answer: Personal<Known<T>> | undefined,
): { readonly value: T; readonly absent: null } | { readonly value: null; readonly absent: Absence } => {
  if (answer === undefined) return { value: null, absent: Absence.WITHHELD };
  if (isErased(answer)) return { value: null, absent: Absence.ERASED };
  return isKnown(answer)
    ? { value: answer.value, absent: null }
    : { value: null, absent: Absence[answer.absent] };
};

export const knownCodeOf = (
  ask: Asking,
  set: string,
  answer: Personal<Known<string>> | undefined,
): KnownCode => {
  const { value, absent } = knownOf(answer);
  return { value: value === null ? null : () => codedOf(ask, set, value), absent };
};

/** A personal text; null where it was erased or is not for this reader. */
export const textOf = <Content extends object>(
  content: Personal<Content> | null | undefined,
  field: keyof Content,
): string | null => {
  if (content === undefined || content === null || isErased(content)) return null;
  return String((content as Content)[field]);
};
