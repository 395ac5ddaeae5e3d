/** What each mutation on plans, barriers and support answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Person } from './person.js';
import { Barrier } from './plan.js';
import { LATE, resultOf, Success } from './success.js';
import { Support } from './support.js';

@ObjectType({ isAbstract: true })
abstract class OfPlan extends Success {
  @Field(() => Person, { nullable: true, description: `Whose plan it is. ${LATE}` })
  person!: Edge<Person | null>;
}

@ObjectType({ isAbstract: true })
abstract class OfBarrier extends Success {
  @Field(() => Barrier, { nullable: true, description: `The barrier. ${LATE}` })
  barrier!: Edge<Barrier | null>;
}

@ObjectType({ isAbstract: true })
abstract class OfSupport extends Success {
  @Field(() => Support, { nullable: true, description: `The support. ${LATE}` })
  support!: Edge<Support | null>;
}

@ObjectType({ description: 'The plan is set out; the one before stays readable.' })
export class PlanSetOut extends OfPlan {}

@ObjectType({ description: 'How the meeting finds the plan stands with it.' })
export class PlanAssured extends OfPlan {}

@ObjectType({ description: 'The barrier is named, and shown until it is gone.' })
export class BarrierRecorded extends OfBarrier {}

@ObjectType({ description: 'The barrier is gone.' })
export class BarrierRemoved extends OfBarrier {}

@ObjectType({ description: 'Support is asked for.' })
export class SupportAsked extends OfSupport {}

@ObjectType({ description: 'Support is offered.' })
export class SupportOffered extends OfSupport {}

@ObjectType({ description: 'What became of the support stands with it.' })
export class SupportAnswerRecorded extends OfSupport {}

export const SetOutPlanResult = resultOf('SetOutPlanResult', PlanSetOut);
export const AssurePlanResult = resultOf('AssurePlanResult', PlanAssured);
export const RecordBarrierResult = resultOf('RecordBarrierResult', BarrierRecorded);
export const RemoveBarrierResult = resultOf('RemoveBarrierResult', BarrierRemoved);
export const AskForSupportResult = resultOf('AskForSupportResult', SupportAsked);
export const OfferSupportResult = resultOf('OfferSupportResult', SupportOffered);
export const AnswerSupportResult = resultOf('AnswerSupportResult', SupportAnswerRecorded);
