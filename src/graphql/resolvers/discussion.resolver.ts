import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { itemOf, uuidOf } from '../ids.js';
import {
  DeclineToShareInput,
  RecordDecisionInput,
  RecordDissentInput,
  RecordThresholdInput,
  ShareInformationInput,
} from '../inputs/discussion.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { discussionOf } from '../types/discussion.js';
import {
  CloseDiscussionResult,
  DecisionRecorded,
  DeclineToShareResult,
  DiscussionClosed,
  DiscussionStarted,
  DissentRecorded,
  InformationShared,
  RecordDecisionResult,
  RecordDissentResult,
  RecordThresholdResult,
  ShareInformationResult,
  SharingDeclined,
  StartDiscussionResult,
  ThresholdRecorded,
} from '../types/discussion-results.js';

const DISCUSSION = { type: () => ID, description: 'Id of the discussion.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  discussion: once(ask, outcome, () => discussionOf(ask, outcome.id)),
});

/** The agency that is named, or the one that the officer works for. */
const agencyIn = (given: string | null | undefined, { session }: RequestContext): string => {
  const { actor } = session.reader;
  if (given) return uuidOf('agency', given, 'input.agency');
  return 'agency' in actor ? actor.agency : '';
};

@Resolver()
export class DiscussionResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => StartDiscussionResult, {
    description:
      'Begin the discussion of an agenda item of an open sitting. A chair who begins a late item takes it with that; anybody else waits until a chair has taken it. An item that was sent on and that a chair brought back begins again, with what was recorded of it.',
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
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      agency: agencyIn(input.agency, request),
      information: input.information,
      ...(input.gateways && { gateways: input.gateways }),
      ...(input.necessity && { necessity: input.necessity }),
      ...(input.reason && { reason: input.reason }),
    };
    return send(
      this,
      request,
      args,
      { name: 'ShareInformation', input: command },
      { type: InformationShared, shown },
    );
  }

  @Mutation(() => DeclineToShareResult, {
    description: 'Record that your agency holds something and decided not to share it, and why.',
  })
  declineToShare(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'Why it is not shared.' }) input: DeclineToShareInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DeclineToShareResult> {
    const { because, reason } = input;
    const discussionId = uuidOf('discussion', discussion, 'discussion');
    const command = { discussionId, agency: agencyIn(input.agency, request), because, reason };
    return send(
      this,
      request,
      args,
      { name: 'DeclineToShare', input: command },
      { type: SharingDeclined, shown },
    );
  }

  @Mutation(() => RecordThresholdResult, {
    description:
      'Record what the meeting holds of the threshold for a joint investigation, with the reasons. A chair does (terms of reference, Process).',
  })
  recordThreshold(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'The outcome and its reasons.' }) input: RecordThresholdInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordThresholdResult> {
    const command = { discussionId: uuidOf('discussion', discussion, 'discussion'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'RecordThreshold', input: command },
      { type: ThresholdRecorded, shown },
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
    const { decision, rationale, kind } = input;
    const discussionId = uuidOf('discussion', discussion, 'discussion');
    const command = { discussionId, decision, rationale, ...(kind && { kind }) };
    return send(
      this,
      request,
      args,
      { name: 'RecordDecision', input: command },
      { type: DecisionRecorded, shown },
    );
  }

  @Mutation(() => RecordDissentResult, {
    description: 'Record the position of an agency that differs from a decision. The decision stands.',
  })
  recordDissent(
    @Request() request: RequestContext,
    @Args('discussion', DISCUSSION) discussion: string,
    @Args('input', { description: 'From which decision, and what is held.' }) input: RecordDissentInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordDissentResult> {
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      decisionId: uuidOf('decision', input.decision, 'input.decision'),
      agency: agencyIn(input.agency, request),
      position: input.position,
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordDissent', input: command },
      { type: DissentRecorded, shown },
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
