/** Deaths and serious harm, and the holds on records that follow them. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Duty, dutiesBy } from './duty.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf } from './person.js';
import { HarmKind } from './safeguarding-enums.js';

@ObjectType({ description: 'The notification of a death or serious harm.' })
export class HarmNotification {
  @Field(() => GraphQLLocalDate, { description: 'When it was made.' })
  on!: string;

  @Field({ description: 'Within the working days of the terms.' })
  inTime!: boolean;

  @Field(() => String, { nullable: true, description: 'Its reference; null where it was erased.' })
  reference!: string | null;
}

@ObjectType({
  description:
    'The rapid review of a death or serious harm; of an adult’s, the decision on a Safeguarding Adults Review.',
})
export class RapidReview {
  @Field(() => GraphQLLocalDate, { description: 'When it was completed.' })
  on!: string;

  @Field({ description: 'Within the working days of the terms.' })
  inTime!: boolean;

  @Field({ description: 'Whether a practice review, or a Safeguarding Adults Review, follows.' })
  practiceReview!: boolean;

  @Field(() => String, { nullable: true, description: 'What was learnt; null where it was erased.' })
  findings!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A death or serious harm: a pathway of its own. What was agreed for the person and for others goes on.',
})
export class SeriousHarm extends Node {
  @Field(() => Person, { nullable: true, description: 'Whom it befell; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => HarmKind, { description: 'What befell the person.' })
  kind!: HarmKind;

  @Field(() => GraphQLDateTime, { description: 'When it happened.' })
  happenedAt!: string;

  @Field(() => GraphQLLocalDate, {
    description: 'When the authority learnt of it: its clocks run from here.',
  })
  learntOn!: string;

  @Field(() => String, { nullable: true, description: 'What happened; null where it was erased.' })
  circumstances!: string | null;

  @Field(() => GraphQLDateTime, { description: 'By when it is notified.' })
  notifyBy!: string;

  @Field({
    description:
      'Of an adult: whether a Safeguarding Adults Review is needed is decided, not a rapid review held.',
  })
  adult!: boolean;

  @Field(() => GraphQLDateTime, {
    description:
      'By when the rapid review is completed, or the decision on a Safeguarding Adults Review taken.',
  })
  reviewBy!: string;

  @Field(() => HarmNotification, { nullable: true, description: 'The notification; null until it is made.' })
  notification!: HarmNotification | null;

  @Field(() => RapidReview, {
    nullable: true,
    description: 'The rapid review, or the decision on a Safeguarding Adults Review; null until then.',
  })
  rapidReview!: RapidReview | null;

  @Field(() => [Duty], { description: 'What is still due after it, soonest first.' })
  duties!: Edge<Duty[]>;
}

@ObjectType({ description: 'A hold on the records of a person: while it stands, none of them is erased.' })
export class Hold {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => SeriousHarm, { nullable: true, description: 'What it was placed for.' })
  seriousHarm!: Edge<SeriousHarm | null>;

  @Field(() => GraphQLDateTime, { description: 'Since when.' })
  since!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When it was lifted; null while it stands.' })
  liftedAt!: string | null;

  @Field(() => String, { nullable: true, description: 'Why it was lifted; null while it stands.' })
  liftedBecause!: string | null;
}

const AT_MOST = 100;

export const harmOf = async (ask: Asking, harmId: string): Promise<SeriousHarm | null> => {
  const harm = await ask.load('serious-harm', harmId);
  return harm === undefined ? null : harmFrom(ask, harm);
};

export const harmOfPerson = async (ask: Asking, personId: string): Promise<SeriousHarm[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: AT_MOST };
  return (await ask.find('serious-harm', query)).map(({ document }) => harmFrom(ask, document));
};

export const holdOf = async (ask: Asking, holdId: string): Promise<Hold | null> => {
  const hold = await ask.load('holds', holdId);
  return hold === undefined ? null : holdFrom(ask, hold);
};

export const holdsOfPerson = async (ask: Asking, personId: string): Promise<Hold[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: AT_MOST };
  return (await ask.find('holds', query)).map(({ document }) => holdFrom(ask, document));
};

const harmFrom = (ask: Asking, harm: Readable<'serious-harm'>): SeriousHarm => {
  const { harmId = '', notification, rapidReview } = harm;
  return {
    __typename: 'SeriousHarm',
    id: idOf('harm', harmId),
    person: () => personOf(ask, harm.personId ?? ''),
    kind: HarmKind[harm.kind ?? 'SERIOUS_HARM'],
    ...{ happenedAt: harm.since ?? '', learntOn: harm.learntOn ?? '' },
    circumstances: textOf(harm.circumstances, 'text'),
    ...{ notifyBy: harm.notifyBy ?? '', reviewBy: harm.reviewBy ?? '', adult: harm.adult ?? false },
    notification: notification
      ? { ...notification, reference: textOf(notification.content, 'reference') }
      : null,
    rapidReview: rapidReview ? { ...rapidReview, findings: textOf(rapidReview.findings, 'text') } : null,
    duties: () => dutiesBy(ask, 'byAbout', harmId),
  } as SeriousHarm;
};

const holdFrom = (ask: Asking, hold: Readable<'holds'>): Hold => ({
  id: idOf('hold', hold.holdId ?? ''),
  seriousHarm: () => harmOf(ask, hold.harmId ?? ''),
  ...{ since: hold.since ?? '', liftedAt: hold.liftedAt ?? null },
  liftedBecause: textOf(hold.lifted, 'text'),
});
