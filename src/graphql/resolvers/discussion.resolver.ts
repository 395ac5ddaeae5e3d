import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { itemOf, uuidOf } from '../ids.js';
import { RecordDecisionInput, ShareInformationInput } from '../inputs/discussion.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { discussionOf } from '../types/discussion.js';
import {
  CloseDiscussionResult,
  DecisionRecorded,
  DiscussionClosed,
  DiscussionStarted,
  InformationShared,
  RecordDecisionResult,
  ShareInformationResult,
  StartDiscussionResult,
} from '../types/discussion-results.js';

const DISCUSSION = { type: () => ID, description: 'Id of the discussion.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  discussion: once(ask, outcome, () => discussionOf(ask, outcome.id)),
});

@Resolver()
export class DiscussionResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => StartDiscussionResult, {
    description: 'Begin the discussion of an agenda item of an open sitting.',
  })
  startDiscussion(
    @Request() request: RequestContext,
    @Args('item', { type: () => ID, description: 'Id of the agenda item.' }) item: string,
    @Args() args: CommandArgs,
  ): Promise<typeof StartDiscussionResult> {
    const input = itemOf(item, 'item');
    return send(this, request, args, { name: 'StartDiscussion', input }, { type: DiscussionStarted, shown });
  }

  @Mutation(() => ShareInformationResult, {
    description:
      'Share what your agency knows about the person, under a legal gateway (terms of reference, Information Sharing).',
  })
  shareInformation(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'What is shared, and under which gateway.' }) input: ShareInformationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ShareInformationResult> {
    const { actor } = request.session.reader;
    const own = 'agency' in actor ? actor.agency : '';
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      agency: input.agency ? uuidOf('agency', input.agency, 'input.agency') : own,
      information: input.information,
      ...(input.gateways && { gateways: input.gateways }),
    };
    return send(
      this,
      request,
      args,
      { name: 'ShareInformation', input: command },
      { type: InformationShared, shown },
    );
  }

  @Mutation(() => RecordDecisionResult, {
    description: 'Record what was decided, and why. Absent core roles are noted on it.',
  })
  recordDecision(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'The decision and its rationale.' }) input: RecordDecisionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordDecisionResult> {
    const command = { discussionId: uuidOf('discussion', discussion, 'discussion'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'RecordDecision', input: command },
      { type: DecisionRecorded, shown },
    );
  }

  @Mutation(() => CloseDiscussionResult, {
    description: 'Close an item with a decision. Its actions are released to their owners.',
  })
  closeDiscussion(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args() args: CommandArgs,
  ): Promise<typeof CloseDiscussionResult> {
    const input = { discussionId: uuidOf('discussion', discussion, 'discussion') };
    return send(this, request, args, { name: 'CloseDiscussion', input }, { type: DiscussionClosed, shown });
  }
}
