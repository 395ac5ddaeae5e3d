import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { itemOf, uuidOf } from '../ids.js';
import {
  AnswerCheckInput,
  AskAgencyInput,
  MoveItemInput,
  RecordSafetyPlanInput,
} from '../inputs/agenda.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import {
  AgencyAsked,
  AnswerCheckResult,
  AskAgencyResult,
  CheckAnswered,
  ItemMoved,
  MoveItemResult,
  RecordSafetyPlanResult,
  SafetyPlanRecorded,
} from '../types/agenda-results.js';
import { itemOfAgenda } from '../types/agenda.js';

const ITEM = { type: () => ID, description: 'Id of the agenda item.' };

/** The item as it stands once what was recorded is in its views. */
const shown =
  ({ sittingId, personId }: { readonly sittingId: string; readonly personId: string }) =>
  (ask: Asking, outcome: Accepted) => ({
    item: once(ask, outcome, () => itemOfAgenda(ask, sittingId, personId)),
  });

@Resolver()
export class AgendaResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => MoveItemResult, {
    description:
      'Hear an item earlier or later than the terms of reference would, with a reason. For chairs.',
  })
  moveItem(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Where to, and why.' }) input: MoveItemInput,
    @Args() args: CommandArgs,
  ): Promise<typeof MoveItemResult> {
    const about = itemOf(item, 'item');
    const command = { ...about, toPlace: input.toPlace ?? null, reason: input.reason };
    return send(
      this,
      request,
      args,
      { name: 'MoveItem', input: command },
      { type: ItemMoved, shown: shown(about) },
    );
  }

  @Mutation(() => AskAgencyResult, {
    description:
      'Ask an agency that is no core member what it holds about a person who is to be heard. For the co-ordinator. The agency then sees name and date of birth, and no more.',
  })
  askAgency(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'Which agency.' }) input: AskAgencyInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AskAgencyResult> {
    const about = itemOf(item, 'item');
    const command = { ...about, agency: uuidOf('agency', input.agency, 'input.agency') };
    return send(
      this,
      request,
      args,
      { name: 'AskAgency', input: command },
      { type: AgencyAsked, shown: shown(about) },
    );
  }

  @Mutation(() => AnswerCheckResult, {
    description:
      'Answer before the meeting what is held about a person, or that nothing is. May be answered again until the item begins; what comes later is kept as late.',
  })
  answerCheck(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'What is held, and for whom you answer.' }) input: AnswerCheckInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AnswerCheckResult> {
    const about = itemOf(item, 'item');
    const { role, agency, held, information } = input;
    const command = {
      ...about,
      role: role ?? null,
      agency: agency ? uuidOf('agency', agency, 'input.agency') : null,
      held,
      ...(information && { information }),
    };
    return send(
      this,
      request,
      args,
      { name: 'AnswerCheck', input: command },
      { type: CheckAnswered, shown: shown(about) },
    );
  }

  @Mutation(() => RecordSafetyPlanResult, {
    description:
      'Record what keeps a person safe tonight, for the handover sheet. For chairs and the co-ordinator.',
  })
  recordSafetyPlan(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'The plan.' }) input: RecordSafetyPlanInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordSafetyPlanResult> {
    const about = itemOf(item, 'item');
    const command = { ...about, plan: input.plan };
    return send(
      this,
      request,
      args,
      { name: 'RecordSafetyPlan', input: command },
      { type: SafetyPlanRecorded, shown: shown(about) },
    );
  }
}
