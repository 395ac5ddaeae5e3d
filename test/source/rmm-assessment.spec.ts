/** What the terms of the Risk Management Meeting say of assessing risk, each sentence against the rule that keeps it. */
import { describe, expect, it } from '@jest/globals';
import { changeBetween, type Comparable } from '../../src/domain/risk/change.js';
import { completeRiskAssessment } from '../../src/domain/risk/complete-risk-assessment.js';
import { latestAssessment } from '../../src/domain/risk/assessed.js';
import type { AssessingGiven, Completing } from '../../src/domain/risk/made.js';
import { riskKind } from '../../src/domain/risk/risk.js';
import { levelOf } from '../../src/domain/risk/tool.js';
import { ceam } from '../../src/domain/risk/tools/ceam.js';
import { dem } from '../../src/domain/terms/dem.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { an, by } from '../support/a-board.js';
import { rowan } from '../support/a-case.js';
import {
  assessingGiven,
  assessmentCompleted,
  completing,
  smallTool,
  socialWorker,
} from '../support/a-risk.js';
import { folded, given } from '../support/given.js';

const assessed = (
  over: Partial<Completing> = {},
  also: Partial<AssessingGiven> = {},
  story = given(riskKind),
) =>
  story.when(
    completeRiskAssessment,
    { personId: rowan, ...completing(), ...over },
    assessingGiven(also),
    by(socialWorker),
  );

describe('assessed using the CEAM tool as being', () => {
  it('the meeting names its tool, which stands in for one that is not published and says so', () => {
    expect(rmm.tracker?.tool).toBe(ceam.id);
    expect(ceam.placeholder).toMatch(/not published/);
  });
  it.each([
    ['Medium risk', 'MEDIUM'],
    ['High risk', 'HIGH'],
    ['Very high', 'VERY_HIGH'],
  ])('%s', (said, level) => {
    const named = ceam.levels.find(({ as }) => as === level);
    expect(said.toLowerCase()).toContain(named?.label.toLowerCase());
    expect(levelOf(ceam, named?.fromScore ?? 0)).toBe(named);
    expect(rmm.tracker?.entersAt).toContain(level);
  });
});

describe('from the assessments made at the Daily Exploitation Meeting or from updated CEAM assessments completed by social workers', () => {
  it('an assessment that is made in an item of a meeting carries that item and that meeting', () =>
    assessed(
      { discussionId: an('discussion', 'daily') },
      { series: dem.series, sittingId: an('sitting', 'daily') },
    ).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { discussionId: an('discussion', 'daily'), series: 'DEM', level: 'MEDIUM' },
    }));
  it('one that a social worker completes elsewhere carries its author and agency, and no meeting', () =>
    assessed().thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { officer: socialWorker.actor.id, discussionId: null, series: null },
    }));
  it('the updated one is the latest, by its date and not by when it was told', () => {
    const updated = assessmentCompleted({ assessmentId: an('assessment', 'updated'), level: 'HIGH' });
    const toldLater = assessmentCompleted({ assessedOn: '2026-03-01' });
    expect(latestAssessment(folded(riskKind, updated, toldLater))?.level).toBe('HIGH');
  });
});

describe('Regular review of risks associated with individual children & young people until there is reduced risk.', () => {
  it('each level of the tool says after how many days it is looked at again, the higher the sooner', () => {
    const days = ceam.levels.map(({ reviewDays }) => reviewDays);
    expect(days).toEqual(days.toSorted((a, b) => b - a));
    assessed().thenEvents({ type: 'RiskAssessmentCompleted', data: { reviewDays: 28 } });
  });
});

describe('Updated assessment of risk', () => {
  it('is told beside the one before, domain by domain', () => {
    const before: Comparable = {
      ...{
        tool: 'SMALL',
        toolVersion: 1,
        assessedOn: '2026-03-23',
        total: 7,
        label: 'Yellow',
        level: 'MEDIUM',
      },
      scores: [
        { domain: 'AWAY', score: 6 },
        { domain: 'OTHERS', score: 1 },
      ],
    };
    const now = { ...before, total: 2, label: 'Green', level: 'LOW' as const };
    const scores = [
      { domain: 'AWAY', score: 0 },
      { domain: 'OTHERS', score: 2 },
    ];
    expect(changeBetween(before, { ...now, scores }, smallTool)).toMatchObject({
      direction: 'DECREASED',
      domains: [
        { title: 'Away from home', direction: 'DECREASED' },
        { title: 'Other people', direction: 'INCREASED' },
      ],
    });
  });
});

describe('What is the assessed risk?', () => {
  it('the level is the assessor’s, with the score, the judgement and its reason beside it', () =>
    assessed({ level: 'RED', judgement: 'Invented: her friend was found yesterday.' }).thenEvents({
      type: 'RiskAssessmentCompleted',
      data: { total: 5, proposedLevel: 'YELLOW', settledLevel: 'RED', adjustment: 2 },
      parts: [{ name: 'answers' }, { name: 'narrative' }, { name: 'judgement' }, { name: 'ownWords' }],
    }));
});
