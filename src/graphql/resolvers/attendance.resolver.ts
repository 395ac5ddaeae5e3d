import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { attendeeOf, uuidOf } from '../ids.js';
import {
  AdmitVisitorInput,
  ApologiesOfInput,
  RecordApologiesInput,
  RecordLeavingInput,
  WithdrawAttendanceInput,
} from '../inputs/sitting.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  AdmitVisitorResult,
  ApologiesRecorded,
  ApologiesWithdrawn,
  AttendanceWithdrawn,
  LeavingRecorded,
  RecordApologiesResult,
  RecordLeavingResult,
  VisitorAdmitted,
  WithdrawApologiesResult,
  WithdrawAttendanceResult,
} from '../types/sitting-results.js';
import { sittingOf } from '../types/sitting.js';

const SITTING = { type: () => ID, description: 'Id of the sitting.' };

/** The sitting as it stands once what was recorded is in its view. */
const shown = (ask: Asking, outcome: Accepted) => ({
  sitting: once(ask, outcome, () => sittingOf(ask, outcome.id)),
});

const officerOr = (id: string | null | undefined, path: string): string | null =>
  id == null ? null : uuidOf('officer', id, path);

@Resolver()
export class AttendanceResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => RecordLeavingResult, {
    description: 'Record that somebody has left, and the chair with them. Chairs and the co-ordinator may.',
  })
  recordLeaving(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who has left, and when.' }) input: RecordLeavingInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordLeavingResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      officer: attendeeOf(input.officer, 'input.officer'),
      ...(input.leftAt != null && { leftAt: input.leftAt.toISOString() }),
    };
    const sent = { name: 'RecordLeaving', input: command } as const;
    return send(this, request, args, sent, { type: LeavingRecorded, shown });
  }

  @Mutation(() => WithdrawAttendanceResult, {
    description: 'Correct a mistake: somebody who was marked present is not there.',
  })
  withdrawAttendance(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who was marked by mistake.' }) input: WithdrawAttendanceInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WithdrawAttendanceResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      officer: attendeeOf(input.officer, 'input.officer'),
      role: input.role ?? null,
    };
    const sent = { name: 'WithdrawAttendance', input: command } as const;
    return send(this, request, args, sent, { type: AttendanceWithdrawn, shown });
  }

  @Mutation(() => AdmitVisitorResult, {
    description:
      'Mark a practitioner with an interest present who has no account (terms of reference, Membership).',
  })
  admitVisitor(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Who is there, and from which agency.' }) input: AdmitVisitorInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AdmitVisitorResult> {
    const { name, position, mode, observer } = input;
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      agency: uuidOf('agency', input.agency, 'input.agency'),
      ...{ visitor: { name, position }, mode, observer },
      ...(input.joinedAt != null && { joinedAt: input.joinedAt.toISOString() }),
    };
    const sent = { name: 'AdmitVisitor', input: command } as const;
    return send(this, request, args, sent, { type: VisitorAdmitted, shown });
  }

  @Mutation(() => RecordApologiesResult, {
    description:
      'Record who cannot come, who comes instead, and whether information was sent ahead. Also for the officer whose apologies they are.',
  })
  recordApologies(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Whose apologies, and what was sent.' }) input: RecordApologiesInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordApologiesResult> {
    const { informationReceivedAt, message } = input;
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      role: input.role ?? null,
      officer: officerOr(input.officer, 'input.officer'),
      deputy: officerOr(input.deputy, 'input.deputy'),
      informationSent: input.informationSent,
      ...(informationReceivedAt != null && { receivedAt: informationReceivedAt.toISOString() }),
      ...(message != null && { message }),
    };
    const sent = { name: 'RecordApologies', input: command } as const;
    return send(this, request, args, sent, { type: ApologiesRecorded, shown });
  }

  @Mutation(() => WithdrawApologiesResult, {
    description:
      'They come after all. Not needed once they are marked present: their apologies fall away by themselves.',
  })
  withdrawApologies(
    @Request() request: RequestContext,
    @Args('sitting', SITTING) sitting: string,
    @Args('input', { description: 'Whose apologies.' }) input: ApologiesOfInput,
    @Args() args: CommandArgs,
  ): Promise<typeof WithdrawApologiesResult> {
    const command = {
      sittingId: uuidOf('sitting', sitting, 'sitting'),
      role: input.role ?? null,
      officer: officerOr(input.officer, 'input.officer'),
    };
    const sent = { name: 'WithdrawApologies', input: command } as const;
    return send(this, request, args, sent, { type: ApologiesWithdrawn, shown });
  }
}
