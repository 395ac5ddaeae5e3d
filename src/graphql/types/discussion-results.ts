/** What each mutation on a discussion answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Discussion } from './discussion.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
export abstract class OfDiscussion extends Success {
  @Field(() => Discussion, { nullable: true, description: `The discussion as it now stands. ${LATE}` })
  discussion!: Edge<Discussion | null>;
}

@ObjectType({ description: 'The item is being discussed.' })
export class DiscussionStarted extends OfDiscussion {}

@ObjectType({ description: 'The information is shared with those who are present for the item.' })
export class InformationShared extends OfDiscussion {}

@ObjectType({ description: 'The decision is recorded.' })
export class DecisionRecorded extends OfDiscussion {}

@ObjectType({ description: 'It is recorded that the agency does not share it, and why.' })
export class SharingDeclined extends OfDiscussion {}

@ObjectType({ description: 'What the meeting held of the threshold is recorded.' })
export class ThresholdRecorded extends OfDiscussion {}

@ObjectType({ description: 'The position is kept beside the decision, which stands.' })
export class DissentRecorded extends OfDiscussion {}

@ObjectType({ description: 'The item is closed; its actions are released to their owners.' })
export class DiscussionClosed extends OfDiscussion {}

export const StartDiscussionResult = resultOf('StartDiscussionResult', DiscussionStarted);
export const ShareInformationResult = resultOf('ShareInformationResult', InformationShared);
export const RecordDecisionResult = resultOf('RecordDecisionResult', DecisionRecorded);
export const CloseDiscussionResult = resultOf('CloseDiscussionResult', DiscussionClosed);
export const DeclineToShareResult = resultOf('DeclineToShareResult', SharingDeclined);
export const RecordThresholdResult = resultOf('RecordThresholdResult', ThresholdRecorded);
export const RecordDissentResult = resultOf('RecordDissentResult', DissentRecorded);
