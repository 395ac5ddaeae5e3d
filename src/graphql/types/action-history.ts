/** What happened to an action between its being agreed and its end: who had it, what was said, who was reminded. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { NotDoneReason, WithdrawnBecause } from './action-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';

@ObjectType({ description: 'An officer said something about an action, for an agency.' })
export class ActionNote {
  @Field(() => Officer, { nullable: true, description: 'Who said it.' })
  officer!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'What was said; null where it was erased.' })
  text!: string | null;
}

@ObjectType({ description: 'Somebody who had the action before.' })
export class FormerOwner {
  @Field(() => Agency, { nullable: true, description: 'The agency that answered for it.' })
  ownerAgency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'The officer who was to do it.' })
  owner!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'Until when.' })
  until!: string;
}

@ObjectType({ description: 'A chair gave an action more time.' })
export class Extension {
  @Field(() => GraphQLDateTime, { description: 'When that was.' })
  at!: string;

  @Field(() => GraphQLDateTime, { description: 'The instant by which it was due before.' })
  before!: string;

  @Field(() => GraphQLDateTime, { description: 'The instant by which it was due from then on.' })
  dueAt!: string;

  @Field(() => String, { nullable: true, description: 'Why it takes longer; null where it was erased.' })
  reason!: string | null;
}

@ObjectType({ description: 'Why an action is not going to be done.' })
export class NotDone {
  @Field(() => NotDoneReason, { description: 'The kind of reason.' })
  because!: NotDoneReason;

  @Field(() => GraphQLDateTime, { description: 'When it was said.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'What stood in the way; null where it was erased.' })
  explanation!: string | null;
}

@ObjectType({ description: 'Why the meeting took an action back.' })
export class Withdrawal {
  @Field(() => WithdrawnBecause, { description: 'The kind of reason.' })
  because!: WithdrawnBecause;

  @Field(() => GraphQLDateTime, { description: 'When that was.' })
  at!: string;

  @Field(() => String, { nullable: true, description: 'The reason in words; null where it was erased.' })
  reason!: string | null;
}

@ObjectType({ description: 'Somebody was reminded of an action: its owner, or a role in the owner’s place.' })
export class ActionReminder {
  @Field(() => GraphQLDateTime, { description: 'When that was.' })
  at!: string;

  @Field(() => Officer, { nullable: true, description: 'Who was reminded; null where it was a role.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The role that was reminded, out of office hours or of a returned action; null otherwise.',
  })
  role!: string | null;

  @Field(() => GraphQLDateTime, { description: 'The instant by which the action was due then.' })
  dueAt!: string;

  @Field({ description: 'Whether that instant had passed.' })
  overdue!: boolean;
}

@ObjectType({ description: 'How an action went from hand to hand, and what was said of it on the way.' })
export class ActionHistory {
  @Field(() => [ActionNote], { description: 'Each time that an owner gave it back as not theirs.' })
  returns!: readonly ActionNote[];

  @Field(() => [FormerOwner], { description: 'Who had it before, in order.' })
  formerOwners!: readonly FormerOwner[];

  @Field(() => [ActionNote], { description: 'What was reported of it, in order.' })
  progress!: readonly ActionNote[];

  @Field(() => [Extension], { description: 'Each time that a chair gave it more time.' })
  extensions!: readonly Extension[];

  @Field(() => Int, { description: 'How often that was.' })
  extended!: number;

  @Field(() => [ActionReminder], { description: 'The latest reminders, twenty at most, the newest last.' })
  reminders!: readonly ActionReminder[];
}

export const historyFrom = (ask: Asking, action: Readable<'actions'>): ActionHistory => {
  const { returns = [], formerOwners = [], progress = [], extensions = [], reminders = [] } = action;
  return {
    returns: returns.map((said) => noteFrom(ask, said)),
    formerOwners: formerOwners.map(({ ownerAgency, owner, until }) => ({
      ownerAgency: () => agencyOf(ask, ownerAgency),
      owner: () => officerOf(ask, owner),
      until,
    })),
    progress: progress.map((said) => noteFrom(ask, said)),
    extensions: extensions.map(({ at, before, dueAt, reason }) => ({
      ...{ at, before, dueAt },
      reason: textOf(reason, 'text'),
    })),
    extended: extensions.length,
    reminders: reminders.map(({ at, officer, role, dueAt, overdue }) => ({
      ...{ at, role, dueAt, overdue },
      officer: () => officerOf(ask, officer ?? undefined),
    })),
  };
};

const noteFrom = (
  ask: Asking,
  { by, agency, at, text }: NonNullable<Readable<'actions'>['returns']>[number],
): ActionNote => ({
  officer: () => officerOf(ask, by),
  agency: () => agencyOf(ask, agency),
  at,
  text: textOf(text, 'text'),
});
