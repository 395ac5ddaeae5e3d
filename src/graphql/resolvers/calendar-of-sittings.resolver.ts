import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  ArrangeExtraSittingInput,
  CancelSittingInput,
  MoveSittingInput,
} from '../inputs/calendar-of-sittings.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  ArrangeExtraSittingResult,
  CancelSittingResult,
  ExtraSittingArranged,
  MoveSittingResult,
  SittingCancelled,
  SittingMoved,
} from '../types/sitting-results.js';
import { sittingOf } from '../types/sitting.js';

const SITTING = { type: () => ID, description: 'Id of the sitting.' };

/** The sitting as it stands once what was recorded is in its view. */
const shown = (ask: Asking, outcome: Accepted) => ({
  sitting: once(ask, outcome, () => sittingOf(ask, outcome.id)),
});

const noteOr = ({ note }: { readonly note?: string | null }) => (note == null ? {} : { note });

@Resolver()
export class CalendarOfSittingsResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => ArrangeExtraSittingResult, {
    description:
      'Arrange a sitting besides those that recur: on a day without one, or a further one on a day. Chairs and the co-ordinator may.',
  })
  arrangeExtraSitting(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series.' }) series: string,
    @Args('input', { description: 'When, and why.' }) input: ArrangeExtraSittingInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ArrangeExtraSittingResult> {
    const { date, startsAt, reason } = input;
    const command = { series, date, startsAt, reason, ...noteOr(input) };
    const sent = { name: 'ArrangeExtraSitting', input: command } as const;
    return send(this, request, args, sent, { type: ExtraSittingArranged, shown });
  }

  @Mutation(() => MoveSittingResult, {
    description:
      'Hold a sitting that has not opened at another date or time. It stays the same sitting, and its items stay with it.',
  })
  moveSitting(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'When instead, and why.' }) input: MoveSittingInput,
    @Args() args: CommandArgs,
  ): Promise<typeof MoveSittingResult> {
    const { date, startsAt, reason } = input;
    const sittingId = uuidOf('sitting', sitting, 'sitting');
    const command = { sittingId, date, startsAt, reason, ...noteOr(input) };
    const sent = { name: 'MoveSitting', input: command } as const;
    return send(this, request, args, sent, { type: SittingMoved, shown });
  }

  @Mutation(() => CancelSittingResult, {
    description: 'Do not hold a sitting that has not opened. Its items move to the next one.',
  })
  cancelSitting(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Why.' }) input: CancelSittingInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CancelSittingResult> {
    const sittingId = uuidOf('sitting', sitting, 'sitting');
    const command = { sittingId, reason: input.reason, ...noteOr(input) };
    const sent = { name: 'CancelSitting', input: command } as const;
    return send(this, request, args, sent, { type: SittingCancelled, shown });
  }
}
