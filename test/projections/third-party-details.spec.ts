import { describe, expect, it } from '@jest/globals';
import {
  ANOTHERS_DETAILS as X,
  contactsIn,
  HIDDEN_ADDRESS as H,
  NO_DETAILS,
  withoutDetails,
} from '../../src/projections/third-party-details.js';

const others = {
  addresses: ['12 Invented Road, Walthamstow, E17 1ZZ'],
  contacts: ['07700 900123', 'ash@invented.example'],
  numbers: ['9990000018', 'A123456789012'],
  birthdays: ['2012-09-03'],
};
const clean = (text: string, own = NO_DETAILS, hidden: readonly string[] = []): string =>
  withoutDetails(text, { others, own, hidden });

describe('a text without what leads to others', () => {
  it.each([
    ['an address', 'Lives at 12 Invented Road, Walthamstow.', `Lives at ${X}, Walthamstow.`],
    ['the street alone', 'Seen in invented  road.', `Seen in ${X}.`],
    ['a post code, with its space or without', 'E17 1ZZ, e171zz', `${X}, ${X}`],
    ['a telephone number', 'Ring 07700 900123.', `Ring ${X}.`],
    ['the same number written otherwise', 'Ring +44 (0)7700-900-123 or 07700900123.', `Ring ${X} or ${X}.`],
    ['an e-mail address', 'Mail Ash@Invented.example today', `Mail ${X} today`],
    ['an NHS number', 'NHS 999 000 0018', `NHS ${X}`],
    ['a UPN', 'upn a1234-5678-9012', `upn ${X}`],
    ['a date of birth', 'Born 2012-09-03, 3/9/12, 03.09.2012', `Born ${X}, ${X}, ${X}`],
    [
      'a date of birth in words',
      '3rd of Sept. 2012; September 3, 2012; 3 September 2012',
      `${X}; ${X}; ${X}`,
    ],
  ])('leaves out %s', (_case, text, expected) => expect(clean(text)).toBe(expected));
  it.each([
    ['a town', 'In Walthamstow.'],
    ['another number', 'Ring 07700 900124, 999 000 0026.'],
    ['a longer number', '99900000181'],
    ['another day, and the day without its year', '4 September 2012, 3 September, 3/9/2013.'],
    ['another house of another street', '12 Other Road'],
  ])('keeps %s', (_case, text) => expect(clean(text)).toBe(text));
  it("keeps what is the person's own as well", () => {
    const text = '12 Invented Road, E17 1ZZ, +44 7700 900123, 3 September 2012';
    expect(clean(text, others)).toBe(text);
  });
  it('names a hidden address nowhere, whoever lives there', () =>
    expect(clean('At 12 Invented Road, E171ZZ.', others, others.addresses)).toBe(`At ${H}, ${H}.`));
});

describe('the ways to reach somebody that stand in a text', () => {
  it('are telephone numbers and e-mail addresses', () =>
    expect(contactsIn('Ring (020) 7946 0123 after 6, or mail rowan@invented.example. Flat 12.')).toEqual([
      '(020) 7946 0123',
      'rowan@invented.example',
    ]));
});
