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

@ObjectType({ description: 'The attendance is recorded.' })
export class AttendanceRecorded extends OfSitting {}

@ObjectType({ description: 'The sitting is open and its agenda is settled.' })
export class SittingOpened extends OfSitting {}

@ObjectType({
  description: 'The sitting is being closed: it is over once each of its discussions has ended.',
})
export class SittingClosing extends OfSitting {}

export const TakeChairResult = resultOf('TakeChairResult', ChairTaken);
export const RecordAttendanceResult = resultOf('RecordAttendanceResult', AttendanceRecorded);
export const OpenSittingResult = resultOf('OpenSittingResult', SittingOpened);
export const CloseSittingResult = resultOf('CloseSittingResult', SittingClosing);
