/** The verbs about a person besides meetings: missing, repeats, other routes. They send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { Concerned } from '../../domain/repeats/record-domestic-abuse.js';
import { recordMissingNow, recordOfEpisode } from '../../application/reads/episodes.js';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { badInput } from '../errors.js';
import { uuidOf } from '../ids.js';
import {
  OfferReturnInterviewInput,
  RecordReturnInput,
  RecordReturnInterviewInput,
  ReportMissingInput,
} from '../inputs/missing.inputs.js';
import {
  RecordAdultOutcomeInput,
  RecordChannelOutcomeInput,
  RecordChannelReviewInput,
  RecordDomesticAbuseInput,
  type PersonOfConcernInput,
} from '../inputs/safeguarding.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { personOf } from '../types/person.js';
import * as results from '../types/safeguarding-results.js';

const WHOM = { type: () => ID, description: 'Id of the person.' };

/** Streams of these subjects are named after the person. */
const shown = (ask: Asking, outcome: Accepted) => ({
  person: once(ask, outcome, () => personOf(ask, outcome.id)),
});

const idOfPerson = (id: string): string => uuidOf('person', id, 'person');
const idOfEpisode = (id: string): string => uuidOf('episode', id, 'input.episode');

/** The episode, and the record of the person that it is kept under. */
const theEpisode = async ({ session }: RequestContext, person: string, episode: string) => {
  const episodeId = idOfEpisode(episode);
  return { personId: await recordOfEpisode(session, idOfPerson(person), episodeId), episodeId };
};
const itemNamed = (id: string | null | undefined) =>
  id ? { discussionId: uuidOf('discussion', id, 'input.discussion') } : {};

@Resolver()
export class SafeguardingResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => results.ReportMissingResult, {
    description: 'Report a person missing. Any professional may. Ring 999 first; this is the record.',
  })
  async reportMissing(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Since when, and how.' }) input: ReportMissingInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.ReportMissingResult> {
    const { type: how, startedAt, circumstances } = input;
    const command = {
      personId: await recordMissingNow(request.session, idOfPerson(person)),
      ...{ type: how, startedAt: startedAt.toISOString(), circumstances },
    };
    const type = results.MissingReported;
    return send(this, request, args, { name: 'ReportMissing', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordReturnResult, {
    description:
      'Record that somebody who was missing was found or came back, or correct when that was. Any professional may.',
  })
  async recordReturn(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'When, and how.' }) input: RecordReturnInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordReturnResult> {
    const { ending, endedAt, circumstances, corrects } = input;
    const command = {
      ...(await theEpisode(request, person, input.episode)),
      ...{ ending, endedAt: endedAt.toISOString(), circumstances },
      ...(corrects === true && { corrects }),
    };
    const type = results.ReturnRecorded;
    return send(this, request, args, { name: 'RecordReturn', input: command }, { type, shown });
  }

  @Mutation(() => results.OfferReturnInterviewResult, {
    description: 'Record whether an interview was offered after a return. The clock runs until it is.',
  })
  async offerReturnInterview(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Whether, and when.' }) input: OfferReturnInterviewInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.OfferReturnInterviewResult> {
    const { offered, offeredAt, reason } = input;
    const command = {
      ...{ ...(await theEpisode(request, person, input.episode)), offered },
      offeredAt: offeredAt?.toISOString() ?? request.session.board.clock.now(),
      ...(reason && { reason }),
    };
    const type = results.ReturnInterviewOffered;
    return send(this, request, args, { name: 'OfferReturnInterview', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordReturnInterviewResult, {
    description:
      'Record what came of the interview: what it found, or what the carer tells where it was declined.',
  })
  async recordReturnInterview(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'What came of it.' }) input: RecordReturnInterviewInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordReturnInterviewResult> {
    const { accepted, heldAt, push, pull, whileAway, carerInformation } = input;
    const command = {
      ...{ ...(await theEpisode(request, person, input.episode)), accepted },
      heldAt: heldAt?.toISOString() ?? null,
      findings: {
        ...{ push: push ?? null, pull: pull ?? null, whileAway: whileAway ?? null },
        carerInformation: carerInformation ?? null,
      },
    };
    const type = results.ReturnInterviewRecorded;
    return send(this, request, args, { name: 'RecordReturnInterview', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordDomesticAbuseResult, {
    description: 'Record domestic abuse that is brought to the meeting, and whether it is a repeat.',
  })
  recordDomesticAbuse(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'By whom, when, and what happened.' }) input: RecordDomesticAbuseInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordDomesticAbuseResult> {
    const { occurredOn, referredOn, whatHappened } = input;
    const command = {
      ...{ personId: idOfPerson(person), occurredOn, account: whatHappened },
      peopleOfConcern: input.peopleOfConcern.map(concerned),
      ...(referredOn && { referredOn }),
    };
    const type = results.DomesticAbuseRecorded;
    return send(this, request, args, { name: 'RecordDomesticAbuse', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordChannelOutcomeResult, {
    description: 'Record what the Channel panel decided about somebody at risk of radicalisation.',
  })
  recordChannelOutcome(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'The decision, and why.' }) input: RecordChannelOutcomeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordChannelOutcomeResult> {
    const { discussion, ...said } = input;
    const command = { personId: idOfPerson(person), ...said, ...itemNamed(discussion) };
    const type = results.ChannelOutcomeRecorded;
    return send(this, request, args, { name: 'RecordChannelOutcome', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordChannelReviewResult, {
    description: 'Record a review after somebody left the Channel panel.',
  })
  recordChannelReview(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Which review, and what it found.' }) input: RecordChannelReviewInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordChannelReviewResult> {
    const { outcome, ...said } = input;
    const outcomeId = uuidOf('outcome', outcome, 'input.outcome');
    const command = { personId: idOfPerson(person), outcomeId, ...said };
    const type = results.ChannelReviewRecorded;
    return send(this, request, args, { name: 'RecordChannelReview', input: command }, { type, shown });
  }

  @Mutation(() => results.RecordAdultOutcomeResult, {
    description: 'Record what becomes of an adult at risk, with capacity and consent.',
  })
  recordAdultOutcome(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'The route, and why.' }) input: RecordAdultOutcomeInput,
    @Args() args: CommandArgs,
  ): Promise<typeof results.RecordAdultOutcomeResult> {
    const { outcome, capacity, consent, reasons, override, discussion } = input;
    const command = {
      ...{ personId: idOfPerson(person), outcome, capacity, consent, reasons },
      ...(override && { override }),
      ...itemNamed(discussion),
    };
    const type = results.AdultOutcomeRecorded;
    return send(this, request, args, { name: 'RecordAdultOutcome', input: command }, { type, shown });
  }
}

const concerned = ({ id, name, relationship }: PersonOfConcernInput, index: number): Concerned => {
  const path = `input.peopleOfConcern.${index}`;
  if (id && !name) return { concernedId: uuidOf('concerned', id, `${path}.id`) };
  if (name && !id) return { name, relationship: relationship ?? null };
  const message = 'Give the id by which they were named before, or a name: one of the two.';
  throw badInput([{ path, rule: 'ONE_OF_TWO', message }]);
};
