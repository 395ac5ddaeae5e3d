/** The verbs on what is known of a person: they send, and hold no rule. */
import { Args, ID, Mutation, Resolver } from '@nestjs/graphql';
import { CommandBus, QueryBus } from '@nestjs/cqrs';
import type { CorrectedIdentity } from '../../domain/person/identity.js';
import type { Asking } from '../asking.js';
import { CommandArgs } from '../command-args.js';
import { badInput } from '../errors.js';
import { uuidOf } from '../ids.js';
import { answer } from '../inputs/answers.js';
import {
  CorrectIdentityInput,
  EndAssociateInput,
  EndSafeContactInput,
  RecordAssociateInput,
  RecordHouseholdInput,
  RecordIdentifierInput,
  RecordKnownStatusInput,
  RecordSafeContactInput,
} from '../inputs/person.inputs.js';
import { Request, type RequestContext } from '../request.js';
import { once, send, type Accepted } from '../sending.js';
import { personOf } from '../types/person.js';
import {
  AssociateEnded,
  AssociateRecorded,
  CorrectIdentityResult,
  EndAssociateResult,
  EndSafeContactResult,
  HouseholdRecorded,
  IdentifierRecorded,
  IdentityCorrected,
  KnownStatusRecorded,
  RecordAssociateResult,
  RecordHouseholdResult,
  RecordIdentifierResult,
  RecordKnownStatusResult,
  RecordSafeContactResult,
  SafeContactEnded,
  SafeContactRecorded,
} from '../types/person-results.js';

const WHOM = { type: () => ID, description: 'Id of the person.' };

const shown = (ask: Asking, outcome: Accepted) => ({
  person: once(ask, outcome, () => personOf(ask, outcome.id)),
});

@Resolver()
export class PersonResolver {
  constructor(
    readonly commands: CommandBus,
    readonly queries: QueryBus,
  ) {}

  @Mutation(() => RecordKnownStatusResult, {
    description: 'Record whether the authority knows the person, and whose case it is.',
  })
  recordKnownStatus(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'What was found.' }) input: RecordKnownStatusInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordKnownStatusResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      ...{ personId, known: input.known, openStatus: input.openStatus ?? null },
      legalStatus: input.legalStatus ?? null,
      allocatedOfficer: input.allocatedOfficer
        ? uuidOf('officer', input.allocatedOfficer, 'input.allocatedOfficer')
        : null,
      ...(input.caseFile && { caseFile: { ...input.caseFile } }),
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordKnownStatus', input: command },
      { type: KnownStatusRecorded, shown },
    );
  }

  @Mutation(() => RecordIdentifierResult, {
    description:
      'Record a number by which a service knows the person. A check digit that does not agree is refused; the same number elsewhere never is.',
  })
  recordIdentifier(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Which number, and what it is.' }) input: RecordIdentifierInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordIdentifierResult> {
    const personId = uuidOf('person', person, 'person');
    const command = { personId, kind: input.kind, number: numberOf(input) };
    return send(
      this,
      request,
      args,
      { name: 'RecordIdentifier', input: command },
      { type: IdentifierRecorded, shown },
    );
  }

  @Mutation(() => CorrectIdentityResult, {
    description: 'Set right who the person is. What stood on record before is kept.',
  })
  correctIdentity(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'What is right, and how it is known.' }) input: CorrectIdentityInput,
    @Args() args: CommandArgs,
  ): Promise<typeof CorrectIdentityResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      ...{ personId, identity: correctedBy(input), reason: input.reason },
      ...(input.dateOfBirthAccuracy && { dateOfBirthAccuracy: input.dateOfBirthAccuracy }),
    };
    return send(
      this,
      request,
      args,
      { name: 'CorrectIdentity', input: command },
      { type: IdentityCorrected, shown },
    );
  }

  @Mutation(() => RecordSafeContactResult, {
    description:
      'Record how to reach the person without harm. It travels with everything that leads to the person.',
  })
  recordSafeContact(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'What is to be heeded.' }) input: RecordSafeContactInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordSafeContactResult> {
    const personId = uuidOf('person', person, 'person');
    const command = { personId, ...input };
    return send(
      this,
      request,
      args,
      { name: 'RecordSafeContact', input: command },
      { type: SafeContactRecorded, shown },
    );
  }

  @Mutation(() => EndSafeContactResult, {
    description: 'Record that safe-contact instructions do not hold any more.',
  })
  endSafeContact(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Which instructions, and why.' }) input: EndSafeContactInput,
    @Args() args: CommandArgs,
  ): Promise<typeof EndSafeContactResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      personId,
      safeContactId: uuidOf('contact', input.safeContact, 'input.safeContact'),
      reason: input.reason,
    };
    return send(
      this,
      request,
      args,
      { name: 'EndSafeContact', input: command },
      { type: SafeContactEnded, shown },
    );
  }

  @Mutation(() => RecordHouseholdResult, {
    description: 'Record with whom the person lives.',
  })
  recordHousehold(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Who lives there, and where.' }) input: RecordHouseholdInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordHouseholdResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      personId,
      household: {
        members: input.members.map((member) => ({ ...member })),
        address: input.address ?? null,
      },
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordHousehold', input: command },
      { type: HouseholdRecorded, shown },
    );
  }

  @Mutation(() => RecordAssociateResult, {
    description: 'Record a friend or associate of the person. Friendship is not suspicion.',
  })
  recordAssociate(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Who it is, and how far your source can be relied on.' })
    input: RecordAssociateInput,
    @Args() args: CommandArgs,
  ): Promise<typeof RecordAssociateResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      ...{ personId, name: input.name, relationship: input.relationship, grading: input.grading },
      associatePersonId: input.associate ? uuidOf('person', input.associate, 'input.associate') : null,
    };
    return send(
      this,
      request,
      args,
      { name: 'RecordAssociate', input: command },
      { type: AssociateRecorded, shown },
    );
  }

  @Mutation(() => EndAssociateResult, {
    description: 'Record that a friend or associate is none any more.',
  })
  endAssociate(
    @Request() request: RequestContext,
    @Args('person', WHOM) person: string,
    @Args('input', { description: 'Which one, and since when.' }) input: EndAssociateInput,
    @Args() args: CommandArgs,
  ): Promise<typeof EndAssociateResult> {
    const personId = uuidOf('person', person, 'person');
    const command = {
      ...{ personId, endedOn: input.endedOn, reason: input.reason },
      associateId: uuidOf('associate', input.associate, 'input.associate'),
    };
    return send(
      this,
      request,
      args,
      { name: 'EndAssociate', input: command },
      { type: AssociateEnded, shown },
    );
  }
}

/** @throws GraphQLError BAD_USER_INPUT where it is both, or neither. */
const numberOf = ({ value, absent }: RecordIdentifierInput) => {
  if (typeof value === 'string' && !absent) return { value };
  if (typeof value !== 'string' && absent) return { absent };
  const message = 'Give either the number or the reason why there is none, not both and not neither.';
  throw badInput([{ path: 'input', rule: 'VALUE_OR_REASON', message }]);
};

const correctedBy = (input: CorrectIdentityInput): CorrectedIdentity => {
  const { name, dateOfBirth, sex, gender, ethnicity, aliases } = input;
  return {
    ...(name && { name: answer(name, 'input.name') }),
    ...(dateOfBirth && { dateOfBirth: answer(dateOfBirth, 'input.dateOfBirth') }),
    ...(sex && { sex: answer(sex, 'input.sex') }),
    ...(gender && { gender: answer(gender, 'input.gender') }),
    ...(ethnicity && { ethnicity: answer(ethnicity, 'input.ethnicity') }),
    ...(aliases && { aliases }),
  };
};
