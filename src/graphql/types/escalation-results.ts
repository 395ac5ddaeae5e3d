/** What each mutation on an escalation answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Action } from './action.js';
import { Escalation } from './escalation.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfEscalation extends Success {
  @Field(() => Escalation, { nullable: true, description: `The escalation as it now stands. ${LATE}` })
  escalation!: Edge<Escalation | null>;
}

@ObjectType({ description: 'The issue is raised. Its last step says who was turned to, and why they.' })
export class EscalationRaised extends OfEscalation {}

@ObjectType({ description: 'The answer is recorded. The escalation stays open until it is resolved.' })
export class EscalationAnswered extends OfEscalation {}

@ObjectType({ description: 'It went further. Its last step says who was turned to, and why they.' })
export class EscalationTakenFurther extends OfEscalation {}

@ObjectType({ description: 'Somebody was found for it.' })
export class EscalationHanded extends OfEscalation {}

@ObjectType({ description: 'The escalation is resolved.' })
export class EscalationResolved extends OfEscalation {}

@ObjectType({ description: 'The escalation is withdrawn; the record of it stays.' })
export class EscalationWithdrawn extends OfEscalation {}

@ObjectType({ description: 'The two escalations name each other.' })
export class EscalationsLinked extends OfEscalation {}

@ObjectType({ description: 'The action is agreed, and its owner has it at once.' })
export class ActionAgreedFromEscalation extends Success {
  @Field(() => Action, { nullable: true, description: `The action as it now stands. ${LATE}` })
  action!: Edge<Action | null>;
}

export const RaiseEscalationResult = resultOf('RaiseEscalationResult', EscalationRaised);
export const AnswerEscalationResult = resultOf('AnswerEscalationResult', EscalationAnswered);
export const EscalateFurtherResult = resultOf('EscalateFurtherResult', EscalationTakenFurther);
export const HandEscalationResult = resultOf('HandEscalationResult', EscalationHanded);
export const ResolveEscalationResult = resultOf('ResolveEscalationResult', EscalationResolved);
export const WithdrawEscalationResult = resultOf('WithdrawEscalationResult', EscalationWithdrawn);
export const LinkEscalationsResult = resultOf('LinkEscalationsResult', EscalationsLinked);
export const AgreeActionFromEscalationResult = resultOf(
  'AgreeActionFromEscalationResult',
  ActionAgreedFromEscalation,
);
