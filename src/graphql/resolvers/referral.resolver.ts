import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { ReferralReceived as ReferralReceivedEvent } from '../../domain/referral/referral.js';
import { asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { badInput } from '../errors.js';
import { uuidOf } from '../ids.js';
import { answer } from '../inputs/answers.js';
import { CODE, ReferPersonInput, type ReferredPersonInput } from '../inputs/refer-person.input.js';
import { Reading } from '../reading.js';
import { Request, type RequestContext } from '../request.js';
import { once, send } from '../sending.js';
import { hearingDecision, Referral, referralOf } from '../types/referral.js';
import { ReferPersonResult, ReferralReceived } from '../types/referral-results.js';

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
    @Args('series', { type: () => ID, description: 'Code of the meeting series, for example `DRM`.' })
    series: string,
    @Args('input', { description: 'The people, and what you know.' }) input: ReferPersonInput,
    @Args() args: CommandArgs,
  ): Promise<typeof ReferPersonResult> {
    const { whatHappened, professionalView, requestedOutcome, earlierReceipt, people } = input;
    const registered = earlierReceipt && {
      receivedAt: earlierReceipt.receivedAt.toISOString(),
      reason: earlierReceipt.reason,
    };
    return send(
      this,
      request,
      args,
      {
        name: 'ReferPerson',
        input: {
          series: seriesCode(series),
          subjects: people.map(subjectOf),
          account: { whatHappened, professionalView, requestedOutcome },
          ...(registered && { registered }),
        },
      },
      {
        type: ReferralReceived,
        shown: (ask, outcome) => {
          const { data } = outcome.events[0] as unknown as ReferralReceivedEvent;
          return {
            referral: once(ask, outcome, () => referralOf(ask, outcome.id)),
            heardAt: hearingDecision(ask, data.series, data.placement, data.because),
          };
        },
      },
    );
  }
}

/** A series that there is not is no reason to refuse news of a risk; but what is no code at all is a mistake. */
const seriesCode = (series: string): string => {
  if (CODE.test(series)) return series;
  const message = 'series must be the code of a meeting series: capitals, digits and underscores.';
  throw badInput([{ path: 'series', rule: 'CODE', message }]);
};

const subjectOf = (person: ReferredPersonInput, index: number) => {
  const { name, dateOfBirth, gender, ethnicity, associates, concernTypes, immediateRisk, knownStatus } =
    person;
  const { sex, aliases, dateOfBirthAccuracy } = person;
  const path = `input.people.${index}`;
  return {
    identity: {
      name: answer(name, `${path}.name`),
      dateOfBirth: answer(dateOfBirth, `${path}.dateOfBirth`),
      ...(sex && { sex: answer(sex, `${path}.sex`) }),
      ...(aliases.length > 0 && { aliases }),
      gender: answer(gender, `${path}.gender`),
      ethnicity: answer(ethnicity, `${path}.ethnicity`),
      associates: associates.map((associate) => ({ ...associate })),
    },
    concernTypes,
    immediateRisk,
    knownStatus,
    ...(dateOfBirthAccuracy && { dateOfBirthAccuracy }),
  };
};
