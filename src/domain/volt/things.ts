/**
 * Things that people may have in common: the prompts of comparable meetings (bank account, phones, travel card,
 * vehicles, gifts). Each is brought into one form before it is compared, so that two who write it differently are found.
 */
import type { Id } from '../event.js';
import { comparable } from '../person/tokens.js';

export type ThingKind =
  | 'PLACE'
  | 'VEHICLE'
  | 'PHONE'
  | 'BANK_ACCOUNT'
  | 'TRAVEL_CARD'
  | 'SOCIAL_MEDIA'
  /** Somebody without a record here, by name or nickname: a neutral word, whoever it is. */
  | 'NAMED_PERSON'
  | 'GIFT';

/** A thing as it stands in clear: what it is in words is a personal part. */
export interface LinkedThing {
  readonly thingId: Id;
  readonly kind: ThingKind;
  /** Tells that two are the same, and nothing else; null for what is not compared. */
  readonly token: string | null;
}

/** The form in which a thing is compared; null where its words say nothing to compare by. */
export const comparedAs = (kind: ThingKind, words: string): string | null => {
  const form = FORMS[kind](words);
  return form === '' ? null : form;
};

const plain = (words: string): string => words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
const lettersAndDigits = (words: string): string => plain(words).replace(/[^\p{L}\p{N}]/gu, '');
const wordByWord = (words: string): string =>
  plain(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ');
/** The country's own prefix and the leading zero are one number. */
const phone = (words: string): string =>
  words
    .replace(/\(0\)/g, '')
    .replace(/[^\d+]/g, '')
    .replace(/^(\+|00)44/, '0');

const FORMS: Readonly<Record<ThingKind, (words: string) => string>> = {
  PLACE: wordByWord,
  VEHICLE: lettersAndDigits,
  PHONE: phone,
  BANK_ACCOUNT: lettersAndDigits,
  TRAVEL_CARD: lettersAndDigits,
  SOCIAL_MEDIA: (words) => plain(words).replace(/[\s@]/g, ''),
  NAMED_PERSON: comparable,
  // Two silver telephones are not one: a gift is for people to compare.
  GIFT: () => '',
};
