import { Args, ArgsType, Field, ID, InputType, Int, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Type } from 'class-transformer';
import { IsEnum, IsInt, IsOptional, Length, Max, Min, ValidateNested } from 'class-validator';
import { actionsDue } from '../../application/reads/actions-due.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { decodeCursor, encodeCursor } from '../cursor.js';
import { uuidOf } from '../ids.js';
import { AgreeActionInput, CompleteActionInput } from '../inputs/action.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { ActionConnection, actionFrom, actionOf } from '../types/action.js';
import { ActionStatus } from '../types/enums.js';
import {
  ActionAgreed,
  ActionCompleted,
  AgreeActionResult,
  CompleteActionResult,
} from '../types/action-results.js';

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
}

@ArgsType()
class ActionsArgs extends Reading {
  @Field(() => ActionFilter, {
    nullable: true,
    description: 'Which actions; the open ones of your agency where left out.',
  })
  @IsOptional()
  @ValidateNested()
  @Type(() => ActionFilter)
  filter?: ActionFilter | null;

  @Field(() => Int, { defaultValue: 20, description: 'How many, 100 at most.' })
  @IsInt()
  @Min(1)
  @Max(100)
  first!: number;

  @Field(() => String, {
    nullable: true,
    description: '`endCursor` of the page before; left out for the first page.',
  })
  @IsOptional()
  @Length(1, 1_000)
  after?: string | null;
}

/** Of a cursor of actions: the instant at which the action is due. */
const CURSOR_VALUES = 1;

const shown = (ask: Asking, outcome: Accepted) => ({
  action: once(ask, outcome, () => actionOf(ask, outcome.id)),
});

@Resolver()
export class ActionResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

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
      status: args.filter?.status ?? ActionStatus.OPEN,
      series: args.filter?.series ?? undefined,
      after: typeof args.after === 'string' ? decodeCursor(args.after, CURSOR_VALUES) : undefined,
      first: args.first,
    });
    const edges = entries.map(({ document, values, key }) => ({
      cursor: encodeCursor(values, key),
      node: actionFrom(ask, document),
    }));
    const end = next && encodeCursor(next.values, next.key);
    return {
      edges,
      pageInfo: { hasNextPage: next !== undefined, endCursor: end ?? edges.at(-1)?.cursor ?? null },
    };
  }

  @Mutation(() => AgreeActionResult, {
    description: 'Agree an action in a discussion: one officer, one deadline.',
  })
  agreeAction(
    @Request() request: RequestContext,
    @Args('discussion', { type: () => ID, description: 'Id of the discussion.' }) discussion: string,
    @Args('input', { description: 'What, who and by when.' }) input: AgreeActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AgreeActionResult> {
    const { action, dueOn, dueBy } = input;
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      owner: uuidOf('officer', input.owner, 'input.owner'),
      action,
      dueOn,
      ...(dueBy && { dueBy }),
    };
    return send(this, request, args, { name: 'AgreeAction', input: command }, { type: ActionAgreed, shown });
  }

  @Mutation(() => CompleteActionResult, {
    description: 'Record that an action is done, when, and what came of it.',
  })
  completeAction(
    @Request() request: RequestContext,
    @Args('action', { type: () => ID, description: 'Id of the action.' }) action: string,
    @Args('input', { description: 'When it was done, and what came of it.' }) input: CompleteActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CompleteActionResult> {
    const command = { actionId: uuidOf('action', action, 'action'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'CompleteAction', input: command },
      { type: ActionCompleted, shown },
    );
  }
}
