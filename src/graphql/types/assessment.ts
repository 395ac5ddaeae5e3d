/** An assessment of the risk to a person: what was found, scored, judged and settled on, each by itself. */
import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDateTime, GraphQLLocalDate } from 'graphql-scalars';
import { assessmentsOf, changeSince, readAssessment, toolOf } from '../../application/reads/assessments.js';
import { isErased } from '../../domain/event.js';
import type { RiskTool as Adopted } from '../../domain/risk/tool.js';
import type { AssessmentView } from '../../projections/assessments.js';
import type { Asking, Edge } from '../asking.js';
import { idOf } from '../ids.js';
import {
  FactFound,
  factsFrom,
  foundFrom,
  IndicatorFound,
  levelFrom,
  RiskScore,
  scoreFrom,
} from './assessment-score.js';
import { Agency, agencyOf, Officer, officerOf } from './directory.js';
import { textOf } from './known.js';
import { AssessmentCorrectedBecause, AssessmentStatus, RiskDirection, RiskLevel } from './risk-enums.js';
import { ProtectiveFactor, RiskTool, RiskToolLevel, toolFrom } from './risk-tool.js';

@ObjectType({ description: 'How one domain changed since the assessment before.' })
export class DomainChange {
  @Field({ description: 'Code of the domain.' })
  domain!: string;

  @Field({ description: 'What it is about.' })
  title!: string;

  @Field(() => Int, { description: 'Its score before.' })
  before!: number;

  @Field(() => Int, { description: 'Its score now.' })
  now!: number;

  @Field(() => RiskDirection, { description: 'Which way it went.' })
  direction!: RiskDirection;

  @Field({ description: 'The same in a sentence.' })
  sentence!: string;
}

@ObjectType({
  description: 'How the risk changed since the completed assessment before it by the same tool.',
})
export class RiskChange {
  @Field(() => RiskAssessment, { description: 'The one before.' })
  since!: Edge<RiskAssessment>;

  @Field(() => RiskDirection, { description: 'Which way the level went.' })
  direction!: RiskDirection;

  @Field({ description: 'The same in a sentence.' })
  sentence!: string;

  @Field({ description: 'Whether one version of the tool scored both; only then are scores compared.' })
  sameVersion!: boolean;

  @Field(() => [DomainChange], { description: 'Domain by domain; none where the versions differ.' })
  domains!: readonly DomainChange[];
}

@ObjectType({ description: 'That an assessment was wrong.' })
export class AssessmentCorrection {
  @Field(() => AssessmentCorrectedBecause, { description: 'Why.' })
  because!: AssessmentCorrectedBecause;

  @Field(() => String, { nullable: true, description: 'What was wrong; null where it was erased.' })
  reason!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was corrected.' })
  at!: string;

  @Field(() => Officer, { nullable: true, description: 'Who corrected it.' })
  by!: Edge<Officer | null>;

  @Field(() => ID, { nullable: true, description: 'Id of what stands in its place; null: nothing does.' })
  replacedBy!: string | null;
}

@ObjectType({
  description:
    'An assessment of the risk to a person. Score, judgement, narrative and level are kept apart: the tool proposes, the assessor settles, and nothing is decided by itself.',
})
export class RiskAssessment {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ID, {
    description: 'Id of the person whose risk it is, under the record that it was made for.',
  })
  person!: string;

  @Field(() => AssessmentStatus, { description: 'How far it is.' })
  status!: AssessmentStatus;

  @Field(() => RiskTool, {
    nullable: true,
    description: 'The tool, in the version of the date: never another.',
  })
  tool!: Edge<RiskTool | null>;

  @Field(() => GraphQLLocalDate, { description: 'Of which day it is.' })
  assessedOn!: string;

  @Field(() => Officer, { nullable: true, description: 'Who assessed.' })
  assessor!: Edge<Officer | null>;

  @Field(() => Agency, { nullable: true, description: 'For which agency.' })
  agency!: Edge<Agency | null>;

  @Field(() => ID, { nullable: true, description: 'Id of the discussion that it was made in; null: none.' })
  discussion!: string | null;

  @Field(() => GraphQLDateTime, { description: 'When it was last written on, or completed.' })
  recordedAt!: string;

  @Field(() => Int, { nullable: true, description: 'Age in years that the tool was told; null: not known.' })
  ageInYears!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Of a draft, how many questions are answered; else null.',
  })
  answered!: number | null;

  @Field(() => Int, { nullable: true, description: 'Of a draft, how many the tool asks; else null.' })
  asked!: number | null;

  @Field(() => [IndicatorFound], { description: 'What was found; none where it was erased or taken back.' })
  indicators!: Edge<IndicatorFound[]>;

  @Field(() => [FactFound], { description: 'What was answered beside that; none likewise.' })
  facts!: Edge<FactFound[]>;

  @Field(() => RiskScore, {
    nullable: true,
    description: 'What the tool makes of it; null where it was erased.',
  })
  score!: Edge<RiskScore | null>;

  @Field(() => Int, {
    nullable: true,
    description: 'How far judgement went beyond the score, in points or levels; null of a draft.',
  })
  adjustment!: number | null;

  @Field(() => String, { nullable: true, description: 'Why judgement differs; null where it does not.' })
  judgement!: string | null;

  @Field(() => RiskToolLevel, { nullable: true, description: 'The level that the assessor settled on.' })
  settledLevel!: Edge<RiskToolLevel | null>;

  @Field(() => RiskLevel, { nullable: true, description: 'What that level stands for; null of a draft.' })
  level!: RiskLevel | null;

  @Field(() => Int, {
    nullable: true,
    description: 'After how many days it is looked at again; null of a draft.',
  })
  reviewDays!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether harm has occurred already; null: not said.' })
  harmOccurred!: boolean | null;

  @Field(() => [ProtectiveFactor], { description: 'What protects the person.' })
  protectiveFactors!: Edge<ProtectiveFactor[]>;

  @Field(() => String, {
    nullable: true,
    description: 'What the risk is, in words; null: not yet, or erased.',
  })
  narrative!: string | null;

  @Field(() => String, { nullable: true, description: 'What the person says; null: nothing was recorded.' })
  ownWords!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why it was told after a later one; null where it was not.',
  })
  whyEarlier!: string | null;

  @Field(() => ID, { nullable: true, description: 'Id of the wrong one in whose place it stands; or null.' })
  standsFor!: string | null;

  @Field(() => AssessmentCorrection, {
    nullable: true,
    description: 'That it was wrong; null where it stands.',
  })
  corrected!: AssessmentCorrection | null;

  @Field(() => GraphQLDateTime, { nullable: true, description: 'When its words were taken back; or null.' })
  retractedAt!: string | null;

  @Field(() => RiskChange, {
    nullable: true,
    description:
      'How the risk changed since the completed one before by the same tool; null where there is none.',
  })
  change!: Edge<RiskChange | null>;
}

export const assessmentOf = async (ask: Asking, id: string): Promise<RiskAssessment | null> => {
  const found = await readAssessment(ask.session, id);
  return found === undefined ? null : assessmentFrom(ask, found);
};

/** Of every record of the person, the earliest first. */
export const assessmentsOfPerson = async (ask: Asking, personId: string): Promise<RiskAssessment[]> =>
  (await assessmentsOf(ask.session, personId)).map((one) => assessmentFrom(ask, one));

export const assessmentFrom = (ask: Asking, one: AssessmentView): RiskAssessment => {
  const { completed, draft, corrected } = one;
  const typed = draft === null || isErased(draft.typed) ? undefined : draft.typed;
  const tool = (): Promise<Adopted | undefined> => toolOf(ask.session, one);
  const answers =
    typed ?? (completed === null || isErased(completed.answers) ? undefined : completed.answers);
  const factors = completed?.protectiveFactors ?? typed?.protectiveFactors ?? [];
  const level = completed?.settledLevel ?? typed?.level ?? null;
  return {
    ...{ id: idOf('assessment', one.assessmentId), person: idOf('person', one.personId) },
    ...{ status: AssessmentStatus[one.phase], assessedOn: one.assessedOn, recordedAt: one.at },
    tool: async () => {
      const by = await tool();
      return by === undefined ? null : toolFrom(by, (await ask.load('tools', one.tool))?.versions ?? []);
    },
    assessor: () => officerOf(ask, one.officer),
    agency: () => agencyOf(ask, one.agency),
    discussion: one.discussionId && idOf('discussion', one.discussionId),
    ...{ ageInYears: one.ageInYears, answered: draft?.answered ?? null, asked: draft?.asked ?? null },
    indicators: async () => foundFrom(await tool(), answers),
    facts: async () => factsFrom(await tool(), answers),
    score: async () => scoreFrom(await tool(), one),
    ...{ adjustment: completed?.adjustment ?? null, reviewDays: completed?.reviewDays ?? null },
    settledLevel: async () => levelFrom(await tool(), level),
    level: completed === null ? null : RiskLevel[completed.level],
    harmOccurred: completed?.harmOccurred ?? typed?.harmOccurred ?? null,
    protectiveFactors: async () =>
      (await tool())?.protectiveFactors.filter(({ code }) => factors.includes(code)) ?? [],
    judgement: typed?.judgement ?? textOf(one.judgement, 'text'),
    narrative: typed?.narrative ?? textOf(one.narrative, 'text'),
    ownWords: typed?.ownWords ?? textOf(one.ownWords, 'text'),
    whyEarlier: textOf(one.whyEarlier, 'text'),
    standsFor: completed?.standsFor ? idOf('assessment', completed.standsFor) : null,
    corrected: corrected && correctionFrom(ask, corrected),
    retractedAt: one.retractedAt ?? null,
    change: () => changeOf(ask, one),
  };
};

const correctionFrom = (
  ask: Asking,
  { because, reason, at, by, replacedBy }: NonNullable<AssessmentView['corrected']>,
): AssessmentCorrection => ({
  ...{ because: AssessmentCorrectedBecause[because], reason: textOf(reason, 'text'), at },
  by: () => officerOf(ask, by),
  replacedBy: replacedBy && idOf('assessment', replacedBy),
});

const changeOf = async (ask: Asking, one: AssessmentView): Promise<RiskChange | null> => {
  const found = await changeSince(ask.session, one);
  if (found === undefined) return null;
  const { direction, domains, sentence, sameVersion } = found.change;
  return {
    ...{
      since: () => Promise.resolve(assessmentFrom(ask, found.since)),
      direction: RiskDirection[direction],
      sentence,
      sameVersion,
    },
    domains: domains.map((domain) => ({ ...domain, direction: RiskDirection[domain.direction] })),
  };
};
