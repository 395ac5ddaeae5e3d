/** A strategy discussion: the formal decision whether and how enquiries are made about one child or adult. */
import { Field, ID, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import type { Readable } from '../../application/reads/session.js';
import type { HeldView, ParticipantView } from '../../projections/strategy-discussions.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import { Coded, codedOf, codesOf } from './coded.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { Discussion, discussionOf } from './discussion.js';
import { Duty, dutiesBy } from './duty.js';
import { textOf } from './known.js';
import { Node } from './node.js';
import { Person, personOf } from './person.js';
import { StrategyFormat, StrategyKind, StrategyStatus } from './strategy-enums.js';
import { StrategyRecord, strategyRecordFrom, ThresholdDecision, thresholdFrom } from './strategy-record.js';

@ObjectType({ description: 'Somebody who took part in a strategy discussion, or was consulted afterwards.' })
export class StrategyParticipant {
  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => Coded, { description: "For which discipline; a code of the board's set `discipline`." })
  discipline!: Edge<Coded>;

  @Field(() => Officer, { nullable: true, description: 'Who; null for somebody without an account here.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'Name of somebody without an account; or null.' })
  name!: string | null;

  @Field(() => String, { nullable: true, description: 'Role of somebody without an account; or null.' })
  role!: string | null;

  @Field({
    description:
      'A conflict about this person was declared for them when it was convened: they fill no place of the minimum.',
  })
  inConflict!: boolean;
}

@ObjectType({ description: 'Who could not be there, and why.' })
export class StrategyApology {
  @Field(() => Agency, { nullable: true, description: 'Which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => Coded, { description: "Which discipline; a code of the board's set `discipline`." })
  discipline!: Edge<Coded>;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased.' })
  reason!: string | null;
}

@ObjectType({ description: 'Who of the minimum was consulted after an urgent discussion.' })
export class StrategyConsultation {
  @Field(() => StrategyParticipant, { description: 'Who was consulted.' })
  participant!: StrategyParticipant;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  consultedAt!: string;

  @Field({ description: 'In time by the terms.' })
  inTime!: boolean;

  @Field(() => String, { nullable: true, description: 'What they know and think; null where it was erased.' })
  information!: string | null;
}

@ObjectType({ description: 'How a strategy discussion was held.' })
export class StrategyHolding {
  @Field(() => StrategyFormat, { description: 'How. A discussion by telephone is as formal as a meeting.' })
  format!: StrategyFormat;

  @Field(() => GraphQLDateTime, { description: 'When; at any hour.' })
  heldAt!: string;

  @Field({ description: 'Within the hours of the terms since the concern arose.' })
  inTime!: boolean;

  @Field(() => Officer, { nullable: true, description: 'The manager in the chair.' })
  chair!: Edge<Officer | null>;

  @Field(() => [StrategyParticipant], { description: 'Who took part.' })
  participants!: readonly StrategyParticipant[];

  @Field(() => [StrategyApology], { description: 'Who could not be there.' })
  apologies!: readonly StrategyApology[];

  @Field(() => [Coded], {
    description: 'Disciplines of the minimum that were not there. None, unless it could not wait.',
  })
  missingDisciplines!: Edge<Coded[]>;

  @Field(() => String, {
    nullable: true,
    description: 'Why it could not wait for the minimum; null where it did, or where that was erased.',
  })
  urgentBecause!: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the discussion before; null where this is the first.',
  })
  earlier!: string | null;

  @Field(() => Discussion, {
    nullable: true,
    description: 'The item of a sitting in which it was held; null outside one.',
  })
  discussion!: Edge<Discussion | null>;

  @Field(() => GraphQLDateTime, { description: 'By when its record is with those who took part.' })
  recordDueAt!: string;
}

@ObjectType({ description: 'The record is with those who took part.' })
export class StrategyIssue {
  @Field(() => GraphQLDateTime, { description: 'When it was issued.' })
  at!: string;

  @Field({ description: 'Within the working days of the terms.' })
  inTime!: boolean;
}

@ObjectType({ description: 'What became of the initial child protection conference.' })
export class Conference {
  @Field(() => GraphQLLocalDate, { nullable: true, description: 'When it was held; null: none is needed.' })
  heldOn!: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Within the working days of the terms; null: none.' })
  inTime!: boolean | null;

  @Field(() => String, { nullable: true, description: 'Why none is needed; null where one was held.' })
  notNeededBecause!: string | null;
}

@ObjectType({
  implements: () => [Node],
  description:
    'A strategy discussion about one child, or a safeguarding planning discussion about one adult. Siblings have one each.',
})
export class StrategyDiscussion extends Node {
  @Field(() => Person, { nullable: true, description: 'Whom it is about; null where that is not for you.' })
  person!: Edge<Person | null>;

  @Field(() => StrategyKind, { description: 'About a child or an adult.' })
  kind!: StrategyKind;

  @Field(() => StrategyStatus, { description: 'How far it has got.' })
  status!: StrategyStatus;

  @Field(() => GraphQLDateTime, { description: 'When the concern arose: from here its clock runs.' })
  concernAt!: string;

  @Field(() => Officer, { nullable: true, description: 'Who asked for it; null where nobody had to.' })
  requestedBy!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'Why it was asked for; null: not asked, or erased.' })
  requestedBecause!: string | null;

  @Field(() => String, { nullable: true, description: 'Why social care declined; null: not, or erased.' })
  declinedBecause!: string | null;

  @Field(() => StrategyHolding, { nullable: true, description: 'How it was held; null until then.' })
  held!: StrategyHolding | null;

  @Field(() => [StrategyConsultation], { description: 'Who was consulted after an urgent discussion.' })
  consultations!: readonly StrategyConsultation[];

  @Field({
    description:
      'The reference of the statutory referral is not on record. The meeting does not replace that referral.',
  })
  statutoryReferenceMissing!: boolean;

  @Field(() => String, { nullable: true, description: 'That reference; null where none is on record.' })
  statutoryReference!: string | null;

  @Field(() => StrategyRecord, { nullable: true, description: 'What was recorded; null until then.' })
  record!: StrategyRecord | null;

  @Field(() => ThresholdDecision, { nullable: true, description: 'The decision; null until it is taken.' })
  threshold!: ThresholdDecision | null;

  @Field(() => StrategyIssue, { nullable: true, description: 'When the record was issued; null until then.' })
  issued!: StrategyIssue | null;

  @Field(() => Conference, { nullable: true, description: 'The conference; null until it is recorded.' })
  conference!: Conference | null;

  @Field(() => [Duty], { description: 'What is due after it and has not been done, soonest first.' })
  duties!: Edge<Duty[]>;
}

const AT_MOST = 100;

export const strategyOf = async (ask: Asking, strategyId: string): Promise<StrategyDiscussion | null> => {
  const strategy = await ask.load('strategy-discussions', strategyId);
  return strategy === undefined ? null : strategyFrom(ask, strategy);
};

/** Those of a person, the earliest first. */
export const strategiesOfPerson = async (
  ask: Asking,
  personId: string,
  wanted: (strategy: Readable<'strategy-discussions'>) => boolean = () => true,
): Promise<StrategyDiscussion[]> => {
  const query = { index: 'byPerson', equal: [personId], limit: AT_MOST };
  const found = await ask.find('strategy-discussions', query);
  return found
    .map(({ document }) => document)
    .filter(wanted)
    .map((one) => strategyFrom(ask, one));
};

const strategyFrom = (ask: Asking, strategy: Readable<'strategy-discussions'>): StrategyDiscussion => {
  const { strategyId = '', personId = '', held, record, threshold, conference } = strategy;
  return {
    __typename: 'StrategyDiscussion',
    id: idOf('strategy', strategyId),
    person: () => personOf(ask, personId),
    kind: StrategyKind[strategy.kind ?? 'CHILD'],
    status: StrategyStatus[strategy.status ?? 'REQUESTED'],
    concernAt: strategy.concernAt ?? '',
    requestedBy: () => officerOf(ask, strategy.requestedBy ?? undefined),
    requestedBecause: textOf(strategy.request, 'reason'),
    declinedBecause: textOf(strategy.declined, 'text'),
    held: held ? heldFrom(ask, held) : null,
    consultations: (strategy.consultations ?? []).map((one) => ({
      participant: participantFrom(ask, one),
      ...{ consultedAt: one.consultedAt, inTime: one.inTime },
      information: textOf(one.content, 'information'),
    })),
    statutoryReferenceMissing: strategy.hasStatutoryReference === false,
    statutoryReference: textOf(strategy.statutoryReference, 'reference'),
    record: record ? strategyRecordFrom(ask, record) : null,
    threshold: threshold ? thresholdFrom(ask, threshold) : null,
    issued: strategy.issued ?? null,
    conference: conference ? { ...conference, notNeededBecause: textOf(conference.ruledOut, 'text') } : null,
    duties: () => dutiesBy(ask, 'byAbout', strategyId),
  } as StrategyDiscussion;
};

const heldFrom = (ask: Asking, held: HeldView): StrategyHolding => ({
  format: StrategyFormat[held.format],
  ...{ heldAt: held.at, inTime: held.inTime, recordDueAt: held.recordDueAt },
  chair: () => officerOf(ask, held.chair),
  participants: held.participants.map((one) => participantFrom(ask, one)),
  apologies: held.apologies.map(({ agency, discipline, content }) => ({
    agency: () => agencyOf(ask, agency),
    discipline: () => codedOf(ask, 'discipline', discipline),
    reason: textOf(content, 'reason'),
  })),
  missingDisciplines: () => codesOf(ask, 'discipline', held.missingDisciplines),
  urgentBecause: textOf(held.exception, 'reason'),
  earlier: held.earlier === null ? null : idOf('strategy', held.earlier),
  discussion: () =>
    held.discussionId === null ? Promise.resolve(null) : discussionOf(ask, held.discussionId),
});

const participantFrom = (
  ask: Asking,
  { agency, discipline, officer, named, inConflict }: ParticipantView,
): StrategyParticipant => ({
  agency: () => agencyOf(ask, agency),
  discipline: () => codedOf(ask, 'discipline', discipline),
  officer: () => officerOf(ask, officer ?? undefined),
  name: textOf(named, 'name'),
  role: roleOf(named),
  inConflict,
});

const roleOf = (named: ParticipantView['named']): string | null =>
  named !== null && 'role' in named ? named.role : null;
