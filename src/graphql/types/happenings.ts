/** What happens at a sitting, one type for each thing that a screen must show. */
import { createUnionType, Field, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { GraphQLDateTime } from 'graphql-scalars';
import type { SittingEvent } from '../../application/reads/sitting-events.js';
import type { Happening } from '../../projections/happenings.js';
import type { Asking, Edge } from '../asking.js';
import { PositionScalar } from '../position.js';
import { Action, actionOf } from './action.js';
import { AgendaItem, itemOfAgenda } from './agenda.js';
import { Discussion, discussionOf } from './discussion.js';
import { Minutes, minutesOf } from './minutes.js';
import { present } from './person.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ isAbstract: true })
abstract class Happens {
  @Field(() => PositionScalar, {
    description: 'Where it stands in the log. Subscribe with `after` this to go on behind it.',
  })
  position!: string;

  @Field(() => GraphQLDateTime, { description: 'When it was recorded.' })
  at!: string;
}

@ObjectType({
  description:
    'An item came onto the agenda, moved in it or on from it, or something that stands beside it is another one: report, plan, barriers, support, differences.',
})
export class AgendaHappening extends Happens {
  @Field(() => [AgendaItem], { description: 'The items concerned, as they now stand.' })
  items!: Edge<AgendaItem[]>;
}

@ObjectType({ description: 'The sitting itself: chair, attendance, opening, closing.' })
export class SittingHappening extends Happens {
  @Field(() => Sitting, { nullable: true, description: 'The sitting as it now stands.' })
  sitting!: Edge<Sitting | null>;
}

@ObjectType({ description: 'An item began, closed, or something was shared or decided in it.' })
export class DiscussionHappening extends Happens {
  @Field(() => Discussion, { nullable: true, description: 'The discussion as it now stands.' })
  discussion!: Edge<Discussion | null>;
}

@ObjectType({ description: 'An action was agreed, or taken back by the meeting.' })
export class ActionHappening extends Happens {
  @Field(() => Action, { nullable: true, description: 'The action as it now stands.' })
  action!: Edge<Action | null>;
}

@ObjectType({ description: 'The minutes were drafted, approved or issued.' })
export class MinutesHappening extends Happens {
  @Field(() => Minutes, { nullable: true, description: 'The minutes as they now stand.' })
  minutes!: Edge<Minutes | null>;
}

@ObjectType({
  description: 'What you may see has changed, or you were too far behind: ask afresh and drop what you kept.',
})
export class Resync extends Happens {}

export const SittingHappens = createUnionType({
  name: 'SittingEvent',
  description: 'Something that happened at a sitting.',
  types: () =>
    [
      AgendaHappening,
      SittingHappening,
      DiscussionHappening,
      ActionHappening,
      MinutesHappening,
      Resync,
    ] as const,
  resolveType: (value: object) => (value as { constructor: Type }).constructor,
});

export const happeningFrom = (ask: Asking, sittingId: string, event: SittingEvent): typeof SittingHappens => {
  const when = { position: ask.position(event.position), at: event.at };
  const { happening } = event;
  if (happening.kind === 'RESYNC') return Object.assign(new Resync(), when);
  return Object.assign(shownFrom(ask, sittingId, happening), when);
};

const shownFrom = (ask: Asking, sittingId: string, happening: Happening) => {
  switch (happening.kind) {
    case 'AGENDA': {
      const items = () =>
        present(happening.personIds.map((personId) => itemOfAgenda(ask, sittingId, personId)));
      return Object.assign(new AgendaHappening(), { items });
    }
    case 'SITTING':
      return Object.assign(new SittingHappening(), { sitting: () => sittingOf(ask, sittingId) });
    case 'DISCUSSION': {
      const discussion = () => discussionOf(ask, happening.discussionId);
      return Object.assign(new DiscussionHappening(), { discussion });
    }
    case 'ACTION':
      return Object.assign(new ActionHappening(), { action: () => actionOf(ask, happening.actionId) });
    case 'MINUTES':
      return Object.assign(new MinutesHappening(), { minutes: () => minutesOf(ask, sittingId) });
  }
};
