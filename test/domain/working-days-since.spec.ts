import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addWorkingDays, workingDaysSince } from '../../src/domain/calendar.js';
import { checkTerms } from '../../src/domain/terms/check.js';
import { rmm } from '../../src/domain/terms/rmm.js';
import { addDays } from '../../src/domain/time.js';
import { englandAndWales } from '../support/terms.js';

describe('working days since a date', () => {
  it.each([
    ['the same day', '2026-03-30', '2026-03-30', 0],
    ['the day after', '2026-03-30', '2026-03-31', 1],
    ['a weekend between', '2026-03-27', '2026-03-30', 1],
    ['Easter between', '2026-04-02', '2026-04-07', 1],
    ['an earlier day', '2026-03-31', '2026-03-30', 0],
  ])('given %s', (_case, from, to, days) => expect(workingDaysSince(englandAndWales, from, to)).toBe(days));
  it('are as many as were added', () =>
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 60 }), (offset, days) => {
        const from = addDays('2024-06-01', offset);
        expect(workingDaysSince(englandAndWales, from, addWorkingDays(englandAndWales, from, days))).toBe(
          days,
        );
      }),
    ));
});

describe('the days that a board gives for differences', () => {
  it('may be set, or left to the default', () => {
    const set = { settleWithinWorkingDays: 10, answerWithinWorkingDays: 3 };
    expect(checkTerms(rmm)).toMatchObject({ ok: true });
    expect(checkTerms({ ...rmm, differences: set })).toMatchObject({ ok: true });
    expect(checkTerms({ ...rmm, differences: { ...set, answerWithinWorkingDays: 0 } })).toMatchObject({
      ok: false,
      problems: [{ path: 'differences.answerWithinWorkingDays' }],
    });
  });
});
