/** The agenda of a sitting. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { AgendaItem as AgendaItemView } from '../../projections/agenda.js';
import type { Asking, Edge } from '../asking.js';
import { itemIdOf } from '../ids.js';
import { Coded, codesOf } from './coded.js';
import { Discussion, discussionOf } from './discussion.js';
import { DiscussionPhase, MovedBecause } from './enums.js';
import { Node } from './node.js';
import { Person, personOf, present } from './person.js';
import { Referral, referralOf } from './referral.js';
import { RuleTrace } from './rule.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'Where an item went instead of being heard here.' })
export class MovedOn {
  @Field(() => Sitting, {
    nullable: true,
    description: 'The sitting that hears it now; null where none is in sight.',
  })
  to!: Edge<Sitting | null>;

  @Field(() => MovedBecause, { description: 'Why, for programs.' })
  why!: MovedBecause;

  @Field(() => RuleTrace, { description: 'Why, for people.' })
  because!: RuleTrace;
}

@ObjectType({ implements: () => [Node], description: 'One person who is to be heard at a sitting.' })
export class AgendaItem extends Node {
  @Field(() => Int, { description: 'Place on the agenda, from 1; 0 for an item that has moved on.' })
  place!: number;

  @Field(() => Person, { nullable: true, description: 'Who is to be heard; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => [Referral], { description: 'Every referral that lists the person here.' })
  referrals!: Edge<Referral[]>;

  @Field(() => [Coded], { description: 'What the referrers are concerned about.' })
  concernTypes!: Edge<Coded[]>;

  @Field({ description: 'Whether a referrer fears for the safety of the person now. Such items come first.' })
  immediateRisk!: boolean;

  @Field({ description: 'Received after the cut-off of the day on which it came in.' })
  late!: boolean;

  @Field({ description: 'Received in time, registered after the opening: offered to the chair.' })
  lateItem!: boolean;

  @Field(() => RuleTrace, { description: 'Why the person is on this agenda.' })
  listedBecause!: RuleTrace;

  @Field(() => DiscussionPhase, { description: 'How far its discussion has got.' })
  phase!: DiscussionPhase;

  @Field(() => Discussion, {
    nullable: true,
    description:
      'What was said and decided; null until something is recorded in it, and where it is not for you.',
  })
  discussion!: Edge<Discussion | null>;

  @Field(() => MovedOn, {
    nullable: true,
    description: 'Where the item went instead; null while it belongs here.',
  })
  movedOn!: MovedOn | null;
}

@ObjectType({ description: 'Who is to be heard at a sitting, in order.' })
export class Agenda {
  @Field(() => [AgendaItem], {
    description: 'In the order of the terms of reference; items that moved on come last.',
  })
  items!: readonly AgendaItem[];

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'Since when this view stands still because of a fault; null while all is well.',
  })
  staleSince!: string | null;
}

export const agendaOf = async (ask: Asking, sittingId: string): Promise<Agenda | null> => {
  const agenda = await ask.load('agenda', sittingId);
  if (agenda?.items === undefined) return null;
  return {
    items: agenda.items.map((item) => itemFrom(ask, sittingId, item)),
    staleSince: agenda.staleSince ?? null,
  };
};

export const itemOfAgenda = async (
  ask: Asking,
  sittingId: string,
  personId: string,
): Promise<AgendaItem | null> => {
  const agenda = await ask.load('agenda', sittingId);
  const item = agenda?.items?.find((candidate) => candidate.personId === personId);
  return item === undefined ? null : itemFrom(ask, sittingId, item);
};

const itemFrom = (ask: Asking, sittingId: string, item: AgendaItemView): AgendaItem =>
  ({
    __typename: 'AgendaItem',
    id: itemIdOf(sittingId, item.personId),
    place: item.place,
    person: () => personOf(ask, item.personId),
    referrals: () => present(item.referralIds.map((referralId) => referralOf(ask, referralId))),
    concernTypes: () => codesOf(ask, 'concern-type', item.concernTypes),
    immediateRisk: item.immediateRisk,
    late: item.late,
    lateItem: item.lateItem,
    listedBecause: item.listedBecause,
    phase: DiscussionPhase[item.discussion],
    discussion: () => discussionOf(ask, ask.session.board.ids.discussion(sittingId, item.personId)),
    movedOn: item.movedOn && {
      to: () =>
        item.movedOn?.placement ? sittingOf(ask, item.movedOn.placement.sittingId) : Promise.resolve(null),
      why: MovedBecause[item.movedOn.moved],
      because: item.movedOn.because,
    },
  }) as AgendaItem;
