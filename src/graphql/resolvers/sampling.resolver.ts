/** The verbs by which concluded items are judged anew, and what comes of it: they send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Length } from 'class-validator';
import { GraphQLLocalDate } from 'graphql-scalars';
import { consistencyOf } from '../../application/reads/consistency.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  CloseConsistencySampleInput,
  DeclineSampledItemInput,
  DrawConsistencySampleInput,
  ReviewSampledItemInput,
} from '../inputs/sampling.inputs.js';
import { IsRealLocalDate } from '../inputs/validators.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { Consistency, consistencyFrom } from '../types/consistency.js';
import { ConsistencySample, SampledItem, sampledItemFrom, sampleFrom, sampleOf } from '../types/sampling.js';
import {
  CloseConsistencySampleResult,
  ConsistencySampleClosed,
  ConsistencySampleDrawn,
  DeclineSampledItemResult,
  DrawConsistencySampleResult,
  ReviewSampledItemResult,
  SampledItemDeclined,
  SampledItemReviewed,
} from '../types/sampling-results.js';

@ArgsType()
class OfSeriesArgs extends Reading {
  @Field(() => ID, { description: 'Code of the series.' })
  @Length(1, 60)
  series!: string;
}

@ArgsType()
class ConsistencyArgs extends OfSeriesArgs {
  @Field(() => GraphQLLocalDate, { description: 'First day, by the date of the sitting.' })
  @IsRealLocalDate()
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day, by the date of the sitting.' })
  @IsRealLocalDate()
  to!: string;
}

const AT_MOST = 100;
const SAMPLE = { type: () => ID, description: 'Id of the sample.' };
const SERIES = { type: () => ID, description: 'Code of the series whose items are drawn.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  sample: once(ask, outcome, () => sampleOf(ask, outcome.id)),
});

@Resolver()
export class SamplingResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [ConsistencySample], {
    description: 'The samples of a series that you may see, a hundred at most, the latest first.',
  })
  async consistencySamples(
    @Request() { session }: RequestContext,
    @Args() { series, atLeast }: OfSeriesArgs,
  ): Promise<ConsistencySample[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const query = { index: 'bySeries', equal: [series], descending: true, limit: AT_MOST };
    return (await ask.find('samples', query)).map(({ document }) => sampleFrom(ask, document));
  }

  @Query(() => [SampledItem], {
    description: 'The items that wait for you to judge them anew, a hundred at most, the oldest draw first.',
  })
  async itemsToReview(@Request() { session }: RequestContext, @Args() args: Reading): Promise<SampledItem[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(args.atLeast);
    const query = { index: 'byReviewer', equal: [session.reader.actor.id, 'AWAITED'], limit: AT_MOST };
    return (await ask.find('sampled-items', query)).map(({ document }) => sampledItemFrom(ask, document));
  }

  @Query(() => Consistency, {
    nullable: true,
    description:
      'How far the meetings of a series and those who judged their items anew agree, for its chairs and co-ordinator; null where it is not for you.',
  })
  async consistency(
    @Request() { session }: RequestContext,
    @Args() { series, from, to, atLeast }: ConsistencyArgs,
  ): Promise<Consistency | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const report = await consistencyOf(session, series, { from, to });
    return report === undefined ? null : consistencyFrom(ask, report);
  }

  @Mutation(() => DrawConsistencySampleResult, {
    description:
      'Draw concluded items by chance, for an independent officer to judge anew without their outcome. A chair or the co-ordinator of the series may.',
  })
  drawConsistencySample(
    @Request() request: RequestContext,
    @Args('series', SERIES) series: string,
    @Args('input', { description: 'Of which days, how many, for whom.' }) input: DrawConsistencySampleInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DrawConsistencySampleResult> {
    const { from, to, size } = input;
    const reviewer = uuidOf('officer', input.reviewer, 'input.reviewer');
    const command = { series, from, to, size, reviewer };
    return send(
      this,
      request,
      args,
      { name: 'DrawConsistencySample', input: command },
      { type: ConsistencySampleDrawn, shown },
    );
  }

  @Mutation(() => ReviewSampledItemResult, {
    description: 'Judge an item of a sample anew. Only then is what the meeting held and decided shown.',
  })
  reviewSampledItem(
    @Request() request: RequestContext,
    @Args('sample', SAMPLE) sample: string,
    @Args('input', { description: 'What you hold and would decide.' }) input: ReviewSampledItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ReviewSampledItemResult> {
    const { item, threshold, decision, reasons } = input;
    const command = { ...ofItem(sample, item), threshold, decision, reasons };
    return send(
      this,
      request,
      args,
      { name: 'ReviewSampledItem', input: command },
      { type: SampledItemReviewed, shown },
    );
  }

  @Mutation(() => DeclineSampledItemResult, {
    description: 'Give an item of a sample back: you have a conflict, know the outcome, or cannot judge it.',
  })
  declineSampledItem(
    @Request() request: RequestContext,
    @Args('sample', SAMPLE) sample: string,
    @Args('input', { description: 'Which item, and why.' }) input: DeclineSampledItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DeclineSampledItemResult> {
    const command = { ...ofItem(sample, input.item), because: input.because };
    return send(
      this,
      request,
      args,
      { name: 'DeclineSampledItem', input: command },
      { type: SampledItemDeclined, shown },
    );
  }

  @Mutation(() => CloseConsistencySampleResult, {
    description:
      'Close a sample before every item was judged. A chair or the co-ordinator of the series may; the reviewer reads no more of it.',
  })
  closeConsistencySample(
    @Request() request: RequestContext,
    @Args('sample', SAMPLE) sample: string,
    @Args('input', { description: 'Why.' }) input: CloseConsistencySampleInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CloseConsistencySampleResult> {
    const command = { sampleId: uuidOf('sample', sample, 'sample'), reason: input.reason };
    return send(
      this,
      request,
      args,
      { name: 'CloseConsistencySample', input: command },
      { type: ConsistencySampleClosed, shown },
    );
  }
}

const ofItem = (sample: string, item: string) => ({
  sampleId: uuidOf('sample', sample, 'sample'),
  itemId: uuidOf('sampled-item', item, 'input.item'),
});
