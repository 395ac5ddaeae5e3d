import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import { CorrectMinutesInput, MinutesVersionInput, NameDelegateInput } from '../inputs/minutes.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { minutesOf } from '../types/minutes.js';
import {
  ApproveMinutesResult,
  CorrectMinutesResult,
  DelegateNamed,
  IssueMinutesResult,
  MinutesApproved,
  MinutesCorrected,
  MinutesIssued,
  NameDelegateResult,
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

  @Mutation(() => NameDelegateResult, {
    description:
      'Name somebody who approves the minutes for a chair that you hold or stand in for, where the terms let you.',
  })
  nameDelegate(
    @Request() request: RequestContext,
    @Args('minutes', MINUTES) minutes: string,
    @Args('input', { description: 'Who approves, and for which chair.' }) input: NameDelegateInput,
    @Args() args: CommandArgs,
  ): Promise<typeof NameDelegateResult> {
    const command = {
      sittingId: uuidOf('minutes', minutes, 'minutes'),
      officer: uuidOf('officer', input.officer, 'input.officer'),
      role: input.role,
    };
    return send(
      this,
      request,
      args,
      { name: 'NameDelegate', input: command },
      { type: DelegateNamed, shown },
    );
  }

  @Mutation(() => CorrectMinutesResult, {
    description:
      'Correct the minutes, also after they were issued: the next version is drafted, the one before stays readable. Chairs and the co-ordinator may.',
  })
  correctMinutes(
    @Request() request: RequestContext,
    @Args('minutes', MINUTES) minutes: string,
    @Args('input', { description: 'What is corrected in which version, and why.' })
    input: CorrectMinutesInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CorrectMinutesResult> {
    const { version, person, what, reason } = input;
    const command = {
      ...{ sittingId: uuidOf('minutes', minutes, 'minutes'), version, what, reason },
      ...(person && { personId: uuidOf('person', person, 'input.person') }),
    };
    return send(
      this,
      request,
      args,
      { name: 'CorrectMinutes', input: command },
      { type: MinutesCorrected, shown },
    );
  }
}
