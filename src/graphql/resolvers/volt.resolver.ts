/** The verbs of VOLT: what is known of victims, people of concern, places and trends. They send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { Length } from 'class-validator';
import { voltAbout } from '../../application/reads/volt.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { decodeCursor } from '../cursor.js';
import { uuidOf } from '../ids.js';
import {
  CorrectVoltItemInput,
  LinkVoltItemInput,
  RecordVoltItemInput,
  WithdrawVoltItemInput,
} from '../inputs/volt.inputs.js';
import { connectionOf, Paging } from '../paging.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { VoltItem, VoltItemConnection, voltFrom, voltOf } from '../types/volt.js';
import * as results from '../types/volt-results.js';

@ArgsType()
class VoltItemsArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series whose meeting looks at them.' })
  @Length(1, 60)
  series!: string;
}

/** Of a cursor of items: the instant at which each was told. */
const CURSOR_VALUES = 1;
const ITEM = { type: () => ID, description: 'Id of the item.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  voltItem: once(ask, outcome, () => voltOf(ask, outcome.id)),
});
const idIn = (voltItem: string) => ({ voltId: uuidOf('volt', voltItem, 'voltItem') });

@Resolver()
export class VoltResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => VoltItemConnection, {
    description: 'What a meeting knows of victims, people of concern, places and trends, the latest first.',
  })
  async voltItems(
    @Request() { session }: RequestContext,
    @Args() { series, first, after, atLeast }: VoltItemsArgs,
  ): Promise<VoltItemConnection> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { entries, next } = await session.page('volt-items', {
      ...{ index: 'bySeries', equal: [series], descending: true, limit: first },
      ...(typeof after === 'string' && { after: decodeCursor(after, CURSOR_VALUES) }),
    });
    return connectionOf(entries, next, ({ document }) => voltFrom(ask, document));
  }

  @Query(() => VoltItem, {
    nullable: true,
    description: 'An item of VOLT by its id; null where there is none for you.',
  })
  async voltItem(
    @Request() { session }: RequestContext,
    @Args('id', ITEM) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<VoltItem | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return voltOf(ask, uuidOf('volt', id, 'id'));
  }

  @Query(() => [VoltItem], {
    description:
      'What is known about a person, under whichever of their records, a hundred at most, the latest first.',
  })
  async voltItemsAbout(
    @Request() { session }: RequestContext,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
    @Args() { atLeast }: Reading,
  ): Promise<VoltItem[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const found = await voltAbout(session, uuidOf('person', person, 'person'));
    return found.map((item) => voltFrom(ask, item));
  }

  @Mutation(() => results.RecordVoltItemResult, {
    description:
      'Record what is known of a victim, a person of concern, a place or a trend. Any professional may; whom it links is shown to the meeting.',
  })
  recordVoltItem(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series whose meeting looks at it.' })
    series: string,
    @Args('input', { description: 'What is known, and what it links.' }) input: RecordVoltItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordVoltItemResult> {
    const { kind, source, text } = input;
    const command = {
      ...{ series, kind, source, text, ...weighed(input), ...linksIn(input) },
      ...(input.agency && { agency: uuidOf('agency', input.agency, 'input.agency') }),
      ...(input.discussion && {
        discussionId: uuidOf('discussion', input.discussion, 'input.discussion'),
      }),
    };
    const type = results.VoltItemRecorded;
    return send(this, request, args, { name: 'RecordVoltItem', input: command }, { type, shown });
  }

  @Mutation(() => results.CorrectVoltItemResult, {
    description:
      'Say in the words that are right what is known, or grade it otherwise. The agency that told it may, and the chairs.',
  })
  correctVoltItem(
    @Request() request: RequestContext,
    @Args('voltItem', ITEM) voltItem: string,
    @Args('input', { description: 'What is right, and why.' }) input: CorrectVoltItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.CorrectVoltItemResult> {
    const { text, reason } = input;
    const command = { ...idIn(voltItem), text, reason, ...weighed(input) };
    const type = results.VoltItemCorrected;
    return send(this, request, args, { name: 'CorrectVoltItem', input: command }, { type, shown });
  }

  @Mutation(() => results.LinkVoltItemResult, {
    description: 'Link an item to further people or things. Whoever takes part in the meeting may.',
  })
  linkVoltItem(
    @Request() request: RequestContext,
    @Args('voltItem', ITEM) voltItem: string,
    @Args('input', { description: 'Whom and what it links besides.' }) input: LinkVoltItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.LinkVoltItemResult> {
    const command = { ...idIn(voltItem), ...linksIn(input) };
    const type = results.VoltItemLinked;
    return send(this, request, args, { name: 'LinkVoltItem', input: command }, { type, shown });
  }

  @Mutation(() => results.WithdrawVoltItemResult, {
    description:
      'Withdraw what its source no longer stands by. The agency that told it may, and the chairs. What was wrong is taken back by `retractInformation`, which reaches whoever has it.',
  })
  withdrawVoltItem(
    @Request() request: RequestContext,
    @Args('voltItem', ITEM) voltItem: string,
    @Args('input', { description: 'Why.' }) input: WithdrawVoltItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.WithdrawVoltItemResult> {
    const command = { ...idIn(voltItem), reason: input.reason };
    const type = results.VoltItemWithdrawn;
    return send(this, request, args, { name: 'WithdrawVoltItem', input: command }, { type, shown });
  }
}

const linksIn = ({ people, things }: LinkVoltItemInput) => ({
  people: people.map(({ person, as }, index) => ({
    personId: uuidOf('person', person, `input.people.${index}.person`),
    as,
  })),
  things: things.map(({ kind, words }) => ({ kind, words })),
});

const weighed = ({
  sensitivity,
  sanitised,
  grading,
}: Pick<CorrectVoltItemInput, 'sensitivity' | 'sanitised' | 'grading'>) => ({
  sensitivity,
  ...(typeof sanitised === 'string' && { sanitised }),
  ...(grading && { grading: { ...grading } }),
});
