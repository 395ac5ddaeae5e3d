/** What is done with an escalation, one mutation a verb, and the ways in to those that are for you. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsEnum, IsOptional } from 'class-validator';
import { escalationsFor } from '../../application/reads/escalations.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import { AgreeActionInput } from '../inputs/action.inputs.js';
import {
  AnswerEscalationInput,
  EscalateFurtherInput,
  HandEscalationInput,
  LinkEscalationsInput,
  RaiseEscalationInput,
  ResolveEscalationInput,
  WithdrawEscalationInput,
} from '../inputs/escalation.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { actionOf } from '../types/action.js';
import { EscalationStatus } from '../types/escalation-enums.js';
import * as results from '../types/escalation-results.js';
import { Escalation, escalationFrom, escalationOf } from '../types/escalation.js';

@ArgsType()
class EscalationsArgs extends Reading {
  @Field(() => EscalationStatus, {
    nullable: true,
    description: 'How far they have got; those that are going on where left out.',
  })
  @IsOptional()
  @IsEnum(EscalationStatus)
  status?: EscalationStatus | null;
}

const AT_MOST = 100;
const GOING_ON = [EscalationStatus.UNROUTED, EscalationStatus.WITH_STAGE, EscalationStatus.ANSWERED];

const shown = (ask: Asking, outcome: Accepted) => ({
  escalation: once(ask, outcome, () => escalationOf(ask, outcome.id)),
});

/** The argument that names the escalation. */
const ESCALATION = { type: () => ID, description: 'Id of the escalation.' };
const idIn = (escalation: string) => ({ escalationId: uuidOf('escalation', escalation, 'escalation') });

@Resolver()
export class EscalationResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => Escalation, {
    nullable: true,
    description: 'An escalation; null where there is none for you.',
  })
  async escalation(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Id of the escalation.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Escalation | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return escalationOf(ask, uuidOf('escalation', id, 'id'));
  }

  @Query(() => [Escalation], {
    description: 'The escalations that are for you, a hundred at most, the longest waiting first.',
  })
  async escalations(
    @Request() { session }: RequestContext,
    @Args() { status, atLeast }: EscalationsArgs,
  ): Promise<readonly Escalation[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const found = await escalationsFor(session, status ? [status] : GOING_ON, AT_MOST);
    return found.map((escalation) => escalationFrom(ask, escalation));
  }

  @Mutation(() => results.RaiseEscalationResult, {
    description:
      'Raise an issue that is not resolved or managed as it should be. It goes to the first who is not concerned in it.',
  })
  raiseEscalation(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the meeting series.' }) series: string,
    @Args('input', { description: 'What it is about, and whom.' }) input: RaiseEscalationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RaiseEscalationResult> {
    const { type, person, concernedRoles, issue, desiredOutcome, evidence, riskToday } = input;
    const officers = input.concernedOfficers;
    const command = {
      ...{ series, type, concernedRoles, issue, desiredOutcome, riskToday },
      concernedOfficers: officers.map((id) => uuidOf('officer', id, 'input.concernedOfficers')),
      ...(person && { personId: uuidOf('person', person, 'input.person') }),
      ...(evidence && { evidence }),
    };
    const success = { type: results.EscalationRaised, shown };
    return send(this, request, args, { name: 'RaiseEscalation', input: command }, success);
  }

  @Mutation(() => results.AnswerEscalationResult, {
    description: 'Answer an escalation that came to you: a response, and what is planned.',
  })
  answerEscalation(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'Response and plan.' }) input: AnswerEscalationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AnswerEscalationResult> {
    const command = { ...idIn(escalation), ...input };
    const success = { type: results.EscalationAnswered, shown };
    return send(this, request, args, { name: 'AnswerEscalation', input: command }, success);
  }

  @Mutation(() => results.EscalateFurtherResult, {
    description: 'Take an escalation of your agency further: it is not resolved.',
  })
  escalateFurther(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'Why.' }) input: EscalateFurtherInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.EscalateFurtherResult> {
    const command = { ...idIn(escalation), stage: input.stage - 1, reason: input.reason };
    const success = { type: results.EscalationTakenFurther, shown };
    return send(this, request, args, { name: 'EscalateFurther', input: command }, success);
  }

  @Mutation(() => results.HandEscalationResult, {
    description: 'Find somebody, as the co-ordinator or a chair, where nobody is left to turn to.',
  })
  handEscalation(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'Who.' }) input: HandEscalationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.HandEscalationResult> {
    const command = { ...idIn(escalation), officer: uuidOf('officer', input.officer, 'input.officer') };
    const success = { type: results.EscalationHanded, shown };
    return send(this, request, args, { name: 'HandEscalation', input: command }, success);
  }

  @Mutation(() => results.AgreeActionFromEscalationResult, {
    description:
      'Agree what is done about an escalation that came to you: one officer, one deadline, at once.',
  })
  agreeActionFromEscalation(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'What, who and by when.' }) input: AgreeActionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AgreeActionFromEscalationResult> {
    const { action, dueOn, dueBy } = input;
    const owner = uuidOf('officer', input.owner, 'input.owner');
    const command = { ...idIn(escalation), owner, action, dueOn, ...(dueBy && { dueBy }) };
    const success = {
      type: results.ActionAgreedFromEscalation,
      shown: (ask: Asking, outcome: Accepted) => ({
        action: once(ask, outcome, () => actionOf(ask, outcome.id)),
      }),
    };
    return send(this, request, args, { name: 'AgreeActionFromEscalation', input: command }, success);
  }

  @Mutation(() => results.ResolveEscalationResult, {
    description: 'Record how an escalation was resolved, with the actions that came of it.',
  })
  resolveEscalation(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'The outcome.' }) input: ResolveEscalationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ResolveEscalationResult> {
    const command = {
      ...idIn(escalation),
      ...{ outcome: input.outcome, resolution: input.resolution },
      ...(input.learning && { learning: input.learning }),
      actionIds: input.actions.map((id) => uuidOf('action', id, 'input.actions')),
    };
    const success = { type: results.EscalationResolved, shown };
    return send(this, request, args, { name: 'ResolveEscalation', input: command }, success);
  }

  @Mutation(() => results.WithdrawEscalationResult, {
    description: 'Withdraw an escalation of your agency. The record of it stays.',
  })
  withdrawEscalation(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'Why.' }) input: WithdrawEscalationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.WithdrawEscalationResult> {
    const command = { ...idIn(escalation), ...input };
    const success = { type: results.EscalationWithdrawn, shown };
    return send(this, request, args, { name: 'WithdrawEscalation', input: command }, success);
  }

  @Mutation(() => results.LinkEscalationsResult, {
    description: 'Say that two escalations are on one issue.',
  })
  linkEscalations(
    @Request() request: RequestContext,
    @Args('escalation', ESCALATION) escalation: string,
    @Args('input', { description: 'The other one.' }) input: LinkEscalationsInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.LinkEscalationsResult> {
    const command = { ...idIn(escalation), other: uuidOf('escalation', input.other, 'input.other') };
    const success = { type: results.EscalationsLinked, shown };
    return send(this, request, args, { name: 'LinkEscalations', input: command }, success);
  }
}
