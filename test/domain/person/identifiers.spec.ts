import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkIdentifier } from '../../../src/domain/person/identifiers.js';

/** Numbers that nobody has: NHS numbers from 999, and the published examples of the others. */
const VALID = [
  ['NHS_NUMBER', '9990000018', false],
  ['NHS_NUMBER', '999 000 0026', false],
  ['UPN', 'P207000016049', false],
  ['UPN', 'p207000016049', false],
  ['ULN', '9276308686', false],
] as const;

describe('a number by which a service knows a person', () => {
  it.each(VALID)('is taken where its check agrees: %s %s', (kind, number, temporary) =>
    expect(checkIdentifier(kind, number)).toEqual({
      valid: true,
      number: number.replaceAll(' ', '').toUpperCase(),
      temporary,
    }),
  );

  it.each([
    ['NHS_NUMBER', '9990000019', /last digit/],
    ['NHS_NUMBER', '999000001', /ten digits/],
    ['NHS_NUMBER', '999000001A', /ten digits/],
    ['UPN', 'A207000016049', /first letter/],
    ['UPN', '2070000160499', /twelve digits/],
    ['UPN', 'I207000016049', /twelve digits/],
    ['ULN', '9276308687', /agree/],
    ['ULN', '0276308686', /nought/],
  ] as const)('is refused with the rule where it does not: %s %s', (kind, number, sentence) => {
    const checked = checkIdentifier(kind, number);
    expect(checked).toEqual({ valid: false, sentence: expect.stringMatching(sentence) });
    // The rule is named; the number never is.
    expect(JSON.stringify(checked)).not.toContain(number);
  });

  it('of a pupil may be temporary: its last place is a letter', () => {
    const letters = 'ABCDEFGHJKLMNPQRTUVWXYZ';
    const found = [...letters].filter((letter) => checkIdentifier('UPN', `${letter}20700001604B`).valid);
    expect(found).toHaveLength(1);
    expect(checkIdentifier('UPN', `${found[0] ?? ''}20700001604B`)).toMatchObject({ temporary: true });
  });

  it('is never taken with one digit mistyped', () => {
    const place = fc.integer({ min: 0, max: 9 });
    fc.assert(
      fc.property(
        fc.constantFrom('NHS_NUMBER', 'ULN'),
        place,
        fc.integer({ min: 1, max: 9 }),
        (kind, at, by) => {
          const right = kind === 'NHS_NUMBER' ? '9990000018' : '9276308686';
          const digits = [...right];
          digits[at] = String((Number(digits[at]) + by) % 10);
          expect(checkIdentifier(kind, digits.join('')).valid).toBe(false);
        },
      ),
    );
  });
});
