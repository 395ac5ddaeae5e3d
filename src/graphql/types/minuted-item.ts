/** What the minutes record of one person, as it stood then. */
import { Field, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { isErased } from '../../domain/event.js';
import type { CopiedItem } from '../../projections/copied-minutes.js';
import type { MinutedAction as MinutedActionView } from '../../projections/minutes-record.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codedOf, codesOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import {
  decisionFrom,
  MeetingDecision,
  Note,
  noteFrom,
  NotShared,
  notSharedFrom,
  Share,
  shareFrom,
  Threshold,
  thresholdFrom,
} from './discussion-record.js';
import { KnownStatus } from './enums.js';
import { KnownCode, knownCodeOf, KnownDate, knownOf, KnownText, textOf } from './known.js';
import { Person, personOf, present } from './person.js';
import { DateOfBirthAccuracy, IdentifierKind, OpenStatus } from './person-enums.js';
import { MinutedDifference, minutedDifferenceFrom } from './minuted-difference.js';
import {
  MinutedAssessment,
  MinutedEarlierStep,
  MinutedPresenter,
  minutedReviewFrom,
  MinutedVolt,
} from './minuted-review.js';
import { PlanAssurance } from './plan.js';
import { WorkerReport } from './presentation.js';
import { Retractable } from './retractable.js';
import { NextSteps } from './tracker.js';

@ObjectType({
  description: 'An action as the minutes have it: what was agreed, not what became of it since.',
})
export class MinutedAction extends Retractable {
  @Field(() => Agency, { nullable: true, description: 'The agency that answers for it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'The officer who does it.' })
  owner!: Edge<Officer | null>;

  @Field(() => String, {
    nullable: true,
    description: 'What is to be done; null where it was taken back or erased.',
  })
  action!: string | null;

  @Field(() => GraphQLLocalDate, { description: 'The day by which it is due.' })
  dueOn!: string;

  @Field(() => GraphQLDateTime, {
    description: 'The instant by which it is due: the end of that day where no time was agreed.',
  })
  dueAt!: string;
}

@ObjectType({ description: 'A friend or associate as the minutes have it. Friendship is not suspicion.' })
export class MinutedAssociate {
  @Field({ description: 'Name as it stood then.' })
  name!: string;

  @Field({ description: 'How they stand to the person.' })
  relationship!: string;
}

@ObjectType({ description: 'A number by which a service knew the person then, or why there was none.' })
export class MinutedNumber {
  @Field(() => IdentifierKind, { description: 'Which number it is.' })
  kind!: IdentifierKind;

  @Field(() => String, {
    nullable: true,
    description: 'The number; null where there was none, or where it was erased.',
  })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Of a UPN that was not known: why, by the code of the school census (`UN1` to `UN7`).',
  })
  absent!: string | null;
}

@ObjectType({
  description:
    'What whoever acts had to heed. Read the person for what holds today, before you ring, write or visit.',
})
export class MinutedSafeContact {
  @Field({ description: 'The address must not be named in any document, nor told to anybody.' })
  addressHidden!: boolean;

  @Field({ description: 'Do not contact the person, except as the instructions say.' })
  doNotContact!: boolean;
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

  @Field(() => DateOfBirthAccuracy, {
    nullable: true,
    description: 'How far the date of birth could be relied on; null where there was none.',
  })
  dateOfBirthAccuracy!: DateOfBirthAccuracy | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Other names of the person then, by every record; null where they were erased.',
  })
  aliases!: readonly string[] | null;

  @Field(() => [MinutedNumber], { description: 'Numbers by which services knew the person then.' })
  identifiers!: readonly MinutedNumber[];

  @Field(() => MinutedSafeContact, {
    nullable: true,
    description: 'What had to be heeded; null where nothing had.',
  })
  safeContact!: MinutedSafeContact | null;

  @Field(() => KnownCode, {
    description: "Registered sex as it stood then, apart from gender; a code of the board's set `sex`.",
  })
  sex!: KnownCode;

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

  @Field(() => OpenStatus, {
    nullable: true,
    description: 'Whether a case was open then; null where that was not found out.',
  })
  openStatus!: OpenStatus | null;

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

  @Field(() => [NotShared], { description: 'What an agency decided not to share, and why.' })
  notShared!: readonly NotShared[];

  @Field(() => [Threshold], {
    description: 'Whether the threshold for a joint investigation was met, each time it was considered.',
  })
  thresholds!: readonly Threshold[];

  @Field(() => [Note], { description: 'What was noted while the item went on and stood when it closed.' })
  notes!: readonly Note[];

  @Field({ description: 'The chair rolled the item over to a later sitting.' })
  rolledOver!: boolean;

  @Field(() => [Officer], { description: 'Who declared a conflict and took no part in the item.' })
  conflicts!: Edge<Officer[]>;

  @Field(() => [MeetingDecision], { description: 'What was decided, with the dissent from it.' })
  decisions!: readonly MeetingDecision[];

  @Field(() => [MinutedDifference], {
    description: 'What was said of professional differences in the item; dissent stands beside its decision.',
  })
  differences!: readonly MinutedDifference[];

  @Field(() => WorkerReport, {
    nullable: true,
    description: 'The report for this sitting, as it stood then; null where none was submitted for it.',
  })
  report!: WorkerReport | null;

  @Field(() => MinutedPresenter, {
    nullable: true,
    description: 'Who presented the item; null where nobody was asked to, or it was not heard.',
  })
  presentedBy!: MinutedPresenter | null;

  @Field(() => [MinutedEarlierStep], {
    description: 'What was agreed before and open, or closed since, as it stood when the sitting opened.',
  })
  earlierSteps!: readonly MinutedEarlierStep[];

  @Field(() => [MinutedAssessment], { description: 'Assessments of risk that were completed in the item.' })
  assessments!: readonly MinutedAssessment[];

  @Field(() => [MinutedVolt], {
    description: 'That something was told of victims, people of concern, places and trends, in order.',
  })
  volt!: readonly MinutedVolt[];

  @Field(() => [PlanAssurance], {
    description: 'What the meeting said of the plan: quality assurance, in order.',
  })
  assurances!: readonly PlanAssurance[];

  @Field(() => [NextSteps], { description: 'What was agreed next; of somebody on the tracker.' })
  nextSteps!: readonly NextSteps[];

  @Field(() => [MinutedAction], { description: 'The action plan for this person.' })
  actions!: readonly MinutedAction[];
}

export const minutedItemFrom = (ask: Asking, item: CopiedItem): MinutedItem => {
  const { known, associates, aliases, dateOfBirthAccuracy } = item;
  const { legalStatus = null, openStatus = null } = known ?? {};
  return {
    person: () => personOf(ask, item.personId),
    name: knownOf(item.name),
    dateOfBirth: knownOf(item.dateOfBirth),
    dateOfBirthAccuracy: dateOfBirthAccuracy === null ? null : DateOfBirthAccuracy[dateOfBirthAccuracy],
    aliases: aliases === null || isErased(aliases) ? null : aliases.all,
    identifiers: (item.identifiers ?? []).map(({ kind, number, absent }) => ({
      kind: IdentifierKind[kind],
      value: textOf(number, 'value'),
      absent,
    })),
    safeContact: item.safeContact,
    sex: knownCodeOf(ask, 'sex', item.sex ?? undefined),
    gender: knownCodeOf(ask, 'gender', item.gender ?? undefined),
    ethnicity: knownCodeOf(ask, 'ethnicity', item.ethnicity ?? undefined),
    associates: associates === null || isErased(associates) ? null : associates.all,
    concernTypes: () => codesOf(ask, 'concern-type', item.concernTypes ?? []),
    knownStatus: KnownStatus[known?.status ?? 'NOT_CHECKED'],
    openStatus: openStatus === null ? null : OpenStatus[openStatus],
    legalStatus: legalStatus === null ? null : () => codedOf(ask, 'legal-status', legalStatus),
    discussed: item.discussed,
    concluded: item.concluded,
    shared: (item.shared ?? []).map((share) => shareFrom(ask, share)),
    notShared: (item.notShared ?? []).map((one) => notSharedFrom(ask, one)),
    thresholds: (item.thresholds ?? []).map(thresholdFrom),
    notes: (item.notes ?? []).map((note) => noteFrom(ask, note, false)),
    rolledOver: item.rolledOver,
    conflicts: () => present((item.conflicts ?? []).map((officer) => officerOf(ask, officer))),
    decisions: (item.decisions ?? []).map((decision) => decisionFrom(ask, decision)),
    differences: (item.differences ?? []).map((one) => minutedDifferenceFrom(ask, one)),
    ...minutedReviewFrom(ask, item),
    actions: item.actions.map((action) => actionFrom(ask, action)),
  };
};

const actionFrom = (ask: Asking, action: MinutedActionView): MinutedAction => ({
  id: idOf('action', action.actionId),
  retractedAt: action.retractedAt ?? null,
  ownerAgency: () => agencyOf(ask, action.ownerAgency),
  owner: () => officerOf(ask, action.owner),
  action: textOf(action.action, 'text'),
  dueOn: action.dueOn,
  dueAt: action.dueAt,
});
