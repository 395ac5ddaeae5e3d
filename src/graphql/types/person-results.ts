/** What each mutation on a person answers when it was accepted, and its result. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Person } from './person.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfPerson extends Success {
  @Field(() => Person, { nullable: true, description: `The person as now on record. ${LATE}` })
  person!: Edge<Person | null>;
}

@ObjectType({ description: 'It is recorded whether the authority knows the person.' })
export class KnownStatusRecorded extends OfPerson {}

@ObjectType({
  description:
    'The number, or why there is none, is recorded. The same number elsewhere is a proposal to match.',
})
export class IdentifierRecorded extends OfPerson {}

@ObjectType({ description: 'The identity is corrected; what stood before is kept.' })
export class IdentityCorrected extends OfPerson {}

@ObjectType({
  description: 'The instructions are recorded and travel with everything that leads to the person.',
})
export class SafeContactRecorded extends OfPerson {}

@ObjectType({ description: 'The instructions do not hold any more.' })
export class SafeContactEnded extends OfPerson {}

@ObjectType({ description: 'The household is recorded.' })
export class HouseholdRecorded extends OfPerson {}

@ObjectType({ description: 'The friend or associate is recorded, with the source.' })
export class AssociateRecorded extends OfPerson {}

@ObjectType({ description: 'The friend or associate is none any more.' })
export class AssociateEnded extends OfPerson {}

export const RecordKnownStatusResult = resultOf('RecordKnownStatusResult', KnownStatusRecorded);
export const RecordIdentifierResult = resultOf('RecordIdentifierResult', IdentifierRecorded);
export const CorrectIdentityResult = resultOf('CorrectIdentityResult', IdentityCorrected);
export const RecordSafeContactResult = resultOf('RecordSafeContactResult', SafeContactRecorded);
export const EndSafeContactResult = resultOf('EndSafeContactResult', SafeContactEnded);
export const RecordHouseholdResult = resultOf('RecordHouseholdResult', HouseholdRecorded);
export const RecordAssociateResult = resultOf('RecordAssociateResult', AssociateRecorded);
export const EndAssociateResult = resultOf('EndAssociateResult', AssociateEnded);
