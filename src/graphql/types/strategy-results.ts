/** What each mutation on a strategy discussion answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { StrategyDiscussion } from './strategy.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfStrategy extends Success {
  @Field(() => StrategyDiscussion, {
    nullable: true,
    description: `The strategy discussion as it now stands. ${LATE}`,
  })
  strategyDiscussion!: Edge<StrategyDiscussion | null>;
}

@ObjectType({ description: 'It is requested. Social care decides.' })
export class StrategyDiscussionRequested extends OfStrategy {}

@ObjectType({ description: 'Social care has declined, with reasons.' })
export class StrategyDiscussionDeclined extends OfStrategy {}

@ObjectType({ description: 'It is held, as a formal strategy discussion.' })
export class StrategyDiscussionConvened extends OfStrategy {}

@ObjectType({ description: 'The discipline was consulted.' })
export class FollowUpRecorded extends OfStrategy {}

@ObjectType({ description: 'The discussion is recorded.' })
export class StrategyDiscussionRecorded extends OfStrategy {}

@ObjectType({ description: 'The threshold is decided, with reasons.' })
export class ThresholdDecided extends OfStrategy {}

@ObjectType({ description: 'The record is issued to those who took part.' })
export class StrategyRecordIssued extends OfStrategy {}

@ObjectType({ description: 'What became of the conference is recorded.' })
export class ConferenceRecorded extends OfStrategy {}

export const RequestStrategyDiscussionResult = resultOf(
  'RequestStrategyDiscussionResult',
  StrategyDiscussionRequested,
);
export const DeclineStrategyDiscussionResult = resultOf(
  'DeclineStrategyDiscussionResult',
  StrategyDiscussionDeclined,
);
export const ConveneStrategyDiscussionResult = resultOf(
  'ConveneStrategyDiscussionResult',
  StrategyDiscussionConvened,
);
export const RecordFollowUpResult = resultOf('RecordFollowUpResult', FollowUpRecorded);
export const RecordStrategyDiscussionResult = resultOf(
  'RecordStrategyDiscussionResult',
  StrategyDiscussionRecorded,
);
export const DecideThresholdResult = resultOf('DecideThresholdResult', ThresholdDecided);
export const IssueStrategyRecordResult = resultOf('IssueStrategyRecordResult', StrategyRecordIssued);
export const RecordConferenceResult = resultOf('RecordConferenceResult', ConferenceRecorded);
