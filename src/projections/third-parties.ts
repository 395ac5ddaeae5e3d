/**
 * Other people leave a text that goes on one person's file. Whole names first, then each part of a name by itself,
 * so that "Ash" goes as "Ash Invented" does; a surname that the person shares stays, for it is theirs too.
 */

export const ANOTHER_PERSON = '[another person]';

/** The text without the names of others. Equal names cannot be told apart: what is the person's own is kept. */
export const withoutNames = (text: string, others: readonly string[], own: readonly string[]): string => {
  const kept = new Set(own.flatMap(wordsOf).map(folded));
  const left = others.map((name) => wordsOf(name).join(' ')).filter((name) => name !== '');
  const whole = left.filter((name) => !own.map(spaced).map(folded).includes(folded(name)));
  const words = left.flatMap(wordsOf).filter((word) => word.length > 1 && !kept.has(folded(word)));
  return [...longestFirst(whole), ...longestFirst(words)].reduce(
    (shorter, name) => shorter.replace(standingAlone(name), ANOTHER_PERSON),
    text,
  );
};

const wordsOf = (name: string): readonly string[] => name.split(/\s+/u).filter((word) => word !== '');
const spaced = (name: string): string => wordsOf(name).join(' ');
const folded = (word: string): string => word.toLocaleLowerCase('en');

const longestFirst = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1));

/** A name as a word of its own, in any case and over any white space: "Ash" is not in "cash". */
const standingAlone = (name: string): RegExp => {
  const pattern = wordsOf(name).map(escaped).join('\\s+');
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'giu');
};

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
