/** What each mutation on presenting an item answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Presentation } from './presentation.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfPresentation extends Success {
  @Field(() => Presentation, { nullable: true, description: `Who presents the item. ${LATE}` })
  presentation!: Edge<Presentation | null>;
}

@ObjectType({ description: 'They come and present.' })
export class InvitationAccepted extends OfPresentation {}

@ObjectType({ description: 'Somebody else comes and presents.' })
export class DeputySent extends OfPresentation {}

@ObjectType({ description: 'The report stands on the agenda.' })
export class WorkerReportSubmitted extends OfPresentation {}

@ObjectType({ description: 'The absence stands in the record.' })
export class WorkerAbsenceRecorded extends OfPresentation {}

export const AcceptInvitationResult = resultOf('AcceptInvitationResult', InvitationAccepted);
export const SendDeputyResult = resultOf('SendDeputyResult', DeputySent);
export const SubmitWorkerReportResult = resultOf('SubmitWorkerReportResult', WorkerReportSubmitted);
export const RecordWorkerAbsentResult = resultOf('RecordWorkerAbsentResult', WorkerAbsenceRecorded);
