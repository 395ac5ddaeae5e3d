/** What a professional difference is made of: positions, stages with their ages, escalations, and how it ended. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime } from 'graphql-scalars';
import { ageOf } from '../../application/reads/differences.js';
import type { Readable } from '../../application/reads/session.js';
import type { PositionView } from '../../projections/differences.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import * as enums from './difference-enums.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { EscalationOutcome } from './escalation-enums.js';
import { Escalation } from './escalation.js';
import { textOf } from './known.js';

@ObjectType({ description: 'What an agency holds. Said anew it is another position: the earlier one stays.' })
export class DifferencePosition {
  @Field(() => ID, { description: 'Id of the position.' })
  id!: string;

  @Field(() => Agency, { nullable: true, description: 'Which agency holds it.' })
  agency!: Edge<Agency | null>;

  @Field(() => Officer, { nullable: true, description: 'Who said so for it, or recorded it.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, {
    nullable: true,
    description: 'The role of the terms in which it was said; null where it was said in none.',
  })
  role!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'What is held; null where it was taken back or erased, and for dissent where the item is not for you.',
  })
  position!: Edge<string | null>;

  @Field(() => String, { nullable: true, description: 'What shows it; null where nothing was given.' })
  evidence!: string | null;

  @Field(() => String, { nullable: true, description: 'What would resolve it; null where nobody said.' })
  requested!: string | null;

  @Field(() => enums.SocialCareAnswer, {
    nullable: true,
    description: 'What social care answered by it; null for every other position.',
  })
  answer!: enums.SocialCareAnswer | null;

  @Field(() => ID, {
    nullable: true,
    description: 'Id of the position of the same agency that it takes the place of; null for the first.',
  })
  restates!: string | null;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When its words were taken back, because they were wrong; null where they were not.',
  })
  retractedAt!: string | null;

  @Field({ description: 'Whether it is what the agency holds now: it has not said anything since.' })
  standing!: boolean;
}

@ObjectType({ description: 'How long a difference was at one stage.' })
export class DifferenceStageAge {
  @Field(() => enums.DifferenceStage, { description: 'The stage.' })
  stage!: enums.DifferenceStage;

  @Field(() => GraphQLDateTime, { description: 'From when.' })
  since!: string;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'Until when; null where it is there now.' })
  until!: string | null;

  @Field(() => Int, { description: 'Working days of the meeting’s calendar that it has taken.' })
  workingDays!: number;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'By when it was to leave it; null where no clock of the meeting runs.',
  })
  dueAt!: string | null;

  @Field({ description: 'Whether it stayed beyond that, or stays now.' })
  overdue!: boolean;
}

@ObjectType({ description: 'How long a difference has been open, and where it waits.' })
export class DifferenceAge {
  @Field(() => Int, { description: 'Working days since it was raised; until it was settled, where it was.' })
  workingDaysOpen!: number;

  @Field({ description: 'Whether it is beyond its time where it waits now.' })
  overdue!: boolean;

  @Field(() => [DifferenceStageAge], { description: 'Every stage in order; the last one is where it is.' })
  stages!: readonly DifferenceStageAge[];
}

@ObjectType({ description: 'An escalation of a difference, and whether it has come to its end.' })
export class DifferenceEscalation {
  @Field(() => Escalation, { nullable: true, description: 'The escalation; null where it is not for you.' })
  escalation!: Edge<Escalation | null>;

  @Field({ description: 'Whether it has come to its end. That does not end the difference by itself.' })
  over!: boolean;

  @Field(() => EscalationOutcome, {
    nullable: true,
    description: 'What it came to; null while it goes on, and where it was withdrawn.',
  })
  outcome!: EscalationOutcome | null;
}

/** Words of a difference that are no position: each is taken back by an id of its own. */
@ObjectType({ isAbstract: true })
abstract class DifferenceWords {
  @Field(() => ID, { description: 'Id of what was said: by it the words are taken back.' })
  id!: string;

  @Field(() => GraphQLDateTime, { description: 'When.' })
  at!: string;

  @Field(() => GraphQLDateTime, {
    nullable: true,
    description: 'When the words were taken back, because they were wrong; null where they were not.',
  })
  retractedAt!: string | null;
}

@ObjectType({ description: 'How a difference was resolved.' })
export class DifferenceResolution extends DifferenceWords {
  @Field(() => enums.ResolvedHow, { description: 'By whom.' })
  how!: enums.ResolvedHow;

  @Field(() => enums.DifferenceOutcome, { description: 'What it came to.' })
  outcome!: enums.DifferenceOutcome;

  @Field(() => Officer, { nullable: true, description: 'Who recorded it.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'How; null where it was erased or taken back.' })
  resolution!: string | null;

  @Field(() => String, { nullable: true, description: 'What follows; null where nobody said.' })
  follows!: string | null;
}

@ObjectType({ description: 'That a difference was noted or taken back, by whom and why.' })
export class DifferenceEnding extends DifferenceWords {
  @Field(() => Officer, { nullable: true, description: 'Who did.' })
  officer!: Edge<Officer | null>;

  @Field(() => String, { nullable: true, description: 'Why; null where it was erased or taken back.' })
  reason!: string | null;
}

@ObjectType({ description: 'That a difference was opened again.' })
export class DifferenceReopening extends DifferenceWords {
  @Field(() => Agency, { nullable: true, description: 'Which agency opened it again.' })
  agency!: Edge<Agency | null>;

  @Field(() => String, {
    nullable: true,
    description:
      'What is new; null where another agency came to differ, or where it was erased or taken back.',
  })
  evidence!: string | null;
}

export const positionFrom = (
  ask: Asking,
  position: PositionView,
  { positions = [], discussionId, decisionId }: Readable<'differences'>,
): DifferencePosition => ({
  id: idOf('position', position.positionId),
  agency: () => agencyOf(ask, position.agency),
  officer: () => officerOf(ask, position.officer),
  role: position.role,
  at: position.at,
  position: async () => {
    if (position.position !== null) return textOf(position.position, 'text');
    const item = discussionId ? await ask.load('discussions', discussionId) : undefined;
    const decision = item?.decisions?.find((one) => one.decisionId === decisionId);
    const dissent = decision?.dissent?.find(({ dissentId }) => dissentId === position.positionId);
    return textOf(dissent?.position, 'text');
  },
  evidence: textOf(position.evidence, 'text'),
  requested: textOf(position.requested, 'text'),
  answer: position.answer ? enums.SocialCareAnswer[position.answer] : null,
  restates: position.restates && idOf('position', position.restates),
  retractedAt: position.retractedAt ?? null,
  standing: positions.findLast(({ agency }) => agency === position.agency) === position,
});

export const ageFrom = async (ask: Asking, difference: Readable<'differences'>): Promise<DifferenceAge> => {
  const { workingDaysOpen, stages } = await ageOf(ask.session, difference);
  return {
    workingDaysOpen,
    overdue: stages.at(-1)?.overdue ?? false,
    stages: stages.map((stage) => ({ ...stage, stage: enums.DifferenceStage[stage.stage] })),
  };
};

export const endingFrom = (ask: Asking, { resolved, noted, withdrawn }: Readable<'differences'>) => ({
  resolved: resolved
    ? {
        how: enums.ResolvedHow[resolved.how],
        outcome: enums.DifferenceOutcome[resolved.outcome],
        ...wordsFrom(resolved),
        officer: () => officerOf(ask, resolved.by),
        resolution: textOf(resolved.content, 'resolution'),
        follows: followsFrom(resolved.content),
      }
    : null,
  noted: noted ? whyFrom(ask, noted) : null,
  withdrawn: withdrawn ? whyFrom(ask, withdrawn) : null,
});

type Ending = NonNullable<Readable<'differences'>['noted']>;

const whyFrom = (ask: Asking, ending: Ending): DifferenceEnding => ({
  ...wordsFrom(ending),
  officer: () => officerOf(ask, ending.by),
  reason: textOf(ending.reason, 'text'),
});

export const reopenedFrom = (
  ask: Asking,
  reopening: NonNullable<Readable<'differences'>['reopened']>[number],
): DifferenceReopening => ({
  ...wordsFrom(reopening),
  agency: () => agencyOf(ask, reopening.agency),
  evidence: textOf(reopening.evidence, 'text'),
});

const wordsFrom = ({ recordId, at, retractedAt }: Pick<Ending, 'recordId' | 'at' | 'retractedAt'>) => ({
  ...{ id: idOf('difference-reason', recordId), at, retractedAt: retractedAt ?? null },
});

const followsFrom = (content: NonNullable<Readable<'differences'>['resolved']>['content']): string | null =>
  'follows' in content ? content.follows : null;
