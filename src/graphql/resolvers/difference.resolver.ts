/** The register of professional differences, and one mutation a verb: they send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { differencesOf } from '../../application/reads/differences.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { decodeCursor } from '../cursor.js';
import { uuidOf } from '../ids.js';
import * as inputs from '../inputs/difference.inputs.js';
import { connectionOf, Paging } from '../paging.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { DifferenceState } from '../types/difference-enums.js';
import * as results from '../types/difference-results.js';
import { Difference, DifferenceConnection, differenceFrom, differenceOf } from '../types/difference.js';
import { escalationOf } from '../types/escalation.js';

@ArgsType()
class DifferencesArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series whose register it is.' })
  @Length(1, 60)
  series!: string;

  @Field(() => DifferenceState, {
    nullable: true,
    description: 'How far they have got; every one where left out.',
  })
  @IsOptional()
  @IsEnum(DifferenceState)
  state?: DifferenceState | null;
}

/** Of a cursor of differences: the instant at which it was raised. */
const CURSOR_VALUES = 1;

const shown = (ask: Asking, outcome: Accepted) => ({
  difference: once(ask, outcome, () => differenceOf(ask, outcome.id)),
});

/** The argument that names the difference. */
const DIFFERENCE = { type: () => ID, description: 'Id of the difference.' };
const idIn = (difference: string) => ({ differenceId: uuidOf('difference', difference, 'difference') });

const agencyIn = ({ agency }: { readonly agency?: string | null }) =>
  agency ? { agency: uuidOf('agency', agency, 'input.agency') } : {};
const itemIn = ({ discussion }: { readonly discussion?: string | null }) =>
  discussion ? { discussionId: uuidOf('discussion', discussion, 'input.discussion') } : {};

@Resolver()
export class DifferenceResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => Difference, {
    nullable: true,
    description: 'A professional difference; null where there is none for you.',
  })
  async difference(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Id of the difference.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Difference | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return differenceOf(ask, uuidOf('difference', id, 'id'));
  }

  @Query(() => DifferenceConnection, {
    description:
      'The register of professional differences of a series, dissent included, as far as it is for you: the longest open first.',
  })
  async differences(
    @Request() { session }: RequestContext,
    @Args() { series, state, first, after, atLeast }: DifferencesArgs,
  ): Promise<DifferenceConnection> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { entries, next } = await differencesOf(session, {
      ...{ series, state: state ?? undefined, first },
      after: typeof after === 'string' ? decodeCursor(after, CURSOR_VALUES) : undefined,
    });
    return connectionOf(entries, next, ({ document }) => differenceFrom(ask, document));
  }

  @Mutation(() => results.RaiseDifferenceResult, {
    description:
      'Raise a difference of professional opinion. Any professional may. Beside a decision that somebody differs from already it is a further position.',
  })
  raiseDifference(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the meeting series.' }) series: string,
    @Args('input', { description: 'About whom and what, and what you hold.' })
    input: inputs.RaiseDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RaiseDifferenceResult> {
    const { about, position, evidence, requested, decision, threshold } = input;
    const command = {
      ...{ series, personId: uuidOf('person', input.person, 'input.person'), about, position },
      ...(evidence && { evidence }),
      ...(requested && { requested }),
      ...agencyIn(input),
      ...itemIn(input),
      ...(decision && { decisionId: uuidOf('decision', decision, 'input.decision') }),
      ...(threshold && { thresholdId: uuidOf('threshold', threshold, 'input.threshold') }),
    };
    const success = { type: results.DifferenceRaised, shown };
    return send(this, request, args, { name: 'RaiseDifference', input: command }, success);
  }

  @Mutation(() => results.TakePositionResult, {
    description:
      'Take a position in a difference, or say anew what your agency holds. Nothing is overwritten.',
  })
  takePosition(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'What is held, and what shows it.' }) input: inputs.TakePositionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.TakePositionResult> {
    const { position, evidence } = input;
    const said = { position, ...(evidence && { evidence }) };
    const command = { ...idIn(difference), ...said, ...agencyIn(input), ...itemIn(input) };
    const success = { type: results.PositionTaken, shown };
    return send(this, request, args, { name: 'TakePosition', input: command }, success);
  }

  @Mutation(() => results.PutToSocialCareResult, {
    description: 'Record when a difference was raised with social care.',
  })
  putToSocialCare(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'When.' }) { on }: inputs.PutToSocialCareInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.PutToSocialCareResult> {
    const success = { type: results.DifferencePutToSocialCare, shown };
    return send(
      this,
      request,
      args,
      { name: 'PutToSocialCare', input: { ...idIn(difference), on } },
      success,
    );
  }

  @Mutation(() => results.AnswerDifferenceResult, {
    description: 'Record what social care answers. Its managers do, or whoever leads the meeting.',
  })
  answerDifference(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'The answer.' }) input: inputs.AnswerDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.AnswerDifferenceResult> {
    const { answer, text } = input;
    const command = { ...idIn(difference), answer, text, ...agencyIn(input) };
    const success = { type: results.DifferenceAnswered, shown };
    return send(this, request, args, { name: 'AnswerDifference', input: command }, success);
  }

  @Mutation(() => results.ResolveDifferenceResult, {
    description:
      'Record that a difference is resolved: by the meeting, for whoever leads it; or between the professionals, for the agency whose difference it is too.',
  })
  resolveDifference(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'How, and what follows.' }) input: inputs.ResolveDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ResolveDifferenceResult> {
    const { how, outcome, resolution, follows } = input;
    const said = { how, outcome, resolution, ...(follows && { follows }) };
    const command = { ...idIn(difference), ...said, ...itemIn(input) };
    const success = { type: results.DifferenceResolved, shown };
    return send(this, request, args, { name: 'ResolveDifference', input: command }, success);
  }

  @Mutation(() => results.NoteDifferenceResult, {
    description: 'Note, as a chair, that a difference stands and that nothing more is done about it.',
  })
  noteDifference(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'Why.' }) input: inputs.NoteDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.NoteDifferenceResult> {
    const command = { ...idIn(difference), reason: input.reason, ...itemIn(input) };
    const success = { type: results.DifferenceNoted, shown };
    return send(this, request, args, { name: 'NoteDifference', input: command }, success);
  }

  @Mutation(() => results.ReopenDifferenceResult, {
    description: 'Open a difference again that was settled: something new has come to light.',
  })
  reopenDifference(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'What is new.' }) { evidence }: inputs.ReopenDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReopenDifferenceResult> {
    const input = { ...idIn(difference), evidence };
    const success = { type: results.DifferenceReopened, shown };
    return send(this, request, args, { name: 'ReopenDifference', input }, success);
  }

  @Mutation(() => results.WithdrawDifferenceResult, {
    description: 'Take a difference of your agency back. The record of it stays.',
  })
  withdrawDifference(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'Why.' }) { reason }: inputs.WithdrawDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.WithdrawDifferenceResult> {
    const input = { ...idIn(difference), reason };
    const success = { type: results.DifferenceWithdrawn, shown };
    return send(this, request, args, { name: 'WithdrawDifference', input }, success);
  }

  @Mutation(() => results.EscalateDifferenceResult, {
    description:
      'Escalate a difference: it goes to the first who is not concerned in it, as every escalation about a decision does.',
  })
  escalateDifference(
    @Request() request: RequestContext,
    @Args('difference', DIFFERENCE) difference: string,
    @Args('input', { description: 'What is wanted, and whom it is about.' })
    input: inputs.EscalateDifferenceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.EscalateDifferenceResult> {
    const { concernedRoles, concernedOfficers, issue, desiredOutcome, evidence, riskToday } = input;
    const command = {
      ...{ ...idIn(difference), concernedRoles, issue, desiredOutcome, riskToday },
      concernedOfficers: concernedOfficers.map((id) => uuidOf('officer', id, 'input.concernedOfficers')),
      ...(evidence && { evidence }),
    };
    const success = {
      type: results.DifferenceEscalated,
      shown: (ask: Asking, outcome: Accepted) => ({
        escalation: once(ask, outcome, () => escalationOf(ask, outcome.id)),
      }),
    };
    return send(this, request, args, { name: 'EscalateDifference', input: command }, success);
  }
}
