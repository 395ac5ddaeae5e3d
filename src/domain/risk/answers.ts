/** Whether answers fit the tool that asked: each names something of it, once, and on completion nothing is missing. */
import { boardsOwn, refuse, type Refusal } from '../decision.js';
import type { IndicatorAnswer } from './score.js';
import type { Typed } from './assessment-events.js';
import { indicatorsOf, levelByCode, type Indicator, type RiskTool } from './tool.js';

type Answered = Pick<Typed, 'indicators' | 'facts' | 'protectiveFactors' | 'level'>;

/** The first answer that is none of this version of the tool. */
export const unfitAnswers = (tool: RiskTool, answered: Answered): Refusal | undefined => {
  const known = new Map(indicatorsOf(tool).map((indicator) => [indicator.code, indicator]));
  const { indicators, facts, protectiveFactors, level } = answered;
  const codes = indicators.map(({ indicator }) => indicator);
  for (const [index, answer] of indicators.entries()) {
    const path = ['indicators', `${index}`];
    const unfit = unfitAnswer(known.get(answer.indicator), answer, path);
    if (unfit !== undefined) return unfit;
    if (codes.indexOf(answer.indicator) < index) return twice('indicator', path);
  }
  for (const [index, { fact }] of facts.entries()) {
    if (!tool.facts.some(({ code }) => code === fact))
      return notOfTool('FACT', 'question', ['facts', `${index}`]);
    if (facts.findIndex((one) => one.fact === fact) < index) return twice('question', ['facts', `${index}`]);
  }
  const unknown = protectiveFactors.findIndex(
    (factor) => !tool.protectiveFactors.some(({ code }) => code === factor),
  );
  if (unknown >= 0) {
    return notOfTool('PROTECTIVE_FACTOR', 'protective factor', ['protectiveFactors', `${unknown}`]);
  }
  return level === null || levelByCode(tool, level) !== undefined
    ? undefined
    : notOfTool('LEVEL', 'level', ['level']);
};

/** What is still to be answered, in the words of the tool and in its order. */
export const missingAnswers = (
  tool: RiskTool,
  { indicators, facts, harmOccurred }: Pick<Typed, 'indicators' | 'facts' | 'harmOccurred'>,
): readonly string[] => {
  const found = new Map(indicators.map((answer) => [answer.indicator, answer]));
  return [
    ...indicatorsOf(tool).flatMap(({ code, title, earlier }) => {
      const answer = found.get(code);
      if (answer === undefined) return [title];
      return earlier !== undefined && answer.earlier === undefined
        ? [`${title} (the ${earlier.lookBackMonths} months before)`]
        : [];
    }),
    ...tool.facts.flatMap(({ code, question }) =>
      facts.some(({ fact }) => fact === code) ? [] : [question],
    ),
    ...(tool.asksHarm && harmOccurred === null ? ['Whether harm has already occurred'] : []),
  ];
};

/** How many questions a tool asks, protective factors apart: they are ticked or not. */
export const askedBy = (tool: RiskTool): number =>
  missingAnswers(tool, { indicators: [], facts: [], harmOccurred: null }).length;

/** What counts of a draft: an answer of another version is kept as it was typed, and counts for nothing. */
export const fittingAnswers = (tool: RiskTool, typed: Typed): Typed => {
  const known = new Map(indicatorsOf(tool).map((indicator) => [indicator.code, indicator]));
  return {
    ...typed,
    indicators: typed.indicators.filter(
      (answer, index) =>
        unfitAnswer(known.get(answer.indicator), answer, []) === undefined &&
        typed.indicators.findIndex(({ indicator }) => indicator === answer.indicator) === index,
    ),
    facts: typed.facts.filter(({ fact }) => tool.facts.some(({ code }) => code === fact)),
  };
};

const unfitAnswer = (
  indicator: Indicator | undefined,
  { score, earlier }: IndicatorAnswer,
  path: readonly string[],
): Refusal | undefined => {
  if (indicator === undefined) return notOfTool('INDICATOR', 'indicator', [...path, 'indicator']);
  if (!indicator.anchors.some((anchor) => anchor.score === score)) return noAnchor([...path, 'score']);
  if (earlier === undefined) return undefined;
  if (indicator.earlier === undefined) {
    return refuse('NO_EARLIER_WINDOW', 'The tool asks about one time only here, and not about one before.', {
      clause: AS_ASKED,
      path: [...path, 'earlier'],
    });
  }
  return indicator.earlier.anchors.some((anchor) => anchor.score === earlier)
    ? undefined
    : noAnchor([...path, 'earlier']);
};

const noAnchor = (path: readonly string[]): Refusal =>
  refuse('UNKNOWN_ANCHOR', 'The tool has no answer of this score here: choose one of its worded ones.', {
    clause: AS_ASKED,
    path,
  });

const notOfTool = (what: string, said: string, path: readonly string[]): Refusal =>
  refuse(`UNKNOWN_${what}`, `The version of the tool that is in force on this day has no such ${said}.`, {
    clause: AS_ASKED,
    path,
  });

const twice = (said: string, path: readonly string[]): Refusal =>
  refuse('ANSWERED_TWICE', `This ${said} is answered before: once is enough.`, { clause: AS_ASKED, path });

export const AS_ASKED = boardsOwn('An assessment answers what its tool asks, in the version of its date.');
