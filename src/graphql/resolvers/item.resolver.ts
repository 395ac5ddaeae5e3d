import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { attendeeOf, itemOf, uuidOf } from '../ids.js';
import {
  DeclareConflictInput,
  DeclineLateItemInput,
  ItemPresenceInput,
  RollOverInput,
  WithdrawConflictInput,
} from '../inputs/item.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { discussionOf } from '../types/discussion.js';
import {
  AcceptLateItemResult,
  ArrivedForItem,
  ArriveForItemResult,
  ConflictDeclared,
  ConflictWithdrawn,
  DeclareConflictResult,
  DeclineLateItemResult,
  ItemRolledOver,
  LateItemAccepted,
  LateItemDeclined,
  LeaveItemResult,
  LeftItem,
  RollOverResult,
  WithdrawConflictResult,
} from '../types/item-results.js';

const DISCUSSION = { type: () => ID, description: 'Id of the discussion.' };
const ITEM = { type: () => ID, description: 'Id of the agenda item.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  discussion: once(ask, outcome, () => discussionOf(ask, outcome.id)),
});

/** What waits is shown with whom to ring: by the terms of the series that the event names. */
const shownMovedOn = (ask: Asking, outcome: Accepted) => ({
  ...shown(ask, outcome),
  urgentRoute: () => {
    const { series = '' } = (outcome.events[0]?.data ?? {}) as { readonly series?: string };
    return Promise.resolve(ask.session.terms.get(series)?.urgentRoute ?? []);
  },
});

const officerIn = (given: string | null | undefined, { session }: RequestContext): string =>
  given ? attendeeOf(given, 'input.officer') : session.reader.actor.id;

const presenceIn = (discussion: string, { officer, at }: ItemPresenceInput, request: RequestContext) => ({
  discussionId: uuidOf('discussion', discussion, 'discussion'),
  officer: officerIn(officer, request),
  ...(at && { at: at.toISOString() }),
});

@Resolver()
export class ItemResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => ArriveForItemResult, {
    description: 'Come into an item that is going on, or record that somebody does.',
  })
  arriveForItem(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'Who comes, and when.' }) input: ItemPresenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ArriveForItemResult> {
    const command = presenceIn(discussion, input, request);
    return send(
      this,
      request,
      args,
      { name: 'ArriveForItem', input: command },
      { type: ArrivedForItem, shown },
    );
  }

  @Mutation(() => LeaveItemResult, {
    description: 'Leave an item that is going on, or record that somebody does.',
  })
  leaveItem(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'Who leaves, and when.' }) input: ItemPresenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof LeaveItemResult> {
    const command = presenceIn(discussion, input, request);
    return send(this, request, args, { name: 'LeaveItem', input: command }, { type: LeftItem, shown });
  }

  @Mutation(() => DeclareConflictResult, {
    description:
      'Declare a conflict that you have on an item, before it begins or during it. It holds for whatever is about the person, until somebody without one finds that there is none. A chair or the co-ordinator may record one for somebody.',
  })
  declareConflict(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Which conflict it is.' }) input: DeclareConflictInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DeclareConflictResult> {
    const command = { ...itemOf(item, 'item'), ...input, officer: officerIn(input.officer, request) };
    return send(
      this,
      request,
      args,
      { name: 'DeclareConflict', input: command },
      { type: ConflictDeclared, shown },
    );
  }

  @Mutation(() => WithdrawConflictResult, {
    description:
      'Record that there is no conflict after all, on whichever item it was declared. Whoever has it does not judge it.',
  })
  withdrawConflict(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Whose conflict, and why there is none.' }) input: WithdrawConflictInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WithdrawConflictResult> {
    const command = { ...itemOf(item, 'item'), ...input, officer: officerIn(input.officer, request) };
    return send(
      this,
      request,
      args,
      { name: 'WithdrawConflict', input: command },
      { type: ConflictWithdrawn, shown },
    );
  }

  @Mutation(() => AcceptLateItemResult, {
    description: 'Take an item that was received in time and registered after the opening. A chair does.',
  })
  acceptLateItem(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args() args: CommandArgs,
  ): Promise<typeof AcceptLateItemResult> {
    const input = itemOf(item, 'item');
    return send(this, request, args, { name: 'AcceptLateItem', input }, { type: LateItemAccepted, shown });
  }

  @Mutation(() => DeclineLateItemResult, {
    description: 'Leave a late item to the next sitting, with a reason. A chair does.',
  })
  declineLateItem(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Why it is not taken.' }) input: DeclineLateItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DeclineLateItemResult> {
    const command = { ...itemOf(item, 'item'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'DeclineLateItem', input: command },
      { type: LateItemDeclined, shown: shownMovedOn },
    );
  }

  @Mutation(() => RollOverResult, {
    description:
      'Roll an item over to the next sitting, with a reason; one that is being discussed ends. A chair does.',
  })
  rollOver(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Why it is rolled over.' }) input: RollOverInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RollOverResult> {
    const command = { ...itemOf(item, 'item'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'RollOver', input: command },
      { type: ItemRolledOver, shown: shownMovedOn },
    );
  }
}
