/** What one meeting raises to another, and the decision that comes back. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import { daysSince } from '../../application/reads/days-since.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { PageInfo } from './page-info.js';
import { Person, personOf } from './person.js';
import { Sitting, sittingOf } from './sitting.js';
import { Series, seriesOf } from './series.js';
import { Theme, themeOf } from './theme.js';
import { RaisedKind, StrategicOutcome, StrategicStatus } from './volt-enums.js';

@ObjectType({ description: 'The decision of the meeting to which something was raised.' })
export class StrategicAnswer {
  @Field(() => StrategicOutcome, { description: 'What it does with it.' })
  outcome!: StrategicOutcome;

  @Field(() => String, { nullable: true, description: 'The decision in words; null where erased.' })
  decision!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What it asks of the meeting that raised it; null where nothing, or erased.',
  })
  asked!: string | null;

  @Field(() => Officer, { nullable: true, description: 'Who recorded it.' })
  by!: Edge<Officer | null>;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;
}

@ObjectType({
  description:
    'A theme, a child or a risk that one meeting raises to another. That meeting reads what the referral says, and no more of the child.',
})
export class StrategicReferral {
  @Field(() => ID, { description: 'Id of the referral.' })
  id!: string;

  @Field(() => Series, { nullable: true, description: 'The meeting that raises it.' })
  series!: Edge<Series | null>;

  @Field(() => Series, { nullable: true, description: 'The meeting that answers it.' })
  to!: Edge<Series | null>;

  @Field(() => RaisedKind, { description: 'What is raised.' })
  raised!: RaisedKind;

  @Field(() => StrategicStatus, { description: 'How far it has got.' })
  status!: StrategicStatus;

  @Field(() => GraphQLDateTime, { description: 'When it was raised.' })
  raisedAt!: string;

  @Field(() => Officer, { nullable: true, description: 'Who raised it.' })
  raisedBy!: Edge<Officer | null>;

  @Field(() => Int, { description: 'How many days it has stood as it does: raised, or returned.' })
  ageInDays!: number;

  @Field(() => String, { nullable: true, description: 'What the meeting that answers needs to know.' })
  text!: string | null;

  @Field(() => String, { nullable: true, description: 'What it is asked.' })
  question!: string | null;

  @Field(() => Theme, {
    nullable: true,
    description: 'The theme that is raised; null where it is none, or it is not for you.',
  })
  theme!: Edge<Theme | null>;

  @Field(() => Person, {
    nullable: true,
    description: 'Whom it is about; null where it is about nobody in particular, or it is not for you.',
  })
  person!: Edge<Person | null>;

  @Field(() => Sitting, {
    nullable: true,
    description: 'The sitting that is to answer it; null where none is in sight yet.',
  })
  answeredAt!: Edge<Sitting | null>;

  @Field(() => GraphQLDateTime, { description: 'By when an answer is due.' })
  answerBy!: string;

  @Field(() => StrategicAnswer, { nullable: true, description: 'The answer; null until there is one.' })
  answer!: StrategicAnswer | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was withdrawn; null where it was not, or erased.',
  })
  withdrawnBecause!: string | null;
}

@ObjectType({ description: 'One referral of a page, with the cursor behind it.' })
export class StrategicReferralEdge {
  @Field({ description: 'Opaque: where this entry stands. Pass the last one as `after` to go on.' })
  cursor!: string;

  @Field(() => StrategicReferral, { description: 'The referral.' })
  node!: StrategicReferral;
}

@ObjectType({ description: 'A page of what was raised, the oldest first.' })
export class StrategicReferralConnection {
  @Field(() => [StrategicReferralEdge], { description: 'The entries that you may see.' })
  edges!: readonly StrategicReferralEdge[];

  @Field(() => PageInfo, { description: 'Whether there is more.' })
  pageInfo!: PageInfo;
}

export const strategicOf = async (ask: Asking, strategicId: string): Promise<StrategicReferral | null> => {
  const referral = await ask.load('strategic-referrals', strategicId);
  return referral === undefined ? null : strategicFrom(ask, referral);
};

export const strategicFrom = (ask: Asking, one: Readable<'strategic-referrals'>): StrategicReferral => {
  const { answer, place } = one;
  return {
    id: idOf('strategic', one.strategicId ?? ''),
    series: () => seriesOf(ask, one.series),
    to: () => seriesOf(ask, one.to),
    raised: RaisedKind[one.raised ?? 'RISK'],
    status: StrategicStatus[one.status ?? 'RAISED'],
    raisedAt: one.raisedAt ?? '',
    raisedBy: () => officerOf(ask, one.raisedBy ?? ''),
    ageInDays: daysSince(ask.session, one.since ?? ''),
    text: textOf(one.content, 'text'),
    question: textOf(one.content, 'question'),
    theme: () => (one.themeId ? themeOf(ask, one.themeId) : Promise.resolve(null)),
    person: () => (one.personId ? personOf(ask, one.personId) : Promise.resolve(null)),
    answeredAt: () => (place ? sittingOf(ask, place.sittingId) : Promise.resolve(null)),
    answerBy: one.answerBy ?? '',
    answer: answer
      ? {
          outcome: StrategicOutcome[answer.outcome],
          decision: textOf(answer.decision, 'text'),
          asked: textOf(answer.asked, 'text'),
          by: () => officerOf(ask, answer.by),
          at: answer.at,
        }
      : null,
    withdrawnBecause: textOf(one.withdrawn?.reason, 'text'),
  };
};
