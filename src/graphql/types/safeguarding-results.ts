/** What each mutation about a person besides meetings answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Person } from './person.js';
import { Hold, SeriousHarm } from './serious-harm.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class AboutPerson extends Success {
  @Field(() => Person, { nullable: true, description: `The person as now on record. ${LATE}` })
  person!: Edge<Person | null>;
}

@ObjectType({ description: 'The person is reported missing, or the report is added to the episode.' })
export class MissingReported extends AboutPerson {}

@ObjectType({ description: 'The end of the episode is recorded; an interview is due.' })
export class ReturnRecorded extends AboutPerson {}

@ObjectType({ description: 'It is recorded whether an interview was offered.' })
export class ReturnInterviewOffered extends AboutPerson {}

@ObjectType({ description: 'What came of the interview is recorded.' })
export class ReturnInterviewRecorded extends AboutPerson {}

@ObjectType({ description: 'The abuse is recorded, and whether it is a repeat.' })
export class DomesticAbuseRecorded extends AboutPerson {}

@ObjectType({ description: 'What the Channel panel decided is recorded.' })
export class ChannelOutcomeRecorded extends AboutPerson {}

@ObjectType({ description: 'The review is recorded.' })
export class ChannelReviewRecorded extends AboutPerson {}

@ObjectType({ description: 'The outcome for the adult is recorded.' })
export class AdultOutcomeRecorded extends AboutPerson {}

@ObjectType({ isAbstract: true })
abstract class OfHarm extends Success {
  @Field(() => SeriousHarm, { nullable: true, description: `The pathway as it now stands. ${LATE}` })
  seriousHarm!: Edge<SeriousHarm | null>;
}

@ObjectType({ description: 'It is recorded, its clocks run, and the records are held.' })
export class SeriousHarmRecorded extends OfHarm {}

@ObjectType({ description: 'The notification is recorded.' })
export class NotificationRecorded extends OfHarm {}

@ObjectType({ description: 'The rapid review is recorded.' })
export class RapidReviewRecorded extends OfHarm {}

@ObjectType({ description: 'The hold is lifted.' })
export class HoldLifted extends Success {
  @Field(() => Hold, { nullable: true, description: `The hold as it now stands. ${LATE}` })
  hold!: Edge<Hold | null>;
}

export const ReportMissingResult = resultOf('ReportMissingResult', MissingReported);
export const RecordReturnResult = resultOf('RecordReturnResult', ReturnRecorded);
export const OfferReturnInterviewResult = resultOf('OfferReturnInterviewResult', ReturnInterviewOffered);
export const RecordReturnInterviewResult = resultOf('RecordReturnInterviewResult', ReturnInterviewRecorded);
export const RecordDomesticAbuseResult = resultOf('RecordDomesticAbuseResult', DomesticAbuseRecorded);
export const RecordChannelOutcomeResult = resultOf('RecordChannelOutcomeResult', ChannelOutcomeRecorded);
export const RecordChannelReviewResult = resultOf('RecordChannelReviewResult', ChannelReviewRecorded);
export const RecordAdultOutcomeResult = resultOf('RecordAdultOutcomeResult', AdultOutcomeRecorded);
export const RecordSeriousHarmResult = resultOf('RecordSeriousHarmResult', SeriousHarmRecorded);
export const RecordNotificationResult = resultOf('RecordNotificationResult', NotificationRecorded);
export const RecordRapidReviewResult = resultOf('RecordRapidReviewResult', RapidReviewRecorded);
export const LiftHoldResult = resultOf('LiftHoldResult', HoldLifted);
