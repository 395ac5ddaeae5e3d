import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import { MinutesVersionInput } from '../inputs/minutes.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { minutesOf } from '../types/minutes.js';
import {
  ApproveMinutesResult,
  IssueMinutesResult,
  MinutesApproved,
  MinutesIssued,
} from '../types/minutes-results.js';

const MINUTES = { type: () => ID, description: 'Id of the minutes.' };
const VERSION = { description: 'The version that was read.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  minutes: once(ask, outcome, () => minutesOf(ask, outcome.id)),
});

@Resolver()
export class MinutesResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => ApproveMinutesResult, {
    description: 'Approve the minutes for the chair that you hold or stand in for.',
  })
  approveMinutes(
    @Request() request: RequestContext,
    @Args('minutes', MINUTES) minutes: string,
    @Args('input', VERSION) { version }: MinutesVersionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ApproveMinutesResult> {
    const input = { sittingId: uuidOf('minutes', minutes, 'minutes'), version };
    return send(this, request, args, { name: 'ApproveMinutes', input }, { type: MinutesApproved, shown });
  }

  @Mutation(() => IssueMinutesResult, {
    description: 'Issue the approved minutes with their action plan. The co-ordinator may.',
  })
  issueMinutes(
    @Request() request: RequestContext,
    @Args('minutes', MINUTES) minutes: string,
    @Args('input', VERSION) { version }: MinutesVersionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof IssueMinutesResult> {
    const input = { sittingId: uuidOf('minutes', minutes, 'minutes'), version };
    return send(this, request, args, { name: 'IssueMinutes', input }, { type: MinutesIssued, shown });
  }
}
