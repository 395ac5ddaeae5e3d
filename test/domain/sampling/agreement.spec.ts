import { describe, expect, it } from '@jest/globals';
import { agreementOf, type Judged } from '../../../src/domain/sampling/agreement.js';

type Threshold = 'MET' | 'NOT_MET';

const judged = (
  meeting: 'DISAGREED' | Threshold | null,
  threshold: Threshold,
  over: Partial<Judged> = {},
): Judged => ({
  status: 'REVIEWED',
  concernTypes: ['MISSING'],
  review: { threshold, decision: 'CONTINUE' },
  meeting: { threshold: meeting, decision: 'CONTINUE' },
  because: null,
  ...over,
});
const waits: Judged = { ...judged('MET', 'MET'), status: 'AWAITED', review: null, meeting: null };
const times = (count: number, one: Judged): readonly Judged[] => Array.from({ length: count }, () => one);

describe('how far those who judged anew agree with the meetings', () => {
  it('is nothing of nothing', () =>
    expect(agreementOf([])).toEqual({
      ...{ drawn: 0, reviewed: 0, awaited: 0, notReviewed: [], differByConcern: [] },
      threshold: { compared: 0, agreed: 0, percentage: null, pairs: [] },
      decision: { compared: 0, agreed: 0, percentage: null, pairs: [] },
    }));

  it('counts, and gives no percentage of fewer than twenty', () => {
    const nineteen = agreementOf([...times(18, judged('MET', 'MET')), judged('MET', 'NOT_MET')]);
    expect(nineteen.threshold).toMatchObject({ compared: 19, agreed: 18, percentage: null });
    const twenty = agreementOf([...times(19, judged('MET', 'MET')), judged('MET', 'NOT_MET')]);
    expect(twenty.threshold).toMatchObject({ compared: 20, agreed: 19, percentage: 95 });
  });

  it('compares nothing with a meeting that could not agree, or recorded nothing, and shows both', () =>
    expect(agreementOf([judged('DISAGREED', 'MET'), judged(null, 'NOT_MET')]).threshold).toEqual({
      ...{ compared: 0, agreed: 0, percentage: null },
      pairs: [
        { meeting: 'DISAGREED', review: 'MET', items: 1 },
        { meeting: null, review: 'NOT_MET', items: 1 },
      ],
    }));

  it('says by what they differ, the most frequent first', () => {
    const report = agreementOf([judged('MET', 'MET'), ...times(2, judged('NOT_MET', 'MET'))]);
    expect(report.threshold.pairs).toEqual([
      { meeting: 'NOT_MET', review: 'MET', items: 2 },
      { meeting: 'MET', review: 'MET', items: 1 },
    ]);
  });

  it('says about which concerns they differ', () => {
    const gangs = { concernTypes: ['GANGS', 'MISSING'] };
    const report = agreementOf([judged('MET', 'MET'), judged('NOT_MET', 'MET', gangs)]);
    expect(report.differByConcern).toEqual([
      { concernType: 'GANGS', compared: 1, differing: 1 },
      { concernType: 'MISSING', compared: 2, differing: 1 },
    ]);
  });

  it('keeps apart what waits, what was given back and why, and what a closed sample left', () => {
    const back = (because: Judged['because']): Judged => ({ ...waits, status: 'NOT_REVIEWED', because });
    const all = [waits, back('CONFLICT'), back('CONFLICT'), back(null), judged('MET', 'MET')];
    expect(agreementOf(all)).toMatchObject({
      ...{ drawn: 5, reviewed: 1, awaited: 1 },
      notReviewed: [
        { because: 'CONFLICT', items: 2 },
        { because: null, items: 1 },
      ],
      threshold: { compared: 1, agreed: 1 },
    });
  });
});
