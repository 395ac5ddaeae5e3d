/** The verbs of risk management plans and of what stands in their way: they send, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsOptional, Length } from 'class-validator';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { itemOf, uuidOf } from '../ids.js';
import {
  AssurePlanInput,
  RecordBarrierInput,
  RemoveBarrierInput,
  SetOutPlanInput,
} from '../inputs/plan.inputs.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { personOf } from '../types/person.js';
import {
  AssurePlanResult,
  BarrierRecorded,
  BarrierRemoved,
  PlanAssured,
  PlanSetOut,
  RecordBarrierResult,
  RemoveBarrierResult,
  SetOutPlanResult,
} from '../types/plan-results.js';
import { Barrier, barrierFrom, barrierOf } from '../types/plan.js';

@ArgsType()
class BarriersArgs extends Reading {
  @Field(() => ID, {
    nullable: true,
    description: 'Code of a series: all that stand in its plans. Left out: those that you see to.',
  })
  @IsOptional()
  @Length(1, 60)
  series?: string | null;
}

const AT_MOST = 100;
const ITEM = { type: () => ID, description: 'Id of the agenda item in which the plan is looked at.' };
const PERSON = { type: () => ID, description: 'Id of the person.' };

const shownPerson = (ask: Asking, outcome: Accepted) => ({
  person: once(ask, outcome, () => personOf(ask, outcome.id)),
});
const shownBarrier = (ask: Asking, outcome: Accepted) => {
  const { barrierId = '' } = (outcome.events[0]?.data ?? {}) as { readonly barrierId?: string };
  return { barrier: once(ask, outcome, () => barrierOf(ask, barrierId)) };
};

@Resolver()
export class PlanResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => [Barrier], {
    description:
      'Barriers that stand, a hundred at most, the one that is due first first; overdue ones lead.',
  })
  async standingBarriers(
    @Request() { session }: RequestContext,
    @Args() { series, atLeast }: BarriersArgs,
  ): Promise<Barrier[]> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const query =
      typeof series === 'string'
        ? { index: 'bySeries', equal: [series, true], limit: AT_MOST }
        : { index: 'byOwner', equal: [session.reader.actor.id, true], limit: AT_MOST };
    return (await ask.find('barriers', query)).map(({ document }) => barrierFrom(ask, document));
  }

  @Mutation(() => SetOutPlanResult, {
    description:
      'Set out the plan that is to reduce or remove the risk to a person, as a whole. The worker may, and members of the meeting. The version before stays readable.',
  })
  setOutPlan(
    @Request() request: RequestContext,
    @Args('person', PERSON) person: string,
    @Args('input', { description: 'What the plan does.' }) input: SetOutPlanInput,
    @Args() args: CommandArgs,
  ): Promise<typeof SetOutPlanResult> {
    const command = {
      ...{ personId: uuidOf('person', person, 'person'), series: input.series },
      elements: input.elements.map(({ kind, ownerAgency, text }, index) => ({
        ...{ kind, text },
        ownerAgency: uuidOf('agency', ownerAgency, `input.elements.${index}.ownerAgency`),
      })),
      ...(typeof input.contingency === 'string' && { contingency: input.contingency }),
    };
    return send(
      this,
      request,
      args,
      { name: 'SetOutPlan', input: command },
      { type: PlanSetOut, shown: shownPerson },
    );
  }

  @Mutation(() => AssurePlanResult, {
    description:
      'Record how the meeting finds a plan in an item: whether it disrupts and works on whoever is thought to harm, whether it works, and what is asked. For chairs and the co-ordinator.',
  })
  assurePlan(
    @Request() request: RequestContext,
    @Args('item', ITEM) item: string,
    @Args('input', { description: 'What was found, and what is asked.' }) input: AssurePlanInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AssurePlanResult> {
    const { disruption, personOfConcernFocused, effectiveness, found, asked } = input;
    const command = {
      ...{ ...itemOf(item, 'item'), disruption, personOfConcernFocused, effectiveness, found },
      ...(typeof asked === 'string' && { asked }),
    };
    return send(
      this,
      request,
      args,
      { name: 'AssurePlan', input: command },
      { type: PlanAssured, shown: shownPerson },
    );
  }

  @Mutation(() => RecordBarrierResult, {
    description:
      'Name what prevents the reduction of risk, with who removes it by when. The worker may, and members of the meeting.',
  })
  recordBarrier(
    @Request() request: RequestContext,
    @Args('person', PERSON) person: string,
    @Args('input', { description: 'What stands in the way.' }) input: RecordBarrierInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordBarrierResult> {
    const { series, kind, dueOn, barrier, discussion } = input;
    const command = {
      ...{ personId: uuidOf('person', person, 'person'), series, kind, dueOn, barrier },
      owner: uuidOf('officer', input.owner, 'input.owner'),
      ...(typeof discussion === 'string' && {
        discussionId: uuidOf('discussion', discussion, 'input.discussion'),
      }),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordBarrier', input: command },
      { type: BarrierRecorded, shown: shownBarrier },
    );
  }

  @Mutation(() => RemoveBarrierResult, {
    description:
      'Record that a barrier is gone, and how. Its owner may, their agency, a chair or the co-ordinator.',
  })
  removeBarrier(
    @Request() request: RequestContext,
    @Args('person', PERSON) person: string,
    @Args('input', { description: 'Which barrier, and how it was removed.' }) input: RemoveBarrierInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RemoveBarrierResult> {
    const barrierId = uuidOf('barrier', input.barrier, 'input.barrier');
    const command = { personId: uuidOf('person', person, 'person'), barrierId, outcome: input.outcome };
    return send(
      this,
      request,
      args,
      { name: 'RemoveBarrier', input: command },
      {
        type: BarrierRemoved,
        shown: (ask, outcome) => ({ barrier: once(ask, outcome, () => barrierOf(ask, barrierId)) }),
      },
    );
  }
}
