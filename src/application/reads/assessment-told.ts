/** An assessment in the words of the version of the tool that scored it; as it was stored, and never scored again. */
import { isErased } from '../../domain/event.js';
import { fittingAnswers } from '../../domain/risk/answers.js';
import { score, type Answers, type DomainScore } from '../../domain/risk/score.js';
import {
  indicatorsOf,
  levelByCode,
  type Anchor,
  type Override,
  type RiskTool,
  type ToolLevel,
} from '../../domain/risk/tool.js';
import type { AssessmentView } from '../../projections/assessments.js';

export interface FoundTold {
  readonly indicator: string;
  readonly title: string;
  readonly score: number;
  readonly text: string | null;
  readonly earlierScore: number | null;
  readonly earlierText: string | null;
}

export const foundTold = (tool: RiskTool | undefined, answers: Answers | undefined): FoundTold[] => {
  const asked = new Map((tool === undefined ? [] : indicatorsOf(tool)).map((one) => [one.code, one]));
  const textAt = (anchors: readonly Anchor[] | undefined, found: number | undefined): string | null =>
    anchors?.find((anchor) => anchor.score === found)?.text ?? null;
  return (answers?.indicators ?? []).map(({ indicator, score: found, earlier }) => ({
    ...{ indicator, title: asked.get(indicator)?.title ?? indicator, score: found },
    ...{ text: textAt(asked.get(indicator)?.anchors, found), earlierScore: earlier ?? null },
    earlierText: textAt(asked.get(indicator)?.earlier?.anchors, earlier),
  }));
};

export const levelTold = (tool: RiskTool | undefined, code: string | null): ToolLevel | undefined =>
  tool === undefined || code === null ? undefined : levelByCode(tool, code);

export interface ScoreTold {
  readonly domains: readonly (DomainScore & { readonly title: string })[];
  readonly total: number;
  readonly scoredLevel: ToolLevel | undefined;
  readonly overrides: readonly Override[];
  readonly proposedLevel: ToolLevel | undefined;
}

/** Of a draft as far as it goes; undefined of one that was erased. */
export const scoreTold = (tool: RiskTool | undefined, one: AssessmentView): ScoreTold | undefined => {
  const titled = (scores: readonly DomainScore[]): ScoreTold['domains'] =>
    scores.map(({ domain, score: found }) => ({
      ...{ domain, title: tool?.domains.find(({ code }) => code === domain)?.title ?? domain, score: found },
    }));
  if (one.completed === null) {
    const soFar = scoredSoFar(tool, one);
    return soFar && { ...soFar, domains: titled(soFar.domains) };
  }
  const { scores, total, scoredLevel, proposedLevel, answers } = one.completed;
  const applied = isErased(answers) ? [] : answers.overrides;
  return {
    ...{ domains: titled(scores), total, scoredLevel: levelTold(tool, scoredLevel) },
    overrides: tool?.overrides.filter(({ code }) => applied.includes(code)) ?? [],
    proposedLevel: levelTold(tool, proposedLevel),
  };
};

const scoredSoFar = (tool: RiskTool | undefined, { draft, ageInYears }: AssessmentView) =>
  tool === undefined || draft === null || isErased(draft.typed)
    ? undefined
    : score(tool, fittingAnswers(tool, draft.typed), ageInYears, draft.typed.points ?? 0);
