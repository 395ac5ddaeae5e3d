/** A sample of concluded items that somebody independent judges anew, without their outcome. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codesOf } from './coded.js';
import { Officer, officerOf } from './directory.js';
import { NotShared, notSharedFrom, Share, shareFrom } from './discussion-record.js';
import { DecisionKind, ThresholdOutcome } from './discussion-enums.js';
import { textOf } from './known.js';
import { Person, personOf, present } from './person.js';
import { Referral, referralOf } from './referral.js';
import { NotReviewedBecause, ReviewedThreshold, SampledItemStatus } from './sampling-enums.js';
import { Series, seriesOf } from './series.js';

@ObjectType({ description: 'How an item was judged anew, and what the meeting had held and decided.' })
export class SampledItemReview {
  @Field(() => ReviewedThreshold, { description: 'The threshold, as judged anew.' })
  threshold!: ReviewedThreshold;

  @Field(() => DecisionKind, { description: 'The sort of decision, as judged anew.' })
  decision!: DecisionKind;

  @Field(() => String, { nullable: true, description: 'The reasons; null where they were erased.' })
  reasons!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was judged.' })
  at!: string;

  @Field(() => ThresholdOutcome, {
    nullable: true,
    description: 'What the meeting held of the threshold; null where it recorded nothing.',
  })
  meetingThreshold!: ThresholdOutcome | null;

  @Field(() => DecisionKind, {
    nullable: true,
    description: 'The sort of decision of the meeting; null where none was recorded, or it was taken back.',
  })
  meetingDecision!: DecisionKind | null;
}

@ObjectType({
  description:
    'An item of a sample as it was known when it was decided. What the meeting held, decided and agreed is left out until it is judged anew.',
})
export class SampledItem {
  @Field(() => ID, { description: 'Id of the item of the sample.' })
  id!: string;

  @Field(() => ID, { description: 'Id of its sample.' })
  sample!: string;

  @Field(() => SampledItemStatus, { description: 'Whether it has been judged.' })
  status!: SampledItemStatus;

  @Field(() => GraphQLLocalDate, { description: 'Date of the sitting that heard it.' })
  heardOn!: string;

  @Field(() => Person, {
    nullable: true,
    description: 'Who was discussed: name and age, so that a conflict is noticed. Null once judged.',
  })
  person!: Edge<Person | null>;

  @Field(() => [Coded], { description: 'What the referrers were concerned about.' })
  concernTypes!: Edge<Coded[]>;

  @Field(() => [Referral], { description: 'What the referrers told; none once judged.' })
  referrals!: Edge<Referral[]>;

  @Field(() => [Share], { description: 'What the agencies shared, in order; none once judged.' })
  shared!: Edge<Share[]>;

  @Field(() => [NotShared], {
    description: 'What agencies decided not to share, in order; none once judged.',
  })
  notShared!: Edge<NotShared[]>;

  @Field(() => SampledItemReview, {
    nullable: true,
    description: 'How it was judged, beside what the meeting held and decided; null until then.',
  })
  review!: SampledItemReview | null;

  @Field(() => NotReviewedBecause, {
    nullable: true,
    description: 'Why it was given back; null where it was not.',
  })
  notReviewedBecause!: NotReviewedBecause | null;
}

@ObjectType({
  description: 'Concluded items of a period, drawn by chance, that one independent officer judges anew.',
})
export class ConsistencySample {
  @Field(() => ID, { description: 'Id of the sample.' })
  id!: string;

  @Field(() => Series, { nullable: true, description: 'The meeting series whose items they are.' })
  series!: Edge<Series | null>;

  @Field(() => GraphQLLocalDate, { description: 'First day of the period.' })
  from!: string;

  @Field(() => GraphQLLocalDate, { description: 'Last day of the period.' })
  to!: string;

  @Field(() => Officer, { nullable: true, description: 'Who judges them anew.' })
  reviewer!: Edge<Officer | null>;

  @Field(() => Officer, { nullable: true, description: 'Who had them drawn.' })
  drawnBy!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When they were drawn.' })
  drawnAt!: string;

  @Field(() => Int, { description: 'How many were asked for.' })
  size!: number;

  @Field(() => Int, {
    description: 'Out of how many they were drawn: those that the reviewer neither led nor heard.',
  })
  outOf!: number;

  @Field({ description: 'What the draw was made by: whoever has it can repeat the draw.' })
  seed!: string;

  @Field(() => [SampledItem], { description: 'The items, in the order of the draw; those that you may see.' })
  items!: Edge<SampledItem[]>;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When it was closed before every item was judged; null where it was not.',
  })
  closedAt!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was closed before; null where it was not, or the reason was erased.',
  })
  closedBecause!: string | null;
}

export const sampleOf = async (ask: Asking, sampleId: string): Promise<ConsistencySample | null> => {
  const sample = await ask.load('samples', sampleId);
  return sample === undefined ? null : sampleFrom(ask, sample);
};

export const sampleFrom = (ask: Asking, sample: Readable<'samples'>): ConsistencySample => ({
  id: idOf('sample', sample.sampleId ?? ''),
  series: () => seriesOf(ask, sample.series),
  ...{ from: sample.from ?? '', to: sample.to ?? '', drawnAt: sample.drawnAt ?? '' },
  reviewer: () => officerOf(ask, sample.reviewer ?? ''),
  drawnBy: () => officerOf(ask, sample.drawnBy ?? ''),
  ...{ size: sample.size ?? 0, outOf: sample.outOf ?? 0, seed: sample.seed ?? '' },
  items: () => present((sample.itemIds ?? []).map((itemId) => sampledItemOf(ask, itemId))),
  closedAt: sample.closed?.at ?? null,
  closedBecause: textOf(sample.closed?.reason, 'text'),
});

const sampledItemOf = async (ask: Asking, itemId: string): Promise<SampledItem | null> => {
  const item = await ask.load('sampled-items', itemId);
  return item === undefined ? null : sampledItemFrom(ask, item);
};

export const sampledItemFrom = (ask: Asking, item: Readable<'sampled-items'>): SampledItem => {
  const awaited = item.status === 'AWAITED';
  // Shown for judging only: whoever may read the discussion besides reads it where it stands.
  const record = async () => (awaited ? await ask.load('discussions', item.discussionId ?? '') : undefined);
  const { review, meeting } = item;
  return {
    id: idOf('sampled-item', item.itemId ?? ''),
    sample: idOf('sample', item.sampleId ?? ''),
    status: SampledItemStatus[item.status ?? 'AWAITED'],
    heardOn: item.date ?? '',
    person: () => (awaited ? personOf(ask, item.personId ?? '') : Promise.resolve(null)),
    concernTypes: () => codesOf(ask, 'concern-type', item.concernTypes ?? []),
    referrals: () => present(awaited ? (item.referralIds ?? []).map((id) => referralOf(ask, id)) : []),
    shared: async () => ((await record())?.shared ?? []).map((share) => shareFrom(ask, share)),
    notShared: async () => ((await record())?.notShared ?? []).map((held) => notSharedFrom(ask, held)),
    review: review
      ? {
          threshold: ReviewedThreshold[review.threshold],
          decision: DecisionKind[review.decision],
          reasons: textOf(review.reasons, 'text'),
          at: review.at,
          meetingThreshold: meeting?.threshold ? ThresholdOutcome[meeting.threshold] : null,
          meetingDecision: meeting?.decision ? DecisionKind[meeting.decision] : null,
        }
      : null,
    notReviewedBecause: item.because ? NotReviewedBecause[item.because] : null,
  };
};
