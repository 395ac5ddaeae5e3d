/** How the time of a sitting is planned, and what came to an agenda from an earlier one. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { AgendaItem as AgendaItemView } from '../../projections/agenda-items.js';
import type { Asking, Edge } from '../asking.js';
import { MovedBecause } from './enums.js';
import { RollOver, rollOverFrom } from './discussion-people.js';
import { Sitting, sittingOf } from './sitting.js';

@ObjectType({ description: 'When an item is planned to be heard. A plan: nothing is cut short by it.' })
export class Slot {
  @Field(() => GraphQLDateTime, { description: 'When it is planned to begin.' })
  from!: string;

  @Field(() => GraphQLDateTime, { description: 'When it is planned to end.' })
  until!: string;

  @Field({ description: 'Whether it ends later than the time that the items of the sitting have.' })
  overBudget!: boolean;
}

@ObjectType({
  description:
    'How long an item may take, from when it began. Nothing is cut short by it: a screen counts down to it, and asks nobody.',
})
export class ItemTime {
  @Field(() => Int, { description: 'Minutes that it is given.' })
  minutes!: number;

  @Field(() => GraphQLDateTime, { description: 'When they are over.' })
  until!: string;

  @Field(() => Int, { description: 'Whole minutes beyond that, so far or until it was closed; 0: none.' })
  minutesOver!: number;
}

@ObjectType({ description: 'How the length of a sitting is shared out among the items of its agenda.' })
export class TimePlan {
  @Field(() => Int, { description: 'Minutes that each item is given.' })
  minutesPerItem!: number;

  @Field(() => GraphQLDateTime, { description: 'When the first item is planned to begin.' })
  itemsFrom!: string;

  @Field(() => GraphQLDateTime, { description: 'Until when items are planned to be heard.' })
  itemsUntil!: string;

  @Field(() => Int, { description: 'How many items have their time.' })
  itemsThatFit!: number;

  @Field(() => Int, { description: 'How many more are listed.' })
  itemsOver!: number;

  @Field(() => Int, { description: 'How many minutes too many they take.' })
  minutesOver!: number;

  @Field(() => String, {
    nullable: true,
    description: 'What a chair may do about it, in a sentence; null where everything has its time.',
  })
  sentence!: string | null;
}

@ObjectType({
  description: 'The sitting that had the item before this one, and why it is heard here instead.',
})
export class CarriedFrom {
  @Field(() => Sitting, { nullable: true, description: 'The sitting that had it before.' })
  sitting!: Edge<Sitting | null>;

  @Field(() => MovedBecause, { description: 'Why it was not heard or not concluded there.' })
  why!: MovedBecause;

  @Field(() => RollOver, {
    nullable: true,
    description:
      'Where a chair rolled it over: for which reason. Null otherwise, or where it is not for you.',
  })
  rolledOver!: Edge<RollOver | null>;
}

export const carriedFromOf = (
  ask: Asking,
  { carriedFrom, personId }: Pick<AgendaItemView, 'carriedFrom' | 'personId'>,
): CarriedFrom | null =>
  carriedFrom === null
    ? null
    : {
        sitting: () => sittingOf(ask, carriedFrom.sittingId),
        why: MovedBecause[carriedFrom.moved],
        rolledOver: async () => {
          const { ids } = ask.session.board;
          const before = await ask.load('discussions', ids.discussion(carriedFrom.sittingId, personId));
          return before?.rolledOver ? rollOverFrom(before.rolledOver) : null;
        },
      };
