/** The verbs by which one meeting raises something to another and hears the decision. They send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsEnum, Length } from 'class-validator';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { decodeCursor } from '../cursor.js';
import { uuidOf } from '../ids.js';
import {
  AcknowledgeStrategicDecisionInput,
  AnswerStrategicReferralInput,
  RaiseToStrategicInput,
  WithdrawStrategicReferralInput,
} from '../inputs/strategic.inputs.js';
import { connectionOf, Paging } from '../paging.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  StrategicReferral,
  StrategicReferralConnection,
  strategicFrom,
  strategicOf,
} from '../types/strategic.js';
import { StrategicStatus } from '../types/volt-enums.js';
import * as results from '../types/volt-results.js';

@ArgsType()
class StrategicArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series.' })
  @Length(1, 60)
  series!: string;

  @Field(() => StrategicStatus, { description: 'How far they have got.' })
  @IsEnum(StrategicStatus)
  status!: StrategicStatus;
}

/** Of a cursor of referrals: since when each stands so. */
const CURSOR_VALUES = 1;
const REFERRAL = { type: () => ID, description: 'Id of what was raised.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  referral: once(ask, outcome, () => strategicOf(ask, outcome.id)),
});
const idIn = (referral: string) => ({ strategicId: uuidOf('strategic', referral, 'referral') });

@Resolver()
export class StrategicResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => StrategicReferralConnection, {
    description: 'What a meeting has raised to another, by how far it has got, the oldest first.',
  })
  strategicReferrals(
    @Request() request: RequestContext,
    @Args() args: StrategicArgs,
  ): Promise<StrategicReferralConnection> {
    return this.page(request, 'bySeries', args);
  }

  @Query(() => StrategicReferralConnection, {
    description: 'What other meetings have raised to a meeting, by how far it has got, the oldest first.',
  })
  strategicReferralsTo(
    @Request() request: RequestContext,
    @Args() args: StrategicArgs,
  ): Promise<StrategicReferralConnection> {
    return this.page(request, 'byTo', args);
  }

  private async page(
    { session }: RequestContext,
    index: 'bySeries' | 'byTo',
    { series, status, first, after, atLeast }: StrategicArgs,
  ): Promise<StrategicReferralConnection> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { entries, next } = await session.page('strategic-referrals', {
      ...{ index, equal: [series, status], limit: first },
      ...(typeof after === 'string' && { after: decodeCursor(after, CURSOR_VALUES) }),
    });
    return connectionOf(entries, next, ({ document }) => strategicFrom(ask, document));
  }

  @Query(() => StrategicReferral, {
    nullable: true,
    description: 'What was raised, by its id; null where there is none for you.',
  })
  async strategicReferral(
    @Request() { session }: RequestContext,
    @Args('id', REFERRAL) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<StrategicReferral | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return strategicOf(ask, uuidOf('strategic', id, 'id'));
  }

  @Mutation(() => results.RaiseToStrategicResult, {
    description:
      'Raise a theme, a child or a risk to the meeting that the terms name. A chair or the co-ordinator may.',
  })
  raiseToStrategic(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series that raises it.' }) series: string,
    @Args('input', { description: 'What is raised, and what is asked.' }) input: RaiseToStrategicInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RaiseToStrategicResult> {
    const { sitting, theme, person, text, question } = input;
    const command = {
      ...{ series, text, question },
      ...(sitting && { sittingId: uuidOf('sitting', sitting, 'input.sitting') }),
      ...(theme && { themeId: uuidOf('theme', theme, 'input.theme') }),
      ...(person && { personId: uuidOf('person', person, 'input.person') }),
    };
    const type = results.StrategicReferralRaised;
    return send(this, request, args, { name: 'RaiseToStrategic', input: command }, { type, shown });
  }

  @Mutation(() => results.AnswerStrategicReferralResult, {
    description:
      'Answer what was raised. A chair or the co-ordinator of the meeting that it was raised to may.',
  })
  answerStrategicReferral(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'The decision, and what is asked in return.' })
    input: AnswerStrategicReferralInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AnswerStrategicReferralResult> {
    const { outcome, decision, asked } = input;
    const command = { ...idIn(referral), outcome, decision, ...(typeof asked === 'string' && { asked }) };
    const type = results.StrategicReferralAnswered;
    return send(this, request, args, { name: 'AnswerStrategicReferral', input: command }, { type, shown });
  }

  @Mutation(() => results.AcknowledgeStrategicDecisionResult, {
    description:
      'Say that the meeting that raised it has heard the decision. A chair or the co-ordinator of that sitting may.',
  })
  acknowledgeStrategicDecision(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'Where it was heard.' }) input: AcknowledgeStrategicDecisionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AcknowledgeStrategicDecisionResult> {
    const command = { ...idIn(referral), sittingId: uuidOf('sitting', input.sitting, 'input.sitting') };
    const type = results.StrategicDecisionAcknowledged;
    return send(
      this,
      request,
      args,
      { name: 'AcknowledgeStrategicDecision', input: command },
      { type, shown },
    );
  }

  @Mutation(() => results.WithdrawStrategicReferralResult, {
    description:
      'Withdraw what was raised by mistake, or is settled. A chair or the co-ordinator of the meeting that raised it may.',
  })
  withdrawStrategicReferral(
    @Request() request: RequestContext,
    @Args('referral', REFERRAL) referral: string,
    @Args('input', { description: 'Why.' }) input: WithdrawStrategicReferralInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.WithdrawStrategicReferralResult> {
    const command = { ...idIn(referral), reason: input.reason };
    const type = results.StrategicReferralWithdrawn;
    return send(this, request, args, { name: 'WithdrawStrategicReferral', input: command }, { type, shown });
  }
}
