import { describe, expect, it } from '@jest/globals';
import { ANOTHER_PERSON as X, withoutNames } from '../../src/projections/third-parties.js';

const own = ['Rowan Invented'];

describe('a text without the names of others', () => {
  it.each([
    ['a whole name', 'With Ash Brook at home.', `With ${X} at home.`],
    ['a first name', 'Ash was there.', `${X} was there.`],
    ['in any case', 'ASH BROOK, ash', `${X}, ${X}`],
    ['over a line break', 'Ash\n  Brook', X],
    ['with a possessive', "Ash's phone", `${X}'s phone`],
    ['not within another word', 'The cash and the brooks.', 'The cash and the brooks.'],
    ['in a name with signs', 'Mary-Jane O.(Neil) came.', `${X} came.`],
  ])('leaves out %s', (_case, text, expected) =>
    expect(withoutNames(text, ['Ash Brook', 'Mary-Jane O.(Neil)'], own)).toBe(expected),
  );
  it('keeps a surname that the person shares with a sibling', () =>
    expect(withoutNames('Rowan Invented and Ash Invented.', ['Ash Invented'], own)).toBe(
      `Rowan Invented and ${X}.`,
    ));
  it('keeps the person where another has the same name', () =>
    expect(withoutNames('Rowan Invented.', ['rowan  invented'], own)).toBe('Rowan Invented.'));
  it('leaves a text as it is where nobody else is known', () =>
    expect(withoutNames('Ash.', ['  '], own)).toBe('Ash.'));
});
