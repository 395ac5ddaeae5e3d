import { describe, expect, it } from '@jest/globals';
import { changeBetween, type Comparable } from '../../../src/domain/risk/change.js';
import { smallTool } from '../../support/a-risk.js';

const assessed = (over: Partial<Comparable> = {}): Comparable => ({
  ...{ tool: 'SMALL', toolVersion: 1, assessedOn: '2026-03-02', total: 5, label: 'Yellow', level: 'MEDIUM' },
  scores: [
    { domain: 'AWAY', score: 2 },
    { domain: 'OTHERS', score: 3 },
  ],
  ...over,
});
const scores = (away: number, others: number) => [
  { domain: 'AWAY', score: away },
  { domain: 'OTHERS', score: others },
];

describe('the change since the assessment before', () => {
  it('is told domain by domain, and as a whole', () => {
    const now = assessed({ scores: scores(6, 3), total: 9, label: 'Orange', level: 'HIGH' });
    expect(changeBetween(assessed(), now, smallTool)).toEqual({
      ...{ direction: 'INCREASED', sameVersion: true },
      sentence:
        'Since Monday 2 March 2026 the risk has increased from Yellow to Orange. The score went from 5 to 9.',
      domains: [
        {
          ...{ domain: 'AWAY', title: 'Away from home', before: 2, now: 6, direction: 'INCREASED' },
          sentence: 'Away from home: increased from 2 to 6.',
        },
        {
          ...{ domain: 'OTHERS', title: 'Other people', before: 3, now: 3, direction: 'SAME' },
          sentence: 'Other people: as before, 3.',
        },
      ],
    });
  });
  it('shows what went down while the level stayed', () =>
    expect(changeBetween(assessed(), assessed({ scores: scores(2, 2), total: 4 }), smallTool)).toMatchObject({
      direction: 'SAME',
      sentence: 'Since Monday 2 March 2026 the risk is the same, Yellow. The score went from 5 to 4.',
      domains: [
        { direction: 'SAME' },
        { direction: 'DECREASED', sentence: 'Other people: decreased from 3 to 2.' },
      ],
    }));
  it('compares levels only where the version of the tool changed in between, and says so', () => {
    const now = assessed({ toolVersion: 2, scores: scores(0, 0), total: 0, label: 'Green', level: 'LOW' });
    expect(changeBetween(assessed(), now, smallTool)).toEqual({
      ...{ direction: 'DECREASED', sameVersion: false, domains: [] },
      sentence:
        'Since Monday 2 March 2026 the risk has decreased from Yellow to Green. The tool has another version since then, so that scores are not compared; the levels are.',
    });
  });
  it('says both words where two levels of tools stand for the same risk', () =>
    expect(
      changeBetween(assessed(), assessed({ toolVersion: 2, label: 'Amber' }), smallTool).sentence,
    ).toMatch(/the risk is the same: Yellow then, Amber now/));
  it('copes with a tool that is not to be found', () =>
    expect(changeBetween(assessed(), assessed(), undefined).domains[0]).toMatchObject({ title: 'AWAY' }));
});
