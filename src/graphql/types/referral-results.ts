/** What each mutation on a referral answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { HearingDecision, Referral } from './referral.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({
  description: 'The referral was received and will be heard. Late and incomplete ones are received too.',
})
export class ReferralReceived extends Success {
  @Field(() => Referral, { nullable: true, description: `The referral as it now stands. ${LATE}` })
  referral!: Edge<Referral | null>;

  @Field(() => HearingDecision, { description: 'Where it is heard, as decided on receipt.' })
  heardAt!: HearingDecision;
}

export const ReferPersonResult = resultOf('ReferPersonResult', ReferralReceived);

@ObjectType({
  description: 'A critical incident was received. One that somebody else sent is heard by the cut-off.',
})
export class CriticalIncidentReceived extends Success {
  @Field(() => Referral, { nullable: true, description: `The referral as it now stands. ${LATE}` })
  referral!: Edge<Referral | null>;

  @Field(() => HearingDecision, { description: 'Where it is heard, as decided on receipt.' })
  heardAt!: HearingDecision;
}

@ObjectType({ isAbstract: true })
export abstract class OnReferral extends Success {
  @Field(() => Referral, { nullable: true, description: `The referral as it now stands. ${LATE}` })
  referral!: Edge<Referral | null>;
}

@ObjectType({ description: 'The referral was amended. It keeps its place.' })
export class ReferralAmended extends OnReferral {}

@ObjectType({
  description: 'The withdrawal was recorded; where somebody fears for a person now, it waits for a chair.',
})
export class WithdrawalRecorded extends OnReferral {}

@ObjectType({ description: 'A chair agreed to a withdrawal, or kept the item.' })
export class WithdrawalDecided extends OnReferral {}

@ObjectType({ description: 'A chair hears them sooner.' })
export class HeardUrgently extends OnReferral {}

@ObjectType({ description: 'What was done without waiting is on the referral.' })
export class ImmediateActionRecorded extends OnReferral {}

@ObjectType({ description: 'That the referrer was told of the receipt is on the referral.' })
export class ReferralAcknowledged extends OnReferral {}

@ObjectType({ description: 'What the referrer is told of the outcome is on the referral.' })
export class OutcomeTold extends OnReferral {}

export const ReportCriticalIncidentResult = resultOf(
  'ReportCriticalIncidentResult',
  CriticalIncidentReceived,
);
export const AmendReferralResult = resultOf('AmendReferralResult', ReferralAmended);
export const WithdrawReferralResult = resultOf('WithdrawReferralResult', WithdrawalRecorded);
export const DecideWithdrawalResult = resultOf('DecideWithdrawalResult', WithdrawalDecided);
export const HearUrgentlyResult = resultOf('HearUrgentlyResult', HeardUrgently);
export const RecordImmediateActionResult = resultOf('RecordImmediateActionResult', ImmediateActionRecorded);
export const AcknowledgeReferralResult = resultOf('AcknowledgeReferralResult', ReferralAcknowledged);
export const TellReferrerOutcomeResult = resultOf('TellReferrerOutcomeResult', OutcomeTold);
