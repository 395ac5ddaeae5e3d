/** The calendar of a series, page by page. */
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { sittingsBetween } from '../../application/reads/sittings-between.js';
import { asking } from '../asking.js';
import { decodeCursor } from '../cursor.js';
import { badInput } from '../errors.js';
import { IsRealLocalDate } from '../inputs/validators.js';
import { connectionOf, Paging } from '../paging.js';
import { Request, type RequestContext } from '../request.js';
import { SittingConnection } from '../types/sitting-connection.js';
import { sittingFrom } from '../types/sitting.js';

@ArgsType()
class SittingsArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series.' })
  @Length(1, 60)
  series!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: "The first day; the board's today where left out.",
  })
  @IsOptional()
  @IsRealLocalDate()
  from?: string | null;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'The last day; as far as sittings are convened where left out.',
  })
  @IsOptional()
  @IsRealLocalDate()
  to?: string | null;
}

/** Of a cursor of sittings: the instant at which the sitting begins. */
const CURSOR_VALUES = 1;

@Resolver()
export class SittingsResolver {
  constructor(readonly queries: QueryBus) {}

  @Query(() => SittingConnection, {
    description:
      'The sittings of a series in the order in which they begin, whatever became of them: to be held, held, missed, moved or cancelled.',
  })
  async sittings(
    @Request() { session }: RequestContext,
    @Args() { series, from, to, first, after, atLeast }: SittingsArgs,
  ): Promise<SittingConnection> {
    if (from != null && to != null && to < from) {
      throw badInput([{ path: 'to', rule: 'NOT_BEFORE_FROM', message: 'to must not be before from.' }]);
    }
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { entries, next } = await sittingsBetween(session, {
      ...{ series, from: from ?? undefined, to: to ?? undefined, first },
      after: typeof after === 'string' ? decodeCursor(after, CURSOR_VALUES) : undefined,
    });
    return connectionOf(entries, next, ({ document }) => sittingFrom(ask, document));
  }
}
