/**
 * What a tool makes of the answers: pure, and the same for ever for the same version. It proposes a level; whoever
 * assesses settles on one.
 */
import {
  indicatorsOf,
  levelByCode,
  levelOf,
  type Indicator,
  type Override,
  type OverrideCondition,
  type RiskTool,
  type ToolLevel,
} from './tool.js';

/** An indicator as it was found: the score of its anchor, and of the earlier window where the tool has one. */
export interface IndicatorAnswer {
  readonly indicator: string;
  readonly score: number;
  readonly earlier?: number;
}

/** What was answered by a tool. */
export interface Answers {
  readonly indicators: readonly IndicatorAnswer[];
  /** Codes of the facts that were said to be so, and of those that were said not to be. */
  readonly facts: readonly FactAnswer[];
}
export interface FactAnswer {
  readonly fact: string;
  readonly holds: boolean;
}

export interface DomainScore {
  readonly domain: string;
  readonly score: number;
}

export interface Scored {
  readonly domains: readonly DomainScore[];
  readonly total: number;
  /** The level of the score alone. */
  readonly scoredLevel: ToolLevel;
  /** Those that apply, whether or not they raise. */
  readonly overrides: readonly Override[];
  /** The level of the score, raised by the overrides: what the tool proposes. */
  readonly proposedLevel: ToolLevel;
}

/**
 * What is not answered counts for nothing, so that a draft can be scored as far as it goes. Points of judgement, of a
 * tool that takes them, are added to the total; overrides hold after that as well.
 */
export const score = (tool: RiskTool, answers: Answers, age: number | null, points = 0): Scored => {
  const found = new Map(answers.indicators.map((answer) => [answer.indicator, answer]));
  const domains = tool.domains.map(({ code, weight, indicators }) => ({
    domain: code,
    score: weight * indicators.reduce((sum, one) => sum + pointsOf(one, found.get(one.code)), 0),
  }));
  const total = domains.reduce((sum, one) => sum + one.score, 0);
  const overrides = tool.overrides.filter(({ when }) =>
    when.every((condition) => holds(tool, condition, answers, age)),
  );
  const proposedLevel = overrides
    .map(({ raisesTo }) => levelByCode(tool, raisesTo))
    .reduce<ToolLevel>(
      (level, raised) => (raised !== undefined && isHigher(tool, raised, level) ? raised : level),
      levelOf(tool, total + points),
    );
  return { domains, total, scoredLevel: levelOf(tool, total), overrides, proposedLevel };
};

/** How many levels of the tool lie between two of them; negative where the second is lower. */
export const stepsBetween = ({ levels }: RiskTool, from: string, to: string): number =>
  levels.findIndex(({ code }) => code === to) - levels.findIndex(({ code }) => code === from);

const isHigher = (tool: RiskTool, one: ToolLevel, other: ToolLevel): boolean =>
  stepsBetween(tool, other.code, one.code) > 0;

const pointsOf = ({ weight }: Indicator, answer: IndicatorAnswer | undefined): number =>
  answer === undefined ? 0 : weight * (answer.score + (answer.earlier ?? 0));

const holds = (
  tool: RiskTool,
  condition: OverrideCondition,
  { indicators, facts }: Answers,
  age: number | null,
): boolean => {
  switch (condition.kind) {
    case 'AGE_UNDER':
      return age !== null && age < condition.years;
    case 'FACT':
      return facts.some(({ fact, holds: so }) => so && fact === condition.fact);
    case 'ANY_INDICATOR': {
      const named = condition.of.length === 0 ? indicatorsOf(tool).map(({ code }) => code) : condition.of;
      return indicators.some(
        (answer) =>
          named.includes(answer.indicator) &&
          Math.max(answer.score, answer.earlier ?? 0) >= condition.atLeast,
      );
    }
  }
};
