/** What the mutations on whom to look for answer when they were accepted, and their results. */
import { Field, ObjectType } from '@nestjs/graphql';
import type { Edge } from '../asking.js';
import { Person } from './person.js';
import { LATE, resultOf, Success } from './success.js';

@ObjectType({ isAbstract: true })
abstract class OfMissing extends Success {
  @Field(() => Person, { nullable: true, description: `The person as now on record. ${LATE}` })
  person!: Edge<Person | null>;
}

@ObjectType({ description: 'It is recorded whom to look for, should the person be missing.' })
export class MissingProfileRecorded extends OfMissing {}

@ObjectType({ description: 'It is recorded how the person was last seen.' })
export class LastSeenRecorded extends OfMissing {}

export const RecordMissingProfileResult = resultOf('RecordMissingProfileResult', MissingProfileRecorded);
export const RecordLastSeenResult = resultOf('RecordLastSeenResult', LastSeenRecorded);
