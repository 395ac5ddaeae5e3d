/** What is done with an action, one mutation a verb: they send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  AgreeActionInput,
  CompleteActionInput,
  ExtendActionInput,
  ReassignActionInput,
  RecordActionNotDoneInput,
  ReportProgressInput,
  ReturnActionInput,
  WithdrawActionInput,
} from '../inputs/action.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { actionOf } from '../types/action.js';
import * as results from '../types/action-results.js';

const shown = (ask: Asking, outcome: Accepted) => ({
  action: once(ask, outcome, () => actionOf(ask, outcome.id)),
});

/** The argument that names the action. */
const ACTION = { type: () => ID, description: 'Id of the action.' };

@Resolver()
export class ActionVerbsResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => results.AgreeActionResult, {
    description: 'Agree an action in a discussion: one officer, one deadline.',
  })
  agreeAction(
    @Request() request: RequestContext,
    @Args('discussion', { type: () => ID, description: 'Id of the discussion.' }) discussion: string,
    @Args('input', { description: 'What, who and by when.' }) input: AgreeActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AgreeActionResult> {
    const { action, dueOn, dueBy } = input;
    const command = {
      discussionId: uuidOf('discussion', discussion, 'discussion'),
      owner: uuidOf('officer', input.owner, 'input.owner'),
      action,
      dueOn,
      ...(dueBy && { dueBy }),
    };
    return send(
      this,
      request,
      args,
      { name: 'AgreeAction', input: command },
      { type: results.ActionAgreed, shown },
    );
  }

  @Mutation(() => results.CompleteActionResult, {
    description: 'Record that an action is done, when, and what came of it.',
  })
  completeAction(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'When it was done, and what came of it.' }) input: CompleteActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.CompleteActionResult> {
    const { doneOn, doneTime, outcome } = input;
    const actionId = uuidOf('action', action, 'action');
    const command = { actionId, doneOn, outcome, ...(doneTime && { doneTime }) };
    return send(
      this,
      request,
      args,
      { name: 'CompleteAction', input: command },
      { type: results.ActionCompleted, shown },
    );
  }

  @Mutation(() => results.AcceptActionResult, {
    description: 'Say that an action is yours and will be done.',
  })
  acceptAction(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AcceptActionResult> {
    const command = { actionId: uuidOf('action', action, 'action') };
    const success = { type: results.ActionAccepted, shown };
    return send(this, request, args, { name: 'AcceptAction', input: command }, success);
  }

  @Mutation(() => results.ReturnActionResult, {
    description: 'Give an action back as not yours, with the reason: the meeting finds another owner.',
  })
  returnAction(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'Why it is not yours.' }) input: ReturnActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReturnActionResult> {
    const command = { actionId: uuidOf('action', action, 'action'), ...input };
    const success = { type: results.ActionReturned, shown };
    return send(this, request, args, { name: 'ReturnAction', input: command }, success);
  }

  @Mutation(() => results.ReassignActionResult, {
    description: 'Give an action another owner: the meeting anybody in post, an agency a colleague.',
  })
  reassignAction(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'Who does it from now on.' }) input: ReassignActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReassignActionResult> {
    const command = {
      actionId: uuidOf('action', action, 'action'),
      owner: uuidOf('officer', input.owner, 'input.owner'),
    };
    const success = { type: results.ActionReassigned, shown };
    return send(this, request, args, { name: 'ReassignAction', input: command }, success);
  }

  @Mutation(() => results.ReportProgressResult, {
    description: 'Report how far an action has got. The deadline stays.',
  })
  reportProgress(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'How far it has got.' }) input: ReportProgressInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReportProgressResult> {
    const command = { actionId: uuidOf('action', action, 'action'), ...input };
    const success = { type: results.ProgressReported, shown };
    return send(this, request, args, { name: 'ReportProgress', input: command }, success);
  }

  @Mutation(() => results.ExtendActionResult, {
    description: 'Give an action more time, as a chair, with the reason.',
  })
  extendAction(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'Until when, and why.' }) input: ExtendActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ExtendActionResult> {
    const command = {
      actionId: uuidOf('action', action, 'action'),
      dueOn: input.dueOn,
      reason: input.reason,
      ...(input.dueBy && { dueBy: input.dueBy }),
    };
    const success = { type: results.ActionExtended, shown };
    return send(this, request, args, { name: 'ExtendAction', input: command }, success);
  }

  @Mutation(() => results.RecordActionNotDoneResult, {
    description: 'Record that an action is not going to be done, and why.',
  })
  recordActionNotDone(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'Why it is not done.' }) input: RecordActionNotDoneInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordActionNotDoneResult> {
    const command = { actionId: uuidOf('action', action, 'action'), ...input };
    const success = { type: results.ActionNotDone, shown };
    return send(this, request, args, { name: 'RecordActionNotDone', input: command }, success);
  }

  @Mutation(() => results.WithdrawActionResult, {
    description: 'Take an action back, as the meeting: its item was corrected, or it was agreed in error.',
  })
  withdrawAction(
    @Request() request: RequestContext,
    @Args('action', ACTION) action: string,
    @Args('input', { description: 'Why it is taken back.' }) input: WithdrawActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.WithdrawActionResult> {
    const command = { actionId: uuidOf('action', action, 'action'), ...input };
    const success = { type: results.ActionWithdrawn, shown };
    return send(this, request, args, { name: 'WithdrawAction', input: command }, success);
  }
}
