/** What each mutation on somebody on a tracker answers when it was accepted, and its result. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLLocalDate } from 'graphql-scalars';
import type { Edge } from '../asking.js';
import { RuleTrace } from './rule.js';
import { LATE, resultOf, Success } from './success.js';
import { TrackerEntry } from './tracker.js';

@ObjectType({ isAbstract: true })
abstract class OfTracker extends Success {
  @Field(() => TrackerEntry, { nullable: true, description: `The entry of the tracker. ${LATE}` })
  trackerEntry!: Edge<TrackerEntry | null>;

  @Field(() => RuleTrace, {
    nullable: true,
    description: 'Why, and what follows; null where it had been so already.',
  })
  because!: RuleTrace | null;
}

@ObjectType({ description: 'The person is on the tracker: the entry says which sitting hears them first.' })
export class EnteredOnTracker extends OfTracker {
  @Field(() => ID, {
    description: 'Id of the entry of the tracker, also for somebody who brings a person and may not read it.',
  })
  entry!: string;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description:
      'The day of the sitting that hears the person first; null where none is in sight yet, or the person was here already.',
  })
  heardOn!: string | null;
}

@ObjectType({ description: 'The next steps are agreed, and take effect when the item closes.' })
export class NextStepsAgreed extends OfTracker {}

@ObjectType({ description: 'The review is due on another day.' })
export class ReviewDateMoved extends OfTracker {}

export const EnterOnTrackerResult = resultOf('EnterOnTrackerResult', EnteredOnTracker);
export const AgreeNextStepsResult = resultOf('AgreeNextStepsResult', NextStepsAgreed);
export const MoveReviewDateResult = resultOf('MoveReviewDateResult', ReviewDateMoved);
