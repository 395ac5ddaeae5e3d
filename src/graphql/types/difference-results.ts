/** What each mutation on a professional difference answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Difference } from './difference.js';
import { Escalation } from './escalation.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfDifference extends Success {
  @Field(() => Difference, { nullable: true, description: `The difference as it now stands. ${LATE}` })
  difference!: Edge<Difference | null>;
}

@ObjectType({ description: 'The difference is in the register, and open until somebody settles it.' })
export class DifferenceRaised extends OfDifference {}

@ObjectType({ description: 'The position is kept beside the others.' })
export class PositionTaken extends OfDifference {}

@ObjectType({ description: 'It is recorded that it was put to social care, and the answer is awaited.' })
export class DifferencePutToSocialCare extends OfDifference {}

@ObjectType({ description: 'The answer of social care is kept as its position.' })
export class DifferenceAnswered extends OfDifference {}

@ObjectType({ description: 'The difference is resolved. Each position stays readable.' })
export class DifferenceResolved extends OfDifference {}

@ObjectType({ description: 'The difference is noted: it stands.' })
export class DifferenceNoted extends OfDifference {}

@ObjectType({ description: 'The difference is open again.' })
export class DifferenceReopened extends OfDifference {}

@ObjectType({ description: 'The difference is withdrawn. The record of it stays.' })
export class DifferenceWithdrawn extends OfDifference {}

@ObjectType({
  description: 'The difference is escalated: the escalation says who was turned to, and why they.',
})
export class DifferenceEscalated extends Success {
  @Field(() => Escalation, { nullable: true, description: `The escalation that came of it. ${LATE}` })
  escalation!: Edge<Escalation | null>;
}

export const RaiseDifferenceResult = resultOf('RaiseDifferenceResult', DifferenceRaised);
export const TakePositionResult = resultOf('TakePositionResult', PositionTaken);
export const PutToSocialCareResult = resultOf('PutToSocialCareResult', DifferencePutToSocialCare);
export const AnswerDifferenceResult = resultOf('AnswerDifferenceResult', DifferenceAnswered);
export const ResolveDifferenceResult = resultOf('ResolveDifferenceResult', DifferenceResolved);
export const NoteDifferenceResult = resultOf('NoteDifferenceResult', DifferenceNoted);
export const ReopenDifferenceResult = resultOf('ReopenDifferenceResult', DifferenceReopened);
export const WithdrawDifferenceResult = resultOf('WithdrawDifferenceResult', DifferenceWithdrawn);
export const EscalateDifferenceResult = resultOf('EscalateDifferenceResult', DifferenceEscalated);
