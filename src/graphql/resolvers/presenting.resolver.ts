/** The verbs by which whoever works with a child presents it: they send, and hold no rule. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { itemOf, uuidOf } from '../ids.js';
import {
  RecordWorkerAbsentInput,
  SendDeputyInput,
  SubmitWorkerReportInput,
} from '../inputs/presenting.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  AcceptInvitationResult,
  DeputySent,
  InvitationAccepted,
  RecordWorkerAbsentResult,
  SendDeputyResult,
  SubmitWorkerReportResult,
  WorkerAbsenceRecorded,
  WorkerReportSubmitted,
} from '../types/presentation-results.js';
import { invitationsOf, Presentation, presentationOf } from '../types/presentation.js';

const ITEM = { type: () => ID, description: 'Id of the agenda item.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  presentation: once(ask, outcome, () => presentationOf(ask, outcome.id)),
});

@Resolver()
export class PresentingResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [Presentation], {
    description:
      'The items that you, or your agency where nobody is asked by name, are asked to present and that have not been heard, a hundred at most, the next one first.',
  })
  async invitations(@Request() { session }: RequestContext, @Args() args: Reading): Promise<Presentation[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(args.atLeast);
    return invitationsOf(ask);
  }

  @Mutation(() => AcceptInvitationResult, {
    description:
      'Say that you come and present an item. Whoever is asked by name may, or anybody of the agency that is asked: then you read the item.',
  })
  acceptInvitation(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args() args: CommandArgs,
  ): Promise<typeof AcceptInvitationResult> {
    const command = itemOf(item, 'item');
    return send(
      this,
      request,
      args,
      { name: 'AcceptInvitation', input: command },
      { type: InvitationAccepted, shown },
    );
  }

  @Mutation(() => SendDeputyResult, {
    description:
      'Have somebody else present an item. Whoever is asked may, and the co-ordinator; the deputy then reads the item.',
  })
  sendDeputy(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Who comes instead, and why.' }) input: SendDeputyInput,
    @Args() args: CommandArgs,
  ): Promise<typeof SendDeputyResult> {
    const deputy = uuidOf('officer', input.deputy, 'input.deputy');
    const command = { ...itemOf(item, 'item'), deputy, reason: input.reason };
    return send(this, request, args, { name: 'SendDeputy', input: command }, { type: DeputySent, shown });
  }

  @Mutation(() => SubmitWorkerReportResult, {
    description:
      'Report on a child by the five questions of the meeting. Until the item begins it can be said anew; earlier versions stay. The co-ordinator may for somebody who cannot.',
  })
  submitWorkerReport(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'The five answers.' }) input: SubmitWorkerReportInput,
    @Args() args: CommandArgs,
  ): Promise<typeof SubmitWorkerReportResult> {
    const { assessedRisk, whoOrWhat, plan, effectiveness, barriers } = input;
    const command = {
      ...itemOf(item, 'item'),
      ...{ assessedRisk, whoOrWhat, plan, effectiveness, barriers },
    };
    return send(
      this,
      request,
      args,
      { name: 'SubmitWorkerReport', input: command },
      { type: WorkerReportSubmitted, shown },
    );
  }

  @Mutation(() => RecordWorkerAbsentResult, {
    description:
      'Record that nobody came to present an item. For chairs and the co-ordinator; what nobody says follows from the attendance.',
  })
  recordWorkerAbsent(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'What is known of the absence.' }) input: RecordWorkerAbsentInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordWorkerAbsentResult> {
    const command = { ...itemOf(item, 'item'), ...(input.note ? { note: input.note } : {}) };
    return send(
      this,
      request,
      args,
      { name: 'RecordWorkerAbsent', input: command },
      { type: WorkerAbsenceRecorded, shown },
    );
  }
}
