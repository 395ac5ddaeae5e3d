import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { domesticAbuseKind } from '../../../src/domain/repeats/domestic-abuse.js';
import { recordDomesticAbuse } from '../../../src/domain/repeats/record-domestic-abuse.js';
import { isWithinMonths, reReferrals, repeatOf } from '../../../src/domain/repeats/repeats.js';
import { addDays, addMonths } from '../../../src/domain/time.js';
import { an, by, manager } from '../../support/a-board.js';
import { rowan } from '../../support/a-case.js';
import { abuseRecorded, concernedId } from '../../support/a-safeguarding-story.js';
import { under } from '../../support/commands-of-a-strategy.js';
import { given } from '../../support/given.js';

const day = fc.integer({ min: 0, max: 3000 }).map((days) => addDays('2020-01-01', days));

describe('within twelve months', () => {
  it('does not reach the anniversary', () => {
    expect(isWithinMonths('2025-03-30', '2026-03-29', 12)).toBe(true);
    expect(isWithinMonths('2025-03-30', '2026-03-30', 12)).toBe(false);
    // From 29 February to 28 February: the anniversary of a common year is its last day of February.
    expect(isWithinMonths('2024-02-29', '2025-02-27', 12)).toBe(true);
    expect(isWithinMonths('2024-02-29', '2025-02-28', 12)).toBe(false);
  });
  it('holds of every day before the anniversary, and of none from it on', () =>
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 800 }), (before, later) => {
        const on = addDays(before, later);
        expect(isWithinMonths(before, on, 12)).toBe(on < addMonths(before, 12));
      }),
    ));
});

describe('a re-referral', () => {
  it('is each referral within twelve months of the one before, in whatever order they are known', () =>
    expect(reReferrals(['2026-01-10', '2024-01-01', '2025-01-10', '2025-01-01'], 12)).toBe(1));
  it('is never as many as there are referrals', () =>
    fc.assert(
      fc.property(fc.array(day, { minLength: 1 }), (days) =>
        expect(reReferrals(days, 12)).toBeLessThan(days.length),
      ),
    ));
});

describe('a repeat of domestic abuse', () => {
  const before = [{ concerned: ['a'], occurredOn: '2025-03-01', referredOn: '2025-03-30' }];
  it('is any abuse by the same person within twelve months after the last referral', () => {
    expect(repeatOf(before, { concerned: ['b', 'a'], occurredOn: '2026-03-29' }, 12)).toBe('2025-03-30');
    expect(repeatOf(before, { concerned: ['a'], occurredOn: '2026-03-30' }, 12)).toBeUndefined();
  });
  it('is not abuse by another, nor abuse that came before the referral', () => {
    expect(repeatOf(before, { concerned: ['b'], occurredOn: '2025-04-01' }, 12)).toBeUndefined();
    expect(repeatOf(before, { concerned: ['a'], occurredOn: '2025-03-29' }, 12)).toBeUndefined();
  });
});

describe('recording domestic abuse', () => {
  const record = (over: object = {}, story = given(domesticAbuseKind), also: object = {}) =>
    story.when(
      recordDomesticAbuse,
      {
        ...{ personId: rowan, occurredOn: '2026-03-30', account: 'Invented.' },
        ...{ peopleOfConcern: [{ name: 'Bracken Invented', relationship: null }], ...over },
      },
      { under, referred: true, ofOtherRecords: [], ...also },
      by(manager),
    );
  const known = given(domesticAbuseKind, abuseRecorded());
  const same = { peopleOfConcern: [{ concernedId }] };

  it('names somebody in a part of their own, and whether it is a repeat in clear', () => {
    record().thenEvents({
      type: 'DomesticAbuseRecorded',
      data: { repeatOf: null, referredOn: '2026-03-30' },
      parts: [{ name: 'personOfConcern' }, { name: 'account' }],
    });
    record(same, known).thenEvents({ type: 'DomesticAbuseRecorded', data: { repeatOf: '2026-03-30' } });
    record(same, known).thenSays(/^A repeat: within 12 months of the referral of Monday 30 March 2026/);
    record().thenSays(/^Not a repeat/);
  });
  it('is a repeat of what another record of the person says of the same people', () => {
    const ofOtherRecords = [{ concerned: [concernedId], occurredOn: '2026-01-09', referredOn: '2026-01-10' }];
    record(same, undefined, { ofOtherRecords }).thenEvents({
      type: 'DomesticAbuseRecorded',
      data: { repeatOf: '2026-01-10', concerned: [concernedId] },
    });
  });
  it('needs somebody who was named, and days in their order', () => {
    record({ peopleOfConcern: [{ concernedId: an('concerned', 'nobody') }] }, known).thenRefused(
      'NO_SUCH_PERSON_OF_CONCERN',
    );
    record({ occurredOn: '2026-03-31' }).thenRefused('OCCURRED_BEFORE_REFERRED', { path: ['occurredOn'] });
    record({ referredOn: '2026-03-31' }).thenRefused('OCCURRED_BEFORE_REFERRED', { path: ['referredOn'] });
    record({}, known, { referred: false }).thenRefused('NO_SUCH_PERSON');
    record({}, known, { under: undefined }).thenRefused('NO_TERMS');
  });
});
