import { Args, ArgsType, Field, ID, InputType, Query, Resolver } from '@nestjs/graphql';
import { QueryBus } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsBoolean, IsEnum, IsOptional, Length, ValidateNested } from 'class-validator';
import { actionsDue } from '../../application/reads/actions-due.js';
import { asking } from '../asking.js';
import { decodeCursor } from '../cursor.js';
import { uuidOf } from '../ids.js';
import { connectionOf, Paging } from '../paging.js';
import { Request, type RequestContext } from '../request.js';
import { ActionConnection, actionFrom } from '../types/action.js';
import { ActionStatus } from '../types/enums.js';

@InputType({ description: 'Which actions are wanted.' })
export class ActionFilter {
  @Field(() => ActionStatus, { defaultValue: ActionStatus.OPEN, description: 'How far they have got.' })
  @IsEnum(ActionStatus)
  status!: ActionStatus;

  @Field(() => ID, {
    nullable: true,
    description:
      'Those of one series that you may see: all of them for its members, otherwise what your agency has to do in it. Left out: what your agency has to do, in every series.',
  })
  @IsOptional()
  @Length(1, 60)
  series?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Those of one agency. Members may name any, others their own.',
  })
  @IsOptional()
  @Length(1, 100)
  agency?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that one sitting agreed.' })
  @IsOptional()
  @Length(1, 100)
  sitting?: string | null;

  @Field(() => ID, { nullable: true, description: 'Those that protect one person.' })
  @IsOptional()
  @Length(1, 100)
  person?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'True: only those that are still to be done and whose deadline has come.',
  })
  @IsOptional()
  @IsBoolean()
  overdue?: boolean | null;
}

@ArgsType()
class ActionsArgs extends Paging {
  @Field(() => ActionFilter, {
    nullable: true,
    description: 'Which actions; the open ones of your agency where left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionFilter)
  filter?: ActionFilter | null;
}

/** Of a cursor of actions: the instant at which the action is due. */
const CURSOR_VALUES = 1;

const wantedBy = (filter: ActionFilter | undefined) => {
  const { agency, sitting, person } = filter ?? {};
  return {
    status: filter?.status ?? ActionStatus.OPEN,
    series: filter?.series ?? undefined,
    overdue: filter?.overdue ?? undefined,
    agency: agency ? uuidOf('agency', agency, 'filter.agency') : undefined,
    sitting: sitting ? uuidOf('sitting', sitting, 'filter.sitting') : undefined,
    person: person ? uuidOf('person', person, 'filter.person') : undefined,
  };
};

@Resolver()
export class ActionResolver {
  constructor(readonly queries: QueryBus) {}

  @Query(() => ActionConnection, {
    description: 'Actions in the order in which they are due: what does your agency owe?',
  })
  async actions(
    @Request() { session }: RequestContext,
    @Args() args: ActionsArgs,
  ): Promise<ActionConnection> {
    const ask = asking(this.queries, session);
    await ask.atLeast(args.atLeast);
    const { entries, next } = await actionsDue(session, {
      ...wantedBy(args.filter ?? undefined),
      after: typeof args.after === 'string' ? decodeCursor(args.after, CURSOR_VALUES) : undefined,
      first: args.first,
    });
    return connectionOf(entries, next, ({ document }) => actionFrom(ask, document));
  }
}
