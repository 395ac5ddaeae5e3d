/** What each mutation on an action answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Action } from './action.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfAction extends Success {
  @Field(() => Action, { nullable: true, description: `The action as it now stands. ${LATE}` })
  action!: Edge<Action | null>;
}

@ObjectType({ description: 'The action is agreed. It is released to its owner when the item closes.' })
export class ActionAgreed extends OfAction {}

@ObjectType({ description: 'The action is recorded as done.' })
export class ActionCompleted extends OfAction {}

export const AgreeActionResult = resultOf('AgreeActionResult', ActionAgreed);
export const CompleteActionResult = resultOf('CompleteActionResult', ActionCompleted);
