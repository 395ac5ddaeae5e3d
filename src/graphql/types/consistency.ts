/** How far a meeting and those who judged its items anew agree: counts over items, naming nobody. */
import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import type { ConsistencyReport as Report } from '../../domain/sampling/agreement.js';
import type { Asking, Edge } from '../asking.js';
import { Coded, codedOf } from './coded.js';
import { DecisionKind, ThresholdOutcome } from './discussion-enums.js';
import { NotReviewedBecause, ReviewedThreshold } from './sampling-enums.js';

const COMPARED = 'Of how many items both held something that can be compared.';
const AGREED = 'In how many of them both held the same.';
const PERCENTAGE = 'Of those compared, one decimal; null for fewer than 20, where it would say nothing.';
const PAIRS = 'What the meeting held, what was held anew, and of how many items; the most frequent first.';
const ITEMS = 'Of how many items.';

@ObjectType({ description: 'What the meeting and the judgement anew held of the threshold.' })
export class ThresholdPair {
  @Field(() => ThresholdOutcome, { nullable: true, description: 'The meeting; null: it recorded nothing.' })
  meeting!: ThresholdOutcome | null;

  @Field(() => ReviewedThreshold, { description: 'The judgement anew.' })
  review!: ReviewedThreshold;

  @Field(() => Int, { description: ITEMS })
  items!: number;
}

@ObjectType({ description: 'Agreement on the threshold for a joint investigation.' })
export class ThresholdAgreement {
  @Field(() => Int, { description: `${COMPARED} Not where the meeting could not agree.` })
  compared!: number;

  @Field(() => Int, { description: AGREED })
  agreed!: number;

  @Field(() => Float, { nullable: true, description: PERCENTAGE })
  percentage!: number | null;

  @Field(() => [ThresholdPair], { description: PAIRS })
  pairs!: readonly ThresholdPair[];
}

@ObjectType({ description: 'What the meeting and the judgement anew decided, by sort.' })
export class DecisionPair {
  @Field(() => DecisionKind, { nullable: true, description: 'The meeting; null: it recorded no sort.' })
  meeting!: DecisionKind | null;

  @Field(() => DecisionKind, { description: 'The judgement anew.' })
  review!: DecisionKind;

  @Field(() => Int, { description: ITEMS })
  items!: number;
}

@ObjectType({ description: 'Agreement on the sort of decision.' })
export class DecisionAgreement {
  @Field(() => Int, { description: COMPARED })
  compared!: number;

  @Field(() => Int, { description: AGREED })
  agreed!: number;

  @Field(() => Float, { nullable: true, description: PERCENTAGE })
  percentage!: number | null;

  @Field(() => [DecisionPair], { description: PAIRS })
  pairs!: readonly DecisionPair[];
}

@ObjectType({ description: 'About what the two differ.' })
export class DifferenceByConcern {
  @Field(() => Coded, { description: 'The concern.' })
  concernType!: Edge<Coded>;

  @Field(() => Int, { description: 'How many items about it were judged.' })
  reviewed!: number;

  @Field(() => Int, { description: 'In how many of them the threshold or the decision differs.' })
  differing!: number;
}

@ObjectType({ description: 'How many items were not judged, and why.' })
export class NotReviewed {
  @Field(() => NotReviewedBecause, {
    nullable: true,
    description: 'Why; null: their sample was closed before.',
  })
  because!: NotReviewedBecause | null;

  @Field(() => Int, { description: 'How many items.' })
  items!: number;
}

@ObjectType({
  description:
    'How far the meetings of a series and those who judged their items anew agree. It counts items and names nobody; a difference is a question to both, and no decision changes by it.',
})
export class Consistency {
  @Field(() => Int, { description: 'Items of the period that were drawn.' })
  drawn!: number;

  @Field(() => Int, { description: 'How many of them were judged.' })
  reviewed!: number;

  @Field(() => Int, { description: 'How many of them still wait.' })
  awaited!: number;

  @Field(() => [NotReviewed], { description: 'Those that are not judged, by reason.' })
  notReviewed!: readonly NotReviewed[];

  @Field(() => ThresholdAgreement, { description: 'On the threshold.' })
  threshold!: ThresholdAgreement;

  @Field(() => DecisionAgreement, { description: 'On the decision.' })
  decision!: DecisionAgreement;

  @Field(() => [DifferenceByConcern], { description: 'About which concerns they differ.' })
  byConcern!: readonly DifferenceByConcern[];
}

export const consistencyFrom = (ask: Asking, report: Report): Consistency => {
  const { drawn, reviewed, awaited, notReviewed, threshold, decision, differByConcern } = report;
  return {
    ...{ drawn, reviewed, awaited },
    notReviewed: notReviewed.map(({ because, items }) => ({
      because: because === null ? null : NotReviewedBecause[because],
      items,
    })),
    threshold: {
      ...threshold,
      pairs: threshold.pairs.map(({ meeting, review, items }) => ({
        meeting: meeting === null ? null : ThresholdOutcome[meeting],
        ...{ review: ReviewedThreshold[review], items },
      })),
    },
    decision: {
      ...decision,
      pairs: decision.pairs.map(({ meeting, review, items }) => ({
        meeting: meeting === null ? null : DecisionKind[meeting],
        ...{ review: DecisionKind[review], items },
      })),
    },
    byConcern: differByConcern.map(({ concernType, compared, differing }) => ({
      concernType: () => codedOf(ask, 'concern-type', concernType),
      ...{ reviewed: compared, differing },
    })),
  };
};
