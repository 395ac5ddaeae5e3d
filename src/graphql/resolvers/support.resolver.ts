/** The verbs of support for a child or for whoever works with the child: they send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Length } from 'class-validator';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import { AnswerSupportInput, AskForSupportInput, OfferSupportInput } from '../inputs/plan.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  AnswerSupportResult,
  AskForSupportResult,
  OfferSupportResult,
  SupportAnswerRecorded,
  SupportAsked,
  SupportOffered,
} from '../types/plan-results.js';
import { Support, supportFrom, supportOf } from '../types/support.js';

@ArgsType()
class AwaitedArgs extends Reading {
  @Field(() => ID, { description: 'Code of the series.' })
  @Length(1, 60)
  series!: string;
}

const AT_MOST = 100;
const PERSON = { type: () => ID, description: 'Id of the person.' };
const SUPPORT = { type: () => ID, description: 'Id of the support.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  support: once(ask, outcome, () => supportOf(ask, outcome.id)),
});

@Resolver()
export class SupportResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [Support], {
    description:
      'Support of which nobody has said yet what became of it, as far as you may see it, a hundred at most, the oldest first.',
  })
  async awaitedSupport(
    @Request() { session }: RequestContext,
    @Args() { series, atLeast }: AwaitedArgs,
  ): Promise<Support[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const query = { index: 'bySeries', equal: [series, true], limit: AT_MOST };
    return (await ask.find('support', query)).map(({ document }) => supportFrom(ask, document));
  }

  @Mutation(() => AskForSupportResult, {
    description:
      'Ask for support, for a child or for whoever works with the child. The worker may, and members of the meeting.',
  })
  askForSupport(
    @Request() request: RequestContext,
    @Args('person', PERSON) person: string,
    @Args('input', { description: 'For whom, and what is needed.' }) input: AskForSupportInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AskForSupportResult> {
    const { need, askedOf } = input;
    const command = {
      ...{ ...whom(person, input), need },
      ...(typeof askedOf === 'string' && { askedOf: uuidOf('agency', askedOf, 'input.askedOf') }),
    };
    return send(
      this,
      request,
      args,
      { name: 'AskForSupport', input: command },
      { type: SupportAsked, shown },
    );
  }

  @Mutation(() => OfferSupportResult, {
    description: 'Offer support that nobody has asked for. The worker may, and members of the meeting.',
  })
  offerSupport(
    @Request() request: RequestContext,
    @Args('person', PERSON) person: string,
    @Args('input', { description: 'For whom, and what is offered.' }) input: OfferSupportInput,
    @Args() args: CommandArgs,
  ): Promise<typeof OfferSupportResult> {
    const command = { ...whom(person, input), offer: input.offer };
    return send(
      this,
      request,
      args,
      { name: 'OfferSupport', input: command },
      { type: SupportOffered, shown },
    );
  }

  @Mutation(() => AnswerSupportResult, {
    description:
      'Say what became of support. Whoever asked, was asked or offered may, the worker whom it is for, a chair or the co-ordinator.',
  })
  answerSupport(
    @Request() request: RequestContext,
    @Args('support', SUPPORT) support: string,
    @Args('input', { description: 'What became of it.' }) input: AnswerSupportInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AnswerSupportResult> {
    const { answer, outcome } = input;
    const command = { supportId: uuidOf('support', support, 'support'), answer, outcome };
    return send(
      this,
      request,
      args,
      { name: 'AnswerSupport', input: command },
      { type: SupportAnswerRecorded, shown },
    );
  }
}

const whom = (
  person: string,
  { series, supportFor, worker, discussion }: AskForSupportInput | OfferSupportInput,
) => ({
  ...{ personId: uuidOf('person', person, 'person'), series, supportFor },
  ...(typeof worker === 'string' && { worker: uuidOf('officer', worker, 'input.worker') }),
  ...(typeof discussion === 'string' && {
    discussionId: uuidOf('discussion', discussion, 'input.discussion'),
  }),
});
