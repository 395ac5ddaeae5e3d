/** Checks of a risk tool that a board wishes to adopt: every field, and how the fields fit together. */
import {
  code,
  fields,
  isRecord,
  listOf,
  must,
  nullOr,
  oneOf,
  orLeftOut,
  problem,
  text,
  trueOrFalse,
  wholeNumber,
  type Check,
  type Problem,
} from '../shape.js';
import { isLocalDate } from '../time.js';
import { riskRank, type RiskLevel } from './level.js';
import {
  indicatorsOf,
  scoreBounds,
  type Anchor,
  type Indicator,
  type JudgementBounds,
  type Override,
  type OverrideCondition,
  type ProtectiveFactor,
  type RiskTool,
  type ToolDomain,
  type ToolFact,
  type ToolLevel,
} from './tool.js';

export type CheckedTool =
  | { readonly ok: true; readonly tool: RiskTool }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** Answers the tool, or every problem that it has. How fields fit is asked once each by itself is sound. */
export const checkTool = (document: unknown): CheckedTool => {
  const shape = SHAPE(document, '');
  if (shape.length > 0 || !isRecord(document)) return { ok: false, problems: shape };
  const tool = document as unknown as RiskTool;
  const problems = FITS.flatMap((check) => check(tool));
  return problems.length > 0 ? { ok: false, problems } : { ok: true, tool };
};

const months = wholeNumber(1, 120);
const weight = wholeNumber(1, 100);
const anchors = listOf(fields<Anchor>({ score: wholeNumber(0, 1_000), text: text(500) }), {
  least: 2,
  most: 20,
});

const CONDITIONS: { readonly [Kind in OverrideCondition['kind']]: Check } = {
  AGE_UNDER: fields<Extract<OverrideCondition, { kind: 'AGE_UNDER' }>>({
    kind: oneOf({ AGE_UNDER: true }),
    years: wholeNumber(1, 25),
  }),
  FACT: fields<Extract<OverrideCondition, { kind: 'FACT' }>>({ kind: oneOf({ FACT: true }), fact: code }),
  ANY_INDICATOR: fields<Extract<OverrideCondition, { kind: 'ANY_INDICATOR' }>>({
    kind: oneOf({ ANY_INDICATOR: true }),
    atLeast: wholeNumber(1, 1_000),
    of: listOf(code, { least: 0, most: 200 }),
  }),
};

const condition: Check = (value, path) => {
  const kind = isRecord(value) ? value.kind : undefined;
  return typeof kind === 'string' && Object.hasOwn(CONDITIONS, kind)
    ? CONDITIONS[kind as OverrideCondition['kind']](value, path)
    : [
        problem(
          `${path}.kind`,
          'ONE_OF',
          `${path}.kind must be one of ${Object.keys(CONDITIONS).join(', ')}.`,
        ),
      ];
};

const SHAPE = fields<RiskTool>({
  id: code,
  version: wholeNumber(1, 1_000_000),
  title: text(200),
  description: text(2_000),
  placeholder: orLeftOut(text(1_000)),
  modelledOn: orLeftOut(text(500)),
  validFrom: must('LOCAL_DATE', 'a real date such as 2026-03-30', isLocalDate),
  levels: listOf(
    fields<ToolLevel>({
      code,
      label: text(100),
      as: oneOf<RiskLevel>({ LOW: true, MEDIUM: true, HIGH: true, VERY_HIGH: true }),
      fromScore: wholeNumber(0, 100_000),
      reviewDays: wholeNumber(1, 366),
    }),
    { least: 2, most: 10 },
  ),
  domains: listOf(
    fields<ToolDomain>({
      code,
      title: text(200),
      weight,
      indicators: listOf(
        fields<Indicator>({
          code,
          title: text(500),
          lookBackMonths: nullOr(months),
          anchors,
          weight,
          earlier: orLeftOut(fields<NonNullable<Indicator['earlier']>>({ lookBackMonths: months, anchors })),
        }),
        { least: 1, most: 50 },
      ),
    }),
    { least: 1, most: 30 },
  ),
  facts: listOf(fields<ToolFact>({ code, question: text(500) }), { least: 0, most: 30 }),
  overrides: listOf(
    fields<Override>({
      code,
      when: listOf(condition, { least: 1, most: 5 }),
      raisesTo: code,
      sentence: text(500),
    }),
    { least: 0, most: 30 },
  ),
  judgement: fields<JudgementBounds>({
    unit: oneOf<JudgementBounds['unit']>({ SCORE: true, LEVEL: true }),
    min: wholeNumber(-1_000, 0),
    max: wholeNumber(0, 1_000),
  }),
  protectiveFactors: listOf(fields<ProtectiveFactor>({ code, title: text(200) }), { least: 0, most: 50 }),
  asksHarm: trueOrFalse,
});

type Fit = (tool: RiskTool) => readonly Problem[];

/** Scores rise from one to the next: two of the same score could not be told apart. */
const rising = (scores: readonly number[], path: string, what: string): readonly Problem[] =>
  scores.flatMap((score, index) =>
    index > 0 && score <= (scores[index - 1] ?? 0)
      ? [problem(`${path}[${index}]`, 'RISING', `Each ${what} scores more than the one before it.`)]
      : [],
  );

const everyScore: Fit = ({ levels, domains, judgement }) => {
  const { least, most } = scoreBounds({ domains });
  const reach = most + (judgement.unit === 'SCORE' ? judgement.max : 0);
  return [
    ...(levels[0]?.fromScore === least
      ? []
      : [
          problem(
            'levels[0].fromScore',
            'NO_GAP',
            `The lowest level begins at ${least}, the lowest score that the tool can come to.`,
          ),
        ]),
    ...levels.flatMap(({ fromScore }, index) =>
      fromScore <= reach
        ? []
        : [
            problem(
              `levels[${index}].fromScore`,
              'WITHIN_REACH',
              `No answers come to ${fromScore}: the highest score of the tool is ${reach}.`,
            ),
          ],
    ),
    ...rising(
      levels.map(({ fromScore }) => fromScore),
      'levels',
      'level',
    ),
  ];
};

const everyLevel: Fit = ({ levels }) =>
  levels.flatMap(({ as }, index) =>
    index > 0 && riskRank(as) < riskRank(levels[index - 1]?.as ?? null)
      ? [problem(`levels[${index}].as`, 'RISING', 'A higher level stands for no lower risk.')]
      : [],
  );

const everyAnchor: Fit = ({ domains }) =>
  domains.flatMap(({ indicators }, place) =>
    indicators.flatMap((indicator, index) => {
      const path = `domains[${place}].indicators[${index}]`;
      const scores = (all: readonly Anchor[]): readonly number[] => all.map(({ score }) => score);
      const { lookBackMonths, earlier } = indicator;
      const reachesBack = earlier === undefined || earlier.lookBackMonths > (lookBackMonths ?? Infinity);
      return [
        ...rising(scores(indicator.anchors), `${path}.anchors`, 'anchor'),
        ...rising(scores(earlier?.anchors ?? []), `${path}.earlier.anchors`, 'anchor'),
        ...(reachesBack
          ? []
          : [
              problem(
                `${path}.earlier.lookBackMonths`,
                'BEFORE_THE_FIRST',
                'The earlier window looks further back than the first, which has to have months.',
              ),
            ]),
      ];
    }),
  );

const everyName: Fit = ({ levels, domains, facts, overrides, protectiveFactors }) => [
  ...twice('levels', levels),
  ...twice('domains', domains),
  ...twice('facts', facts),
  ...twice('overrides', overrides),
  ...twice('protectiveFactors', protectiveFactors),
  // An indicator is answered by its code, so that no two domains may use one.
  ...domains.flatMap(({ indicators }, place) =>
    indicators.flatMap(({ code: own }, index) => {
      const all = indicatorsOf({ domains }).map((one) => one.code);
      const before = indicatorsOf({ domains: domains.slice(0, place) }).length + index;
      return all.indexOf(own) < before
        ? [problem(`domains[${place}].indicators[${index}].code`, 'TWICE', TWICE)]
        : [];
    }),
  ),
];

const TWICE = 'This code is used before.';
const twice = (list: string, all: readonly { readonly code: string }[]): readonly Problem[] => {
  const codes = all.map((one) => one.code);
  return codes.flatMap((one, index) =>
    codes.indexOf(one) < index ? [problem(`${list}[${index}].code`, 'TWICE', TWICE)] : [],
  );
};

const everyOverride: Fit = (tool) => {
  const levels = new Set(tool.levels.map((one) => one.code));
  const facts = new Set(tool.facts.map((one) => one.code));
  const indicators = new Set(indicatorsOf(tool).map((one) => one.code));
  return tool.overrides.flatMap(({ when, raisesTo }, place) => [
    ...(levels.has(raisesTo)
      ? []
      : [problem(`overrides[${place}].raisesTo`, 'KNOWN_LEVEL', 'The tool has no level of this code.')]),
    ...when.flatMap((one, index) => {
      const path = `overrides[${place}].when[${index}]`;
      if (one.kind === 'FACT' && !facts.has(one.fact)) {
        return [problem(`${path}.fact`, 'KNOWN_FACT', 'The tool asks nothing of this code.')];
      }
      if (one.kind !== 'ANY_INDICATOR') return [];
      return one.of.flatMap((named, at) =>
        indicators.has(named)
          ? []
          : [problem(`${path}.of[${at}]`, 'KNOWN_INDICATOR', 'The tool has no indicator of this code.')],
      );
    }),
  ]);
};

const FITS: readonly Fit[] = [everyScore, everyLevel, everyAnchor, everyName, everyOverride];
