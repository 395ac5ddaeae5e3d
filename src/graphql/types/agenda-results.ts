/** What each mutation on an agenda answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { AgendaItem } from './agenda.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfItem extends Success {
  @Field(() => AgendaItem, { nullable: true, description: `The item as it now stands. ${LATE}` })
  item!: Edge<AgendaItem | null>;
}

@ObjectType({ description: 'The item is where the chair put it; the order of the terms is kept beside.' })
export class ItemMoved extends OfItem {}

@ObjectType({ description: 'The agency is asked what it holds.' })
export class AgencyAsked extends OfItem {}

@ObjectType({ description: 'The answer is on the board of checks.' })
export class CheckAnswered extends OfItem {}

@ObjectType({ description: 'The plan stands on the handover sheet.' })
export class SafetyPlanRecorded extends OfItem {}

export const MoveItemResult = resultOf('MoveItemResult', ItemMoved);
export const AskAgencyResult = resultOf('AskAgencyResult', AgencyAsked);
export const AnswerCheckResult = resultOf('AnswerCheckResult', CheckAnswered);
export const RecordSafetyPlanResult = resultOf('RecordSafetyPlanResult', SafetyPlanRecorded);
