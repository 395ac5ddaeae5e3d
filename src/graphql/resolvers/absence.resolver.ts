/** The absence ledger: what was decided without whom. */
import { Args, ArgsType, Field, ID, Query, Resolver } from '@nestjs/graphql';
import { QueryBus } from '@nestjs/cqrs';
import { IsOptional, Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { absencesOf } from '../../application/reads/absences.js';
import { addDays } from '../../domain/time.js';
import { asking } from '../asking.js';
import { decodeCursor } from '../cursor.js';
import { badInput } from '../errors.js';
import { IsRealLocalDate } from '../inputs/validators.js';
import { Paging } from '../paging.js';
import { Request, type RequestContext } from '../request.js';
import { AbsenceLedger, ledgerFrom } from '../types/absence.js';

@ArgsType()
class AbsencesArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series.' })
  @Length(1, 60)
  series!: string;

  @Field(() => GraphQLLocalDate, { description: 'First day, by the date of the sitting.' })
  @IsRealLocalDate()
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day, by the date of the sitting; a year at most.' })
  @IsRealLocalDate()
  to!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Code of the role whose decisions are listed; every one’s where left out.',
  })
  @IsOptional()
  @Length(1, 100)
  role?: string | null;
}

const DAYS_AT_MOST = 366;
/** An entry is found again by its own place alone. */
const CURSOR_VALUES = 0;

@Resolver()
export class AbsenceResolver {
  constructor(readonly queries: QueryBus) {}

  @Query(() => AbsenceLedger, {
    nullable: true,
    description:
      'What the sittings of a period decided without which role, and whether it had sent apologies; null where it is not for you.',
  })
  async absenceLedger(
    @Request() { session }: RequestContext,
    @Args() { series, from, to, role, first, after, atLeast }: AbsencesArgs,
  ): Promise<AbsenceLedger | null> {
    if (to < from || addDays(from, DAYS_AT_MOST) <= to) {
      const message = `to must not be before from, nor more than ${DAYS_AT_MOST} days with it.`;
      throw badInput([{ path: 'to', rule: 'PERIOD', message }]);
    }
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const ledger = await absencesOf(session, {
      ...{ series, from, to, first, role: role ?? undefined },
      after: typeof after === 'string' ? decodeCursor(after, CURSOR_VALUES) : undefined,
    });
    return ledger === undefined ? null : ledgerFrom(ask, { series, from, to }, ledger);
  }
}
