/** What each mutation on an officer answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Officer } from './directory.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfOfficer extends Success {
  @Field(() => Officer, { nullable: true, description: `The officer as the board now has it. ${LATE}` })
  officer!: Edge<Officer | null>;
}

@ObjectType({ description: 'The officer is appointed.' })
export class OfficerAppointed extends OfOfficer {}

@ObjectType({ description: 'The role is assigned.' })
export class RoleAssigned extends OfOfficer {}

@ObjectType({ description: 'The role ends with its last day.' })
export class RoleEnded extends OfOfficer {}

@ObjectType({ description: 'The officer leaves with the last day.' })
export class LeaverRecorded extends OfOfficer {}

export const AppointOfficerResult = resultOf('AppointOfficerResult', OfficerAppointed);
export const AssignRoleResult = resultOf('AssignRoleResult', RoleAssigned);
export const EndRoleResult = resultOf('EndRoleResult', RoleEnded);
export const RecordLeaverResult = resultOf('RecordLeaverResult', LeaverRecorded);
