/**
 * The numbers by which services know a person, with their check digits. Sensitive, and never keys: nobody is found,
 * joined or told apart by a number without a person who says so.
 */

export type IdentifierKind = 'NHS_NUMBER' | 'UPN' | 'ULN';

/** Why a pupil has no number, as the school census codes it (`UN1` to `UN7`). */
export type UpnUnknown = 'UN1' | 'UN2' | 'UN3' | 'UN4' | 'UN5' | 'UN6' | 'UN7';

export type CheckedIdentifier =
  | {
      readonly valid: true;
      /** Without spaces and hyphens, in capitals: two writings of one number are the same. */
      readonly number: string;
      /** A school gave the number until the pupil's own is found. */
      readonly temporary: boolean;
    }
  | { readonly valid: false; readonly sentence: string };

/** Whether a number is one of its kind. The sentence names the rule and never the number. */
export const checkIdentifier = (kind: IdentifierKind, text: string): CheckedIdentifier => {
  const number = text.replace(/[\s-]/gu, '').toUpperCase();
  const broken = RULES[kind].find(({ holds }) => !holds(number));
  if (broken !== undefined) return { valid: false, sentence: broken.sentence };
  return { valid: true, number, temporary: kind === 'UPN' && !/\d$/.test(number) };
};

interface Rule {
  readonly sentence: string;
  readonly holds: (number: string) => boolean;
}

/** The digits, each times its weight, added up. */
const weighed = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(digits[index]), 0);

const ELEVEN = 11;
const NHS_WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2];
/** The tenth digit makes the weighed sum a multiple of eleven; where that would take a ten, no number is issued. */
const nhsCheck = (number: string): boolean =>
  (ELEVEN - (weighed(number, NHS_WEIGHTS) % ELEVEN)) % ELEVEN === Number(number[NHS_WEIGHTS.length]);

const ULN_WEIGHTS = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
const ULN_REMAINDER = 10;
const ulnCheck = (number: string): boolean => weighed(number, ULN_WEIGHTS) % ELEVEN === ULN_REMAINDER;

/** Without I, O and S, which look like digits. A letter's place is its value. */
const UPN_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const UPN_FIRST_WEIGHT = 2;
/** The last place of a temporary number is a letter and counts with its value. */
const upnCheck = ([letter, ...rest]: string): boolean => {
  const values = rest.map((place) => (/\d/.test(place) ? Number(place) : UPN_LETTERS.indexOf(place)));
  const sum = values.reduce((total, value, index) => total + value * (index + UPN_FIRST_WEIGHT), 0);
  return letter === UPN_LETTERS[sum % UPN_LETTERS.length];
};

const RULES: Readonly<Record<IdentifierKind, readonly Rule[]>> = {
  NHS_NUMBER: [
    { sentence: 'An NHS number has ten digits.', holds: (number) => /^\d{10}$/.test(number) },
    { sentence: 'The last digit of the NHS number does not agree with the others.', holds: nhsCheck },
  ],
  UPN: [
    {
      sentence: 'A UPN is a letter and twelve digits; of a temporary one the last is a letter.',
      holds: (number) => /^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(number),
    },
    {
      sentence: 'The first letter of the UPN does not agree with its digits.',
      holds: (number) => upnCheck(number),
    },
  ],
  ULN: [
    {
      sentence: 'A ULN has ten digits, and the first is not a nought.',
      holds: (number) => /^[1-9]\d{9}$/.test(number),
    },
    { sentence: 'The digits of the ULN do not agree with each other.', holds: ulnCheck },
  ],
};
