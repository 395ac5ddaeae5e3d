/** What was found and scored in an assessment, in the words of the version of the tool that scored it. */
import { Field, Int, ObjectType } from '@nestjs/graphql';
import { scoredSoFar } from '../../application/reads/assessments.js';
import { isErased } from '../../domain/event.js';
import type { Answers, DomainScore as Score, IndicatorAnswer } from '../../domain/risk/score.js';
import { indicatorsOf, levelByCode, type Anchor, type RiskTool as Adopted } from '../../domain/risk/tool.js';
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
  total!: number;

  @Field(() => RiskToolLevel, { nullable: true, description: 'The level of the score alone.' })
  scoredLevel!: RiskToolLevel | null;

  @Field(() => [RiskOverride], {
    description: 'What raises the level whatever the score says, as far as you may know it.',
  })
  overrides!: readonly RiskOverride[];

  @Field(() => RiskToolLevel, { nullable: true, description: 'What the tool proposes. It decides nothing.' })
  proposedLevel!: RiskToolLevel | null;
}

export const foundFrom = (tool: Adopted | undefined, answers: Answers | undefined): IndicatorFound[] => {
  const asked = new Map((tool === undefined ? [] : indicatorsOf(tool)).map((one) => [one.code, one]));
  const textAt = (anchors: readonly Anchor[] | undefined, score: number | undefined): string | null =>
    anchors?.find((anchor) => anchor.score === score)?.text ?? null;
  return (answers?.indicators ?? []).map(({ indicator, score, earlier }: IndicatorAnswer) => ({
    ...{ indicator, title: asked.get(indicator)?.title ?? indicator, score },
    ...{ text: textAt(asked.get(indicator)?.anchors, score), earlierScore: earlier ?? null },
    earlierText: textAt(asked.get(indicator)?.earlier?.anchors, earlier),
  }));
};

export const factsFrom = (tool: Adopted | undefined, answers: Answers | undefined): FactFound[] =>
  (answers?.facts ?? []).map(({ fact, holds }) => ({
    ...{ fact, question: tool?.facts.find(({ code }) => code === fact)?.question ?? fact, holds },
  }));

/** As it was stored; of a draft as far as it goes. */
export const scoreFrom = (tool: Adopted | undefined, one: AssessmentView): RiskScore | null => {
  const titled = (scores: readonly Score[]): DomainScore[] =>
    scores.map(({ domain, score }) => ({
      ...{ domain, title: tool?.domains.find(({ code }) => code === domain)?.title ?? domain, score },
    }));
  if (one.completed === null) {
    const soFar = scoredSoFar(tool, one);
    if (soFar === undefined) return null;
    const { domains, total, scoredLevel, overrides, proposedLevel } = soFar;
    return {
      ...{ domains: titled(domains), total, overrides: overrides.map(overrideFrom) },
      scoredLevel: levelFrom(tool, scoredLevel.code),
      proposedLevel: levelFrom(tool, proposedLevel.code),
    };
  }
  const { scores, total, scoredLevel, proposedLevel, answers } = one.completed;
  const applied = isErased(answers) ? [] : answers.overrides;
  return {
    ...{ domains: titled(scores), total },
    scoredLevel: levelFrom(tool, scoredLevel),
    overrides: tool?.overrides.filter(({ code }) => applied.includes(code)).map(overrideFrom) ?? [],
    proposedLevel: levelFrom(tool, proposedLevel),
  };
};

export const levelFrom = (tool: Adopted | undefined, code: string | null): RiskToolLevel | null => {
  const level = tool === undefined || code === null ? undefined : levelByCode(tool, code);
  return level === undefined ? null : { ...level, as: RiskLevel[level.as] };
};
