/**
 * What else leads to another person leaves a text that goes on one person's file: addresses, telephone numbers,
 * e-mail addresses, numbers of services and dates of birth, as far as the service knows them and however they are
 * written. What the person shares with the other stays, for it is theirs too; but an address that is hidden for
 * either of them is named on no file (P10).
 */
import type { LocalDate } from '../domain/time.js';

export interface Details {
  readonly addresses: readonly string[];
  /** Telephone numbers and e-mail addresses. */
  readonly contacts: readonly string[];
  /** By which services know somebody: NHS, UPN, ULN. */
  readonly numbers: readonly string[];
  readonly birthdays: readonly LocalDate[];
}

export const NO_DETAILS: Details = { addresses: [], contacts: [], numbers: [], birthdays: [] };

export const joinedDetails = (all: readonly Details[]): Details => ({
  addresses: all.flatMap(({ addresses }) => addresses),
  contacts: all.flatMap(({ contacts }) => contacts),
  numbers: all.flatMap(({ numbers }) => numbers),
  birthdays: all.flatMap(({ birthdays }) => birthdays),
});

export const ANOTHERS_DETAILS = '[details of another person]';
export const HIDDEN_ADDRESS = '[hidden address]';

/**
 * @param hidden addresses that are named nowhere, whoever lives there
 */
export const withoutDetails = (
  text: string,
  {
    others,
    own,
    hidden,
  }: { readonly others: Details; readonly own: Details; readonly hidden: readonly string[] },
): string => {
  const beside = <T>(of: (details: Details) => readonly T[], same: (value: T) => string): readonly T[] => {
    const kept = new Set(of(own).map(same));
    return of(others).filter((value) => !kept.has(same(value)));
  };
  const ownLines = new Set(own.addresses.flatMap(tellingLines).map(plain));
  const anothers = [
    ...others.addresses
      .flatMap(tellingLines)
      .filter((line) => !ownLines.has(plain(line)))
      .map(ofLine),
    ...beside(({ contacts }) => contacts, sameContact).map(ofContact),
    ...beside(({ numbers }) => numbers, plain).map(ofNumber),
    ...beside(({ birthdays }) => birthdays, String).flatMap(ofBirthday),
  ];
  const without = (shorter: string, patterns: readonly string[], mark: string): string =>
    longestFirst(patterns).reduce(
      (left, pattern) => left.replace(new RegExp(`${NOT_WITHIN}(?:${pattern})${NOT_BEFORE}`, 'giu'), mark),
      shorter,
    );
  const shown = without(text.normalize('NFC'), hidden.flatMap(tellingLines).map(ofLine), HIDDEN_ADDRESS);
  return without(shown, anothers, ANOTHERS_DETAILS);
};

/** Telephone numbers and e-mail addresses that stand in a text: of a person's own instructions. */
export const contactsIn = (text: string): readonly string[] => [
  ...[...text.matchAll(TELEPHONE)].map(([found]) => found.trim()).filter((found) => isTelephone(found)),
  ...[...text.matchAll(EMAIL)].map(([found]) => found),
];

const NOT_WITHIN = '(?<![\\p{L}\\p{N}])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}])';
const TELEPHONE = /\+?\(?\d[\d\s().-]{7,20}\d/gu;
const EMAIL = /[\p{L}\p{N}._%+-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu;
const SHORTEST_TELEPHONE = 9;
const isTelephone = (text: string): boolean => digitsOf(text).length >= SHORTEST_TELEPHONE;

const plain = (text: string): string => text.replace(/[\s,.-]+/gu, '').toLocaleLowerCase('en');
const digitsOf = (text: string): string => text.replace(/\D/gu, '');
const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&');
const longestFirst = (all: readonly string[]): readonly string[] =>
  [...new Set(all)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** The number without what is dialled before it: "07700 900123" is "+44 7700 900123". */
const national = (telephone: string): string => digitsOf(telephone).replace(/^(?:0044|44)?0?/u, '');
const sameContact = (contact: string): string =>
  contact.includes('@') ? contact.toLocaleLowerCase('en') : national(contact);

const ofContact = (contact: string): string =>
  contact.includes('@')
    ? escaped(contact)
    : `(?:(?:\\+|00)44[\\s().-]*(?:\\(?0\\)?)?|\\(?0)?[\\s().-]*${[...national(contact)].join('[\\s().-]*')}`;

const ofNumber = (number: string): string => [...number.replace(/[\s-]/gu, '')].map(escaped).join('[\\s-]?');

/**
 * The lines of an address that lead there by themselves: with a number in them, be it of a house or a post code; the
 * street without its number; and the whole. A town alone does not.
 */
const tellingLines = (address: string): readonly string[] => {
  const lines = address
    .normalize('NFC')
    .split(/[,;\n]+/u)
    .map((line) => line.trim());
  const numbered = lines.filter((line) => /\d/u.test(line) && /\p{L}{2}|\p{L}\d/u.test(line));
  const streets = lines
    .map((line) => line.replace(/^\d+\p{L}?\s+/u, ''))
    .filter((line) => STREET.test(line) && line.includes(' '));
  return [...new Set([...numbered, ...streets])];
};

const STREET =
  /\b(?:avenue|ave|close|court|crescent|drive|gardens|green|grove|hill|house|lane|mews|park|place|rise|road|rd|row|square|street|st|terrace|walk|way|yard)\.?$/iu;

const ofLine = (line: string): string => {
  const words = line.split(/[\s,]+/u).map(escaped);
  // A post code is written with its space or without.
  return POST_CODE.test(line) ? words.join('\\s*') : words.join('[\\s,]+');
};
const POST_CODE = /^[a-z]{1,2}\d[a-z\d]?\s*\d[a-z]{2}$/iu;

const MONTHS =
  'jan(?:uary)? feb(?:ruary)? mar(?:ch)? apr(?:il)? may june? july? aug(?:ust)? sept?(?:ember)? oct(?:ober)? nov(?:ember)? dec(?:ember)?'.split(
    ' ',
  );

/** A day in the ways in which people write it, always with its year: without, it may be any day. */
const ofBirthday = (date: LocalDate): readonly string[] => {
  const [year = '', month = '', day = ''] = date.split('-');
  const [y, m, d] = [`(?:${year.slice(0, 2)})?${year.slice(2)}`, `0?${Number(month)}`, `0?${Number(day)}`];
  const name = `(?:${MONTHS[Number(month) - 1] ?? 'x'})\\.?`;
  const sep = '\\s?[./\\-\\s]\\s?';
  return [
    `${year}-?${month}-?${day}`,
    `${d}${sep}${m}${sep}${y}`,
    `${d}(?:st|nd|rd|th)?(?:\\s+of)?[\\s-]+${name},?[\\s-]+['’]?${y}`,
    `${name}\\s+${d}(?:st|nd|rd|th)?,?\\s+['’]?${y}`,
  ];
};
