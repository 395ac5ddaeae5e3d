/** Copies of minutes: read, followed on their way, acknowledged. */
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import { minutesCopy } from '../../application/reads/copies.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { badInput } from '../errors.js';
import { uuidOf } from '../ids.js';
import { MinutesCopyArgs, MinutesVersionInput, RecordDeliveryInput } from '../inputs/minutes.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { CopyProfile } from '../types/distribution.js';
import { minutesOf } from '../types/minutes.js';
import {
  AcknowledgeMinutesResult,
  DeliveryRecorded,
  MinutesAcknowledged,
  RecordDeliveryResult,
} from '../types/minutes-results.js';
import { PrintedDocument, printedFrom } from '../types/printed.js';

const MINUTES = { type: () => ID, description: 'Id of the minutes.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  minutes: once(ask, outcome, () => minutesOf(ask, outcome.id)),
});

type CopyFor = Parameters<typeof minutesCopy>[2];

/** @throws GraphQLError BAD_USER_INPUT where the profile needs somebody whom the client has not named. */
const whomOf = ({ profile, person, agency }: MinutesCopyArgs): CopyFor => {
  switch (profile) {
    case CopyProfile.FULL:
      return { profile: 'FULL' };
    case CopyProfile.OWN_ACTIONS:
      return { profile: 'OWN_ACTIONS', agency: uuidOf('agency', named(agency, 'agency'), 'agency') };
    case CopyProfile.OWN_CHILD:
      return { profile: 'OWN_CHILD', personId: uuidOf('person', named(person, 'person'), 'person') };
  }
};

const named = (id: string | null | undefined, path: string): string => {
  if (typeof id === 'string') return id;
  throw badInput([{ path, rule: 'REQUIRED', message: `${path} must be named for a copy of this profile.` }]);
};

@Resolver()
export class MinutesDistributionResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => PrintedDocument, {
    nullable: true,
    description:
      'A copy of minutes as a page to print: in full, the actions of one agency, or the record of one person for that file. Null where there is none for you.',
  })
  async minutesCopy(
    @Request() { session }: RequestContext,
    @Args() args: MinutesCopyArgs,
  ): Promise<PrintedDocument | null> {
    await asking(this.queries, session).atLeast(args.atLeast);
    const sittingId = uuidOf('minutes', args.minutes, 'minutes');
    return printedFrom(await minutesCopy(session, sittingId, whomOf(args), args.version ?? undefined));
  }

  @Mutation(() => RecordDeliveryResult, {
    description: 'Record that a copy has arrived at its agency, or was opened there. The co-ordinator may.',
  })
  recordDelivery(
    @Request() request: RequestContext,
    @Args('minutes', MINUTES) minutes: string,
    @Args('input', { description: 'Which copy, and how far it has come.' }) input: RecordDeliveryInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordDeliveryResult> {
    const { version, agency, channel, deliveredAt, openedAt } = input;
    const command = {
      ...{ sittingId: uuidOf('minutes', minutes, 'minutes'), version, channel },
      agency: uuidOf('agency', agency, 'input.agency'),
      deliveredAt: deliveredAt.toISOString(),
      ...(openedAt && { openedAt: openedAt.toISOString() }),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordDelivery', input: command },
      { type: DeliveryRecorded, shown },
    );
  }

  @Mutation(() => AcknowledgeMinutesResult, {
    description: 'Acknowledge, for your agency, the copy of the minutes that it was sent.',
  })
  acknowledgeMinutes(
    @Request() request: RequestContext,
    @Args('minutes', MINUTES) minutes: string,
    @Args('input', { description: 'The version that your agency was sent.' })
    { version }: MinutesVersionInput,
    @Args() args: CommandArgs,
  ): Promise<typeof AcknowledgeMinutesResult> {
    const input = { sittingId: uuidOf('minutes', minutes, 'minutes'), version };
    return send(
      this,
      request,
      args,
      { name: 'AcknowledgeMinutes', input },
      { type: MinutesAcknowledged, shown },
    );
  }
}
