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
  it.each([
    ['with a curly apostrophe', "Niamh O'Neil", 'Seen with O’Neil.', `Seen with ${X}.`],
    ['written in another normal form', 'Zo\u00eb Brook', 'Zoe\u0308 was there.', `${X} was there.`],
    ['half of a double name', 'Mary-Jane Smith-Brook', 'Jane and Mr Brook.', `${X} and Mr ${X}.`],
    ['with another hyphen', 'Mary-Jane Brook', 'Mary\u2011Jane', X],
    [
      'that is a word: where it is meant',
      'Will May',
      'She will say if Will can, or may.',
      `She will say if ${X} can, or may.`,
    ],
    ['a word as part of a whole name', 'Will May', 'will may', X],
    [
      'without what joins it',
      'Ana de la Cruz',
      'La route de la Cruz, with Ana.',
      `La route de la ${X}, with ${X}.`,
    ],
    ['a short first name', 'Di van Dyk', 'Di hid in a van.', `${X} hid in a van.`],
    ['not a kinship', 'Aunt Hazel', 'Her aunt Hazel, an aunt.', `Her ${X}, an aunt.`],
    ['nobody where none was named', 'Mum', 'Mum called.', 'Mum called.'],
  ])('leaves out a name %s', (_case, name, text, expected) =>
    expect(withoutNames(text, [name], own)).toBe(expected),
  );
  it('keeps half of a double name that is the person’s own', () =>
    expect(withoutNames('Invented.', ['Ash Invented-Brook'], own)).toBe('Invented.'));
  it('keeps a surname that the person shares with a sibling', () =>
    expect(withoutNames('Rowan Invented and Ash Invented.', ['Ash Invented'], own)).toBe(
      `Rowan Invented and ${X}.`,
    ));
  it('keeps the person where another has the same name', () =>
    expect(withoutNames('Rowan Invented.', ['rowan  invented'], own)).toBe('Rowan Invented.'));
  it('leaves a text as it is where nobody else is known', () =>
    expect(withoutNames('Ash.', ['  '], own)).toBe('Ash.'));
});
