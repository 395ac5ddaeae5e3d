/** What every mutation answers: a success of its own, the answer to a dry run, or why it was not accepted. */
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { PositionScalar } from '../position.js';
import { NotAccepted, WouldBeAccepted } from './rule.js';

export const LATE =
  'Null only while the view is catching up, or where it is not for you: ask again with `atLeast`.';

@ObjectType({ isAbstract: true })
export abstract class Success {
  @Field(() => PositionScalar, {
    description: 'Where it was recorded. Ask with `atLeast` to see at least this.',
  })
  position!: string;
}

/** The union that a mutation answers with. */
export const resultOf = <T>(name: string, success: Type<T>) =>
  createUnionType({
    name,
    description: 'Recorded; or, for a dry run, whether it would be; or why it was not accepted.',
    types: () => [success, WouldBeAccepted, NotAccepted] as const,
    resolveType: (value: object) => (value as { constructor: Type }).constructor,
  });
