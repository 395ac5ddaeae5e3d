/** A tool that a board brings is checked whole: every problem is named with its field. */
import { describe, expect, it } from '@jest/globals';
import { checkTool } from '../../../src/domain/risk/check-tool.js';
import type { RiskTool } from '../../../src/domain/risk/tool.js';
import { shippedTools } from '../../../src/domain/risk/tools/shipped.js';
import { smallTool, smallToolWithPoints } from '../../support/a-risk.js';
import { inFormOfMerseyside } from '../../support/risk-tools.js';

const problemsOf = (document: unknown): readonly string[] => {
  const checked = checkTool(document);
  return checked.ok ? [] : checked.problems.map(({ path, rule }) => `${path} ${rule}`);
};
const [away, others] = smallTool.domains;
const [green, yellow, orange, red] = smallTool.levels;
const missing = away?.indicators[0];
const wrong = (over: Partial<Record<keyof RiskTool, unknown>>) => problemsOf({ ...smallTool, ...over });
/** Without what raises to levels that are not there. */
const wrongLevels = (over: Partial<Record<keyof RiskTool, unknown>>) => wrong({ overrides: [], ...over });

describe('a risk tool', () => {
  it.each(
    [...Object.values(shippedTools), smallTool, smallToolWithPoints, inFormOfMerseyside].map(
      (tool) => [tool.id, tool] as const,
    ),
  )('is sound: %s', (_id, tool) => expect(checkTool(tool)).toEqual({ ok: true, tool }));

  it('is what it is as JSON as well', () => {
    for (const tool of Object.values(shippedTools))
      expect(problemsOf(JSON.parse(JSON.stringify(tool)))).toEqual([]);
  });

  it('says plainly that the default is a placeholder, in its title and its description', () => {
    const { CEAM } = shippedTools;
    expect(CEAM?.title).toMatch(/^Placeholder/);
    expect(CEAM?.description).toMatch(/^This is a placeholder\. It is not CEAM/);
    expect(CEAM?.placeholder).toMatch(/not published/);
    expect(CEAM?.levels.map(({ label }) => label)).toEqual(['Low', 'Medium', 'High', 'Very High']);
  });
  it('says of the other that it is modelled on a published one, and is not it', () => {
    const { MODELLED_ON_SERAF: other } = shippedTools;
    expect(other?.title).toMatch(/modelled on/);
    expect(other?.description).toMatch(/It is not that framework/);
    expect(other?.placeholder).toBeUndefined();
  });

  it('names every field that is missing, unknown or of another shape, all at once', () => {
    expect(problemsOf({})).toEqual(
      expect.arrayContaining(['id MISSING', 'levels MISSING', 'domains MISSING', 'judgement MISSING']),
    );
    expect(problemsOf('CEAM')).toEqual([' RECORD']);
    expect(wrong({ colour: 'red' } as never)).toEqual(['colour UNKNOWN_FIELD']);
    expect(wrong({ id: 'small', version: 0, judgement: { unit: 'LEVEL', min: 1, max: -1 } })).toEqual([
      ...['id CODE', 'version WHOLE_NUMBER', 'judgement.min WHOLE_NUMBER', 'judgement.max WHOLE_NUMBER'],
    ]);
    expect(wrong({ overrides: [{ ...smallTool.overrides[0], when: [{ kind: 'MOON' }] }] })).toEqual([
      'overrides[0].when[0].kind ONE_OF',
    ]);
  });
  it('has a level for every score: no gap below, none out of reach, each above the one before', () => {
    expect(wrongLevels({ levels: [{ ...green, fromScore: 1 }, yellow] })).toEqual([
      'levels[0].fromScore NO_GAP',
    ]);
    expect(wrongLevels({ levels: [green, { ...yellow, fromScore: 17 }] })).toEqual([
      'levels[1].fromScore WITHIN_REACH',
    ]);
    expect(wrongLevels({ levels: [green, { ...orange, fromScore: 8 }, { ...red, fromScore: 8 }] })).toEqual([
      'levels[2] RISING',
    ]);
    const reached = [green, { ...yellow, fromScore: 19 }];
    expect(problemsOf({ ...smallToolWithPoints, levels: reached, overrides: [] })).toEqual([]);
  });
  it('has levels that stand for no less the higher they are', () =>
    expect(wrongLevels({ levels: [green, { ...yellow, as: 'HIGH' }, { ...orange, as: 'MEDIUM' }] })).toEqual([
      'levels[2].as RISING',
    ]));
  it('has anchors that rise, and an earlier window that lies before', () => {
    const withAnchors = (over: object) =>
      wrong({ domains: [{ ...away, indicators: [{ ...missing, ...over }] }, others] });
    const anchors = [
      { score: 0, text: 'No.' },
      { score: 0, text: 'Yes.' },
    ];
    expect(withAnchors({ anchors })).toContain('domains[0].indicators[0].anchors[1] RISING');
    expect(withAnchors({ earlier: { lookBackMonths: 12, anchors } })).toContain(
      'domains[0].indicators[0].earlier.anchors[1] RISING',
    );
    const at = 'domains[0].indicators[0].earlier.lookBackMonths BEFORE_THE_FIRST';
    expect(withAnchors({ lookBackMonths: 12 })).toEqual([at]);
    expect(withAnchors({ lookBackMonths: null })).toEqual([at]);
  });
  it('uses a code once, an indicator’s in all domains', () => {
    expect(wrong({ facts: [...smallTool.facts, ...smallTool.facts] })).toEqual(['facts[1].code TWICE']);
    expect(wrong({ levels: [green, { ...yellow, code: 'GREEN' }, orange] })).toContain(
      'levels[1].code TWICE',
    );
    expect(wrong({ domains: [away, { ...others, indicators: [missing] }] })).toContain(
      'domains[1].indicators[0].code TWICE',
    );
  });
  it('names in its overrides what it has', () => {
    const override = (over: object) => wrong({ overrides: [{ ...smallTool.overrides[0], ...over }] });
    expect(override({ raisesTo: 'BLACK' })).toEqual(['overrides[0].raisesTo KNOWN_LEVEL']);
    expect(override({ when: [{ kind: 'FACT', fact: 'RAIN' }] })).toEqual([
      'overrides[0].when[0].fact KNOWN_FACT',
    ]);
    expect(override({ when: [{ kind: 'ANY_INDICATOR', atLeast: 1, of: ['GIFTS', 'RAIN'] }] })).toEqual([
      'overrides[0].when[0].of[1] KNOWN_INDICATOR',
    ]);
    expect(override({ when: [{ kind: 'AGE_UNDER', years: 14 }] })).toEqual([]);
  });
});
