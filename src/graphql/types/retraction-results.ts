/** What each mutation on a retraction answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Retraction } from './retraction.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfRetraction extends Success {
  @Field(() => Retraction, { nullable: true, description: `What was taken back, and who has it. ${LATE}` })
  retraction!: Edge<Retraction | null>;
}

@ObjectType({
  description: 'It is taken back: kept, marked, and everybody who has it is asked to acknowledge.',
})
export class InformationRetracted extends OfRetraction {}

@ObjectType({ description: 'It is taken back from the wrong person and recorded on the right one.' })
export class WrongPersonCorrected extends OfRetraction {}

@ObjectType({ description: 'The recipient does not act upon it any more.' })
export class RecallAcknowledged extends OfRetraction {}

export const RetractInformationResult = resultOf('RetractInformationResult', InformationRetracted);
export const CorrectWrongPersonResult = resultOf('CorrectWrongPersonResult', WrongPersonCorrected);
export const AcknowledgeRecallResult = resultOf('AcknowledgeRecallResult', RecallAcknowledged);
