/** The minutes of a sitting with their action plan. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type {
  MinutedAction as MinutedActionView,
  MinutedItem as MinutedItemView,
} from '../../projections/minutes.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codesOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { decisionFrom, MeetingDecision, Share, shareFrom } from './discussion.js';
import { ActingAs, AttendanceMode, KnownStatus, MinutesStatus } from './enums.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf } from './person.js';
import { Attendance } from './attendance.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'A chair who approved the minutes.' })
export class Approval {
  @Field({ description: 'The chair role.' })
  role!: string;

  @Field(() => ActingAs, { description: 'As its holder or standing in.' })
  as!: ActingAs;

  @Field(() => Officer, { nullable: true, description: 'Who approved.' })
  officer!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When it was given.' })
  at!: string;
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

@ObjectType({
  description:
    'What the minutes record of one person: name, date of birth, gender, ethnicity and associates (on `person`), concerns, known or unknown, and action.',
})
export class MinutedItem {
  @Field(() => Person, { nullable: true, description: 'Whom it is about; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => [Coded], { description: 'The concerns.' })
  concernTypes!: Edge<Coded[]>;

  @Field(() => KnownStatus, { description: 'Whether the authority knew the person when referred.' })
  knownStatus!: KnownStatus;

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
  const minutes = await ask.load('minutes', sittingId);
  return minutes?.drafted ? minutesFrom(ask, sittingId, minutes, minutes.drafted) : null;
};

const minutesFrom = (
  ask: Asking,
  sittingId: string,
  minutes: Readable<'minutes'>,
  drafted: NonNullable<Readable<'minutes'>['drafted']>,
): Minutes =>
  ({
    __typename: 'Minutes',
    id: idOf('minutes', sittingId),
    sitting: () => sittingOf(ask, sittingId),
    version: minutes.version ?? 0,
    status:
      MinutesStatus[minutes.status === undefined || minutes.status === 'NONE' ? 'DRAFT' : minutes.status],
    approvalsNeeded: minutes.approvalsNeeded ?? [],
    approvals: (minutes.approvals ?? []).map(({ role, as, officer, at }) => ({
      ...{ role, as: ActingAs[as], at },
      officer: () => officerOf(ask, officer),
    })),
    draftedAt: minutes.draftedAt ?? null,
    issuedAt: minutes.issuedAt ?? null,
    attendance: drafted.present.map(({ officer, agency, role, as, mode }) => ({
      officer: () => officerOf(ask, officer),
      agency: () => agencyOf(ask, agency),
      role,
      as: ActingAs[as],
      mode: AttendanceMode[mode],
    })),
    absentRoles: drafted.absentRoles,
    items: drafted.items.map((item) => itemFrom(ask, item)),
  }) as Minutes;

const itemFrom = (ask: Asking, item: MinutedItemView): MinutedItem => ({
  person: () => personOf(ask, item.personId),
  concernTypes: () => codesOf(ask, 'concern-type', item.concernTypes),
  knownStatus: KnownStatus[item.knownStatus],
  discussed: item.discussed,
  concluded: item.concluded,
  shared: item.shared.map((share) => shareFrom(ask, share)),
  decisions: item.decisions.map((decision) => decisionFrom(ask, decision)),
  actions: item.actions.map((action) => actionFrom(ask, action)),
});

const actionFrom = (ask: Asking, action: MinutedActionView): MinutedAction => ({
  ownerAgency: () => agencyOf(ask, action.ownerAgency),
  owner: () => officerOf(ask, action.owner),
  action: textOf(action.action, 'text'),
  dueOn: action.dueOn,
});
