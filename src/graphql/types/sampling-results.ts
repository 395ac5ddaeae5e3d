/** What each mutation on a consistency sample answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { ConsistencySample } from './sampling.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfSample extends Success {
  @Field(() => ConsistencySample, { nullable: true, description: `The sample. ${LATE}` })
  sample!: Edge<ConsistencySample | null>;
}

@ObjectType({ description: 'The sample is drawn: the reviewer may read its items, without their outcome.' })
export class ConsistencySampleDrawn extends OfSample {}

@ObjectType({ description: 'The item is judged: what the meeting held and decided is shown beside it.' })
export class SampledItemReviewed extends OfSample {}

@ObjectType({ description: 'The item is given back.' })
export class SampledItemDeclined extends OfSample {}

@ObjectType({ description: 'The sample is closed: what was judged counts, the rest is not shown for it.' })
export class ConsistencySampleClosed extends OfSample {}

export const DrawConsistencySampleResult = resultOf('DrawConsistencySampleResult', ConsistencySampleDrawn);
export const ReviewSampledItemResult = resultOf('ReviewSampledItemResult', SampledItemReviewed);
export const DeclineSampledItemResult = resultOf('DeclineSampledItemResult', SampledItemDeclined);
export const CloseConsistencySampleResult = resultOf('CloseConsistencySampleResult', ConsistencySampleClosed);
