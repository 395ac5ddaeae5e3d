/** What a meeting carries forward from earlier sittings, and what has happened since. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import {
  earlierActions,
  sinceLastTime,
  type EarlierAction,
  type SinceLastTime,
} from '../../application/reads/since-last-time.js';
import type { Readable } from '../../application/reads/session.js';
import type { AgendaItem } from '../../projections/agenda-items.js';
import type { Asking, Edge } from '../asking.js';
import { Action, actionOf } from './action.js';
import { NotDoneReason } from './action-enums.js';
import { HappeningKind } from './agenda-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { ActionStatus, KnownStatus } from './enums.js';
import { Person, personOf } from './person.js';
import { Referral, referralOf } from './referral.js';

@ObjectType({
  description:
    'An earlier action of the person by value: as it stood when the sitting opened, or, until then, as it stands.',
})
export class CarriedForwardAction {
  @Field(() => Action, {
    nullable: true,
    description: 'The action as it stands now, with its text; null where it is not for you.',
  })
  action!: Edge<Action | null>;

  @Field(() => ActionStatus, { description: 'How far it had got.' })
  status!: ActionStatus;

  @Field(() => GraphQLDateTime, { description: 'By when it was due.' })
  dueAt!: string;

  @Field({ description: 'Whether it was open although its deadline had passed.' })
  overdue!: boolean;

  @Field(() => Agency, { nullable: true, description: 'The agency that answered for it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'The officer who was to do it.' })
  owner!: Edge<Officer | null>;

  @Field(() => NotDoneReason, {
    nullable: true,
    description:
      'Why it was not done: circumstances changed, or the agency did not act. Null where it was done, or is to be.',
  })
  notDone!: NotDoneReason | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Which version of its record this is, from 0; null where it is as it stands now.',
  })
  revision!: number | null;
}

@ObjectType({ description: 'Something that has happened to a person since the last sitting closed.' })
export class PersonHappening {
  @Field(() => GraphQLDateTime, { description: 'When it was recorded; for an overdue action, its deadline.' })
  at!: string;

  @Field(() => HappeningKind, { description: 'What has happened.' })
  kind!: HappeningKind;

  @Field(() => Person, { nullable: true, description: 'To whom; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => Referral, { nullable: true, description: 'The referral; null for anything else.' })
  referral!: Edge<Referral | null>;

  @Field(() => Action, { nullable: true, description: 'The action; null for anything else.' })
  action!: Edge<Action | null>;

  @Field(() => Discussion, { nullable: true, description: 'The discussion; null for anything else.' })
  discussion!: Edge<Discussion | null>;

  @Field(() => KnownStatus, {
    nullable: true,
    description: 'What was found of whether the authority knows the person; null for anything else.',
  })
  known!: KnownStatus | null;
}

export const carriedForwardOf = async (
  ask: Asking,
  agenda: Readable<'agenda'>,
  item: AgendaItem,
): Promise<CarriedForwardAction[]> =>
  (await earlierActions(ask.session, agenda, item)).map((action) => carriedFrom(ask, action));

const carriedFrom = (
  ask: Asking,
  { actionId, status, dueAt, overdue, ownerAgency, owner, notDone, revision }: EarlierAction,
): CarriedForwardAction => ({
  action: () => actionOf(ask, actionId),
  status: ActionStatus[status],
  dueAt,
  overdue,
  ownerAgency: () => agencyOf(ask, ownerAgency),
  owner: () => officerOf(ask, owner),
  notDone: notDone === undefined ? null : NotDoneReason[notDone],
  revision,
});

export const happeningsOf = async (
  ask: Asking,
  agenda: Readable<'agenda'>,
  item: AgendaItem,
): Promise<PersonHappening[]> =>
  (await sinceLastTime(ask.session, agenda, item)).map((happening) =>
    happeningFrom(ask, item.personId, happening),
  );

const nothing = () => Promise.resolve(null);

const happeningFrom = (ask: Asking, personId: string, happening: SinceLastTime): PersonHappening => ({
  at: happening.at,
  kind: HappeningKind[happening.kind],
  person: () => personOf(ask, personId),
  referral: 'referralId' in happening ? () => referralOf(ask, happening.referralId) : nothing,
  action: 'actionId' in happening ? () => actionOf(ask, happening.actionId) : nothing,
  discussion: 'discussionId' in happening ? () => discussionOf(ask, happening.discussionId) : nothing,
  known: 'known' in happening ? KnownStatus[happening.known] : null,
});
