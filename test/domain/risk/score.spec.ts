/** What a tool makes of the answers: the published thresholds, the overrides, and what must always hold. */
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { riskRank } from '../../../src/domain/risk/level.js';
import { score, stepsBetween, type Answers, type IndicatorAnswer } from '../../../src/domain/risk/score.js';
import { indicatorsOf, labelOf, levelOf, scoreBounds, type RiskTool } from '../../../src/domain/risk/tool.js';
import { ceam } from '../../../src/domain/risk/tools/ceam.js';
import { modelledOnSeraf } from '../../../src/domain/risk/tools/modelled-on-seraf.js';
import { answers, smallTool, smallToolWithPoints } from '../../support/a-risk.js';
import { inFormOfMerseyside } from '../../support/risk-tools.js';

const TOOLS = [smallTool, smallToolWithPoints, ceam, modelledOnSeraf, inFormOfMerseyside];

/** The lowest of everything. */
const nothingFound = (tool: RiskTool): Answers => ({
  indicators: indicatorsOf(tool).map(({ code, anchors, earlier }) => ({
    ...{ indicator: code, score: anchors[0]?.score ?? 0 },
    ...(earlier && { earlier: earlier.anchors[0]?.score ?? 0 }),
  })),
  facts: tool.facts.map(({ code }) => ({ fact: code, holds: false })),
});

const withFound = (tool: RiskTool, found: readonly IndicatorAnswer[]): Answers => {
  const none = nothingFound(tool);
  const answer = (one: IndicatorAnswer) => found.find(({ indicator }) => indicator === one.indicator) ?? one;
  return { ...none, indicators: none.indicators.map(answer) };
};

describe('a tool in the published form of SERAF', () => {
  const levelOfSum = (sum: number): string => levelOf(modelledOnSeraf, sum).code;
  it.each([
    [0, 'CATEGORY_1'],
    [5, 'CATEGORY_1'],
    [6, 'CATEGORY_2'],
    [10, 'CATEGORY_2'],
    [11, 'CATEGORY_3'],
    [15, 'CATEGORY_3'],
    [16, 'CATEGORY_4'],
    [46, 'CATEGORY_4'],
  ])('puts a score of %i into %s', (sum, level) => expect(levelOfSum(sum)).toBe(level));

  const significant = (recent: number, earlier: number) =>
    score(modelledOnSeraf, withFound(modelledOnSeraf, [{ indicator: 'CARS', score: recent, earlier }]), null);
  it.each([
    [5, 0, 5],
    [0, 1, 1],
    [5, 1, 6],
    [0, 0, 0],
  ])('counts a significant indicator: %i within six months and %i before make %i', (now, before, total) =>
    expect(significant(now, before).total).toBe(total),
  );

  it('counts one for a vulnerability and one for a moderate indicator', () => {
    const found = withFound(modelledOnSeraf, [
      { indicator: 'NEGLECT', score: 1 },
      { indicator: 'PHONE', score: 1 },
    ]);
    expect(score(modelledOnSeraf, found, null)).toMatchObject({
      total: 2,
      domains: [
        { domain: 'VULNERABILITIES', score: 1 },
        { domain: 'MODERATE', score: 1 },
        { domain: 'SIGNIFICANT', score: 0 },
      ],
    });
  });
  it('is looked at again at least every three months', () => {
    for (const { reviewDays } of modelledOnSeraf.levels) expect(reviewDays).toBeLessThanOrEqual(84);
  });
});

describe('a tool in the published form of the Merseyside measurement', () => {
  const overall = (sum: number, points: number): string => {
    const found = indicatorsOf(inFormOfMerseyside).map(({ code }, index) => ({
      ...{ indicator: code, score: Math.min(6, Math.max(0, sum - index * 6)) },
    }));
    const { total, proposedLevel } = score(
      inFormOfMerseyside,
      { indicators: found, facts: [] },
      null,
      points,
    );
    expect(total).toBe(sum);
    return proposedLevel.code;
  };
  it.each([
    [18, 0, 'LOW'],
    [19, 0, 'MEDIUM'],
    [34, 0, 'MEDIUM'],
    [35, 0, 'HIGH'],
    [48, 6, 'HIGH'],
    [16, 3, 'MEDIUM'],
    [30, 4, 'MEDIUM'],
    [30, 5, 'HIGH'],
  ])('adds judgement to the sum: %i and %i make %s', (sum, points, level) =>
    expect(overall(sum, points)).toBe(level),
  );
  it('reaches from 0 to 54 with the points of judgement', () => {
    const { least, most } = scoreBounds(inFormOfMerseyside);
    expect([least, most + inFormOfMerseyside.judgement.max]).toEqual([0, 54]);
  });
});

describe('a score', () => {
  it('counts weights of indicator and domain, domain by domain', () =>
    expect(score(smallTool, answers, 14)).toMatchObject({
      domains: [
        { domain: 'AWAY', score: 2 },
        { domain: 'OTHERS', score: 3 },
      ],
      ...{ total: 5, scoredLevel: { code: 'YELLOW' }, proposedLevel: { code: 'YELLOW' }, overrides: [] },
    }));
  it('counts what is not answered for nothing, so that a draft goes as far as it goes', () =>
    expect(score(smallTool, { indicators: [], facts: [] }, null)).toMatchObject({
      ...{ total: 0, proposedLevel: { code: 'GREEN' } },
    }));
  it('is raised by what the child has told, and the score stays what it is', () => {
    const told = { ...answers, facts: [{ fact: 'DISCLOSED', holds: true }] };
    expect(score(smallTool, told, 14)).toMatchObject({
      ...{ total: 5, scoredLevel: { code: 'YELLOW' }, proposedLevel: { code: 'ORANGE' } },
      overrides: [{ code: 'TOLD' }],
    });
  });
  it('is raised by age on the last day before the birthday, not on it, and not where nobody knows the age', () => {
    const green = { indicators: [], facts: [] };
    expect(score(smallTool, green, 12).proposedLevel.code).toBe('YELLOW');
    expect(score(smallTool, green, 13).proposedLevel.code).toBe('GREEN');
    expect(score(smallTool, green, null).proposedLevel.code).toBe('GREEN');
  });
  it('by the placeholder, any one factor at its highest matters under fourteen', () => {
    const found = withFound(ceam, [{ indicator: 'CONTACTS', score: 3 }]);
    expect(score(ceam, found, 13)).toMatchObject({
      ...{ total: 3, scoredLevel: { code: 'LOW' }, proposedLevel: { code: 'HIGH' } },
      overrides: [{ code: 'YOUNG_AND_ONE_HIGH' }],
    });
    expect(score(ceam, found, 14).proposedLevel.code).toBe('LOW');
    expect(score(ceam, withFound(ceam, [{ indicator: 'CONTACTS', score: 2 }]), 13).overrides).toEqual([]);
  });
  it('by the placeholder, a child with a disability is never at low risk by the score alone', () => {
    const disabled = { ...nothingFound(ceam), facts: [{ fact: 'DISABILITY', holds: true }] };
    expect(score(ceam, disabled, 16).proposedLevel.code).toBe('MEDIUM');
  });
  it('looks at named indicators only, where an override names them', () => {
    const when = [{ kind: 'ANY_INDICATOR' as const, atLeast: 3, of: ['GIFTS'] }];
    const tool = {
      ...smallTool,
      overrides: [{ code: 'CARRIES', when, raisesTo: 'RED', sentence: 'Carries.' }],
    };
    const found = (indicator: string) => ({ indicators: [{ indicator, score: 3 }], facts: [] });
    expect(score(tool, found('GIFTS'), null).proposedLevel.code).toBe('RED');
    expect(score(tool, found('CONTACTS'), null).proposedLevel.code).toBe('GREEN');
  });
  it('sees what was found in the earlier window too: that it is over does not take the override away', () => {
    const when = [{ kind: 'ANY_INDICATOR' as const, atLeast: 3, of: [] }];
    const tool = {
      ...smallTool,
      overrides: [{ code: 'CARRIES', when, raisesTo: 'RED', sentence: 'Carries.' }],
    };
    const found = (earlier: number) => ({
      indicators: [{ indicator: 'CONTACTS', score: 0, earlier }],
      facts: [],
    });
    expect(score(tool, found(3), null).proposedLevel.code).toBe('RED');
    expect(score(tool, found(2), null).proposedLevel.code).toBe('GREEN');
  });
  it('says the label of a level, or its code where the tool has none', () => {
    expect(labelOf(smallTool, 'RED')).toBe('Red');
    expect(labelOf(smallTool, 'NONE')).toBe('NONE');
  });
});

describe.each(TOOLS.map((tool) => [tool.title, tool] as const))('always, by %s', (_title, tool) => {
  const answered = fc
    .record({
      indicators: fc.tuple(
        ...indicatorsOf(tool).map(({ code, anchors, earlier }) =>
          fc.record({
            indicator: fc.constant(code),
            score: fc.constantFrom(...anchors.map((anchor) => anchor.score)),
            ...(earlier && { earlier: fc.constantFrom(...earlier.anchors.map((anchor) => anchor.score)) }),
          }),
        ),
      ),
      facts: fc.tuple(
        ...tool.facts.map(({ code }) => fc.record({ fact: fc.constant(code), holds: fc.boolean() })),
      ),
    })
    .map((all) => all as unknown as Answers);
  const age = fc.option(fc.integer({ min: 0, max: 20 }), { nil: null });
  const points = fc.integer({ min: tool.judgement.min, max: tool.judgement.max });

  it('stays within the scores and levels of the tool, and an override never lowers', () =>
    fc.assert(
      fc.property(answered, age, points, (found, years, more) => {
        const { total, scoredLevel, proposedLevel } = score(tool, found, years, more);
        const { least, most } = scoreBounds(tool);
        expect(total).toBeGreaterThanOrEqual(least);
        expect(total).toBeLessThanOrEqual(most);
        expect(tool.levels).toContain(scoredLevel);
        expect(tool.levels).toContain(proposedLevel);
        expect(
          stepsBetween(tool, levelOf(tool, total + more).code, proposedLevel.code),
        ).toBeGreaterThanOrEqual(0);
      }),
    ));
  it('more found never makes less risk', () =>
    fc.assert(
      fc.property(answered, age, fc.nat(), (found, years, which) => {
        const index = which % found.indicators.length;
        const indicator = indicatorsOf(tool)[index];
        const highest = Math.max(...(indicator?.anchors.map((anchor) => anchor.score) ?? [0]));
        const more = {
          ...found,
          indicators: found.indicators.map((one, at) => (at === index ? { ...one, score: highest } : one)),
        };
        const [before, after] = [score(tool, found, years), score(tool, more, years)];
        expect(after.total).toBeGreaterThanOrEqual(before.total);
        expect(riskRank(after.proposedLevel.as)).toBeGreaterThanOrEqual(riskRank(before.proposedLevel.as));
      }),
    ));
  it('comes to the same for the same answers, in whatever order they were given', () =>
    fc.assert(
      fc.property(answered, age, (found, years) => {
        const turned = { indicators: found.indicators.toReversed(), facts: found.facts.toReversed() };
        expect(score(tool, turned, years)).toEqual(score(tool, found, years));
      }),
    ));
});
