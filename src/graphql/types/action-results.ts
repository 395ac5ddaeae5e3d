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

@ObjectType({ description: 'The action is accepted: its owner will do it.' })
export class ActionAccepted extends OfAction {}

@ObjectType({ description: 'The action is returned: a chair or the co-ordinator finds another owner.' })
export class ActionReturned extends OfAction {}

@ObjectType({ description: 'The action has another owner; its deadline stays.' })
export class ActionReassigned extends OfAction {}

@ObjectType({ description: 'The progress is reported; the deadline stays.' })
export class ProgressReported extends OfAction {}

@ObjectType({ description: 'The action is due later.' })
export class ActionExtended extends OfAction {}

@ObjectType({ description: 'The action is recorded as not done. It can still be completed.' })
export class ActionNotDone extends OfAction {}

@ObjectType({ description: 'The action is taken back: nobody has to do it any more.' })
export class ActionWithdrawn extends OfAction {}

export const AgreeActionResult = resultOf('AgreeActionResult', ActionAgreed);
export const CompleteActionResult = resultOf('CompleteActionResult', ActionCompleted);
export const AcceptActionResult = resultOf('AcceptActionResult', ActionAccepted);
export const ReturnActionResult = resultOf('ReturnActionResult', ActionReturned);
export const ReassignActionResult = resultOf('ReassignActionResult', ActionReassigned);
export const ReportProgressResult = resultOf('ReportProgressResult', ProgressReported);
export const ExtendActionResult = resultOf('ExtendActionResult', ActionExtended);
export const RecordActionNotDoneResult = resultOf('RecordActionNotDoneResult', ActionNotDone);
export const WithdrawActionResult = resultOf('WithdrawActionResult', ActionWithdrawn);
