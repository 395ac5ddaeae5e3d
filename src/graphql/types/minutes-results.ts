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

@ObjectType({ description: 'The delegate approves the minutes for this chair.' })
export class DelegateNamed extends OfMinutes {}

@ObjectType({
  description: 'The next version is drafted with the correction, for the chairs to approve anew.',
})
export class MinutesCorrected extends OfMinutes {}

@ObjectType({ description: 'It is recorded how far the copy has come.' })
export class DeliveryRecorded extends OfMinutes {}

@ObjectType({ description: 'The copy is acknowledged for your agency.' })
export class MinutesAcknowledged extends OfMinutes {}

export const NameDelegateResult = resultOf('NameDelegateResult', DelegateNamed);
export const CorrectMinutesResult = resultOf('CorrectMinutesResult', MinutesCorrected);
export const RecordDeliveryResult = resultOf('RecordDeliveryResult', DeliveryRecorded);
export const AcknowledgeMinutesResult = resultOf('AcknowledgeMinutesResult', MinutesAcknowledged);
export const ApproveMinutesResult = resultOf('ApproveMinutesResult', MinutesApproved);
export const IssueMinutesResult = resultOf('IssueMinutesResult', MinutesIssued);
