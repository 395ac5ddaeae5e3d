import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { DeclareOutageInput } from '../inputs/calendar-of-sittings.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { DeclareOutageResult, Outage, OutageDeclared, outageFrom, outageOf } from '../types/outage.js';

/** Outages are few, and what was not entered within weeks is entered from the minutes. */
const LAST_OUTAGES = 20;

const shown = (ask: Asking, outcome: Accepted) => ({
  outage: once(ask, outcome, () => outageOf(ask, outcome.id)),
});

@Resolver()
export class OutageResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [Outage], {
    description: 'The last outages of a series, the newest first; none where that is not for you.',
  })
  async outages(
    @Request() { session }: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series.' }) series: string,
    @Args() { atLeast }: Reading,
  ): Promise<Outage[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const query = { index: 'bySeries', equal: [series], descending: true, limit: LAST_OUTAGES };
    const found = await ask.find('outages', query);
    return found.map(({ document }) => outageFrom(ask, document));
  }

  @Mutation(() => DeclareOutageResult, {
    description:
      'Declare that the service was down while the meeting went on, so that what happened can be entered as of then. Chairs and the co-ordinator may.',
  })
  declareOutage(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series.' }) series: string,
    @Args('input', { description: 'When, and why.' }) input: DeclareOutageInput,
    @Args() args: CommandArgs,
  ): Promise<typeof DeclareOutageResult> {
    const { from, until, reason, note } = input;
    const times = { from: from.toISOString(), until: until.toISOString() };
    const command = { series, ...times, reason, ...(note == null ? {} : { note }) };
    const sent = { name: 'DeclareOutage', input: command } as const;
    return send(this, request, args, sent, { type: OutageDeclared, shown });
  }
}
