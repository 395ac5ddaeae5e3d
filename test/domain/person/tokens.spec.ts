import { describe, expect, it } from '@jest/globals';
import { comparable, tokensOf, type Tokenise } from '../../../src/domain/person/tokens.js';

const tokenise: Tokenise = (kind, text) => `${kind}:${text}`;
const NOT_KNOWN = { absent: 'NOT_KNOWN' as const };

describe('names that are compared', () => {
  it.each([
    ['Ána-Maria Invented', 'INVENTED, Ana Maria'],
    ['Rowan  Invented', 'rowan invented'],
    ["O'Invented Rowan", 'Rowan O Invented'],
  ])('are the same however they are written: %s and %s', (one, other) =>
    expect(comparable(one)).toBe(comparable(other)),
  );
  it('are not the same where a letter differs', () =>
    expect(comparable('Rowan Invented')).not.toBe(comparable('Rowen Invented')));
});

describe('the tokens of an identity', () => {
  const name = { value: 'Rowan Invented' };
  it('are of the name, and of the name with the date of birth', () =>
    expect(tokensOf({ name, dateOfBirth: { value: '2011-09-30' } }, tokenise)).toEqual([
      { kind: 'NAME', token: 'NAME:invented rowan' },
      { kind: 'NAME_AND_BIRTH', token: 'NAME_AND_BIRTH:invented rowan 2011-09-30' },
    ]));
  it('are of the name alone where no date is known', () =>
    expect(tokensOf({ name, dateOfBirth: NOT_KNOWN }, tokenise)).toHaveLength(1));
  it('are none where nobody knows the name: two children without a name are not alike', () => {
    expect(tokensOf({ name: NOT_KNOWN, dateOfBirth: { value: '2011-09-30' } }, tokenise)).toEqual([]);
    expect(tokensOf({ name: { value: '???' }, dateOfBirth: NOT_KNOWN }, tokenise)).toEqual([]);
  });
});
