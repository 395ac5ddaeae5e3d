/** What each mutation on minutes answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Minutes } from './minutes.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfMinutes extends Success {
  @Field(() => Minutes, { nullable: true, description: `The minutes as they now stand. ${LATE}` })
  minutes!: Edge<Minutes | null>;
}

@ObjectType({ description: 'Your approval is recorded.' })
export class MinutesApproved extends OfMinutes {}

@ObjectType({ description: 'The minutes are issued to the members.' })
export class MinutesIssued extends OfMinutes {}

export const ApproveMinutesResult = resultOf('ApproveMinutesResult', MinutesApproved);
export const IssueMinutesResult = resultOf('IssueMinutesResult', MinutesIssued);
