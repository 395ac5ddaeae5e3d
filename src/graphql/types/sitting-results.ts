/** What each mutation on a sitting answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Sitting } from './sitting.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfSitting extends Success {
  @Field(() => Sitting, { nullable: true, description: `The sitting as it now stands. ${LATE}` })
  sitting!: Edge<Sitting | null>;
}

@ObjectType({ description: 'You are in the chair.' })
export class ChairTaken extends OfSitting {}

@ObjectType({ description: 'The officer may take this chair at this sitting.' })
export class ChairDelegateNamed extends OfSitting {}

@ObjectType({ description: 'Nobody is named for this chair any more.' })
export class ChairDelegateWithdrawn extends OfSitting {}

@ObjectType({ description: 'The attendance is recorded.' })
export class AttendanceRecorded extends OfSitting {}

@ObjectType({ description: 'The sitting is open and its agenda is settled.' })
export class SittingOpened extends OfSitting {}

@ObjectType({
  description: 'The sitting is being closed: it is over once each of its discussions has ended.',
})
export class SittingClosing extends OfSitting {}

@ObjectType({ description: 'It stands in the minutes under any other business.' })
export class OtherBusinessRecorded extends OfSitting {}

@ObjectType({ description: 'They have left: what follows, they do not hear.' })
export class LeavingRecorded extends OfSitting {}

@ObjectType({ description: 'They were never there; the log keeps that they had been marked.' })
export class AttendanceWithdrawn extends OfSitting {}

@ObjectType({ description: 'The practitioner is marked present.' })
export class VisitorAdmitted extends OfSitting {}

@ObjectType({ description: 'The apologies are recorded.' })
export class ApologiesRecorded extends OfSitting {}

@ObjectType({ description: 'The apologies have fallen away.' })
export class ApologiesWithdrawn extends OfSitting {}

@ObjectType({ description: 'The extra sitting is convened.' })
export class ExtraSittingArranged extends OfSitting {}

@ObjectType({ description: 'The sitting is held at that time instead, with its items.' })
export class SittingMoved extends OfSitting {}

@ObjectType({ description: 'The sitting is not held; its items move to the next one.' })
export class SittingCancelled extends OfSitting {}

export const RecordOtherBusinessResult = resultOf('RecordOtherBusinessResult', OtherBusinessRecorded);
export const RecordLeavingResult = resultOf('RecordLeavingResult', LeavingRecorded);
export const WithdrawAttendanceResult = resultOf('WithdrawAttendanceResult', AttendanceWithdrawn);
export const AdmitVisitorResult = resultOf('AdmitVisitorResult', VisitorAdmitted);
export const RecordApologiesResult = resultOf('RecordApologiesResult', ApologiesRecorded);
export const WithdrawApologiesResult = resultOf('WithdrawApologiesResult', ApologiesWithdrawn);
export const ArrangeExtraSittingResult = resultOf('ArrangeExtraSittingResult', ExtraSittingArranged);
export const MoveSittingResult = resultOf('MoveSittingResult', SittingMoved);
export const CancelSittingResult = resultOf('CancelSittingResult', SittingCancelled);
export const TakeChairResult = resultOf('TakeChairResult', ChairTaken);
export const NameChairDelegateResult = resultOf('NameChairDelegateResult', ChairDelegateNamed);
export const WithdrawChairDelegateResult = resultOf('WithdrawChairDelegateResult', ChairDelegateWithdrawn);
export const RecordAttendanceResult = resultOf('RecordAttendanceResult', AttendanceRecorded);
export const OpenSittingResult = resultOf('OpenSittingResult', SittingOpened);
export const CloseSittingResult = resultOf('CloseSittingResult', SittingClosing);
