/** The minutes of a sitting with their action plan. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { minutesCopy, minutesRead, versionsOf } from '../../application/reads/copies.js';
import { isErased } from '../../domain/event.js';
import type {
  ApprovalGiven,
  CorrectionMade,
  MinutesVersion as VersionView,
} from '../../projections/minutes.js';
import type { CopiedItem } from '../../projections/minutes-copy.js';
import type { MinutedAction as MinutedActionView } from '../../projections/minutes-record.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codedOf, codesOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { decisionFrom, MeetingDecision, Share, shareFrom } from './discussion.js';
import { Distribution, distributionsOf } from './distribution.js';
import { ActingAs, AttendanceMode, KnownStatus, MinutesStatus } from './enums.js';
import { KnownCode, knownCodeOf, KnownDate, knownOf, KnownText, textOf } from './known.js';
import { Node } from './node.js';
import { Attendance } from './attendance.js';
import { Person, personOf } from './person.js';
import { PrintedDocument } from './printed.js';
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
  description: 'An action as the minutes have it: what was agreed, not what became of it since.',
})
export class MinutedAction {
  @Field(() => Agency, { nullable: true, description: 'The agency that answers for it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'The officer who does it.' })
  owner!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'What is to be done; null where it was erased.' })
  action!: string | null;

  @Field(() => GraphQLLocalDate, { description: 'The day by which it is due.' })
  dueOn!: string;
}

@ObjectType({ description: 'A friend or associate as the minutes have it. Friendship is not suspicion.' })
export class MinutedAssociate {
  @Field({ description: 'Name as it stood then.' })
  name!: string;

  @Field({ description: 'How they stand to the person.' })
  relationship!: string;
}

@ObjectType({
  description:
    'What the minutes record of one person: name, date of birth, gender, ethnicity, concerns, known or unknown, friends and associates, and action; the person as the card stood when the version was drafted.',
})
export class MinutedItem {
  @Field(() => Person, { nullable: true, description: 'Whom it is about; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => KnownText, { description: 'Name as it stood then.' })
  name!: KnownText;

  @Field(() => KnownDate, { description: 'Date of birth as it stood then.' })
  dateOfBirth!: KnownDate;

  @Field(() => KnownCode, { description: "Gender as it stood then; a code of the board's set `gender`." })
  gender!: KnownCode;

  @Field(() => KnownCode, {
    description: "Ethnicity as it stood then; a code of the board's set `ethnicity`.",
  })
  ethnicity!: KnownCode;

  @Field(() => [MinutedAssociate], {
    nullable: true,
    description: 'Friends and associates as they stood then; null where they were erased.',
  })
  associates!: readonly MinutedAssociate[] | null;

  @Field(() => [Coded], { description: 'The concerns.' })
  concernTypes!: Edge<Coded[]>;

  @Field(() => KnownStatus, {
    description: 'Whether the authority knew the person: as somebody had found, else as was stated.',
  })
  knownStatus!: KnownStatus;

  @Field(() => Coded, {
    nullable: true,
    description: "Legal status as it stood then; a code of the board's set `legal-status`, null for none.",
  })
  legalStatus!: Edge<Coded> | null;

  @Field({ description: 'False for an item that the sitting did not reach.' })
  discussed!: boolean;

  @Field({ description: 'False where the sitting ended before the item was concluded.' })
  concluded!: boolean;

  @Field(() => [Share], { description: 'What the agencies shared.' })
  shared!: readonly Share[];

  @Field(() => [MeetingDecision], { description: 'What was decided.' })
  decisions!: readonly MeetingDecision[];

  @Field(() => [MinutedAction], { description: 'The action plan for this person.' })
  actions!: readonly MinutedAction[];
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

  @Field(() => [Attendance], { description: 'Who was present.' })
  attendance!: readonly Attendance[];

  @Field(() => [String], { description: 'Core roles that nobody present held.' })
  absentRoles!: readonly string[];

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
    attendance: version.record.present.map(({ officer, agency, role, as, mode }) => ({
      officer: () => officerOf(ask, officer),
      agency: () => agencyOf(ask, agency),
      role,
      as: ActingAs[as],
      mode: AttendanceMode[mode],
    })),
    absentRoles: version.record.absentRoles,
    items: copy.items.map((item) => itemFrom(ask, item)),
  } as Minutes;
};

const versionFrom = (ask: Asking, sittingId: string, version: VersionView): MinutesVersion => ({
  version: version.version,
  status: MinutesStatus[version.status],
  superseded: version.superseded,
  draftedAt: version.draftedAt,
  issuedAt: version.issuedAt,
  corrections: version.corrections.map((correction) => correctionFrom(ask, correction)),
  printed: async () =>
    (await minutesCopy(ask.session, sittingId, { profile: 'FULL' }, version.version)) ?? null,
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

const itemFrom = (ask: Asking, item: CopiedItem): MinutedItem => {
  const { known, associates } = item;
  const legalStatus = known?.legalStatus ?? null;
  return {
    person: () => personOf(ask, item.personId),
    name: knownOf(item.name),
    dateOfBirth: knownOf(item.dateOfBirth),
    gender: knownCodeOf(ask, 'gender', item.gender ?? undefined),
    ethnicity: knownCodeOf(ask, 'ethnicity', item.ethnicity ?? undefined),
    associates: associates === null || isErased(associates) ? null : associates.all,
    concernTypes: () => codesOf(ask, 'concern-type', item.concernTypes ?? []),
    knownStatus: KnownStatus[known?.status ?? 'NOT_CHECKED'],
    legalStatus: legalStatus === null ? null : () => codedOf(ask, 'legal-status', legalStatus),
    discussed: item.discussed,
    concluded: item.concluded,
    shared: (item.shared ?? []).map((share) => shareFrom(ask, share)),
    decisions: (item.decisions ?? []).map((decision) => decisionFrom(ask, decision)),
    actions: item.actions.map((action) => actionFrom(ask, action)),
  };
};

const actionFrom = (ask: Asking, action: MinutedActionView): MinutedAction => ({
  ownerAgency: () => agencyOf(ask, action.ownerAgency),
  owner: () => officerOf(ask, action.owner),
  action: textOf(action.action, 'text'),
  dueOn: action.dueOn,
});
