import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { ReferralReceived as ReferralReceivedEvent } from '../../domain/referral/referral.js';
import { asking, type Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { badInput } from '../errors.js';
import { uuidOf } from '../ids.js';
import { ReferPersonInput, ReportCriticalIncidentInput } from '../inputs/refer-person.input.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { referralFrom } from '../stated.js';
import { hearingDecision, Referral, referralOf } from '../types/referral.js';
import {
  CriticalIncidentReceived,
  ReferPersonResult,
  ReferralReceived,
  ReportCriticalIncidentResult,
} from '../types/referral-results.js';
import { CODE } from '../inputs/validators.js';

const SERIES = { type: () => ID, description: 'Code of the meeting series, for example `DRM`.' };

const shown = (ask: Asking, outcome: Accepted) => {
  const { data } = outcome.events[0] as unknown as ReferralReceivedEvent;
  return {
    referral: once(ask, outcome, () => referralOf(ask, outcome.id)),
    heardAt: hearingDecision(ask, data.series, data.placement, data.because),
  };
};

@Resolver()
export class ReferralResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Query(() => Referral, {
    nullable: true,
    description: 'What became of a referral; null where there is none for you.',
  })
  async referral(
    @Request() { session }: RequestContext,
    @Args('id', { type: () => ID, description: 'Id of the referral.' }) id: string,
    @Args() { atLeast }: Reading,
  ): Promise<Referral | null> {
    const ask = asking(this.queries, session);
    await ask.atLeast(atLeast);
    return referralOf(ask, uuidOf('referral', id, 'id'));
  }

  @Mutation(() => ReferPersonResult, {
    description:
      'Refer one or more people to a meeting. Any professional of a partner agency may (terms of reference, Process).',
  })
  referPerson(
    @Request() request: RequestContext,
    @Args('series', SERIES) series: string,
    @Args('input', { description: 'The people, and what you know.' }) input: ReferPersonInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ReferPersonResult> {
    const referral = referralFrom(seriesCode(series), input);
    return send(
      this,
      request,
      args,
      { name: 'ReferPerson', input: referral },
      { type: ReferralReceived, shown },
    );
  }

  @Mutation(() => ReportCriticalIncidentResult, {
    description:
      'Report a critical incident: heard first, without cut-off, also while a sitting is open. From a role that does not report them it is received as a referral with a concern for safety now, and the chairs are shown it.',
  })
  reportCriticalIncident(
    @Request() request: RequestContext,
    @Args('series', SERIES) series: string,
    @Args('input', { description: 'The people, what happened, and when.' })
    input: ReportCriticalIncidentInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ReportCriticalIncidentResult> {
    const referral = referralFrom(seriesCode(series), input);
    const incidentAt = input.incidentAt.toISOString();
    return send(
      this,
      request,
      args,
      { name: 'ReportCriticalIncident', input: { ...referral, incidentAt } },
      { type: CriticalIncidentReceived, shown },
    );
  }
}

/** A series that there is not is no reason to refuse news of a risk; but what is no code at all is a mistake. */
const seriesCode = (series: string): string => {
  if (CODE.test(series)) return series;
  const message = 'series must be the code of a meeting series: capitals, digits and underscores.';
  throw badInput([{ path: 'series', rule: 'CODE', message }]);
};
