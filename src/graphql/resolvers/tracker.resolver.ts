/** The verbs of a tracker, and its pages: they send and read, and hold no rule. */
import { Args, ArgsType, Field, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { IsEnum, IsOptional, Length } from 'class-validator';
import { trackerPage } from '../../application/reads/tracker.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { decodeCursor } from '../cursor.js';
import { badInput } from '../errors.js';
import { trackedIdOf, trackedOf, uuidOf } from '../ids.js';
import { AgreeNextStepsInput, EnterOnTrackerInput, MoveReviewDateInput } from '../inputs/tracker.inputs.js';
import { connectionOf, Paging } from '../paging.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { RiskLevel } from '../types/risk-enums.js';
import { TrackerConnection } from '../types/tracker-connection.js';
import { TrackerFilter } from '../types/tracker-enums.js';
import {
  AgreeNextStepsResult,
  EnteredOnTracker,
  EnterOnTrackerResult,
  MoveReviewDateResult,
  NextStepsAgreed,
  ReviewDateMoved,
} from '../types/tracker-results.js';
import { trackerEntryFrom, trackerEntryOf } from '../types/tracker.js';

@ArgsType()
class TrackerArgs extends Paging {
  @Field(() => ID, { description: 'Code of the series whose tracker it is.' })
  @Length(1, 60)
  series!: string;

  @Field(() => TrackerFilter, { defaultValue: TrackerFilter.ACTIVE, description: 'Which entries.' })
  @IsEnum(TrackerFilter)
  filter!: TrackerFilter;

  @Field(() => RiskLevel, {
    nullable: true,
    description: 'Only those at this level; left out for all. Not with WITHOUT_PLACE.',
  })
  @IsOptional()
  @IsEnum(RiskLevel)
  level?: RiskLevel | null;
}

const ENTRY = { type: () => ID, description: 'Id of the entry of the tracker.' };

const shown =
  ({ series, personId }: { readonly series: string; readonly personId: string }) =>
  (ask: Asking, outcome: Accepted) => ({
    trackerEntry: once(ask, outcome, () => trackerEntryOf(ask, series, personId)),
    because: becauseOf(outcome),
  });

const becauseOf = ({ events }: Accepted): EnteredOnTracker['because'] => {
  const { because } = (events.at(-1)?.data ?? {}) as { readonly because?: EnteredOnTracker['because'] };
  return because ?? null;
};

/** Whoever brings somebody is told which entry it is and when they are heard, though its page may not be for them. */
const brought =
  (of: { readonly series: string; readonly personId: string }) => (ask: Asking, outcome: Accepted) => {
    const { placement } = (outcome.events.at(-1)?.data ?? {}) as {
      readonly placement?: { readonly date: string } | null;
    };
    const entry = trackedIdOf(of.series, of.personId);
    return { ...shown(of)(ask, outcome), entry, heardOn: placement?.date ?? null };
  };

@Resolver()
export class TrackerResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => TrackerConnection, {
    description:
      'The tracker of a meeting as far as you may see it, the review that is due first before all.',
  })
  async tracker(
    @Request() { session }: RequestContext,
    @Args() { series, filter, level, first, after, atLeast }: TrackerArgs,
  ): Promise<TrackerConnection> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    const { entries, next } = await trackerPage(session, {
      ...{ series, filter, level: level ?? null, first },
      ...(after != null && { after: decodeCursor(after, 1) }),
    });
    return connectionOf(entries, next, ({ document }) => trackerEntryFrom(ask, document));
  }

  @Mutation(() => EnterOnTrackerResult, {
    description:
      'Bring somebody onto the tracker of a meeting. Whoever meets about them, referred them or assessed the risk may. Who is not accepted there is told where to turn.',
  })
  enterOnTracker(
    @Request() request: RequestContext,
    @Args('series', { type: () => ID, description: 'Code of the series.' }) series: string,
    @Args('person', { type: () => ID, description: 'Id of the person.' }) person: string,
    @Args('input', { description: 'Why, and by what.' }) { reason, difference }: EnterOnTrackerInput,
    @Args() args: CommandArgs,
  ): Promise<typeof EnterOnTrackerResult> {
    const of = { series, personId: uuidOf('person', person, 'person') };
    const input = {
      ...{ ...of, reason },
      ...(difference != null && { differenceId: uuidOf('difference', difference, 'input.difference') }),
    };
    const command = { name: 'EnterOnTracker' as const, input };
    return send(this, request, args, command, { type: EnteredOnTracker, shown: brought(of) });
  }

  @Mutation(() => AgreeNextStepsResult, {
    description:
      'Agree the next steps of somebody on the tracker, in an item that is going on. Chairs and the co-ordinator may; that somebody leaves is confirmed by a chair. Said again before the item closes, the later one stands.',
  })
  agreeNextSteps(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('discussion', { type: () => ID, description: 'Id of the discussion of the item.' })
    discussion: string,
    @Args('input', { description: 'What is agreed.' }) input: AgreeNextStepsInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AgreeNextStepsResult> {
    const of = trackedOf(trackerEntry, 'trackerEntry');
    const { assessment, recordEntry, steps } = input;
    const command = {
      ...{ ...of, steps, discussionId: uuidOf('discussion', discussion, 'discussion') },
      assessmentId: assessment == null ? null : uuidOf('assessment', assessment, 'input.assessment'),
      next: nextOf(input),
      recordEntry: {
        owner: uuidOf('officer', recordEntry.owner, 'input.recordEntry.owner'),
        ...(recordEntry.dueOn != null && { dueOn: recordEntry.dueOn }),
      },
    };
    return send(
      this,
      request,
      args,
      { name: 'AgreeNextSteps', input: command },
      { type: NextStepsAgreed, shown: shown(of) },
    );
  }

  @Mutation(() => MoveReviewDateResult, {
    description:
      'Have somebody on the tracker reviewed sooner or later than was agreed, with the reason. Chairs and the co-ordinator may. What is put off is counted. By today, a chair brings a review back to the sitting that is open.',
  })
  moveReviewDate(
    @Request() request: RequestContext,
    @Args('trackerEntry', ENTRY) trackerEntry: string,
    @Args('input', { description: 'When instead, and why.' }) input: MoveReviewDateInput,
    @Args() args: CommandArgs,
  ): Promise<typeof MoveReviewDateResult> {
    const of = trackedOf(trackerEntry, 'trackerEntry');
    const { reviewOn, reason } = input;
    return send(
      this,
      request,
      args,
      { name: 'MoveReviewDate', input: { ...of, reviewOn, reason } },
      { type: ReviewDateMoved, shown: shown(of) },
    );
  }
}

/** Either of the two. @throws GraphQLError BAD_USER_INPUT for both. */
const nextOf = ({ reviewOn, leaves }: AgreeNextStepsInput) => {
  if (leaves == null) return { kind: 'REVIEW' as const, ...(reviewOn != null && { reviewOn }) };
  if (reviewOn == null) return { kind: 'LEAVE' as const, because: leaves };
  const message = 'Who leaves is not reviewed: one of reviewOn and leaves is left out.';
  throw badInput([{ path: 'input.reviewOn', rule: 'ONE_OF_TWO', message }]);
};
