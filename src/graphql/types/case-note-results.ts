/** What each mutation on a case note answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { CaseNote } from './case-note.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfCaseNote extends Success {
  @Field(() => CaseNote, { nullable: true, description: `The case note as it now stands. ${LATE}` })
  caseNote!: Edge<CaseNote | null>;
}

@ObjectType({ description: "It is recorded that the note stands on the person's file." })
export class CaseNoteWritten extends OfCaseNote {}

@ObjectType({ description: 'It is recorded that the note has been seen on the file.' })
export class CaseNoteAcknowledged extends OfCaseNote {}

@ObjectType({ description: 'The note is reversed. It stays on record.' })
export class CaseNoteReversed extends OfCaseNote {}

@ObjectType({ description: 'It is recorded that the worker was told.' })
export class WorkerTold extends OfCaseNote {}

@ObjectType({ description: 'It is recorded that the worker knows what was shared.' })
export class FeedbackAcknowledged extends OfCaseNote {}

export const RecordCaseNoteWrittenResult = resultOf('RecordCaseNoteWrittenResult', CaseNoteWritten);
export const AcknowledgeCaseNoteResult = resultOf('AcknowledgeCaseNoteResult', CaseNoteAcknowledged);
export const ReverseCaseNoteResult = resultOf('ReverseCaseNoteResult', CaseNoteReversed);
export const RecordWorkerToldResult = resultOf('RecordWorkerToldResult', WorkerTold);
export const AcknowledgeFeedbackResult = resultOf('AcknowledgeFeedbackResult', FeedbackAcknowledged);
