/**
 * What two records may have in common, as keyed hashes. A token tells that two statements are the same and, without
 * the board's key, nothing else: that is why it may stand in clear (ADR 19).
 */
import { isKnown, type Known } from '../known.js';
import type { LocalDate } from '../time.js';
import type { IdentifierKind } from './identifiers.js';

export type TokenKind = IdentifierKind | 'NAME' | 'NAME_AND_BIRTH';

export interface Token {
  readonly kind: TokenKind;
  readonly token: string;
}

/** Makes a token of a text under the board's key; of a command's id, the seed of a draw that nobody can foresee. */
export type Tokenise = (kind: TokenKind | 'SEED' | `VOLT_${string}`, text: string) => string;

/** The tokens of an identity as it is stated; none for what is not known. */
export const tokensOf = (
  { name, dateOfBirth }: { readonly name: Known<string>; readonly dateOfBirth: Known<LocalDate> },
  tokenise: Tokenise,
): readonly Token[] => {
  if (!isKnown(name)) return [];
  const words = comparable(name.value);
  if (words === '') return [];
  const alone: Token = { kind: 'NAME', token: tokenise('NAME', words) };
  if (!isKnown(dateOfBirth)) return [alone];
  return [
    alone,
    { kind: 'NAME_AND_BIRTH', token: tokenise('NAME_AND_BIRTH', `${words} ${dateOfBirth.value}`) },
  ];
};

/** A name without what people write differently: accents, capitals, hyphens, and which name comes first. */
export const comparable = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .toSorted()
    .join(' ');
