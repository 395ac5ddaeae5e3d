/** What has come to be known of a person, besides what the referrer stated. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import { isErased } from '../../domain/event.js';
import type {
  EarlierIdentity as EarlierIdentityView,
  RecordedIdentifier,
} from '../../projections/person-identity.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codedOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { KnownStatus } from './enums.js';
import { KnownDate, KnownText, knownOf, textOf } from './known.js';
import { IdentifierKind, OpenStatus, SourceGrading } from './person-enums.js';

@ObjectType({
  description: 'What was found when somebody last checked whether the authority knows the person.',
})
export class KnownStanding {
  @Field(() => KnownStatus, { description: 'Whether the authority knows the person.' })
  known!: KnownStatus;

  @Field(() => GraphQLDateTime, { description: 'When it was checked.' })
  checkedAt!: string;

  @Field(() => OpenStatus, {
    nullable: true,
    description: 'Whether the case is open; null for a person whom the authority does not know.',
  })
  openStatus!: OpenStatus | null;

  @Field(() => Coded, {
    nullable: true,
    description: "Legal status, a code of the board's set `legal-status`; null where there is none.",
  })
  legalStatus!: Edge<Coded | null>;

  @Field(() => String, {
    nullable: true,
    description: 'Reference of the case file; null where there is none, or where it was erased.',
  })
  caseFileReference!: string | null;

  @Field(() => Officer, {
    nullable: true,
    description: 'Whose case it is, where that is an officer of this board.',
  })
  allocatedOfficer!: Edge<Officer | null>;

  @Field(() => String, {
    nullable: true,
    description: 'Name of the worker whose case it is; null where there is none, or where it was erased.',
  })
  allocatedWorker!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Team of that worker; null where there is none, or where it was erased.',
  })
  allocatedTeam!: string | null;
}

@ObjectType({ description: 'A number by which a service knows the person.' })
export class Identifier {
  @Field(() => IdentifierKind, { description: 'Which number it is.' })
  kind!: IdentifierKind;

  @Field(() => String, {
    nullable: true,
    description: 'The number; null where there is none, or where it was erased.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a UPN that is not known: why, by the code of the school census (`UN1` to `UN7`).',
  })
  absent!: string | null;

  @Field({ description: 'Whether a school gave it until the own number of the pupil is found.' })
  temporary!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType({
  description:
    'How to reach the person without harm. It travels with every agenda, action and minute that leads to the person: read it before you ring, write or visit.',
})
export class SafeContact {
  @Field(() => ID, { description: 'Id of these instructions, for ending them.' })
  id!: string;

  @Field({ description: 'The address must not be named in any document, nor told to anybody.' })
  addressHidden!: boolean;

  @Field({ description: 'Do not contact the person, except as the instructions say.' })
  doNotContact!: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'How the person can be reached; null where it was erased.',
  })
  instructions!: string | null;

  @Field(() => GraphQLDateTime, { description: 'Since when it holds.' })
  since!: string;
}

@ObjectType({ description: 'Somebody who lives with the person.' })
export class HouseholdMember {
  @Field({ description: 'Name.' })
  name!: string;

  @Field({ description: 'How they stand to the person.' })
  relationship!: string;
}

@ObjectType({ description: 'With whom the person lives, as last recorded.' })
export class Household {
  @Field(() => [HouseholdMember], {
    description: 'Who lives there besides the person; none where it was erased.',
  })
  members!: readonly HouseholdMember[];

  @Field(() => String, {
    nullable: true,
    description: 'Where; null where it is not known, is hidden, or was erased.',
  })
  address!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  recordedAt!: string;
}

@ObjectType({ description: 'A friend or associate. Friendship is not suspicion.' })
export class Associate {
  @Field({ description: 'Name as stated; empty where it was erased.' })
  name!: string;

  @Field({ description: 'How they stand to the person, as stated; empty where it was erased.' })
  relationship!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'Id for ending it; null for what the referral itself states.',
  })
  id!: string | null;

  @Field(() => Agency, {
    nullable: true,
    description: 'The agency that says so; null for what the referral itself states.',
  })
  source!: Edge<Agency | null>;

  @Field(() => SourceGrading, { description: 'How far the source can be relied on.' })
  grading!: SourceGrading;

  @Field(() => GraphQLLocalDate, {
    nullable: true,
    description: 'From when it is over; null while it goes on.',
  })
  endedOn!: string | null;
}

@ObjectType({ description: 'What stood on record before a correction.' })
export class EarlierIdentity {
  @Field(() => GraphQLDateTime, { description: 'When it was corrected.' })
  correctedAt!: string;

  @Field(() => [String], { description: 'Names of the fields that were wrong.' })
  fields!: readonly string[];

  @Field(() => KnownText, {
    nullable: true,
    description: 'The name before; null where it was not corrected.',
  })
  name!: KnownText | null;

  @Field(() => KnownDate, {
    nullable: true,
    description: 'The date of birth before; null where it was not corrected.',
  })
  dateOfBirth!: KnownDate | null;

  @Field(() => String, {
    nullable: true,
    description: 'How it is known to have been wrong; null where it was erased.',
  })
  reason!: string | null;
}

type Card = Readable<'people'>;

export const standingFrom = (ask: Asking, { standing }: Card): KnownStanding | null => {
  if (!standing) return null;
  const { known, checkedAt, openStatus, legalStatus, allocatedOfficer, caseFile } = standing;
  return {
    ...{ known: KnownStatus[known], checkedAt },
    openStatus: openStatus === null ? null : OpenStatus[openStatus],
    legalStatus: () =>
      legalStatus === null ? Promise.resolve(null) : codedOf(ask, 'legal-status', legalStatus),
    caseFileReference: textOf(caseFile, 'reference'),
    allocatedOfficer: () =>
      allocatedOfficer === null ? Promise.resolve(null) : officerOf(ask, allocatedOfficer),
    allocatedWorker: textOf(caseFile, 'allocatedWorker'),
    allocatedTeam: textOf(caseFile, 'allocatedTeam'),
  };
};

export const identifierFrom = (identifier: RecordedIdentifier): Identifier => {
  const { kind, absent, temporary, recordedAt, value } = identifier;
  return { kind: IdentifierKind[kind], absent, temporary, recordedAt, value: textOf(value, 'value') };
};

export const safeContactFrom = (safeContact: Card['safeContact']): SafeContact | null => {
  if (!safeContact) return null;
  const { safeContactId, addressHidden, doNotContact, since, instructions } = safeContact;
  const id = idOf('contact', safeContactId);
  return { id, addressHidden, doNotContact, since, instructions: textOf(instructions, 'text') };
};

/** A hidden address is shown to nobody: it is in no answer that could be printed. */
export const householdFrom = ({ household, safeContact }: Card): Household | null => {
  if (!household) return null;
  const { recordedAt, content } = household;
  if (isErased(content)) return { recordedAt, members: [], address: null };
  const address = safeContact?.addressHidden === true ? null : content.address;
  return { recordedAt, members: content.members, address };
};

export const associatesFrom = (
  ask: Asking,
  { associates, recordedAssociates }: Card,
): readonly Associate[] | null => {
  if (associates === undefined) return null;
  if (isErased(associates) && !recordedAssociates?.length) return null;
  const stated = isErased(associates) ? [] : associates;
  return [
    ...stated.map(({ name, relationship }) => ({
      ...{ name, relationship, id: null, endedOn: null, grading: SourceGrading.UNTESTED },
      source: () => Promise.resolve(null),
    })),
    ...(recordedAssociates ?? []).map(({ associateId, associate, source, grading, endedOn }) => ({
      name: textOf(associate, 'name') ?? '',
      relationship: textOf(associate, 'relationship') ?? '',
      ...{ id: idOf('associate', associateId), grading: SourceGrading[grading], endedOn },
      source: () => agencyOf(ask, source),
    })),
  ];
};

export const earlierFrom = ({
  correctedAt,
  fields,
  identity,
  reason,
}: EarlierIdentityView): EarlierIdentity => ({
  ...{ correctedAt, fields },
  name: identity.name === undefined ? null : knownOf(identity.name),
  dateOfBirth: identity.dateOfBirth === undefined ? null : knownOf(identity.dateOfBirth),
  reason: textOf(reason, 'text'),
});
