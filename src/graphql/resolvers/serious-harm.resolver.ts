/** The verbs after a death or serious harm: they send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { uuidOf } from '../ids.js';
import {
  LiftHoldInput,
  RecordNotificationInput,
  RecordRapidReviewInput,
  RecordSeriousHarmInput,
} from '../inputs/safeguarding.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import * as results from '../types/safeguarding-results.js';
import { harmOf, holdOf } from '../types/serious-harm.js';

const WHICH = { type: () => ID, description: 'Id of the pathway of a death or serious harm.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  seriousHarm: once(ask, outcome, () => harmOf(ask, outcome.id)),
});

const idOfHarm = (id: string): string => uuidOf('harm', id, 'seriousHarm');

@Resolver()
export class SeriousHarmResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => results.RecordSeriousHarmResult, {
    description: 'Record a death or serious harm: its clocks run, and the records are held.',
  })
  recordSeriousHarm(
    @Request() request: RequestContext,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
    @Args('input', { description: 'What happened, and when.' }) input: RecordSeriousHarmInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordSeriousHarmResult> {
    const { kind, happenedAt, learntOn, circumstances } = input;
    const command = {
      ...{ personId: uuidOf('person', person, 'person'), kind, happenedAt: happenedAt.toISOString() },
      ...(learntOn && { learntOn }),
      circumstances,
    };
    const type = results.SeriousHarmRecorded;
    return send(this, request, args, { name: 'RecordSeriousHarm', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordNotificationResult, {
    description: 'Record that a death or serious harm was notified.',
  })
  recordNotification(
    @Request() request: RequestContext,
    @Args('seriousHarm', WHICH) seriousHarm: string,
    @Args('input', { description: 'When, with which reference.' }) input: RecordNotificationInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordNotificationResult> {
    const command = { harmId: idOfHarm(seriousHarm), ...input };
    const type = results.NotificationRecorded;
    return send(this, request, args, { name: 'RecordNotification', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordRapidReviewResult, {
    description:
      'Record that the rapid review was completed, and whether another review follows; of an adult, whether a Safeguarding Adults Review does.',
  })
  recordRapidReview(
    @Request() request: RequestContext,
    @Args('seriousHarm', WHICH) seriousHarm: string,
    @Args('input', { description: 'When, and what was learnt.' }) input: RecordRapidReviewInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordRapidReviewResult> {
    const command = { harmId: idOfHarm(seriousHarm), ...input };
    const type = results.RapidReviewRecorded;
    return send(this, request, args, { name: 'RecordRapidReview', input: command }, { type, shown });
  }

  @Mutation(() => results.LiftHoldResult, {
    description: 'Lift a hold on the records of a person, with reasons. Administrators may.',
  })
  liftHold(
    @Request() request: RequestContext,
    @Args('hold', { type: () => ID, description: 'Id of the hold.' }) hold: string,
    @Args('input', { description: 'Why.' }) input: LiftHoldInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.LiftHoldResult> {
    const command = { holdId: uuidOf('hold', hold, 'hold'), ...input };
    return send(
      this,
      request,
      args,
      { name: 'LiftHold', input: command },
      {
        type: results.HoldLifted,
        shown: (ask, outcome) => ({ hold: once(ask, outcome, () => holdOf(ask, outcome.id)) }),
      },
    );
  }
}
