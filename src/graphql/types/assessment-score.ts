/** What was found and scored in an assessment, in the words of the version of the tool that scored it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { scoreTold } from '../../application/reads/assessment-told.js';
import type { Answers } from '../../domain/risk/score.js';
import type { RiskTool as Adopted, ToolLevel } from '../../domain/risk/tool.js';
import type { AssessmentView } from '../../projections/assessments.js';
import { RiskLevel } from './risk-enums.js';
import { overrideFrom, RiskOverride, RiskToolLevel } from './risk-tool.js';

@ObjectType({ description: 'What was found by one question of the tool.' })
export class IndicatorFound {
  @Field({ description: 'Code of the indicator.' })
  indicator!: string;

  @Field({ description: 'The question, as that version of the tool asks it.' })
  title!: string;

  @Field(() => Int, { description: 'The score of what was found.' })
  score!: number;

  @Field(() => String, { nullable: true, description: 'What was found, in the words of the tool.' })
  text!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The score of the time before; null where it is not asked.',
  })
  earlierScore!: number | null;

  @Field(() => String, { nullable: true, description: 'What was found of the time before; null likewise.' })
  earlierText!: string | null;
}

@ObjectType({ description: 'What was answered to a question that scores nothing.' })
export class FactFound {
  @Field({ description: 'Code of the question.' })
  fact!: string;

  @Field({ description: 'The question.' })
  question!: string;

  @Field({ description: 'Whether it is so.' })
  holds!: boolean;
}

@ObjectType({ description: 'The score of a domain.' })
export class DomainScore {
  @Field({ description: 'Code of the domain.' })
  domain!: string;

  @Field({ description: 'What it is about.' })
  title!: string;

  @Field(() => Int, { description: 'The score.' })
  score!: number;
}

@ObjectType({
  description:
    'What the tool makes of the answers. Of a draft as far as it goes; of a completed assessment as it was stored then.',
})
export class RiskScore {
  @Field(() => [DomainScore], { description: 'Domain by domain.' })
  domains!: readonly DomainScore[];

  @Field(() => Int, { description: 'All of them together.' })
  sum!: number;

  @Field(() => RiskToolLevel, { nullable: true, description: 'The level of the score alone.' })
  scoredLevel!: RiskToolLevel | null;

  @Field(() => [RiskOverride], {
    description: 'What raises the level whatever the score says, as far as you may know it.',
  })
  overrides!: readonly RiskOverride[];

  @Field(() => RiskToolLevel, { nullable: true, description: 'What the tool proposes. It decides nothing.' })
  proposedLevel!: RiskToolLevel | null;
}

export const factsFrom = (tool: Adopted | undefined, answers: Answers | undefined): FactFound[] =>
  (answers?.facts ?? []).map(({ fact, holds }) => ({
    ...{ fact, question: tool?.facts.find(({ code }) => code === fact)?.question ?? fact, holds },
  }));

export const scoreFrom = (tool: Adopted | undefined, one: AssessmentView): RiskScore | null => {
  const told = scoreTold(tool, one);
  if (told === undefined) return null;
  const { domains, total, scoredLevel, overrides, proposedLevel } = told;
  return {
    ...{ domains, sum: total, overrides: overrides.map(overrideFrom) },
    ...{ scoredLevel: levelFrom(scoredLevel), proposedLevel: levelFrom(proposedLevel) },
  };
};

export const levelFrom = (level: ToolLevel | undefined): RiskToolLevel | null =>
  level === undefined ? null : { ...level, as: RiskLevel[level.as] };
