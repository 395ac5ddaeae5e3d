/** Who a person is, beyond what a referrer stated: numbers of services, and corrections that keep what was before. */
import type { DomainEvent, EventCatalogue, Id, Part } from '../event.js';
import type { Known } from '../known.js';
import type { LocalDate } from '../time.js';
import type { IdentifierKind, UpnUnknown } from './identifiers.js';
import type { Token } from './tokens.js';

/** "A child" is under the age of eighteen (Children Act 1989, section 105). */
export const ADULT_AT = 18;

/** How far a date of birth can be relied on. `EXPECTED`: of a child who is not born yet. */
export type DateOfBirthAccuracy = 'EXACT' | 'ESTIMATED' | 'EXPECTED';

export type IdentifierRecorded = DomainEvent<
  'IdentifierRecorded',
  {
    readonly personId: Id;
    readonly kind: IdentifierKind;
    /** Null where there is no number, and `absent` says why. */
    readonly token: string | null;
    readonly absent: UpnUnknown | null;
    readonly temporary: boolean;
  },
  Part<'identifier', { readonly value: string }>
>;

/** What a correction may set right; only the fields that were wrong are given. */
export interface CorrectedIdentity {
  readonly name?: Known<string>;
  readonly dateOfBirth?: Known<LocalDate>;
  readonly sex?: Known<string>;
  readonly gender?: Known<string>;
  readonly ethnicity?: Known<string>;
  readonly aliases?: readonly string[];
}

export type IdentityCorrected = DomainEvent<
  'IdentityCorrected',
  {
    readonly personId: Id;
    readonly correctionId: Id;
    /** Names of the fields that were set right. */
    readonly fields: readonly string[];
    /** Null where the date of birth was not corrected. */
    readonly birth: {
      readonly accuracy: DateOfBirthAccuracy | null;
      /** Whole years on the day of the correction; null where it is not known, or the child is not born yet. */
      readonly ageInYears: number | null;
    } | null;
    readonly tokens: readonly Token[];
  },
  Part<'identity', CorrectedIdentity> | Part<'reason', { readonly text: string }>
>;

export type IdentityEvent = IdentifierRecorded | IdentityCorrected;

export const IDENTITY_CATALOGUE: EventCatalogue<IdentityEvent> = {
  IdentifierRecorded: {
    version: 1,
    clear: {
      personId: 'which person; a random pseudonym',
      kind: 'which number it is; a code',
      token: 'finds another record of one child; a keyed hash, nothing without the key',
      absent: 'why there is none; a code of the census',
      temporary: 'a better number is to be asked for',
    },
    parts: { identifier: 'the number by which a service knows the person' },
  },
  IdentityCorrected: {
    version: 1,
    clear: {
      personId: 'which person; a random pseudonym',
      correctionId: 'which correction; a random id',
      fields: 'which facts were wrong; names of fields',
      birth: {
        accuracy: 'how far the age can be relied on; a code',
        ageInYears: 'child or adult decides the route; whole years, no date',
      },
      tokens: 'find another record of one child; keyed hashes, nothing without the key',
    },
    parts: { identity: 'what is right', reason: 'how it is known to have been wrong' },
  },
};
