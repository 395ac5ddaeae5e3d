/** The verbs of strategy discussions: they send, and hold no rule. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  ConveneStrategyDiscussionInput,
  DeclineStrategyDiscussionInput,
  RecordFollowUpInput,
  RequestStrategyDiscussionInput,
} from '../inputs/strategy.inputs.js';
import {
  DecideThresholdInput,
  RecordConferenceInput,
  RecordStrategyDiscussionInput,
} from '../inputs/strategy-record.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { conference, convening, followUp, position, recorded } from '../strategy-commands.js';
import { StrategyDiscussion, strategyOf } from '../types/strategy.js';
import * as results from '../types/strategy-results.js';

const WHICH = { type: () => ID, description: 'Id of the strategy discussion.' };
const WHOM = { type: () => ID, description: 'Id of the person.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  strategyDiscussion: once(ask, outcome, () => strategyOf(ask, outcome.id)),
});

const idOfStrategy = (id: string): string => uuidOf('strategy', id, 'strategyDiscussion');

@Resolver()
export class StrategyResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => StrategyDiscussion, {
    nullable: true,
    description: 'A strategy discussion; null where there is none for you.',
  })
  async strategyDiscussion(
    @Request() { session }: RequestContext,
    @Args('id', WHICH) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<StrategyDiscussion | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return strategyOf(ask, uuidOf('strategy', id, 'id'));
  }

  @Mutation(() => results.RequestStrategyDiscussionResult, {
    description: 'Ask for a strategy discussion. Any professional may; social care decides.',
  })
  requestStrategyDiscussion(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Why.' }) input: RequestStrategyDiscussionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RequestStrategyDiscussionResult> {
    const command = {
      personId: uuidOf('person', person, 'person'),
      reason: input.reason,
      ...(input.concernAt && { concernAt: input.concernAt.toISOString() }),
      ...(input.kind && { kind: input.kind }),
    };
    const type = results.StrategyDiscussionRequested;
    return send(this, request, args, { name: 'RequestStrategyDiscussion', input: command }, { type, shown });
  }

  @Mutation(() => results.DeclineStrategyDiscussionResult, {
    description: 'Decline a request, with reasons. Managers of social care may.',
  })
  declineStrategyDiscussion(
    @Request() request: RequestContext,
    @Args('strategyDiscussion', WHICH) strategyDiscussion: string,
    @Args('input', { description: 'Why.' }) input: DeclineStrategyDiscussionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.DeclineStrategyDiscussionResult> {
    const command = { strategyId: idOfStrategy(strategyDiscussion), ...input };
    const type = results.StrategyDiscussionDeclined;
    return send(this, request, args, { name: 'DeclineStrategyDiscussion', input: command }, { type, shown });
  }

  @Mutation(() => results.ConveneStrategyDiscussionResult, {
    description:
      'Hold a strategy discussion about one person, at any hour, in or out of a sitting (terms of reference, Process).',
  })
  conveneStrategyDiscussion(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'How, and by whom.' }) input: ConveneStrategyDiscussionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ConveneStrategyDiscussionResult> {
    const command = convening(uuidOf('person', person, 'person'), input, request.session);
    const type = results.StrategyDiscussionConvened;
    return send(this, request, args, { name: 'ConveneStrategyDiscussion', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordFollowUpResult, {
    description: 'Record that a discipline was consulted which an urgent discussion went without.',
  })
  recordFollowUp(
    @Request() request: RequestContext,
    @Args('strategyDiscussion', WHICH) strategyDiscussion: string,
    @Args('input', { description: 'Who, and what they said.' }) input: RecordFollowUpInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordFollowUpResult> {
    const command = followUp(idOfStrategy(strategyDiscussion), input, request.session);
    const type = results.FollowUpRecorded;
    return send(this, request, args, { name: 'RecordFollowUp', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordStrategyDiscussionResult, {
    description: 'Record what was shared, decided and planned. Until it is issued it may be written again.',
  })
  recordStrategyDiscussion(
    @Request() request: RequestContext,
    @Args('strategyDiscussion', WHICH) strategyDiscussion: string,
    @Args('input', { description: 'The record.' }) input: RecordStrategyDiscussionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordStrategyDiscussionResult> {
    const command = recorded(idOfStrategy(strategyDiscussion), input);
    const type = results.StrategyDiscussionRecorded;
    return send(this, request, args, { name: 'RecordStrategyDiscussion', input: command }, { type, shown });
  }

  @Mutation(() => results.DecideThresholdResult, {
    description:
      'Decide whether the threshold for enquiries is met, with reasons. Managers of social care do.',
  })
  decideThreshold(
    @Request() request: RequestContext,
    @Args('strategyDiscussion', WHICH) strategyDiscussion: string,
    @Args('input', { description: 'The decision, and why.' }) input: DecideThresholdInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.DecideThresholdResult> {
    const command = {
      ...{ strategyId: idOfStrategy(strategyDiscussion), threshold: input.threshold },
      ...{ enquiry: input.enquiry ?? null, reasons: input.reasons },
      positions: input.positions.map(position),
    };
    const type = results.ThresholdDecided;
    return send(this, request, args, { name: 'DecideThreshold', input: command }, { type, shown });
  }

  @Mutation(() => results.IssueStrategyRecordResult, {
    description: 'Issue the record to those who took part, once the threshold is decided.',
  })
  issueStrategyRecord(
    @Request() request: RequestContext,
    @Args('strategyDiscussion', WHICH) strategyDiscussion: string,
    @Args() args: CommandArgs,
  ): Promise<typeof results.IssueStrategyRecordResult> {
    const command = { strategyId: idOfStrategy(strategyDiscussion) };
    const type = results.StrategyRecordIssued;
    return send(this, request, args, { name: 'IssueStrategyRecord', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordConferenceResult, {
    description: 'Record when the child protection conference was held, or why none is needed.',
  })
  recordConference(
    @Request() request: RequestContext,
    @Args('strategyDiscussion', WHICH) strategyDiscussion: string,
    @Args('input', { description: 'One of the two.' }) input: RecordConferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordConferenceResult> {
    const command = { strategyId: idOfStrategy(strategyDiscussion), outcome: conference(input) };
    const type = results.ConferenceRecorded;
    return send(this, request, args, { name: 'RecordConference', input: command }, { type, shown });
  }
}
