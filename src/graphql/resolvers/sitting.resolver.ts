import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  NameChairDelegateInput,
  RecordAttendanceInput,
  RecordOtherBusinessInput,
  WithdrawChairDelegateInput,
} from '../inputs/sitting.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  AttendanceRecorded,
  ChairDelegateNamed,
  ChairDelegateWithdrawn,
  ChairTaken,
  CloseSittingResult,
  NameChairDelegateResult,
  OpenSittingResult,
  OtherBusinessRecorded,
  RecordAttendanceResult,
  RecordOtherBusinessResult,
  SittingClosing,
  SittingOpened,
  TakeChairResult,
  WithdrawChairDelegateResult,
} from '../types/sitting-results.js';
import { nextSittingOf, Sitting, sittingOf } from '../types/sitting.js';
import { Series, seriesOf } from '../types/series.js';

const SITTING = { type: () => ID, description: 'Id of the sitting.' };

/** The sitting as it stands once what was recorded is in its view. */
const shown = (ask: Asking, outcome: Accepted) => ({
  sitting: once(ask, outcome, () => sittingOf(ask, outcome.id)),
});

@Resolver()
export class SittingResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => Series, {
    nullable: true,
    description: 'A meeting series with the terms in force; null where there is none.',
  })
  async series(
    @Request() { session }: RequestContext,
    @Args('code', { type: () => ID, description: 'Code of the series.' }) code: string,
    @Args() { atLeast }: Reading,
  ): Promise<Series | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return seriesOf(ask, code);
  }

  @Query(() => Sitting, { nullable: true, description: 'One sitting; null where there is none.' })
  async sitting(
    @Request() { session }: RequestContext,
    @Args('id', SITTING) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Sitting | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return sittingOf(ask, uuidOf('sitting', id, 'id'));
  }

  @Query(() => Sitting, {
    nullable: true,
    description: 'The first sitting of a series, from today on, that is not over.',
  })
  async nextSitting(
    @Request() { session }: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series.' }) series: string,
    @Args() { atLeast }: Reading,
  ): Promise<Sitting | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return nextSittingOf(ask, series);
  }

  @Mutation(() => TakeChairResult, {
    description: 'Take the chair that your role entitles you to (terms of reference, Membership).',
  })
  takeChair(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args() args: CommandArgs,
  ): Promise<typeof TakeChairResult> {
    const input = { sittingId: uuidOf('sitting', sitting, 'sitting') };
    return send(this, request, args, { name: 'TakeChair', input }, { type: ChairTaken, shown });
  }

  @Mutation(() => NameChairDelegateResult, {
    description:
      'Name somebody who takes your chair at this sitting, where the terms let you: the chair, or its deputy.',
  })
  nameChairDelegate(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who, and which chair.' }) input: NameChairDelegateInput,
    @Args() args: CommandArgs,
  ): Promise<typeof NameChairDelegateResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      officer: uuidOf('officer', input.officer, 'input.officer'),
      role: input.role,
    };
    return send(
      this,
      request,
      args,
      { name: 'NameChairDelegate', input: command },
      { type: ChairDelegateNamed, shown },
    );
  }

  @Mutation(() => WithdrawChairDelegateResult, {
    description: 'Nobody is to take your chair at this sitting any more. Not once they have taken it.',
  })
  withdrawChairDelegate(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Which chair.' }) { role }: WithdrawChairDelegateInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WithdrawChairDelegateResult> {
    const input = { sittingId: uuidOf('sitting', sitting, 'sitting'), role };
    return send(
      this,
      request,
      args,
      { name: 'WithdrawChairDelegate', input },
      { type: ChairDelegateWithdrawn, shown },
    );
  }

  @Mutation(() => OpenSittingResult, {
    description: 'Open a sitting whose chair has been taken. Its agenda is settled as it stands.',
  })
  openSitting(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args() args: CommandArgs,
  ): Promise<typeof OpenSittingResult> {
    const input = { sittingId: uuidOf('sitting', sitting, 'sitting') };
    return send(this, request, args, { name: 'OpenSitting', input }, { type: SittingOpened, shown });
  }

  @Mutation(() => RecordAttendanceResult, {
    description: 'Mark an officer present, by role and mode. Chairs and the co-ordinator may.',
  })
  recordAttendance(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who is present, and how.' }) input: RecordAttendanceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordAttendanceResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      officer: uuidOf('officer', input.officer, 'input.officer'),
      role: input.role ?? null,
      mode: input.mode,
      // Left out where it says nothing: a command sent again after an upgrade is the same command.
      ...(input.observer && { observer: true }),
      ...(input.deputisingFor != null && {
        deputisingFor: uuidOf('officer', input.deputisingFor, 'input.deputisingFor'),
      }),
      ...(input.joinedAt != null && { joinedAt: input.joinedAt.toISOString() }),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordAttendance', input: command },
      { type: AttendanceRecorded, shown },
    );
  }

  @Mutation(() => RecordOtherBusinessResult, {
    description:
      'Record what was said under any other business, while the sitting is open. For chairs and the co-ordinator. It is about nobody: a person who is raised is referred with `referPerson`, and is offered to the chair as a late item.',
  })
  recordOtherBusiness(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'What was said.' })
    { business, heading, text }: RecordOtherBusinessInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordOtherBusinessResult> {
    const input = {
      ...{ sittingId: uuidOf('sitting', sitting, 'sitting'), heading, text },
      ...(business != null && { businessId: uuidOf('business', business, 'input.business') }),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordOtherBusiness', input },
      { type: OtherBusinessRecorded, shown },
    );
  }

  @Mutation(() => CloseSittingResult, {
    description: 'Close a sitting. Items that were not reached move to the next one.',
  })
  closeSitting(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args() args: CommandArgs,
  ): Promise<typeof CloseSittingResult> {
    const input = { sittingId: uuidOf('sitting', sitting, 'sitting') };
    return send(this, request, args, { name: 'CloseSitting', input }, { type: SittingClosing, shown });
  }
}
