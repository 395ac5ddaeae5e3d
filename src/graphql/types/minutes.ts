/** The minutes of a sitting with their action plan. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { minutesCopy, minutesRead, versionsOf } from '../../application/reads/copies.js';
import { waitFor } from '../../application/reads/minutes-to-approve.js';
import type {
  ApprovalGiven,
  CorrectionMade,
  MinutesVersion as VersionView,
} from '../../projections/minutes-versions.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { MinutedDeclaration, minutedDeclarationFrom } from './declaration.js';
import { Officer, officerOf } from './directory.js';
import { Distribution, distributionsOf } from './distribution.js';
import { ActingAs, MinutesStatus } from './enums.js';
import { textOf } from './known.js';
import { MinutedBusiness, minutedBusinessFrom } from './minuted-business.js';
import { MinutedItem, minutedItemFrom } from './minuted-item.js';
import { Node } from './node.js';
import { Attendance, attendeeFrom, MinutedApology, minutedApologyFrom } from './attendance.js';
import { Person, personOf, present } from './person.js';
import { PrintedDocument, printedFrom } from './printed.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'A chair who approved the minutes.' })
export class Approval {
  @Field({ description: 'The chair role.' })
  role!: string;

  @Field(() => ActingAs, { description: 'As its holder or standing in.' })
  as!: ActingAs;

  @Field(() => Officer, { nullable: true, description: 'Who approved.' })
  officer!: Edge<Officer | null>;

  @Field(() => Officer, {
    nullable: true,
    description: "Who named the officer to approve in the chair's place; null for a chair or its deputy.",
  })
  namedBy!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was given.' })
  at!: string;
}

@ObjectType({ description: 'Somebody who approves the minutes in the place of a chair.' })
export class MinutesDelegate {
  @Field({ description: 'The chair role that the delegate approves for.' })
  role!: string;

  @Field(() => Officer, { nullable: true, description: 'Who is to approve.' })
  officer!: Edge<Officer | null>;

  @Field(() => Officer, { nullable: true, description: 'The chair who named the delegate.' })
  namedBy!: Edge<Officer | null>;
}

@ObjectType({ description: 'Why a version of the minutes took the place of the one before it.' })
export class MinutesCorrection {
  @Field(() => Person, {
    nullable: true,
    description: 'Whose entry was corrected; null where it is not about one person, or not for you.',
  })
  person!: Edge<Person | null>;

  @Field(() => String, { nullable: true, description: 'What the minutes say now; null where it was erased.' })
  what!: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  reason!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who corrected it.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was corrected.' })
  at!: string;
}

@ObjectType({ description: 'One version of the minutes. None is ever edited: a correction makes the next.' })
export class MinutesVersion {
  @Field(() => Int, { description: 'The version, from 1.' })
  version!: number;

  @Field(() => MinutesStatus, { description: 'How far it got.' })
  status!: MinutesStatus;

  @Field({ description: 'Whether a later version takes its place. It stays readable.' })
  superseded!: boolean;

  @Field(() => GraphQLDateTime, { description: 'When it was drafted.' })
  draftedAt!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was issued; null until then.' })
  issuedAt!: string | null;

  @Field(() => [MinutesCorrection], { description: 'Every correction up to it, the latest last.' })
  corrections!: readonly MinutesCorrection[];

  @Field(() => PrintedDocument, {
    nullable: true,
    description: 'The full record as a page to print, as this version has it.',
  })
  printed!: Edge<PrintedDocument | null>;
}

@ObjectType({
  implements: () => [Node],
  description: 'The minutes of a sitting with their action plan, as drafted from its events.',
})
export class Minutes extends Node {
  @Field(() => Sitting, { nullable: true, description: 'Whose minutes they are.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => Int, { description: 'The version. Name it when you approve or issue.' })
  version!: number;

  @Field(() => MinutesStatus, { description: 'How far they have got.' })
  status!: MinutesStatus;

  @Field({ description: 'Whether a later version is being drafted: you still see the one that was issued.' })
  superseded!: boolean;

  @Field(() => [MinutesVersion], { description: 'Every version that you may see, in order.' })
  versions!: readonly MinutesVersion[];

  @Field(() => [MinutesDelegate], {
    nullable: true,
    description: 'Who approves in the place of a chair; null where that is not for you.',
  })
  delegates!: readonly MinutesDelegate[] | null;

  @Field(() => [Distribution], {
    description: 'The copies that you may know of: to whom, how far each has come, and what is outstanding.',
  })
  distributions!: Edge<Distribution[]>;

  @Field(() => [String], { description: 'Chair roles whose approval is still needed.' })
  approvalsNeeded!: readonly string[];

  @Field(() => [Approval], { description: 'Who has approved.' })
  approvals!: readonly Approval[];

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they were drafted.' })
  draftedAt!: string | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When they were issued; null until then.' })
  issuedAt!: string | null;

  @Field(() => [Attendance], {
    description: 'Who was present, also who left before the end, or has no account of the board.',
  })
  attendance!: readonly Attendance[];

  @Field(() => [MinutedApology], { description: 'Who could not come and had said so.' })
  apologies!: readonly MinutedApology[];

  @Field(() => [String], { description: 'Core roles that nobody present held.' })
  absentRoles!: readonly string[];

  @Field(() => [MinutedBusiness], {
    description:
      'What was decided behind the people: themes, and what goes to another meeting and comes back.',
  })
  business!: readonly MinutedBusiness[];
  @Field(() => MinutedDeclaration, {
    nullable: true,
    description: 'The declaration: read out, signed, refused; null where the meeting has none.',
  })
  declaration!: MinutedDeclaration | null;

  @Field(() => [MinutedItem], { description: 'What was recorded of each person.' })
  items!: readonly MinutedItem[];
}

export const minutesOf = async (ask: Asking, sittingId: string): Promise<Minutes | null> => {
  const read = await minutesRead(ask.session, sittingId);
  if (read === undefined) return null;
  const { minutes, version, copy } = read;
  return {
    __typename: 'Minutes',
    id: idOf('minutes', sittingId),
    sitting: () => sittingOf(ask, sittingId),
    version: version.version,
    status: MinutesStatus[version.status],
    superseded: version.superseded,
    versions: versionsOf(minutes).map((each) => versionFrom(ask, sittingId, each)),
    delegates:
      minutes.delegates?.map(({ role, officer, namedBy }) => ({
        role,
        officer: () => officerOf(ask, officer),
        namedBy: () => officerOf(ask, namedBy),
      })) ?? null,
    distributions: () => distributionsOf(ask, sittingId),
    approvalsNeeded: version.approvalsNeeded,
    approvals: version.approvals.map((approval) => approvalFrom(ask, approval)),
    draftedAt: version.draftedAt,
    issuedAt: version.issuedAt,
    attendance: version.record.present.map((attendee) => attendeeFrom(ask, attendee)),
    apologies: version.record.apologies.map((apology) => minutedApologyFrom(ask, apology)),
    absentRoles: version.record.absentRoles,
    business: (copy.business ?? []).map(minutedBusinessFrom),
    declaration: copy.declaration ? minutedDeclarationFrom(ask, sittingId, copy.declaration) : null,
    items: copy.items.map((item) => minutedItemFrom(ask, item)),
  } as Minutes;
};

const AT_MOST = 100;

/** Drafts that wait for the reader: for a chair that they hold, or stand in for, or were named for. */
export const minutesToApproveBy = async (ask: Asking): Promise<Minutes[]> => {
  const found = await ask.find('minutes', { index: 'byWaiting', equal: ['APPROVAL'], limit: AT_MOST });
  const theirs = found.filter(({ document }) => waitFor(ask.session.reader, document));
  return present(theirs.map(({ document }) => minutesOf(ask, document.sittingId ?? '')));
};

const versionFrom = (ask: Asking, sittingId: string, version: VersionView): MinutesVersion => ({
  version: version.version,
  status: MinutesStatus[version.status],
  superseded: version.superseded,
  draftedAt: version.draftedAt,
  issuedAt: version.issuedAt,
  corrections: version.corrections.map((correction) => correctionFrom(ask, correction)),
  printed: async () =>
    printedFrom(await minutesCopy(ask.session, sittingId, { profile: 'FULL' }, version.version)),
});

const correctionFrom = (
  ask: Asking,
  { personId, officer, at, content }: CorrectionMade,
): MinutesCorrection => ({
  person: async () => (personId === null ? null : personOf(ask, personId)),
  what: textOf(content, 'what'),
  reason: textOf(content, 'reason'),
  officer: () => officerOf(ask, officer),
  at,
});

const approvalFrom = (ask: Asking, { role, as, officer, namedBy, at }: ApprovalGiven): Approval => ({
  ...{ role, as: ActingAs[as], at },
  officer: () => officerOf(ask, officer),
  namedBy: async () => (namedBy === null ? null : officerOf(ask, namedBy)),
});
