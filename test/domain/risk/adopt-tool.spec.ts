import { describe, expect, it } from '@jest/globals';
import { adoptTool, toolKind, toolOn, toolVersion } from '../../../src/domain/risk/adopt-tool.js';
import { by, operator } from '../../support/a-board.js';
import { smallTool, toolAdopted } from '../../support/a-risk.js';
import { folded, given } from '../../support/given.js';

const second = { ...smallTool, version: 2, validFrom: '2026-06-01' };
const adopting = (tool = second, story = given(toolKind, toolAdopted())) =>
  story.when(adoptTool, { tool }, {}, by(operator));

describe('a risk tool is adopted', () => {
  it('one version after the other, and the same one again is adopted already', () => {
    adopting(smallTool, given(toolKind)).thenEvents({ type: 'ToolAdopted', data: { toolId: 'SMALL' } });
    adopting().thenEvents({ type: 'ToolAdopted', data: { tool: second } });
    adopting().thenSays(/^Assessments dated 2026-06-01 or later are scored by this version/);
    adopting(smallTool).thenNothing();
    adopting({ ...second, version: 3 }).thenRefused('WRONG_TOOL_VERSION', { path: ['version'] });
    adopting(second, given(toolKind)).thenRefused('WRONG_TOOL_VERSION');
    adopting({ ...smallTool, title: 'Another' }).thenRefused('WRONG_TOOL_VERSION');
  });
  it('from a later day than the one before, so that a day has one version', () => {
    adopting({ ...second, validFrom: '2026-01-01' }).thenRefused('NOT_AFTER_THE_LAST', {
      path: ['validFrom'],
    });
    adopting({ ...second, validFrom: '2026-01-02' }).thenEvents({ type: 'ToolAdopted' });
  });
});

describe('the version of a day', () => {
  const both = folded(toolKind, toolAdopted(), toolAdopted(second));
  it.each([
    ['2025-12-31', 1],
    ['2026-01-01', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 2],
  ])('%s: %i', (day, version) => expect(toolOn(both, day)?.version).toBe(version));
  it('is none before a tool is adopted', () =>
    expect(toolOn(toolKind.initial, '2026-06-01')).toBeUndefined());
  it('is found again by its number, for what it scored', () => {
    expect(toolVersion(both, 1)).toEqual(smallTool);
    expect(toolVersion(both, 3)).toBeUndefined();
  });
});
