import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { gatewaysFor, isAdult } from '../../../src/domain/discussion/gateways.js';
import { drm } from '../../../src/domain/terms/drm.js';

describe('the gateways of an item by default', () => {
  it.each([
    ['a child below the threshold', { adult: false, thresholdMet: false }, drm.defaultGateways],
    ['a child whose threshold is met', { adult: false, thresholdMet: true }, drm.mainGateways],
    ['an adult', { adult: true, thresholdMet: false }, drm.adultGateways],
    ['an adult whose threshold is met', { adult: true, thresholdMet: true }, drm.adultGateways],
  ] as const)('given %s, then they follow from that alone', (_case, facts, expected) =>
    expect(gatewaysFor(drm, facts)).toEqual(expected),
  );
  it('are never none, whatever the item', () =>
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), (adult, thresholdMet) => {
        expect(gatewaysFor(drm, { adult, thresholdMet }).length).toBeGreaterThan(0);
      }),
    ));
});

describe('who is an adult', () => {
  it.each([
    ['18 on the day', [18], true],
    ['17', [17], false],
    ['not known', [null], false],
    ['not stated at all', [], false],
    ['18 by one referral and not known by another', [18, null], true],
    ['19 by one referral and 17 by another', [19, 17], false],
  ] as const)('given an age that is %s: %s', (_case, ages, adult) => expect(isAdult(ages)).toBe(adult));
});
