/** What became of a person by other routes. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { isErased } from '../../domain/event.js';
import type { AdultView, ChannelView } from '../../projections/outcomes.js';
import type { Asking } from '../asking.js';
import { idOf } from '../ids.js';
import { textOf } from './known.js';
import { AdultRoute, Assessed, Capacity, ChannelDecision, Consent } from './safeguarding-enums.js';

@ObjectType({ description: 'A review after somebody left the Channel panel.' })
export class ChannelReview {
  @Field(() => GraphQLLocalDate, { description: 'When it is due.' })
  dueOn!: string;

  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was held; null until then.' })
  heldOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Held in time; null until it was held.' })
  inTime!: boolean | null;

  @Field(() => String, { nullable: true, description: 'What it found; null until then, or erased.' })
  findings!: string | null;
}

@ObjectType({ description: 'What the Channel panel decided about somebody at risk of radicalisation.' })
export class ChannelOutcome {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ChannelDecision, { description: 'The decision.' })
  outcome!: ChannelDecision;

  @Field(() => GraphQLLocalDate, { description: 'When the panel decided.' })
  decidedOn!: string;

  @Field(() => Assessed, { description: 'Engagement with a group, cause or ideology.' })
  engagement!: Assessed;

  @Field(() => Assessed, { description: 'Intent to cause harm.' })
  intent!: Assessed;

  @Field(() => Assessed, { description: 'Capability to cause harm.' })
  capability!: Assessed;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  rationale!: string | null;

  @Field(() => String, { nullable: true, description: 'What else was considered; null where erased.' })
  alternatives!: string | null;

  @Field(() => [ChannelReview], { description: 'The reviews after an exit; none otherwise.' })
  reviews!: readonly ChannelReview[];
}

@ObjectType({ description: 'What became of an adult at risk.' })
export class AdultOutcome {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => AdultRoute, { description: 'The route.' })
  outcome!: AdultRoute;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;

  @Field(() => Capacity, { description: 'Capacity to decide about the risk.' })
  capacity!: Capacity;

  @Field(() => Consent, { description: 'Whether the adult consents.' })
  consent!: Consent;

  @Field({ description: 'Something is done although consent was withheld.' })
  consentOverridden!: boolean;

  @Field(() => String, { nullable: true, description: 'Why consent was overridden; or null.' })
  overriddenBecause!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  reasons!: string | null;
}

/** Of a person; where an item of a sitting is named, only what was decided in it. */
export const channelOutcomesOf = async (
  ask: Asking,
  personId: string,
  discussionId?: string,
): Promise<ChannelOutcome[]> =>
  ((await ask.load('outcomes', personId))?.channel ?? [])
    .filter((one) => discussionId === undefined || one.discussionId === discussionId)
    .map(channelFrom);

export const adultOutcomesOf = async (
  ask: Asking,
  personId: string,
  discussionId?: string,
): Promise<AdultOutcome[]> =>
  ((await ask.load('outcomes', personId))?.adult ?? [])
    .filter((one) => discussionId === undefined || one.discussionId === discussionId)
    .map(adultFrom);

const channelFrom = (one: ChannelView): ChannelOutcome => ({
  id: idOf('outcome', one.outcomeId),
  outcome: ChannelDecision[one.outcome],
  decidedOn: one.decidedOn,
  engagement: Assessed[one.engagement],
  intent: Assessed[one.intent],
  capability: Assessed[one.capability],
  rationale: textOf(one.content, 'rationale'),
  alternatives: textOf(one.content, 'alternatives'),
  reviews: one.reviews.map(({ dueOn, held }) => ({
    ...{ dueOn, heldOn: held?.on ?? null, inTime: held?.inTime ?? null },
    findings: textOf(held?.findings, 'text'),
  })),
});

const adultFrom = (one: AdultView): AdultOutcome => ({
  id: idOf('outcome', one.outcomeId),
  outcome: AdultRoute[one.outcome],
  at: one.at,
  capacity: Capacity[one.capacity],
  consent: Consent[one.consent],
  consentOverridden: one.consentOverridden,
  overriddenBecause: isErased(one.content) || !('override' in one.content) ? null : one.content.override,
  reasons: textOf(one.content, 'reasons'),
});
